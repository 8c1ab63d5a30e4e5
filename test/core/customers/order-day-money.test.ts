import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeContacts } from "../../../functions/core/customers/merge-contacts.ts";
import { type OrderDayMoney, orderDayMoney } from "../../../functions/core/customers/order-day-money.ts";
import { summarizeCustomers } from "../../../functions/core/customers/summarize-customers.ts";
import type { ClosedLedger } from "../../../functions/core/orders/closed-ledger.ts";
import { closeOrders, day, type FoldOptions, type OrderRow, orderRow } from "../../support/orders.ts";

const own = (ledger: ClosedLedger) => orderDayMoney(ledger, { customers: Int32Array.from(ledger.keys.keys()) });
const moneyOf = (rows: readonly OrderRow[], options?: FoldOptions) => own(closeOrders(rows, options));

/** What each day of the first customer brought, in currency units. */
const daysOf = ({ days, starts, spend }: OrderDayMoney) =>
  Array.from(days.slice(starts[0], starts[1]), (each, at) => [each - day("2025-01-01"), (spend[at] ?? 0) / 10_000]);

const at = (offset: number, amount: number, more: OrderRow = {}) =>
  orderRow({ date: day("2025-01-01") + offset, amount, ...more });

describe("what an order day brought", () => {
  test("two orders on one day are one purchase occasion with the money of both", () => {
    expect(daysOf(moneyOf([at(3, 5), at(0, 10), at(0, 7)]))).toEqual([
      [0, 17],
      [3, 5],
    ]);
  });

  test("a refund counts for the order day before it, not for its own", () => {
    expect(daysOf(moneyOf([at(0, 10), at(5, 20), at(4, -3), at(9, -8)]))).toEqual([
      [0, 7],
      [5, 12],
    ]);
  });

  test("a refund before any sale counts for the first order day", () => {
    expect(daysOf(moneyOf([at(2, 10), at(0, -4)]))).toEqual([[2, 6]]);
  });

  test("profit where there is any, less what serving cost; revenue elsewhere", () => {
    const profit = moneyOf([at(0, 10, { cost: 4, costToServe: 1 }), at(5, -3, { cost: 0 })]);
    expect([profit.spendIs, daysOf(profit)]).toEqual(["profit", [[0, 2]]]);
    expect(moneyOf([at(0, 10)]).spendIs).toBe("revenue");
  });

  test("flat costs of orders and returns count for the order day before them", () => {
    const settings = { costs: { perOrder: 2, perReturn: 1 } };
    const rows = [
      at(0, 10, { cost: 0, orderId: "a" }),
      at(6, 10, { cost: 0, orderId: "b" }),
      at(8, -5, { cost: 0, orderId: "b" }),
    ];
    expect(daysOf(moneyOf(rows, { settings }))).toEqual([
      [0, 8],
      [6, 2],
    ]);
  });

  test("what serving a customer costs whatever he buys is borne by all order days", () => {
    const ledger = closeOrders([at(0, 10, { cost: 0 }), at(1, 10, { cost: 0 }), at(2, 10, { cost: 0 })]);
    const money = orderDayMoney(ledger, { customers: Int32Array.of(0), ownCostOf: () => 100_000 });
    expect(Array.from(money.spend)).toEqual([66_667, 66_667, 66_666]);
  });

  test("nobody on the blacklist, no contact, and nobody with refunds alone has order days", () => {
    const ledger = closeOrders([at(0, 10), at(0, -5, { customerId: "bob" }), at(0, 5, { customerId: "carl" })]);
    const { customers } = mergeContacts(ledger, [{ id: "aaron", name: "" }]);
    const { starts } = orderDayMoney(ledger, { customers, isLeftOut: (index) => index === 3 });
    expect(Array.from(starts)).toEqual([0, 0, 1, 1, 1]);
  });

  test("an order that came back whole brings nothing", () => {
    const rows = [at(0, 10, { orderId: "a" }), at(4, 20, { orderId: "b" }), at(9, 5, { orderId: "c" })];
    expect(daysOf(moneyOf(rows, { returned: ["b"] }))).toEqual([
      [0, 10],
      [9, 5],
    ]);
  });
});

describe("laws of order days", () => {
  const rows = fc.array(
    fc.record({
      customerId: fc.constantFrom("ann", "bob", "carl"),
      date: fc.integer({ min: 0, max: 40 }).map((offset) => day("2025-01-01") + offset),
      amount: fc.integer({ min: -50, max: 100 }),
      cost: fc.integer({ min: 0, max: 60 }),
      orderId: fc.integer({ min: 1, max: 8 }).map((id) => `o${id}`),
    }),
    { minLength: 1, maxLength: 30 },
  );

  test("days ascend, each once; their money is the customer's profit, and nothing is lost", () => {
    fc.assert(
      fc.property(rows, (some) => {
        const ledger = closeOrders(some, { settings: { costs: { perOrder: 1, perReturn: 2 } } });
        const { days, starts, spend } = own(ledger);
        const { metrics } = summarizeCustomers(ledger, { wanted: [] });
        for (let index = 0; index < ledger.keys.length; index += 1) {
          const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? 0];
          const own = Array.from(days.slice(start, end));
          expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
          expect(own.length).toBe(metrics.get("orderDays")?.[index]);
          const sum = spend.slice(start, end).reduce((total, each) => total + each, 0);
          if (own.length > 0) expect(sum).toBe(metrics.get("profit")?.[index]);
        }
      }),
    );
  });
});
