import { describe, expect, test } from "vitest";
import { assumedFormats } from "../../../functions/core/orders/assumed-formats.ts";
import { utcDayAt } from "../../../functions/core/orders/read-day.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";
import { formatDay } from "../../../functions/core/values/day.ts";
import { closeOrders, columnMap, day, type OrderRow, orderRow } from "../../support/orders.ts";

const placeIn = (locale: string) => ({ locale, dayAt: utcDayAt });

/** The days and cents that are used of rows, and what is said of their texts. */
function readIn(locale: string, rows: readonly OrderRow[]) {
  const { setAside, texts, totals } = closeOrders(rows, { place: placeIn(locale), currency: "EUR" });
  return {
    aside: [...setAside].map(({ reason, a1, found }) => `${reason} ${a1} ${found}`),
    texts,
    used: totals[0]?.used,
  };
}

const dated = (...dates: readonly Cell[]) => dates.map((date) => orderRow({ date }));
const priced = (...amounts: readonly Cell[]) => amounts.map((amount) => orderRow({ amount }));

describe("dates that can be two days", () => {
  test("are what the rest of the column is", () => {
    const lastDay = (locale: string, ...dates: readonly Cell[]) =>
      closeOrders(dated(...dates), { place: placeIn(locale), asOf: day("2025-03-31") }).setAside.counts.afterAsOf ?? 0;
    // 03/04/2025 is after the as-of day only where the day comes first.
    expect(lastDay("en_US", "03/04/2025", "28/02/2025")).toBe(1);
    expect(lastDay("en_GB", "03/04/2025", "02/28/2025")).toBe(0);
    expect(lastDay("en_US", "03/04/2025")).toBe(0);
    expect(lastDay("en_GB", "03/04/2025")).toBe(1);
  });

  test("are reported where only the locale tells", () => {
    expect(readIn("en_US", dated("03/04/2025", "03/03/2025", "04/05/2025")).texts).toEqual([
      { field: "date", read: "monthFirst", decidedBy: "locale", decidedRows: 0, ambiguousRows: 2, contraryRows: 0 },
    ]);
    expect(readIn("en_US", dated("2025-03-04", 45_000)).texts).toEqual([]);
  });

  test("are set aside where nothing tells, or the column is of two minds", () => {
    expect(readIn("ja_JP", dated("03/04/2025", "2025/3/4"))).toMatchObject({
      aside: ["unreadableDate B2 03/04/2025"],
      texts: [{ field: "date", read: "undecided", decidedBy: "nothing", ambiguousRows: 1 }],
    });
    expect(readIn("en_US", dated("03/04/2025", "28/02/2025", "02/28/2025")).aside).toEqual([
      "unreadableDate B2 03/04/2025",
    ]);
  });

  test("one slip among many is set aside instead", () => {
    const rows = dated(...Array.from({ length: 20 }, () => "28/02/2025"), "02/28/2025", "03/04/2025");
    expect(readIn("en_US", rows)).toMatchObject({
      aside: ["unreadableDate B22 02/28/2025"],
      texts: [
        { field: "date", read: "dayFirst", decidedBy: "column", decidedRows: 20, ambiguousRows: 1, contraryRows: 1 },
      ],
    });
  });
});

describe("amounts that can be two numbers", () => {
  test("are what the rest of the column is, each column for itself", () => {
    expect(readIn("en_US", priced("1,234", "12,50")).used?.money).toBe(12_340 + 125_000);
    expect(readIn("en_US", priced("1,234", "12.50")).used?.money).toBe(12_340_000 + 125_000);
    expect(readIn("de_DE", priced("1,234")).used?.money).toBe(12_340);
    const rows = [orderRow({ amount: "1,234", cost: "0,5" }), orderRow({ amount: "1.5", cost: "1,234" })];
    expect(closeOrders(rows, { currency: "EUR" }).totals[0]?.used.money).toBe(12_340_000 + 15_000);
  });

  test("are set aside with the column of two minds", () => {
    expect(readIn("de_DE", priced("1,234", "12,50", "12.50"))).toMatchObject({
      aside: ["unreadableAmount C2 1,234"],
      texts: [{ field: "amount", read: "undecided", decidedBy: "nothing", ambiguousRows: 1, contraryRows: 1 }],
    });
  });
});

