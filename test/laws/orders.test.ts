import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import type { ClosedLedger } from "../../functions/core/orders/closed-ledger.ts";
import { readAmount } from "../../functions/core/orders/read-amount.ts";
import { readDay } from "../../functions/core/orders/read-day.ts";
import { orderFields } from "../../functions/core/settings/settings.ts";
import { moneyScale } from "../../functions/core/values/money.ts";
import { closeOrders, customersOf, day, type OrderRow, sumOf } from "../support/orders.ts";

const asOf = day("2025-06-30");
const options = { asOf, fields: orderFields, windows: [3, 12] };

const dirt = fc.constantFrom("", " ", "#REF!", "Loading...", "Total", "合计", "n/a", true);
const mostly = <T>(good: fc.Arbitrary<T>) => fc.oneof({ arbitrary: good, weight: 12 }, { arbitrary: dirt, weight: 1 });
const cents = fc.integer({ min: -100_000, max: 300_000 }).map((amount) => amount / 100);

/** Order rows as a team might keep them: few customers, orders and days, so that all meet; some dirt. */
const orderRowOf: fc.Arbitrary<OrderRow> = fc.record({
  orderId: mostly(fc.constantFrom<string | number>("A-1", "a-1", "A-2", 7, "7", "")),
  customerId: mostly(fc.constantFrom<string | number>("ann", "Ann", " ANN", "ben", 5, "5", "Straße", "STRASSE")),
  customerName: fc.constantFrom("", "Ann", "Anna", "Ben"),
  date: mostly(
    fc.oneof(
      fc.integer({ min: asOf - 800, max: asOf + 20 }),
      fc.constantFrom("2025-01-31", "2025/2/3", 20_240_229, 45_500.5),
    ),
  ),
  amount: mostly(fc.oneof(cents, fc.constantFrom<string | number>(0, "12.50", "(3)", 1.23456, 0.1 + 0.2))),
  cost: mostly(fc.oneof(cents, fc.constant(""))),
  profit: mostly(fc.oneof(cents, fc.constant(""))),
  product: fc.constantFrom("tea", "TEA", "mug", ""),
  status: fc.constantFrom("", "", "paid", "cancelled", "退款", "test"),
  currency: fc.constantFrom("EUR", "EUR", "EUR", "JPY", "", "€", "??"),
});
const orderRows = fc.array(orderRowOf, { maxLength: 60 });

/** All that a table says, comparable. */
const said = ({ metrics, ...rest }: CustomerTable) => ({
  ...rest,
  metrics: [...metrics].map(([name, values]) => [name, [...values]]),
});

/** All that a ledger says of rows, without their numbers. */
const counted = ({ rows, rowsUsed, setAside, warnings, totals, identicalMoney, scale }: ClosedLedger) => ({
  rows,
  rowsUsed,
  setAside: setAside.counts,
  warnings: warnings.counts,
  totals: totals.map(({ setAside: reasons, ...sums }) => ({
    ...sums,
    reasons: new Map(Object.entries(reasons).sort()),
  })),
  identicalMoney,
  scale,
});

