import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import { findLikelyDuplicates } from "../../functions/core/customers/likely-duplicates.ts";
import type { ClosedLedger } from "../../functions/core/orders/closed-ledger.ts";
import { readAmount } from "../../functions/core/orders/read-amount.ts";
import { readDay } from "../../functions/core/orders/read-day.ts";
import { windowedMetricNames } from "../../functions/core/settings/metric.ts";
import { defaultSettings, orderFields } from "../../functions/core/settings/settings.ts";
import { moneyScale } from "../../functions/core/values/money.ts";
import { closeOrders, customersOf, day, type OrderRow, sumOf } from "../support/orders.ts";

const asOf = day("2025-06-30");
const plainOptions = { asOf, fields: orderFields, windows: [3, 12] };

const dirt = fc.constantFrom("", " ", "#REF!", "Loading...", "Total", "合计", "n/a", true);
const mostly = <T>(good: fc.Arbitrary<T>) => fc.oneof({ arbitrary: good, weight: 12 }, { arbitrary: dirt, weight: 1 });
const cents = fc.integer({ min: -100_000, max: 300_000 }).map((amount) => amount / 100);
const customerIds = ["ann", "Ann", " ANN", "ben", 5, "5", "Straße", "STRASSE", ""] as const;
const emails = ["a@shop.example", "A@Shop.example", "b@shop.example", "none", ""] as const;
const orderIds = ["A-1", "a-1", "A-2", 7, "7", ""] as const;

/** Order rows as a team might keep them: few customers, orders and days, so that all meet; some dirt. */
const orderRowOf: fc.Arbitrary<OrderRow> = fc.record({
  orderId: mostly(fc.constantFrom<string | number>(...orderIds)),
  lineId: fc.oneof({ arbitrary: fc.constant(""), weight: 1 }, { arbitrary: fc.constantFrom("1", 1, "2"), weight: 1 }),
  customerId: mostly(fc.constantFrom<string | number>(...customerIds)),
  customerEmail: mostly(fc.constantFrom(...emails)),
  customerPhone: fc.constantFrom("+49 170 1234567", "0170/1234567", 1_707_654_321, ""),
  customerName: fc.constantFrom("", "Ann", "Anna", "Ben"),
  date: mostly(
    fc.oneof(
      fc.integer({ min: asOf - 800, max: asOf + 20 }),
      fc.constantFrom("2025-01-31", "2025/2/3", 20_240_229, 45_500.5),
    ),
  ),
  amount: mostly(fc.oneof(cents, fc.constantFrom<string | number>(0, "12.50", "(3)", 1.23456, 0.1 + 0.2))),
  tax: mostly(fc.constantFrom<string | number>(1, "0.5", 0.333, "")),
  shipping: fc.constantFrom<string | number>(4.9, "", 0),
  cost: mostly(fc.oneof(cents, fc.constant(""))),
  profit: mostly(fc.oneof(cents, fc.constant(""))),
  product: fc.constantFrom("tea", "TEA", "mug", ""),
  status: fc.constantFrom(
    "",
    "",
    "paid",
    "cancelled",
    "退款",
    "test",
    "partially refunded",
    "parcel lost",
    "sent back",
  ),
  currency: fc.constantFrom("EUR", "EUR", "EUR", "JPY", "USD", "", "€", "??"),
  creditFor: fc.oneof(
    { arbitrary: fc.constant(""), weight: 6 },
    { arbitrary: fc.constantFrom(...orderIds, "#N/A"), weight: 1 },
  ),
});
const orderRows = fc.array(orderRowOf, { maxLength: 60 });

/** What a team might have settled, and a list of returned orders. */
const optionsOf = fc
  .record({
    currency: fc.constantFrom(undefined, "EUR", "USD"),
    returned: fc.constantFrom(undefined, [], ["A-2", "Z"], ["a-1", 7]),
    settings: fc.record({
      rates: fc.constantFrom<Readonly<Record<string, number>>>({}, { JPY: 0.0061 }, { USD: 0.923, JPY: 0.0061 }),
      costs: fc.constantFrom({ perOrder: 0, perReturn: 0 }, { perOrder: 1.5, perReturn: 2 }),
      statuses: fc.constantFrom(defaultSettings.statuses, {
        sale: [],
        cancelled: ["lost"],
        test: ["paid"],
        returned: ["sent back"],
      }),
      counts: fc.record({ tax: fc.boolean(), shipping: fc.boolean() }),
      amountsStandFor: fc.constantFrom("row", "order"),
      identicalRows: fc.constantFrom("use", "setAside"),
      aliases: fc.subarray([
        { from: "ann", to: "ben" },
        { from: "ben", to: "5" },
        { from: "5", to: "ANN" },
        { from: "b@shop.example", to: "ben" },
        { from: "anna", to: "Somebody new" },
      ]),
      blacklist: fc.subarray(["ben", "a@shop.example", "Anna"]),
    }),
  })
  .map(({ currency, returned, settings }) => ({
    ...plainOptions,
    ...(currency && { currency }),
    ...(returned && { returned }),
    settings,
  }));

/** All that a table says, comparable. */
const said = ({ metrics, ...rest }: CustomerTable) => ({
  ...rest,
  metrics: [...metrics].map(([name, values]) => [name, [...values]]),
});

