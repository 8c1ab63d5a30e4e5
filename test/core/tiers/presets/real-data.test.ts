import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../../../functions/core/customers/customer-table.ts";
import { attributeKey } from "../../../../functions/core/settings/attributes.ts";
import { customersOf, day } from "../../../support/orders.ts";
import { type PresetSizes, sizesOfPresets } from "../../../support/preset-sizes.ts";
import { hasShared, readShared } from "../../../support/shared.ts";
import { sharedFiles } from "../../../support/shared-customers.ts";
import { cdnowOrders, superstoreOrders, superstoreReturns } from "../../../support/shared-orders.ts";

interface Sensible {
  /** Tiers that may be empty, and why. */
  readonly empty: Readonly<Record<string, readonly string[]>>;
  /** Presets that may have more than nine tenths of all customers in one tier, and why. */
  readonly lopsided: readonly string[];
}

function holds(sizes: readonly PresetSizes[], table: CustomerTable, { empty, lopsided }: Sensible): void {
  const sums = sizes.map(({ preset, tiers, notJudged }) => [
    preset,
    [...Object.values(tiers), ...Object.values(notJudged)].reduce((sum, size) => sum + size, 0),
  ]);
  expect(sums).toEqual(sizes.map(({ preset }) => [preset, table.keys.length]));

  const emptyOnes = sizes.flatMap(({ preset, tiers }) => {
    const ids = Object.keys(tiers).filter((id) => tiers[id] === 0);
    return ids.length === 0 ? [] : [[preset, ids] as const];
  });
  expect(Object.fromEntries(emptyOnes)).toEqual(empty);
  const tooLarge = sizes.filter(({ tiers }) => Math.max(...Object.values(tiers)) > 0.9 * table.keys.length);
  expect(tooLarge.map(({ preset }) => preset)).toEqual(lopsided);
}

const tiersOf = (sizes: readonly PresetSizes[], preset: string) => sizes.find((each) => each.preset === preset)?.tiers;

/** Net of returns, with discounts and with the segment (consumer, company, small company) as the account's class. */
function superstore(perOrder = 0): CustomerTable {
  const records = parse<Record<string, string>>(readShared(...sharedFiles.superstore), { columns: true, bom: true });
  const rows = superstoreOrders().map((row, at) => ({ ...row, discount: Number(records[at]?.折扣) }));
  const table = customersOf(rows, {
    asOf: day("2017-12-30"),
    windows: [12],
    returned: [...superstoreReturns()],
    settings: { costs: { perOrder, perReturn: 0 } },
  });
  const segments = new Map(records.map((record) => [record["客户 ID"], record.细分 ?? ""]));
  const texts = table.ids.map((id) => segments.get(id) ?? "");
  const numbers = new Float64Array(texts.length).fill(Number.NaN);
  return {
    ...table,
    attributes: new Map([[attributeKey("accountClass"), { header: "细分", type: "text", numbers, texts }]]),
  };
}

describe("all presets that the superstore feeds", () => {
  const needs = test.skipIf(!hasShared(...sharedFiles.superstore) || !hasShared(...sharedFiles.returns));

  needs("sort each of 790 customers once, into tiers that say something (needs the shared folder)", () => {
    const table = superstore();
    const sizes = sizesOfPresets(table);
    expect(table.keys).toHaveLength(790);
    holds(sizes, table, {
      empty: {
        // Four purchases of late would be very active: here people buy less than twice a year.
        activity: ["very-active"],
        // There is no list of contacts who never bought.
        "ladder-5": ["prospect"],
        "cs-3": ["potential"],
        growth: ["know"],
        "attribute-account": ["other"],
      },
      lopsided: [],
    });
    expect(tiersOf(sizes, "pyramid-4")).toEqual({ platinum: 40, gold: 118, iron: 487, lead: 145 });
    expect(tiersOf(sizes, "stars")).toEqual({
      "star-5": 8,
      vip: 32,
      loyal: 79,
      "star-4": 118,
      "star-3": 158,
      "star-2": 198,
      "star-1": 197,
    });
  });

  needs("find who costs more to serve than they bring, once serving costs something (needs the shared folder)", () => {
    const table = superstore(50);
    const sizes = sizesOfPresets(table);
    holds(
      sizes.filter(({ preset }) => preset === "cards-gem"),
      table,
      { empty: {}, lopsided: [] },
    );
  });
});

describe("all presets that CDNOW feeds", () => {
  test.skipIf(!hasShared(...sharedFiles.master))(
    "sort each of 23,570 customers once, into tiers that say something (needs the shared folder)",
    { timeout: 60_000 },
    () => {
      const table = customersOf(cdnowOrders("CDNOW_master.txt"), { asOf: day("1998-06-30"), windows: [12] });
      const sizes = sizesOfPresets(table);
      expect(table.keys).toHaveLength(23_570);
      holds(sizes, table, {
        empty: {
          // All became customers in the spring of 1997: nobody bought once and lately.
          rfm: ["recent", "promising"],
          // There is no list of contacts who never bought.
          "ladder-5": ["prospect"],
          "cs-3": ["potential"],
          growth: ["know"],
        },
        // The cuts of cards are amounts; few spend 1,000 on records in a year.
        lopsided: ["cards"],
      });
      expect(tiersOf(sizes, "pyramid-2")).toEqual({ core: 4715, "non-core": 18_855 });
    },
  );
});