describe("orders", () => {
  test("the order of rows changes no customer, no count and no sum", () => {
    const shuffled = orderRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(said(customersOf(others, options))).toEqual(said(customersOf(rows, options)));
        expect(counted(closeOrders(others, options))).toEqual(counted(closeOrders(rows, options)));
      }),
    );
  });

  test("the size of pages changes nothing at all", () => {
    fc.assert(
      fc.property(orderRows, fc.integer({ min: 1, max: 70 }), (rows, pageSize) => {
        const whole = closeOrders(rows, options);
        const paged = closeOrders(rows, { ...options, pageSize });
        expect(counted(paged)).toEqual(counted(whole));
        expect([...paged.setAside]).toEqual([...whole.setAside]);
        expect([...paged.warnings]).toEqual([...whole.warnings]);
        expect(said(customersOf(rows, { ...options, pageSize }))).toEqual(said(customersOf(rows, options)));
      }),
    );
  });

  test("the order of columns changes nothing but the letters of cells", () => {
    const fields = fc.shuffledSubarray([...orderFields], { minLength: orderFields.length });
    fc.assert(
      fc.property(orderRows, fields, (rows, shuffled) => {
        const moved = closeOrders(rows, { ...options, fields: shuffled });
        const usual = closeOrders(rows, options);
        const withoutCells = (ledger: ClosedLedger) => [...ledger.setAside].map(({ a1: _, ...problem }) => problem);
        expect(counted(moved)).toEqual(counted(usual));
        expect(withoutCells(moved)).toEqual(withoutCells(usual));
        expect(said(customersOf(rows, { ...options, fields: shuffled }))).toEqual(said(customersOf(rows, options)));
      }),
    );
  });

  test("every row that is not blank is used or set aside, exactly once", () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const ledger = closeOrders(rows, options);
        const aside = [...ledger.setAside].map(({ rowNumber }) => rowNumber);
        const { store, lineIndexes } = ledger.lines;
        const used = [...lineIndexes].map((index) => store.rowNumberAt(index));
        // Every generated row has at least a currency, so none is blank unless all else is, too.
        const filled = rows.flatMap((row, i) =>
          Object.entries(row).some(([field, cell]) => field !== "quantity" && String(cell).trim() !== "")
            ? [i + 2]
            : [],
        );
        expect([...aside, ...used].sort((a, b) => a - b)).toEqual(filled);
        expect([ledger.rows, ledger.rowsUsed]).toEqual([filled.length, used.length]);
      }),
    );
  });

  test("the money that comes in is that of customers and that set aside, to the last digit, in every currency", () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const ledger = closeOrders(rows, options);
        const table = customersOf(rows, options);
        for (const { in: all, used, setAside } of ledger.totals) {
          const aside = Object.values(setAside);
          expect(used.rows + aside.reduce((sum, part) => sum + part.rows, 0)).toBe(all.rows);
          expect(used.money + aside.reduce((sum, part) => sum + part.money, 0)).toBe(all.money);
        }
        const [base] = ledger.totals;
        expect(sumOf(table, "revenue")).toBe((base?.used.money ?? 0) - (base?.returned ?? 0));
        expect(ledger.totals.reduce((sum, totals) => sum + totals.in.rows, 0)).toBe(ledger.rows);
        for (const reason of Object.keys(ledger.setAside.counts)) {
          const parts = ledger.totals.flatMap(({ setAside }) => Object.entries(setAside));
          const inTotals = parts.reduce((sum, [name, part]) => sum + (name === reason ? part.rows : 0), 0);
          expect(inTotals).toBe(Object.entries(ledger.setAside.counts).find(([name]) => name === reason)?.[1]);
        }
      }),
    );
  });

  test("the money that comes in is that of the cells, read one by one", () => {
    const plain = fc.array(
      fc.record({
        customerId: fc.constantFrom("ann", "ben", ""),
        date: fc.constantFrom(45_000, "?"),
        amount: fc.oneof(cents, fc.constantFrom("1,234.50", "x", 0.1 + 0.2)),
      }),
    );
    fc.assert(
      fc.property(plain, (rows) => {
        const money = rows.reduce(
          (sum, { amount }) => sum + (readAmount(amount, moneyScale(undefined))?.money ?? 0),
          0,
        );
        expect(closeOrders(rows, { asOf }).totals[0]?.in).toEqual({ rows: rows.length, money });
      }),
    );
  });

  test("what holds for all time holds for a window longer than all history", () => {
    fc.assert(
      fc.property(orderRows, (rows) => {
        const { metrics } = customersOf(rows, { ...options, windows: [1200] });
        for (const name of [
          "orders",
          "orderDays",
          "revenue",
          "cost",
          "profit",
          "refunds",
          "averageOrder",
          "products",
        ] as const) {
          expect(metrics.get(`${name}@1200m`)).toEqual(metrics.get(name));
        }
      }),
    );
  });

  test("a customer's metrics depend on no other customer", () => {
    const named = fc.array(orderRowOf.map((row) => ({ ...row, customerName: "" })));
    fc.assert(
      fc.property(named, (rows) => {
        const single = { ...options, currency: "EUR" };
        const together = customersOf(rows, single);
        const alone = customersOf(
          rows.filter(({ customerId }) => customerId === "ben"),
          single,
        );
        const at = together.keys.indexOf("ben");
        expect(alone.keys.includes("ben")).toBe(at >= 0);
        for (const [name, values] of alone.metrics)
          if (at >= 0) expect(values[0]).toEqual(together.metrics.get(name)?.[at]);
      }),
    );
  });

  test("orders, order days and products are those of a slow and obvious count", () => {
    const plain = fc.array(
      fc.record({
        customerId: fc.constantFrom("ann", "ben"),
        orderId: fc.constantFrom("A", "B", "C"),
        date: fc.integer({ min: 45_000, max: 45_005 }),
        amount: fc.integer({ min: -3, max: 9 }),
        product: fc.constantFrom("x", "y", "z"),
      }),
    );
    fc.assert(
      fc.property(plain, (rows) => {
        const table = customersOf(rows, { asOf });
        table.keys.forEach((key, index) => {
          const own = rows.filter(({ customerId }) => customerId === key);
          const bought = own.filter(({ amount }) => amount >= 0);
          const orders = [...new Set(bought.map(({ orderId }) => orderId))].filter((id) => {
            const lines = own.filter(({ orderId }) => orderId === id);
            return !lines.some(({ amount }) => amount < 0) || lines.reduce((sum, { amount }) => sum + amount, 0) > 0;
          });
          const value = (name: "orders" | "orderDays" | "products") => table.metrics.get(name)?.[index];
          expect([value("orders"), value("orderDays"), value("products")]).toEqual([
            orders.length,
            new Set(bought.map(({ date }) => readDay(date))).size,
            new Set(bought.map(({ product }) => product)).size,
          ]);
        });
      }),
    );
  });
});
