import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareRefund } from "../../../functions/core/orders/share-refund.ts";
import { closeOrders, customersOf, day, metric, type OrderRow, orderRow, sumOf } from "../../support/orders.ts";

type Options = Parameters<typeof customersOf>[1];

const sale = (row: OrderRow = {}) => orderRow({ orderId: "A-1", refunded: "", ...row });

/** What ann's rows come to, in currency units. */
function outcome(rows: readonly OrderRow[], options: Options = {}) {
  const table = customersOf(rows, options);
  const units = (name: "revenue" | "refunds") => metric(table, "ann", name) / 10_000;
  const { totals, warnings } = closeOrders(rows, options);
  const [{ returned = 0, refunded = 0 } = {}] = totals;
  return {
    orders: metric(table, "ann", "orders"),
    revenue: units("revenue"),
    refunds: units("refunds"),
    told: [returned / 10_000, refunded / 10_000],
    warned: [...warnings].map(({ a1, reason }) => `${a1} ${reason}`),
  };
}

describe("a column of what was given back", () => {
  test("is taken off the amount; written with a minus it is the same refund", () => {
    const part = { orders: 1, revenue: 7.5, refunds: 2.5, told: [0, 2.5], warned: [] };
    for (const refunded of [2.5, -2.5]) expect(outcome([sale({ refunded })])).toEqual(part);
    const german: Options = { place: { locale: "de_DE", dayAt: (at) => Math.floor(at) } };
    expect(outcome([sale({ refunded: "2,50 €" })], german)).toEqual({ ...part, warned: ["E2 numberAsText"] });
    expect(outcome([sale({ refunded: 0 }), sale({ orderId: "A-2" })])).toMatchObject({ orders: 2, revenue: 20 });
  });

  test("takes an order out where it came back whole, as its status would", () => {
    const whole = { orders: 0, revenue: 0, refunds: 10, told: [10, 0], warned: [] };
    expect(outcome([sale({ refunded: 10 })])).toEqual(whole);
    expect(outcome([sale({ refunded: 10, status: "refunded" })])).toEqual(whole);
    expect(outcome([sale({ refunded: 10, orderId: "" })], {})).toEqual(whole);
  });

  test("says how much came back of a sale that was partly refunded: nothing is left to warn of", () => {
    const partly = sale({ status: "Partially refunded", refunded: 4 });
    expect(outcome([partly])).toMatchObject({ revenue: 6, warned: [] });
    expect(outcome([{ ...partly, refunded: "" }])).toMatchObject({ revenue: 10, warned: ["E2 partlyReturned"] });
  });

  test("of an order stands in its first line, or in each: it counts once and reaches over its lines", () => {
    const lines = [sale({ amount: 6 }), sale({ amount: 4 })];
    const first = lines.map((line, at) => ({ ...line, refunded: at === 0 ? 8 : "" }));
    const each = lines.map((line) => ({ ...line, refunded: 8 }));
    for (const rows of [first, each, each.toReversed()]) {
      expect(outcome(rows)).toMatchObject({ orders: 1, revenue: 2, refunds: 8, warned: [] });
    }
    expect(outcome(lines.map((line) => ({ ...line, refunded: 10 })))).toMatchObject({ orders: 0, revenue: 0 });
  });

  test("of lines that cost the same is that of each line, as the amounts are", () => {
    expect(outcome([sale({ refunded: 3 }), sale({ refunded: 3 })])).toMatchObject({ revenue: 14, refunds: 6 });
  });

  test("does not count again what rows with a negative amount give back, and says so", () => {
    const rows = [sale({ refunded: 4 }), sale({ amount: -4, date: day("2025-02-01") })];
    expect(outcome(rows)).toMatchObject({ revenue: 6, refunds: 4, warned: ["E2 refundToldTwice"] });
    expect(outcome([sale({ refunded: 4 }), sale({ amount: -1 })])).toMatchObject({ revenue: 6, refunds: 4 });
  });

  test("takes no more off than the order brought, and says so", () => {
    expect(outcome([sale({ refunded: 12 })])).toMatchObject({
      revenue: 0,
      refunds: 10,
      warned: ["E2 refundAboveSale"],
    });
    expect(outcome([sale({ amount: 0, refunded: 5 })])).toMatchObject({ revenue: 0, warned: ["E2 refundAboveSale"] });
  });

  test("holds its part of tax and shipping, which the amount is without", () => {
    const headers = { amount: "Total" };
    const paid = sale({ amount: 119, tax: 14, shipping: 5 });
    expect(outcome([{ ...paid, refunded: 119 }], { headers })).toMatchObject({ orders: 0, revenue: 0, warned: [] });
    expect(outcome([{ ...paid, refunded: 59.5 }], { headers })).toMatchObject({ revenue: 50, refunds: 50 });
    const net = sale({ amount: 100, tax: 14, shipping: 5, refunded: 59.5 });
    expect(outcome([net], { headers: { amount: "Subtotal" } })).toMatchObject({ revenue: 50, refunds: 50 });
    const all = { settings: { counts: { tax: true, shipping: true } }, headers };
    expect(outcome([{ ...paid, refunded: 59.5 }], all)).toMatchObject({ revenue: 59.5, refunds: 59.5 });
  });

  test("changes nothing where the amount is what was left after refunds", () => {
    for (const amount of ["Order Total Amount (- Refund)", "Net sales", "退款后金额"]) {
      expect(outcome([sale({ refunded: 4 })], { headers: { amount } })).toMatchObject({ revenue: 10, refunds: 0 });
    }
  });

  test("may say in words that nothing came back", () => {
    for (const refunded of ["-", "无", "None", "—"]) {
      expect(outcome([sale({ refunded })])).toMatchObject({ revenue: 10, refunds: 0, warned: [] });
    }
  });

  test("of a row that is set aside counts nowhere; one that cannot be read is warned of", () => {
    expect(outcome([sale(), sale({ status: "cancelled", refunded: 4 })])).toMatchObject({ revenue: 10, refunds: 0 });
    expect(outcome([sale({ refunded: "see note" })]).warned).toEqual(["E2 unreadableOptional"]);
  });

  test("is of the row's currency", () => {
    const rows = [sale({ currency: "EUR" }), sale({ orderId: "A-2", currency: "USD", refunded: 5 })];
    const found = outcome(rows, { currency: "EUR", settings: { rates: { USD: 0.5 } } });
    expect(found).toMatchObject({ revenue: 12.5, refunds: 2.5 });
  });

  test("leaves less profit, whether a column tells it or the cost does", () => {
    const profit = (row: OrderRow) => metric(customersOf([sale({ refunded: 4, ...row })]), "ann", "profit") / 10_000;
    expect(profit({ profit: 5 })).toBe(1);
    expect(profit({ cost: 5 })).toBe(1);
  });
});

