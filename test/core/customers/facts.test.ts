import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../../functions/core/customers/customer-table.ts";
import { summarizeCustomers } from "../../../functions/core/customers/summarize-customers.ts";
import type { MetricKey } from "../../../functions/core/settings/metric.ts";
import { formatMoney, moneyScale } from "../../../functions/core/values/money.ts";
import { closeOrders, day, everyMetric, metric, sumOf } from "../../support/orders.ts";
import { hasShared } from "../../support/shared.ts";
import { cdnowOrders, superstoreOrders, superstoreReturns } from "../../support/shared-orders.ts";

const all = { wanted: everyMetric() };
const scale = moneyScale(undefined);
const money = (amount: number) => formatMoney(amount, scale);
const values = (table: CustomerTable, name: MetricKey) => [...(table.metrics.get(name) ?? [])];

describe.skipIf(!hasShared("data", "cdnow"))("CDNOW (needs the shared folder)", () => {
  test("the master file: customers, revenue, repeat buyers, the largest, and rows that are identical", () => {
    const ledger = closeOrders(cdnowOrders("CDNOW_master.txt"), { asOf: day("1998-06-30") });
    const table = summarizeCustomers(ledger, all);
    expect(ledger.rows).toBe(69_659);
    expect(ledger.rowsUsed).toBe(69_659);
    expect(table.keys).toHaveLength(23_570);
    expect(money(sumOf(table, "revenue"))).toBe("2500315.63");
    expect(values(table, "orderDays").filter((days) => days >= 2)).toHaveLength(11_516);
    expect(money(Math.max(...values(table, "revenue")))).toBe("13990.93");
    expect(money(metric(table, "07592", "revenue"))).toBe("13990.93");
    expect(ledger.warnings.counts).toEqual({ identicalRow: 255 });
    expect(money(ledger.identicalMoney)).toBe("4332.88");
  });

  test("the sample: rows, customers, revenue, customer-days, free orders, and rows that are identical", () => {
    const rows = cdnowOrders("CDNOW_sample.txt");
    const ledger = closeOrders(rows, { asOf: day("1998-06-30") });
    const table = summarizeCustomers(ledger, all);
    expect(ledger.rowsUsed).toBe(6919);
    expect(table.keys).toHaveLength(2357);
    expect(money(sumOf(table, "revenue"))).toBe("244091.94");
    expect(rows.filter(({ amount }) => amount === 0)).toHaveLength(8);
    expect(sumOf(table, "orders")).toBe(6919);
    expect(sumOf(table, "orders") - sumOf(table, "orderDays")).toBe(223);
    expect(ledger.warnings.counts).toEqual({ identicalRow: 21 });
    expect(money(ledger.identicalMoney)).toBe("411.07");
  });

  test("the sample until 1997-09-30: repeat purchases, counted by days, of which the free ones are some", () => {
    const rows = cdnowOrders("CDNOW_sample.txt");
    const ledger = closeOrders(rows, { asOf: day("1997-09-30") });
    const days = values(summarizeCustomers(ledger, all), "orderDays");
    expect(days).toHaveLength(2357);
    expect(days.reduce((sum, count) => sum + count - 1, 0)).toBe(2457);
    expect(days.filter((count) => count === 1)).toHaveLength(1411);
    expect(days.filter((count) => count > 1)).toHaveLength(946);
    expect(ledger.setAside.counts.afterAsOf).toBe(ledger.rows - ledger.rowsUsed);
    const later = summarizeCustomers(closeOrders(rows, { asOf: day("1998-06-30") }), all);
    expect(sumOf(later, "orderDays") - days.reduce((sum, count) => sum + count, 0)).toBe(1882);
  });
});

