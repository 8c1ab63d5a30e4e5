import { describe, expect, test } from "vitest";
import { closeOrders, customersOf, day, metric, type OrderRow, orderRow } from "../../support/orders.ts";

const problemsOf = (rows: readonly OrderRow[], options: Parameters<typeof closeOrders>[1] = {}) =>
  [...closeOrders(rows, options).setAside].map(({ rowNumber, reason, found }) => `${rowNumber} ${reason} ${found}`);

describe("of the rows with one line id", () => {
  const line = (row: OrderRow = {}) => orderRow({ orderId: "A-1", lineId: "L1", ...row });

  test("one is used and the others are set aside, with the cell of that one", () => {
    expect(problemsOf([line(), line({ lineId: " l1" }), line({ lineId: "L2" })])).toEqual(["3 repeatedLine B2"]);
  });

  test("the latest is used, of these the highest amount, wherever it stands", () => {
    const early = line({ amount: 99 });
    const late = line({ date: day("2025-02-01"), amount: 5 });
    const higher = line({ date: day("2025-02-01"), amount: 7 });
    for (const rows of [
      [early, late, higher],
      [higher, late, early],
      [late, higher, early],
    ]) {
      expect(metric(customersOf(rows), "ann", "revenue")).toBe(70_000);
      expect(closeOrders(rows).setAside.counts).toEqual({ repeatedLine: 2 });
      expect(closeOrders(rows).totals[0]).toMatchObject({
        in: { rows: 3, money: 1_110_000 },
        setAside: { repeatedLine: { rows: 2, money: 1_040_000 } },
      });
    }
  });

  test("of two that differ in their currency alone the same is used in either order, whether a column names it or a sign", () => {
    const pairs: readonly (readonly [OrderRow, OrderRow])[] = [
      [{ currency: "EUR" }, { currency: "USD" }],
      [{ amount: "€5" }, { amount: "$5" }],
      [{ amount: "£5" }, { amount: "5 EUR" }],
    ];
    for (const [one, other] of pairs) {
      const worthOf = (rows: readonly OrderRow[]) =>
        closeOrders(rows).totals.flatMap(({ currency, worth }) => (worth > 0 ? [`${currency} ${worth}`] : []));
      expect(worthOf([line(one), line(other)])).toEqual(worthOf([line(other), line(one)]));
    }
  });

  test("of different orders both are used: some number the lines of each order from 1", () => {
    expect(problemsOf([line({ lineId: 1 }), line({ lineId: 1, orderId: "A-2" })])).toEqual([]);
  });

  test("those that were set aside for another reason do not count, nor do blanks", () => {
    expect(problemsOf([line({ status: "cancelled" }), line({ status: "" })])).toEqual(["2 cancelled cancelled"]);
    expect(problemsOf([line({ lineId: "" }), line({ lineId: " " })])).toEqual([]);
  });

  test("the ones set aside are not warned about", () => {
    const rows = [line({ amount: "10" }), line({ amount: "9" })];
    expect([...closeOrders(rows).warnings].map(({ rowNumber }) => rowNumber)).toEqual([2]);
  });
});

test("rows that are identical beyond the first are set aside where Settings say so, with their money", () => {
  const rows = [orderRow(), orderRow({ customerId: "ben" }), orderRow(), orderRow({ amount: 11 }), orderRow()];
  const ledger = closeOrders(rows, { settings: { identicalRows: "setAside" } });
  expect(problemsOf(rows, { settings: { identicalRows: "setAside" } })).toEqual([
    "4 identicalRow ann",
    "6 identicalRow ann",
  ]);
  expect(ledger.warnings.counts).toEqual({});
  expect([ledger.rows, ledger.rowsUsed, ledger.identicalMoney]).toEqual([5, 3, 0]);
  expect(ledger.totals[0]?.setAside).toEqual({ identicalRow: { rows: 2, money: 200_000 } });
});

