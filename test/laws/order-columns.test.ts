import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OrderField, orderFields } from "../../functions/core/settings/settings.ts";
import { closeOrders, customersOf, day, type FoldOptions, type OrderRow, sumOf } from "../support/orders.ts";

const runs = { numRuns: process.env.LONG === undefined ? 150 : 3000 };

/** Lines of very few orders and customers, so that nearly all of them meet; as shops export them, some of it dirt. */
const lineOf: fc.Arbitrary<OrderRow> = fc.record({
  orderId: fc.constantFrom("#1", "#2", "#3", ""),
  lineId: fc.constantFrom("", "1", "2", "3", "4", "5", "6"),
  customerId: fc.constantFrom("ann", "bob", "", "Total", "#N/A", "ANN "),
  customerEmail: fc.constantFrom("", "", "ann@x.example", "bob@x.example"),
  date: fc.constantFrom<string | number>(day("2025-01-01"), day("2025-02-01"), day("2026-02-01"), "", "xx"),
  amount: fc.constantFrom<string | number>(10, 10, 20, 0, -10, "", "", "abc", "€5", "$5", 7.5),
  status: fc.constantFrom("", "paid", "refunded", "cancelled", "partially refunded"),
  refunded: fc.constantFrom<string | number>("", 0, 5, 10, -10, 30, "none"),
  tax: fc.constantFrom<string | number>("", 0, 1, 2),
  cost: fc.constantFrom<string | number>("", 3, 12),
  product: fc.constantFrom("A", "B", ""),
  currency: fc.constantFrom("", "EUR", "USD", "JPY"),
  creditFor: fc.constantFrom("", "", "", "", "#1", "#2"),
});
const lines = fc.array(lineOf, { minLength: 1, maxLength: 9 });

const columns = fc
  .subarray<OrderField>(["orderId", "lineId", "customerEmail", "status", "refunded", "tax", "cost", "product"])
  .chain((some) => fc.subarray<OrderField>(["currency", "creditFor"]).map((others) => [...some, ...others]))
  .map((found) => orderFields.filter((field) => ["customerId", "date", "amount", ...found].includes(field)));

const optionsOf: fc.Arbitrary<FoldOptions> = fc
  .record({
    fields: columns,
    currency: fc.constantFrom(undefined, "EUR"),
    returned: fc.constantFrom(undefined, ["#2"]),
    headers: fc.constantFrom({}, { amount: "Order total" }),
    settings: fc.record({
      amountsStandFor: fc.constantFrom("row", "order"),
      identicalRows: fc.constantFrom("use", "setAside"),
      rates: fc.constantFrom<Readonly<Record<string, number>>>({}, { USD: 0.9, JPY: 0.006 }),
      counts: fc.constantFrom({ tax: true, shipping: true }, { tax: false, shipping: false }),
    }),
  })
  .map(({ currency, returned, ...rest }) => ({
    ...rest,
    ...(currency && { currency }),
    ...(returned && { returned }),
  }));

/** All that rows come to, without the numbers of rows. */
function said(rows: readonly OrderRow[], options: FoldOptions) {
  const { setAside, warnings, totals, orderIds, keys, ids, names, wholeOrders } = closeOrders(rows, options);
  const { metrics } = customersOf(rows, options);
  return {
    ...{ setAside: setAside.counts, warnings: warnings.counts, totals, orderIds, keys, ids, names },
    whole: [wholeOrders?.orders, wholeOrders?.rows, wholeOrders?.differing],
    metrics: [...metrics].map(([name, values]) => [name, [...values]]),
  };
}

describe("orders of several lines, whichever columns tell of them", () => {
  test("come to the same in any order of rows, and in pages of any size", () => {
    const shuffled = lines.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, optionsOf, ([rows, others], options) => {
        expect(said(others, { ...options, pageSize: 2 })).toEqual(said(rows, options));
      }),
      runs,
    );
  });

  test("lose no row and no money: customers have what came in, less what came back", () => {
    fc.assert(
      fc.property(lines, optionsOf, (rows, options) => {
        const { totals, setAside, rowsUsed } = closeOrders(rows, options);
        const kept = totals.reduce(
          (sum, { rate, worth, returned, refunded }) => (rate === undefined ? sum : sum + worth - returned - refunded),
          0,
        );
        const aside = totals.flatMap((each) => Object.values(each.setAside)).reduce((sum, { rows }) => sum + rows, 0);
        expect(sumOf(customersOf(rows, options), "revenue")).toBe(kept);
        expect(aside).toBe(setAside.length);
        expect(totals.reduce((sum, { used }) => sum + used.rows, 0)).toBe(rowsUsed);
      }),
      runs,
    );
  });

  test("leave neither money nor costs where the whole order came back, however it is said", () => {
    const bought = fc.array(
      fc.record({
        amount: fc.constantFrom<string | number>("", 0, 10, 7.5),
        cost: fc.constantFrom<string | number>("", 3, 12),
        product: fc.constantFrom("A", "B"),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const order = { orderId: "#9", customerId: "zoe", date: day("2025-01-01") };
    fc.assert(
      fc.property(bought, fc.boolean(), fc.constantFrom("row", "order"), (parts, byStatus, amountsStandFor) => {
        // A further line of an order has no amount of its own.
        const own = parts.map((part, at) => ({ ...part, ...order, amount: at === 0 ? 10 : part.amount }));
        const rows = byStatus ? own.map((row) => ({ ...row, status: "refunded" })) : own;
        const options = { settings: { amountsStandFor }, ...(byStatus ? {} : { returned: ["#9"] }) } as const;
        const table = customersOf(rows, options);
        const left = (["orders", "revenue", "cost", "profit"] as const).map((name) => sumOf(table, name));
        expect(left).toEqual([0, 0, 0, 0]);
      }),
      runs,
    );
  });
});