const anyRow = fc.record({
  customerId: fc.constantFrom("ann", "ben"),
  orderId: fc.constantFrom("1", "2", ""),
  amount: fc.integer({ min: -20, max: 40 }),
  refunded: fc.constantFrom<number | string>("", 0, 3, -5, 10, 50),
  status: fc.constantFrom("", "refunded", "cancelled"),
  currency: fc.constantFrom("EUR", "USD"),
  tax: fc.constantFrom<number | string>("", 2),
});

test("money reconciles to the last digit, and neither order nor page size of rows changes a customer", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (rows, pageSize) => {
      const orders = rows.map((row, at) => orderRow({ ...row, date: day("2025-01-01") + at }));
      const options: Options = { currency: "EUR", settings: { rates: { USD: 0.9 } }, headers: { amount: "Total" } };
      const { totals, rows: all, rowsUsed, setAside } = closeOrders(orders, options);
      const table = customersOf(orders, options);
      const left = totals.reduce((sum, { worth, returned, refunded }) => sum + worth - returned - refunded, 0);
      expect(sumOf(table, "revenue")).toBe(left);
      expect(rowsUsed + setAside.length).toBe(all);
      const other = customersOf(orders.toReversed(), { ...options, pageSize });
      expect(other.metrics).toEqual(table.metrics);
    }),
  );
});

test("no line gives back more than its amount, and all of an order's refund is on its lines", () => {
  const anyLine = fc.record({ amount: fc.nat(50), refunded: fc.nat(60), rank: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), fc.nat(40), (found, back) => {
      const lines = found.map((line, index) => ({ ...line, index, cost: 0, profit: 0, taken: 0 }));
      const shared = shareRefund(lines, back);
      const sold = lines.reduce((sum, { amount }) => sum + amount, 0);
      const taken = lines.reduce((sum, line) => sum + line.taken, 0);
      for (const line of lines) expect(line.taken).toBeLessThanOrEqual(line.amount);
      expect(taken + Math.min(back, sold)).toBeLessThanOrEqual(sold);
      expect(shared?.isWhole ?? false).toBe(sold > 0 && taken === sold);
    }),
  );
});
