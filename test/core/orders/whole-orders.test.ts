import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  closeOrders,
  customersOf,
  day,
  type FoldOptions,
  metric,
  type OrderRow,
  orderRow,
  sumOf,
} from "../../support/orders.ts";

const whole: FoldOptions = { settings: { amountsStandFor: "order" } };
const line = (row: OrderRow = {}) => orderRow({ orderId: "#1", product: "A", ...row });
const revenueOf = (rows: readonly OrderRow[], options: FoldOptions = whole) =>
  sumOf(customersOf(rows, options), "revenue") / 10_000;
const further = (rows: readonly OrderRow[], options: FoldOptions = whole) =>
  [...closeOrders(rows, options).warnings]
    .filter(({ reason }) => reason === "furtherLine")
    .map(({ a1, found }) => `${a1} of ${found}`);

describe("where Settings say that amounts stand for whole orders", () => {
  const rows = [line(), line({ product: "B" }), line({ product: "C" })];

  test("equal amounts of an order count once; the other rows are further lines for nothing, each warned of", () => {
    const { totals, rowsUsed, wholeOrders } = closeOrders(rows, whole);
    expect(totals).toMatchObject([{ used: { rows: 3, money: 100_000 }, in: { rows: 3, money: 100_000 } }]);
    expect([rowsUsed, wholeOrders]).toEqual([3, { orders: 1, rows: 2, differing: 0, cells: [] }]);
    expect(further(rows)).toHaveLength(2);
    const table = customersOf(rows, whole);
    expect([metric(table, "ann", "orders"), metric(table, "ann", "products")]).toEqual([1, 3]);
    expect(revenueOf(rows)).toBe(10);
  });

  test("by default each row counts", () => {
    expect(revenueOf(rows, {})).toBe(30);
    expect(closeOrders(rows).wholeOrders).toBeUndefined();
  });

  test("whatever the order of rows, the same row keeps the amount", () => {
    const dear = [line({ date: day("2025-01-03") }), line({ product: "B", date: day("2025-01-02") })];
    expect(further(dear)).toEqual(["D2 of D3"]);
    expect(further(dear.toReversed())).toEqual(["D3 of D2"]);
    const kept = new Set(
      [rows, rows.toReversed()].map((each) => {
        const zeroed = [...closeOrders(each, whole).warnings].map(({ rowNumber }) => rowNumber);
        return each.find((_, at) => !zeroed.includes(at + 2))?.product;
      }),
    );
    expect(kept.size).toBe(1);
  });

  test("differing amounts count each, and their cells are told", () => {
    const differing = [...rows, line({ orderId: "#2" }), line({ orderId: "#2", amount: 4, product: "B" })];
    expect(revenueOf(differing)).toBe(24);
    expect(closeOrders(differing, whole).wholeOrders).toEqual({
      ...{ orders: 1, rows: 2, differing: 1 },
      cells: ["D5", "D6"],
    });
  });

  test("an order is one customer and one id; rows without an id are orders of their own", () => {
    expect(revenueOf([line(), line({ customerId: "ben" })])).toBe(20);
    expect(revenueOf([line({ orderId: "" }), line({ orderId: "", product: "B" }), line()])).toBe(30);
  });

  test("other currencies are other amounts", () => {
    const two = [line({ currency: "EUR" }), line({ currency: "USD", product: "B" })];
    const options: FoldOptions = { currency: "EUR", settings: { amountsStandFor: "order", rates: { USD: 0.5 } } };
    expect(revenueOf(two, options)).toBe(15);
  });

  test("rows of nothing beside them change nothing, nor do blank ones", () => {
    expect(revenueOf([...rows, line({ amount: 0, product: "D" })])).toBe(10);
    expect(revenueOf([...rows, line({ amount: "", product: "D" })])).toBe(10);
    expect(closeOrders([...rows, line({ amount: "", product: "D" })], whole).setAside).toHaveLength(0);
  });

  test("money given back in each row counts once, too", () => {
    const back = rows.map((row) => ({ ...row, amount: -4 }));
    expect(revenueOf([...rows, ...back])).toBe(6);
    const refunded = rows.map((row) => ({ ...row, refunded: 3 }));
    expect(revenueOf(refunded)).toBe(7);
  });

  test("an order that came back whole did so once; where part of its rows did, another keeps the amount", () => {
    const returned = rows.map((row) => ({ ...row, status: "refunded" }));
    expect(closeOrders(returned, whole).totals).toMatchObject([{ used: { money: 100_000 }, returned: 100_000 }]);
    const kept = line({ product: "D", status: "paid", date: day("2025-01-09") });
    expect(closeOrders([...returned, kept], whole).totals).toMatchObject([{ used: { money: 100_000 }, returned: 0 }]);
    expect(revenueOf([...returned, kept])).toBe(10);
    expect(revenueOf(rows, { ...whole, returned: ["#1"] })).toBe(0);
  });

  test("costs stay with their rows: the order's profit is its amount without all of them", () => {
    const table = customersOf(
      rows.map((row) => ({ ...row, cost: 2 })),
      whole,
    );
    expect(metric(table, "ann", "profit") / 10_000).toBe(4);
  });

  test("nothing becomes of it without order ids, or where amounts are made of prices", () => {
    expect(closeOrders([orderRow(), orderRow()], whole).wholeOrders).toBeUndefined();
    const priced = rows.map(({ amount, ...row }) => ({ ...row, unitPrice: amount ?? "", quantity: 1 }));
    const fields = ["orderId", "customerId", "date", "unitPrice", "quantity", "product"] as const;
    expect(revenueOf(priced, { ...whole, fields })).toBe(30);
  });

  test("a tab that repeats the total of each order brings what one row of each order would", () => {
    const orders = fc.array(
      fc.record({ amount: fc.integer({ min: 1, max: 999 }), rows: fc.integer({ min: 1, max: 4 }) }),
    );
    fc.assert(
      fc.property(orders, (all) => {
        const repeated = all.flatMap(({ amount, rows: count }, at) =>
          Array.from({ length: count }, (_, p) => line({ orderId: `#${at}`, amount, product: `P${p}` })),
        );
        const once = all.map(({ amount }, at) => line({ orderId: `#${at}`, amount }));
        const fields = ["orderId", "customerId", "date", "amount", "product"] as const;
        expect(revenueOf(repeated, { ...whole, fields })).toBe(revenueOf(once, { fields }));
      }),
    );
  });
});