/** All that a ledger says of rows, without their numbers. */
const counted = (ledger: ClosedLedger) => {
  const { rows, rowsUsed, setAside, warnings, totals, identicalMoney, scale, orderIds, emails, phones } = ledger;
  const { repeatedTotals, wholeOrders } = ledger;
  return {
    repeated: [repeatedTotals?.orders, repeatedTotals?.of],
    whole: [wholeOrders?.orders, wholeOrders?.rows, wholeOrders?.differing],
    ...{ rows, rowsUsed, identicalMoney, scale, orderIds, emails, phones },
    setAside: setAside.counts,
    warnings: warnings.counts,
    totals: totals.map(({ setAside: reasons, ...sums }) => ({
      ...sums,
      reasons: new Map(Object.entries(reasons).sort()),
    })),
  };
};

describe("orders", () => {
  test("the order of rows changes no customer, no count and no sum", () => {
    const shuffled = orderRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, optionsOf, ([rows, others], options) => {
        expect(said(customersOf(others, options))).toEqual(said(customersOf(rows, options)));
        const [one, other] = [closeOrders(rows, options), closeOrders(others, options)];
        expect(counted(other)).toEqual(counted(one));
        const table = customersOf(rows, options);
        expect(findLikelyDuplicates(table, other)).toEqual(findLikelyDuplicates(table, one));
      }),
    );
  });

  test("the size of pages changes nothing at all", () => {
    fc.assert(
      fc.property(orderRows, optionsOf, fc.integer({ min: 1, max: 70 }), (rows, options, pageSize) => {
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
      fc.property(orderRows, optionsOf, fields, (rows, options, shuffled) => {
        const moved = closeOrders(rows, { ...options, fields: shuffled });
        const usual = closeOrders(rows, options);
        const withoutCells = (ledger: ClosedLedger) =>
          [...ledger.setAside].map(({ rowNumber, reason, found }) => [
            rowNumber,
            reason,
            // Of a repeated line the cell of the one that is used.
            reason === "repeatedLine" ? found.replace(/[A-Z]+/, "") : found,
          ]);
        expect(counted(moved)).toEqual(counted(usual));
        expect(withoutCells(moved)).toEqual(withoutCells(usual));
        expect(said(customersOf(rows, { ...options, fields: shuffled }))).toEqual(said(customersOf(rows, options)));
      }),
    );
  });

  test("every row that is not blank is used or set aside, exactly once", () => {
    fc.assert(
      fc.property(orderRows, optionsOf, (rows, options) => {
        const ledger = closeOrders(rows, options);
        const aside = [...ledger.setAside].map(({ rowNumber }) => rowNumber);
        const { store, lineIndexes } = ledger.lines;
        const used = [...lineIndexes].map((index) => store.origins.rowNumberAt(index));
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
      fc.property(orderRows, optionsOf, (rows, options) => {
        const ledger = closeOrders(rows, options);
        const table = customersOf(rows, options);
        for (const { in: all, used, setAside, rate, worth } of ledger.totals) {
          const aside = Object.values(setAside);
          expect(used.rows + aside.reduce((sum, part) => sum + part.rows, 0)).toBe(all.rows);
          expect(used.money + aside.reduce((sum, part) => sum + part.money, 0)).toBe(all.money);
          if (rate === undefined) expect([used, worth]).toEqual([{ rows: 0, money: 0 }, 0]);
        }
        expect(sumOf(table, "revenue")).toBe(
          ledger.totals.reduce((sum, { worth, returned }) => sum + worth - returned, 0),
        );
        expect(ledger.totals.reduce((sum, totals) => sum + totals.used.rows, 0)).toBe(ledger.rowsUsed);
        expect(ledger.totals.reduce((sum, totals) => sum + totals.in.rows, 0)).toBe(ledger.rows);
        for (const reason of Object.keys(ledger.setAside.counts)) {
          const parts = ledger.totals.flatMap(({ setAside }) => Object.entries(setAside));
          const inTotals = parts.reduce((sum, [name, part]) => sum + (name === reason ? part.rows : 0), 0);
          expect(inTotals).toBe(Object.entries(ledger.setAside.counts).find(([name]) => name === reason)?.[1]);
        }
      }),
    );
  });

  test("only used rows are warned about, and each customer's key is the one that its keys resolve to", () => {
    fc.assert(
      fc.property(orderRows, optionsOf, (rows, options) => {
        const ledger = closeOrders(rows, options);
        const aside = new Set([...ledger.setAside].map(({ rowNumber }) => rowNumber));
        expect([...ledger.warnings].filter(({ rowNumber }) => aside.has(rowNumber))).toEqual([]);
        expect(ledger.keys.map(ledger.keyFor)).toEqual(ledger.keys);
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
      fc.property(orderRows, optionsOf, (rows, options) => {
        const { metrics } = customersOf(rows, { ...options, windows: [1200] });
        const long = customersOf(rows, { ...options, window: { kind: "months", months: 1200 } });
        for (const name of windowedMetricNames) {
          expect(metrics.get(`${name}@1200m`)).toEqual(metrics.get(name));
          expect(long.metrics.get(name)).toEqual(metrics.get(name));
        }
      }),
    );
  });

  test("a customer's metrics depend on no other customer", () => {
    // Without keys that join others, without lines that another repeats, and without nobody's lines of somebody's order.
    const named = fc.array(
      orderRowOf.map((row) => ({
        ...{ ...row, customerName: "", customerEmail: "", lineId: "", creditFor: "" },
        ...(String(row.customerId ?? "").trim() === "" && { orderId: "" }),
      })),
    );
    fc.assert(
      fc.property(named, (rows) => {
        const single = { ...plainOptions, currency: "EUR" };
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