describe("amounts that name their currency", () => {
  const usedBy = (amounts: readonly Cell[], currency?: string) =>
    closeOrders(priced(...amounts), { place: placeIn("en_US"), ...(currency && { currency }) }).totals.map(
      (totals) => [totals.currency, totals.in.rows] as const,
    );

  test("are never added up with those of another", () => {
    expect(usedBy(["$12", "€12.50", "12 EUR", "$5"], "EUR")).toEqual([
      ["EUR", 2],
      ["$", 2],
    ]);
  });

  test("are set aside with the cell that names one without a rate", () => {
    const { setAside } = closeOrders(priced("€12", "€3", "$5"), { currency: "EUR" });
    expect([...setAside].map(({ reason, a1, found }) => `${reason} ${a1} ${found}`)).toEqual(["otherCurrency C4 $"]);
  });

  test("are of the settled currency where all name the same, or none", () => {
    expect(usedBy(["€12", "12 EUR", 5], "EUR")).toEqual([["EUR", 3]]);
    expect(usedBy(["$12", 5])).toEqual([["", 2]]);
  });
});

describe("an instant", () => {
  test("falls on the day of the business's zone", () => {
    const dayAt = (millis: number) => utcDayAt(millis + 9 * 3_600_000);
    const rows = dated("2025-12-31T16:00:00Z", "2025-12-31T14:00:00Z", 1_767_193_200, "2025-12-31 23:59");
    const { setAside } = closeOrders(rows, { place: { locale: "ja_JP", dayAt } });
    expect([...setAside].map(({ reason, found }) => `${reason} ${found}`)).toEqual([
      `afterAsOf ${formatDay(day("2026-01-01"))}`,
      `afterAsOf ${formatDay(day("2026-01-01"))}`,
    ]);
  });

  test("at the end of all days is no date", () => {
    expect(readIn("en_US", dated("9999-12-31T23:59:59Z", "0001-01-01T00:00:00+05:00")).aside).toHaveLength(2);
  });
});

describe("an amount that no column holds", () => {
  const sold = (unitPrice: Cell, quantity: Cell, discount?: Cell): OrderRow => ({
    customerId: "ann",
    date: day("2025-01-01"),
    unitPrice,
    quantity,
    ...(discount === undefined ? {} : { discount }),
  });
  const fieldsOf = (rows: readonly OrderRow[]) =>
    (["customerId", "date", "unitPrice", "quantity", "discount"] as const).filter(
      (field) => field !== "discount" || rows.some((row) => row.discount !== undefined),
    );
  const money = (rows: readonly OrderRow[], locale = "en_US") => {
    const { totals, setAside } = closeOrders(rows, { fields: fieldsOf(rows), place: placeIn(locale), currency: "EUR" });
    return { money: totals[0]?.used.money, aside: [...setAside].map(({ reason, a1 }) => `${reason} ${a1}`) };
  };

  test("is price times quantity", () => {
    expect(money([sold(19.99, 3), sold("2,50 €", "2"), sold(5, -1)], "de_DE")).toEqual({
      money: 599_700 + 50_000 - 50_000,
      aside: [],
    });
  });

  test("less the discount as a share, where all of the column are shares", () => {
    expect(money([sold(10, 3, 0.1), sold(10, 1, ""), sold(10, 1, "50%"), sold(10, -1, 0.1)]).money).toBe(
      270_000 + 100_000 + 50_000 - 90_000,
    );
  });

  test("or as an amount of the whole line, where any is more than a share can be", () => {
    expect(money([sold(10, 3, 0.5), sold(10, 1, 2), sold(10, 1, "50%"), sold(10, -1, -2)]).money).toBe(
      295_000 + 80_000 + 50_000 - 80_000,
    );
  });

  test("cannot be made where a part is blank or unreadable, and the cell is named", () => {
    expect(money([sold("", 1), sold(1, ""), sold(1, "two"), sold(1, 1, "some"), sold("#REF!", 1)]).aside).toEqual([
      "unreadableAmount C2",
      "unreadableAmount D3",
      "unreadableAmount D4",
      "unreadableAmount E5",
      "errorCell C6",
    ]);
  });

  test("of identical rows is noticed, and not of others", () => {
    const rows = [sold(10, 2), sold(10, 2), sold(5, 4)];
    const { warnings } = closeOrders(rows, { fields: fieldsOf(rows) });
    expect(warnings.counts.identicalRow).toBe(1);
  });
});

describe("what the first rows let assume", () => {
  const map = columnMap(["customerId", "date", "amount"]);
  const head = (...rows: readonly (readonly Cell[])[]) => [["customerId", "date", "amount"], ...rows];

  test("is the locale's, unless they say otherwise", () => {
    expect(assumedFormats(placeIn("en_US"), map, head())).toMatchObject({ dateOrder: "monthFirst" });
    expect(assumedFormats(placeIn("en_US"), map, head(["ann", "28/02/2025", "1,5"]))).toMatchObject({
      dateOrder: "dayFirst",
      decimalMarks: { amount: "comma", cost: "point" },
    });
  });
});