test("rows that two keys of one customer make alike are not identical", () => {
  const rows = [orderRow(), orderRow({ customerId: "ben" })];
  const settings = { aliases: [{ from: "ben", to: "ann" }] };
  expect(closeOrders(rows, { settings }).warnings.counts).toEqual({});
});

describe("an order id under several customers", () => {
  const order = (customerId: string, row: OrderRow = {}) => orderRow({ customerId, orderId: "A-1", ...row });

  test("is warned about in every row, and counted once", () => {
    const rows = [
      order("ann"),
      order("ann", { amount: 1 }),
      order("ben"),
      order("ben", { orderId: "A-2" }),
      order("ann", { amount: 2 }),
    ];
    const ledger = closeOrders(rows);
    expect([...ledger.warnings].map(({ rowNumber, reason, found }) => `${rowNumber} ${reason} ${found}`)).toEqual([
      "2 sharedOrderId ann",
      "3 sharedOrderId ann",
      "4 sharedOrderId ben",
      "6 sharedOrderId ann",
    ]);
    expect(ledger.orderIds).toEqual({ all: 2, returned: 0, shared: 1, returnedUnknown: 0, returnedNot: 0 });
  });

  test("is one customer's where an alias makes them one, and rows without an id share none", () => {
    const settings = { aliases: [{ from: "ben", to: "ann" }] };
    expect(closeOrders([order("ann"), order("ben")], { settings }).orderIds.shared).toBe(0);
    expect(closeOrders([order("ann", { orderId: "" }), order("ben", { orderId: "" })]).orderIds).toMatchObject({
      ...{ all: 0, shared: 0 },
    });
  });
});

describe("tax and shipping columns", () => {
  const row = orderRow({ amount: 100, tax: 19, shipping: 5 });
  const worth = (header: string, counts: { readonly tax: boolean; readonly shipping: boolean }, over: OrderRow = {}) =>
    metric(
      customersOf([{ ...row, ...over }], { settings: { counts }, headers: { amount: header } }),
      "ann",
      "revenue",
    ) / 10_000;

  test.each([
    ["Amount", false, false, 100],
    ["Amount", true, false, 119],
    ["Amount", true, true, 124],
    ["Subtotal", true, true, 124],
    ["Line total", false, true, 105],
    ["Total", false, false, 76],
    ["Total", true, false, 95],
    ["Total", true, true, 100],
    ["Order total (EUR)", false, true, 81],
    ["实付金额", false, false, 76],
    ["Gross amount", false, false, 81],
    ["Amount incl. tax", true, true, 105],
    ["Total excl. tax", true, false, 119],
    ["含税金额", true, false, 100],
    ["不含税金额", true, false, 119],
    ["Bruttobetrag", false, false, 81],
    ["Betrag brutto", false, false, 81],
  ])("%s, tax counts: %s, shipping counts: %s: %d of 100", (header, tax, shipping, expected) => {
    expect(worth(header, { tax, shipping })).toBe(expected);
  });

  test("that are blank add nothing, and unreadable ones are warned about", () => {
    expect(worth("Amount", { tax: true, shipping: true }, { tax: "" })).toBe(105);
    const ledger = closeOrders([{ ...row, tax: "?" }], { settings: { counts: { tax: true, shipping: false } } });
    expect([...ledger.warnings].map(({ reason, found }) => `${reason} ${found}`)).toEqual(["unreadableOptional ?"]);
    expect(ledger.totals[0]?.in.money).toBe(1_000_000);
  });

  test("do not make an amount that cannot be read, but are profit that costs do not eat", () => {
    const counts = { tax: true, shipping: false };
    expect(closeOrders([{ ...row, amount: "" }], { settings: { counts } }).setAside.counts).toEqual({
      unreadableAmount: 1,
    });
    const table = customersOf([{ ...row, cost: 60 }], { settings: { counts } });
    expect(metric(table, "ann", "profit")).toBe(590_000);
  });
});
