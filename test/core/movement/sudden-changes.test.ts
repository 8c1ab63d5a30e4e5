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
    // One order less is daily business, however few there are.
    expect(found(counts({ orders: 3 }), counts({ orders: 4 }))).toEqual([]);
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

describe("in a small sheet", () => {
  const five = { rows: 5, orders: 5, rowsSetAside: 0 };

  test("two rows of five are a jump, one is not", () => {
    expect(found(counts({ ...five, rowsSetAside: 2 }), counts(five))).toEqual(["rowsSetAside"]);
    expect(found(counts({ ...five, rowsSetAside: 1 }), counts(five))).toEqual([]);
  });

  test("so are two orders of five that vanished", () => {
    expect(found(counts({ ...five, orders: 3 }), counts(five))).toEqual(["orders"]);
    expect(found(counts({ ...five, orders: 4 }), counts(five))).toEqual([]);
  });
});

describe("orders that others replaced, as many as there were", () => {
  const sample = (count: number, from = 0) => Array.from({ length: count }, (_, at) => (at + from) * 1000);

  test("are a jump of their own", () => {
    expect(
      findSuddenChanges(
        counts({ orders: 10, orderSample: sample(10) }),
        counts({ orders: 10, orderSample: sample(10, 4) }),
        0.2,
      ),
    ).toEqual([{ what: "ordersReplaced", from: 10, to: 6 }]);
  });

  test("are none where orders only came", () => {
    expect(
      found(counts({ orderSample: sample(20), orders: 20 }), counts({ orderSample: sample(10), orders: 10 })),
    ).toEqual([]);
  });

  test("are told from a sample only where that is clear of chance", () => {
    const before = counts({ orderSample: sample(200) });
    const withGone = (gone: number) => {
      const kept = sample(200).filter((_, at) => at % 200 >= gone);
      return counts({ orderSample: [...kept, ...sample(gone, 200)].slice(0, 200) });
    };
    expect(found(withGone(45), before)).toEqual([]);
    expect(found(withGone(80), before)).toEqual(["ordersReplaced"]);
  });

  test("are not looked for where the last run kept no sample", () => {
    expect(found(counts({ orderSample: sample(9) }), counts())).toEqual([]);
  });
});

describe("an amount out of all proportion", () => {
  const largest = (money: number, cell = "D7") => ({
    largest: { currency: "EUR", fractionDigits: 4, money: money * 10_000, cell },
  });

  test("is told with its cell", () => {
    expect(findSuddenChanges(counts(largest(500)), counts(largest(500_000, "D812")), 0.2)).toEqual([
      { what: "hugeAmount", from: 500, to: 500_000, cells: ["D812"], currency: "EUR" },
    ]);
  });

  test("is not the largest order so far", () => {
    expect(found(counts(largest(4000)), counts(largest(500)))).toEqual([]);
    expect(found(counts(largest(4000)), counts())).toEqual([]);
  });
});

describe("the cells to look at", () => {
  const reason = (name: "unreadableDate" | "cancelled", rows: number) => ({
    ...{ reason: name, rows },
    ...{ firstCell: `${name === "cancelled" ? "F" : "C"}17`, lastCell: `${name === "cancelled" ? "F" : "C"}900` },
  });

  test("are the first and last of what grew, most rows first", () => {
    const before = counts({ reasons: [reason("cancelled", 20)] });
    const now = counts({ rowsSetAside: 400, reasons: [reason("cancelled", 25), reason("unreadableDate", 375)] });
    const [change] = findSuddenChanges(before, now, 0.2);
    expect(change?.cells).toEqual(["C17", "C900", "F17", "F900"]);
    expect(tellSuddenChanges(change ? [change] : [], "Bestellungen", "en")).toContain(
      "Look at Bestellungen!C17, Bestellungen!C900, Bestellungen!F17, Bestellungen!F900.",
    );
  });
});

describe("the words for it", () => {
  const changes = findSuddenChanges(
    counts({ orders: 6000 }),
    counts({ rowsSetAside: 1400, moneySetAside: 9000.5 }),
    0.2,
  );

  test("say what jumped, from what to what, and that nothing was done", () => {
    expect(tellSuddenChanges(changes, "Orders", "en")).toBe(
      "Since the last run, rows set aside went from 20 to 1,400. " +
        "Since the last run, money set aside went from 1,000.00 EUR to 9,000.50 EUR. " +
        "Since the last run, orders went from 6,000 to 600. " +
        "The spreadsheet's version history shows what went. " +
        "Nothing was saved or written. If an import went wrong, mend it and recompute; if this is right, apply it anyway.",
    );
  });

  test.each(["zh-Hans", "zh-Hant"] as const)("say it in %s", (language) => {
    const told = tellSuddenChanges(changes, "Orders", language);
    for (const number of ["20", "1,400", "9,000.50 EUR", "6,000"]) expect(told).toContain(number);
    expect(told).not.toMatch(/[a-z]{3}|[{}]/);
  });
});