describe.skipIf(!hasShared("data", "superstore-zh"))("The superstore in Chinese (needs the shared folder)", () => {
  const asOf = day("2017-12-31");
  const fold = (isKept: (orderId: string) => boolean) => {
    const rows = superstoreOrders().filter(({ orderId }) => isKept(String(orderId)));
    const ledger = closeOrders(rows, { asOf });
    return { rows, ledger, table: summarizeCustomers(ledger, all) };
  };
  const losses = (table: CustomerTable) => values(table, "profit").filter((profit) => profit < 0);

  test("as the amounts stand: lines, customers, revenue, profit, orders, customer-days, loss customers", () => {
    const { rows, ledger, table } = fold(() => true);
    expect(ledger.rowsUsed).toBe(10_000);
    expect(new Set(rows.map(({ orderId }) => orderId)).size).toBe(2773);
    expect(table.keys).toHaveLength(790);
    expect(money(sumOf(table, "revenue"))).toBe("16117548.237");
    expect(money(sumOf(table, "profit"))).toBe("2156559.517");
    expect(sumOf(table, "orders")).toBe(4979);
    expect(sumOf(table, "orderDays")).toBe(4962);
    expect(losses(table)).toHaveLength(138);
    expect(money(losses(table).reduce((sum, profit) => sum + profit, 0))).toBe("-267746.955");
    expect(ledger.warnings.counts.amountRounded).toBeUndefined();
  });

  test("net of returns: revenue, profit, orders, loss customers", () => {
    const returned = superstoreReturns();
    expect(returned.size).toBe(296);
    const { rows, table } = fold((orderId) => !returned.has(orderId));
    expect(new Set(rows.map(({ orderId }) => orderId)).size).toBe(2477);
    expect(table.keys).toHaveLength(790);
    expect(money(sumOf(table, "revenue"))).toBe("14155593.242");
    expect(money(sumOf(table, "profit"))).toBe("1873986.842");
    expect(sumOf(table, "orders")).toBe(4427);
    expect(losses(table)).toHaveLength(145);
    expect(money(losses(table).reduce((sum, profit) => sum + profit, 0))).toBe("-284090.751");
  });

  test("lines whose status says returned are taken out whole, as if their ids were left out", () => {
    const returned = superstoreReturns();
    const rows = superstoreOrders().map((row) => ({ ...row, status: returned.has(String(row.orderId)) ? "退回" : "" }));
    const ledger = closeOrders(rows, { asOf });
    const table = summarizeCustomers(ledger, all);
    expect(money(sumOf(table, "revenue"))).toBe("14155593.242");
    expect(money(sumOf(table, "profit"))).toBe("1873986.842");
    expect(sumOf(table, "orders")).toBe(4427);
    expect(money(sumOf(table, "refunds"))).toBe("1961954.995");
    expect(money(ledger.totals[0]?.returned ?? 0)).toBe("1961954.995");
  });
});

/** The median as it is written down in a textbook. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** CDNOW writes 19970118. */
const serialDay = (date: number) =>
  date < 10_000_000 ? date : day(String(date).replace(/(....)(..)(..)/, "$1-$2-$3"));

describe.skipIf(!hasShared("data", "cdnow") || !hasShared("data", "superstore-zh"))(
  "Metrics of order days on real customers (needs the shared folder)",
  () => {
    const sets = [
      { name: "the superstore", rows: () => superstoreOrders(), asOf: day("2017-12-31") },
      { name: "CDNOW", rows: () => cdnowOrders("CDNOW_master.txt"), asOf: day("1998-06-30") },
    ] as const;

    test.each(sets)("of $name: who bought once is expected after the median of the medians", ({ rows, asOf }) => {
      const daysByCustomer = Map.groupBy(
        rows().map((row) => [String(row.customerId).toLowerCase(), serialDay(Number(row.date))] as const),
        ([customer]) => customer,
      );
      const medians = [...daysByCustomer.values()].flatMap((entries) => {
        const days = [...new Set(entries.map(([, date]) => date))].sort((a, b) => a - b);
        return days.length < 3 ? [] : [median(days.slice(1).map((date, at) => date - (days[at] ?? 0)))];
      });
      const table = summarizeCustomers(closeOrders(rows(), { asOf }), all);
      const once = values(table, "orderDays").indexOf(1);
      expect(table.metrics.get("expectedGap")?.[once]).toBe(median(medians));
    });

    test.each(sets)("of $name: the mean loyalty score is 50, as that of every percentile", ({ rows, asOf }) => {
      const table = summarizeCustomers(closeOrders(rows(), { asOf }), all);
      expect(sumOf(table, "loyaltyScore") / table.keys.length).toBeCloseTo(50, 9);
      expect(Math.max(...values(table, "loyaltyScore"))).toBeLessThan(100);
    });

    test("the superstore sold its pieces in three categories", () => {
      const rows = superstoreOrders();
      const table = summarizeCustomers(closeOrders(rows, { asOf: day("2017-12-31") }), all);
      const orders = values(table, "orders");
      const pieces = values(table, "unitsPerOrder").reduce((sum, each, index) => sum + each * (orders[index] ?? 0), 0);
      expect(pieces).toBeCloseTo(
        rows.reduce((sum, { quantity }) => sum + Number(quantity), 0),
        6,
      );
      expect(Math.max(...values(table, "categories"))).toBe(3);
      expect(sumOf(table, "orderLines")).toBe(10_000);
    });
  },
);
