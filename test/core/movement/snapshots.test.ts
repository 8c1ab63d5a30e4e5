import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareSnapshots } from "../../../functions/core/movement/compare-snapshots.ts";
import { makeSnapshot, type SnapshotOptions } from "../../../functions/core/movement/make-snapshot.ts";
import { schemeDefinition } from "../../../functions/core/movement/scheme-definition.ts";
import type { Snapshot } from "../../../functions/core/movement/snapshot.ts";
import type { ShareScheme } from "../../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../../functions/core/tiers/evaluate-scheme.ts";
import { customersWith } from "../../support/customers.ts";
import { shareScheme, tierNamed } from "../../support/schemes.ts";

const halves = shareScheme([0.5, 1], { metric: "revenue" });
const made: SnapshotOptions = {
  settingsHash: "hash",
  settings: "{}",
  definitionOf: schemeDefinition,
  keepNames: false,
};

function snapshotOf(
  revenueByKey: Readonly<Record<string, number>>,
  asOf = 100,
  scheme: ShareScheme = halves,
): Snapshot {
  const keys = Object.keys(revenueByKey).sort();
  const table = customersWith({ revenue: keys.map((key) => revenueByKey[key] ?? 0) }, { keys, asOf });
  return makeSnapshot(table, [evaluateScheme(scheme, table)], made);
}

describe("a snapshot", () => {
  test("keeps each customer's money and tiers by key, with totals and sizes", () => {
    const table = customersWith({ revenue: [500, 300, 100], profit: [50, -10, 0], orders: [1, 1, 0] });
    const { header, columns } = makeSnapshot(table, [evaluateScheme(halves, table)], made);
    expect(header).toMatchObject({
      format: 2,
      asOf: table.asOf,
      settings: "{}",
      settingsHash: "hash",
      fractionDigits: 4,
      currency: "EUR",
      customers: 3,
      totals: { revenue: 900, profit: 40 },
      schemes: [{ id: "test-share", tierIds: ["T1", "T2"], sizes: [1, 1], notJudged: 1 }],
    });
    expect(columns).toEqual({
      keys: ["c000", "c001", "c002"],
      names: undefined,
      revenue: [500, 300, 100],
      profit: [50, -10, 0],
      tierIndexes: [[0, 1, -1]],
      holds: [[]],
    });
  });

  test("leaves out contacts who stand in no order", () => {
    const table = customersWith({ revenue: [500, Number.NaN], orders: [1, 0] });
    const { header, columns } = makeSnapshot(table, [evaluateScheme(halves, table)], made);
    expect(columns.keys).toEqual(["c000"]);
    expect(header.schemes[0]?.notJudged).toBe(0);
  });

  test("says nothing of profit where the sheet knows none", () => {
    const { header, columns } = snapshotOf({ a: 1 });
    expect([header.totals.profit, columns.profit]).toEqual([undefined, undefined]);
  });
});

