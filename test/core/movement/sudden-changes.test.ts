import { describe, expect, test } from "vitest";
import type { DataCounts } from "../../../functions/core/movement/data-counts.ts";
import { findSuddenChanges } from "../../../functions/core/movement/find-sudden-changes.ts";
import { tellSuddenChanges } from "../../../functions/core/report/tell-sudden-changes.ts";

/** A quiet day of a shop: 1,000 rows, 20 of them set aside, 600 orders, 50,000 euros of which 1,000 are set aside. */
function counts(over: Partial<DataCounts> & { readonly moneySetAside?: number } = {}): DataCounts {
  const { moneySetAside = 1000, ...rest } = over;
  return {
    asOf: 45_000,
    settingsHash: "same",
    rows: 1000,
    rowsSetAside: 20,
    orders: 600,
    money: [{ currency: "EUR", fractionDigits: 4, in: 500_000_000, setAside: moneySetAside * 10_000 }],
    ...rest,
  };
}

const found = (now: DataCounts, before: DataCounts | undefined = counts(), share = 0.2) =>
  findSuddenChanges(before, now, share).map(({ what }) => what);

describe("a jump since the last run", () => {
  test("is none on the first run", () => {
    expect(findSuddenChanges(undefined, counts({ rowsSetAside: 900 }), 0.2)).toEqual([]);
  });

  test("is none while all stays much as it was", () => {
    expect(found(counts())).toEqual([]);
    expect(found(counts({ rows: 1100, orders: 660, rowsSetAside: 22 }))).toEqual([]);
  });

  test("is rows set aside that grow by more than the share", () => {
    expect(found(counts({ rowsSetAside: 400, orders: 590 }))).toEqual(["rowsSetAside"]);
    expect(findSuddenChanges(counts(), counts({ rowsSetAside: 400 }), 0.2)).toEqual([
      { what: "rowsSetAside", from: 20, to: 400 },
    ]);
    // A third more than 300 rows is beyond a fifth, and within a half.
    expect(found(counts({ rowsSetAside: 400 }), counts({ rowsSetAside: 300 }))).toEqual(["rowsSetAside"]);
    expect(found(counts({ rowsSetAside: 400 }), counts({ rowsSetAside: 300 }), 0.5)).toEqual([]);
  });

  test("is not one row where there was one, nor a handful among many", () => {
    expect(found(counts({ rows: 30, rowsSetAside: 2 }), counts({ rows: 30, rowsSetAside: 1 }))).toEqual([]);
    expect(found(counts({ rows: 30, rowsSetAside: 4 }), counts({ rows: 30, rowsSetAside: 0 }))).toEqual([]);
    expect(found(counts({ rows: 10_000, rowsSetAside: 60 }), counts({ rows: 9990, rowsSetAside: 20 }))).toEqual([]);
  });

  test("is money set aside that grows, also where the rows do little", () => {
    const now = counts({ rowsSetAside: 25, moneySetAside: 9000 });
    expect(found(now, counts({ rowsSetAside: 20 }))).toContain("moneySetAside");
    expect(findSuddenChanges(counts(), counts({ rowsSetAside: 31, moneySetAside: 9000 }), 5)).toEqual([
      { what: "moneySetAside", from: 1000, to: 9000, currency: "EUR" },
    ]);
  });

  test("is not the money of one large order that was cancelled", () => {
    expect(found(counts({ rowsSetAside: 21, moneySetAside: 9000 }))).toEqual([]);
  });

  test("is money of a currency that was never set aside before, refunds too", () => {
    const dollars = { currency: "USD", fractionDigits: 4, in: -9_000_000, setAside: -9_000_000 };
    const now = counts({ rowsSetAside: 28 });
    expect(findSuddenChanges(counts(), { ...now, money: [...now.money, dollars] }, 1)).toEqual([
      { what: "moneySetAside", from: 0, to: -900, currency: "USD" },
    ]);
  });

  test("is orders that vanished", () => {
    expect(found(counts({ orders: 470 }))).toEqual(["orders"]);
    expect(found(counts({ orders: 500 }))).toEqual([]);
    expect(found(counts({ orders: 5 }), counts({ orders: 8 }))).toEqual([]);
  });

  test("is all orders gone, however few they were", () => {
    expect(found(counts({ orders: 0 }), counts({ orders: 2 }))).toEqual(["orders"]);
  });

  test("is not looked for where people changed the settings, or went back to an earlier day", () => {
    const broken = { rowsSetAside: 900, orders: 3 };
    expect(found(counts({ ...broken, settingsHash: "other" }))).toEqual([]);
    expect(found(counts({ ...broken, asOf: 44_999 }))).toEqual([]);
    expect(found(counts({ ...broken, asOf: 45_001 }))).not.toEqual([]);
  });

  test("is not what got better", () => {
    expect(found(counts({ rowsSetAside: 0, moneySetAside: 0, orders: 900 }))).toEqual([]);
  });
});

describe("the words for it", () => {
  const changes = findSuddenChanges(
    counts({ orders: 6000 }),
    counts({ rowsSetAside: 1400, moneySetAside: 9000.5 }),
    0.2,
  );

  test("say what jumped, from what to what, and that nothing was done", () => {
    expect(tellSuddenChanges(changes, "en")).toBe(
      "Since the last run, rows set aside went from 20 to 1,400. " +
        "Since the last run, money set aside went from 1,000.00 EUR to 9,000.50 EUR. " +
        "Since the last run, orders went from 6,000 to 600. " +
        "Nothing was saved or written. If an import went wrong, mend it and recompute; if this is right, apply it anyway.",
    );
  });

  test.each(["zh-Hans", "zh-Hant"] as const)("say it in %s", (language) => {
    const told = tellSuddenChanges(changes, language);
    for (const number of ["20", "1,400", "9,000.50 EUR", "6,000"]) expect(told).toContain(number);
    expect(told).not.toMatch(/[a-z]{3}|[{}]/);
  });
});
