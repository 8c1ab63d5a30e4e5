import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../../functions/core/customers/customer-table.ts";
import { compareSnapshots } from "../../../functions/core/movement/compare-snapshots.ts";
import { makeSnapshot } from "../../../functions/core/movement/make-snapshot.ts";
import { schemeDefinition } from "../../../functions/core/movement/scheme-definition.ts";
import type { Snapshot } from "../../../functions/core/movement/snapshot.ts";
import { movementsTab } from "../../../functions/core/report/movements-tab.ts";
import type { BandsScheme } from "../../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { customersWith, euros } from "../../support/customers.ts";
import { bandsScheme } from "../../support/schemes.ts";

/** Gold from 1,000 euros, silver from 100. */
const cards: BandsScheme = { ...bandsScheme([1000, 100], "revenue"), id: "cards" };

function tableOf(revenueByKey: Readonly<Record<string, number>>, asOf: number): CustomerTable {
  const keys = Object.keys(revenueByKey).sort();
  const names = keys.map((key) => `Ms ${key}`);
  return customersWith({ revenue: euros(...keys.map((key) => revenueByKey[key] ?? 0)) }, { keys, names, asOf });
}

const snapshotOf = (table: CustomerTable, scheme: BandsScheme = cards, keepNames = false): Snapshot =>
  makeSnapshot(table, [evaluateScheme(scheme, table)], {
    settingsHash: "hash",
    settings: "{}",
    definitionOf: schemeDefinition,
    keepNames,
  });

const monday = tableOf({ ann: 1200, bob: 600, cid: 50, dan: 2000 }, 46_000);
const friday = tableOf({ ann: 1200, bob: 1600, cid: 50, eve: 150, ...{ fay: 90 } }, 46_004);

function rowsOf(before: CustomerTable | undefined, now: CustomerTable, scheme = cards, keepNames = false) {
  const later = snapshotOf(now, scheme);
  const earlier = before && snapshotOf(before, cards, keepNames);
  const { rows } = movementsTab({
    table: now,
    schemes: [scheme],
    movements: earlier && compareSnapshots(earlier, later),
    history: [...(earlier ? [earlier.header] : []), later.header],
    whyOf: ({ id }, index) => `${id} says why ${now.keys[index]}`,
    language: "en",
  });
  return rows;
}

const below = (rows: ReturnType<typeof rowsOf>, first: string) =>
  rows.slice(rows.findIndex(([cell]) => cell === first) + 1);

describe("the Tier Movements tab", () => {
  test("says that there is nothing to compare with on the first day, and begins the history", () => {
    const rows = rowsOf(undefined, monday);
    expect(rows[1]?.[0]).toMatch(/^There is no earlier snapshot/);
    expect(below(rows, "Test: tiers over time")).toEqual([
      ["Day", "Customers", "T1", "T2", "T3", "Not judged"],
      [46_000, 4, 2, 1, 1, 0],
    ]);
  });

  test("tells in short who moved and what they are worth", () => {
    const rows = below(rowsOf(monday, friday), "Who moved");
    expect(rows.slice(0, 5)).toEqual([
      ["Scheme", "Moved up", "Worth of those", "Moved down", "Worth of those", "Worth up less worth down"],
      ["Test", 1, 1600, 0, 0, 1600],
      ["Change", "Customers", "Worth"],
      ["New customers", 2, 240],
      ["Customers no longer in the orders", 1, 2000],
    ]);
  });

  test("lists who is new and who is no longer in the orders, the worthiest first", () => {
    const rows = rowsOf(monday, friday);
    const lists = rows.slice(rows.findIndex((row) => row[0] === "Customers no longer in the orders") + 2);
    expect(lists.slice(0, 7)).toEqual([
      ["New customers"],
      ["Customer", "Name", "Worth"],
      ["EVE", "Ms eve", 150],
      ["FAY", "Ms fay", 90],
      [],
      ["Customers no longer in the orders"],
      ["Customer", "Name", "Worth"],
    ]);
    expect(lists[7]).toEqual(["dan", "", 2000]);
    expect(rowsOf(monday, friday, cards, true)).toContainEqual(["dan", "Ms dan", 2000]);
  });

  test("shows from which tier to which, so that rows and columns add up to the sizes then and now", () => {
    const rows = below(rowsOf(monday, friday), "Test: customers by tier, from (rows) to (columns)");
    expect(rows.slice(0, 7)).toEqual([
      ["From \\ to", "T1", "T2", "T3", "Not judged", "No longer there", "All"],
      ["T1", 1, 0, 0, 0, 1, 2],
      ["T2", 1, 0, 0, 0, 0, 1],
      ["T3", 0, 0, 1, 0, 0, 1],
      ["Not judged", 0, 0, 0, 0, 0, 0],
      ["Not there before", 0, 1, 1, 0, "", 2],
      ["All", 2, 1, 2, 0, 1, ""],
    ]);
    expect(below(rows, "Test: what they are worth now").slice(1, 4)).toEqual([
      ["T1", 1200, 0, 0, 0],
      ["T2", 1600, 0, 0, 0],
      ["T3", 0, 0, 50, 0],
    ]);
  });

  test("lists who moved with the why of today", () => {
    expect(below(rowsOf(monday, friday), "Test: who moved up").slice(0, 2)).toEqual([
      ["Customer", "Name", "From", "To", "Worth before", "Worth now", "Why"],
      ["BOB", "Ms bob", "T2", "T1", 600, 1600, "cards says why bob"],
    ]);
  });

  test("lists a hundred of many, the worthiest first, and says so", () => {
    const many = (revenue: number) =>
      Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`c${1000 + at}`, revenue + at]));
    const rows = below(rowsOf(tableOf(many(200), 46_000), tableOf(many(2000), 46_001)), "Test: who moved up");
    expect(rows[0]).toEqual(["The first 100 of 120, by worth."]);
    expect([rows[2]?.[0], rows[101]?.[0]]).toEqual(["C1119", "C1020"]);
  });

  test("begins a scheme's history anew where its definition changed, and says so", () => {
    const stricter: BandsScheme = { ...bandsScheme([1500, 100], "revenue"), id: "cards" };
    const rows = rowsOf(monday, friday, stricter);
    expect(below(rows, "Who moved")[1]).toEqual(["Test", "New, or its definition changed: its history starts today."]);
    expect(below(rows, "Test: tiers over time").slice(1)).toEqual([
      [46_004, 5, 1, 2, 2, 0],
      [46_000, 4, "other definition"],
    ]);
    expect(rows.flat()).not.toContain("Test: customers by tier, from (rows) to (columns)");
  });

  test("the matrix adds up to everybody who was or is there, whatever moved", () => {
    const some = fc.dictionary(fc.string({ minLength: 1, maxLength: 2 }), fc.nat(3000), {
      maxKeys: 12,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(some, some, (before, now) => {
        const [earlier, later] = [tableOf(before, 46_000), tableOf(now, 46_001)];
        const rows = below(rowsOf(earlier, later), "Test: customers by tier, from (rows) to (columns)");
        const sizesThen = snapshotOf(earlier).header.schemes[0]?.sizes;
        const sizesNow = snapshotOf(later).header.schemes[0]?.sizes;
        expect(rows.slice(1, 4).map((row) => row.at(-1))).toEqual(sizesThen);
        expect(rows[6]?.slice(1, 4)).toEqual(sizesNow);
      }),
    );
  });
});