describe("what changed between two snapshots", () => {
  const earlier = snapshotOf({ ann: 9, bob: 8, cid: 2, dan: 1 }, 100);

  test("who moved up and down, who joined, who is gone", () => {
    const later = snapshotOf({ ann: 9, bob: 1, cid: 8, eve: 2 }, 107);
    expect(compareSnapshots(earlier, later)).toEqual({
      since: 100,
      asOf: 107,
      isProfit: false,
      joined: ["eve"],
      gone: ["dan"],
      goneNames: [""],
      goneWorths: [1],
      joinedWorth: 2,
      goneWorth: 1,
      schemes: [
        {
          schemeId: "test-share",
          comparable: true,
          up: [{ key: "cid", fromTierIndex: 1, toTierIndex: 0, before: 2, now: 8 }],
          down: [{ key: "bob", fromTierIndex: 0, toTierIndex: 1, before: 8, now: 1 }],
          matrix: [
            [1, 1, 0],
            [1, 0, 0],
            [0, 0, 0],
          ],
          worthMatrix: [
            [9, 1, 0],
            [8, 0, 0],
            [0, 0, 0],
          ],
          joined: [0, 1, 0],
          gone: [0, 1, 0],
        },
      ],
    });
  });

  test("money that was counted in fewer digits is brought to today's; of another currency it cannot be told", () => {
    const { header, columns } = earlier;
    const inCents = { header: { ...header, fractionDigits: 2 }, columns };
    const inYen = { header: { ...header, currency: "JPY" }, columns };
    const later = snapshotOf({ ann: 1, bob: 8, cid: 8000, dan: 1 }, 107);
    const [up] = compareSnapshots(inCents, later).schemes[0]?.up ?? [];
    expect(up).toMatchObject({ key: "cid", before: 200, now: 8000 });
    expect(compareSnapshots(inYen, later)).toMatchObject({ schemes: [{ up: [{ key: "cid", before: undefined }] }] });
    expect(compareSnapshots(inYen, snapshotOf({ ann: 1 }, 107)).goneWorth).toBeUndefined();
  });

  test("other words, colours and actions are the same scheme; another cut is another", () => {
    const renamed = {
      ...halves,
      title: { ...halves.title, en: "Other" },
      tiers: halves.tiers.map((tier) => ({ ...tier, colour: "#000000" })),
    };
    const moved = { ...halves, tiers: halves.tiers.map((tier, at) => ({ ...tier, upTo: at === 0 ? 0.4 : 1 })) };
    const comparable = (scheme: ShareScheme) =>
      compareSnapshots(earlier, snapshotOf({ ann: 1, bob: 9 }, 107, scheme)).schemes[0]?.comparable;
    expect([comparable(renamed), comparable(moved)]).toEqual([true, false]);
  });

  test("tiers that became others are not compared", () => {
    const other = {
      ...halves,
      tiers: [tierNamed("X"), tierNamed("T2")].map((tier, i) => ({ ...tier, upTo: i ? 1 : 0.5 })),
    };
    const [scheme] = compareSnapshots(earlier, snapshotOf({ ann: 1, bob: 9 }, 107, other)).schemes;
    expect(scheme).toMatchObject({ comparable: false, up: [], down: [] });
  });

  test("a scheme that is new is not compared", () => {
    const [scheme] = compareSnapshots(earlier, snapshotOf({ ann: 1 }, 107, { ...halves, id: "new" })).schemes;
    expect(scheme).toMatchObject({ schemeId: "new", comparable: false });
  });

  test("who can be judged now has moved neither up nor down, and stands in the matrix", () => {
    const table = customersWith({ revenue: [5], orders: [0] }, { keys: ["ann"] });
    const unjudged = makeSnapshot(table, [evaluateScheme(halves, table)], made);
    const [scheme] = compareSnapshots(unjudged, snapshotOf({ ann: 5 })).schemes;
    expect(scheme).toMatchObject({ up: [], down: [] });
    expect(scheme?.matrix[2]).toEqual([1, 0, 0]);
  });

  test("a snapshot compared with itself shows no movement", () => {
    const [scheme] = compareSnapshots(earlier, earlier).schemes;
    expect(scheme).toMatchObject({ up: [], down: [] });
    expect(compareSnapshots(earlier, earlier)).toMatchObject({ joined: [], gone: [] });
  });

  test("everyone is joined, gone or in the matrix, once", () => {
    const some = fc.dictionary(fc.string({ minLength: 1, maxLength: 2 }), fc.nat(5), {
      maxKeys: 12,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(some, some, (before, now) => {
        const { joined, gone, schemes } = compareSnapshots(snapshotOf(before), snapshotOf(now));
        const kept = Object.keys(now).filter((key) => Object.hasOwn(before, key));
        expect(joined).toEqual(
          Object.keys(now)
            .filter((key) => !Object.hasOwn(before, key))
            .sort(),
        );
        expect(gone).toEqual(
          Object.keys(before)
            .filter((key) => !Object.hasOwn(now, key))
            .sort(),
        );
        expect(schemes[0]?.matrix.flat().reduce((total, found) => total + found, 0)).toBe(kept.length);
      }),
    );
  });
});
