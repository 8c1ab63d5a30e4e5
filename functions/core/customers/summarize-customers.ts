import type { ClosedLedger } from "../orders/closed-ledger.ts";
import type { AttributeKey } from "../settings/fact.ts";
import { type MetricKey, windowMonthsOf } from "../settings/metric.ts";
import { defaultMetricSettings, type MetricSettings } from "../settings/metric-settings.ts";
import type { Window } from "../settings/settings.ts";
import { customerSummer } from "./customer-sums.ts";
import type { AttributeColumn, CustomerTable } from "./customer-table.ts";
import { type MergedCustomers, mergeContacts } from "./merge-contacts.ts";
import { orderDayMetrics } from "./order-day-metrics.ts";
import { ownCostReader } from "./own-cost.ts";
import { trendOf } from "./trend.ts";
import { fillWindow, type Suffix, windowColumns } from "./window-columns.ts";
import { beforeAll, monthsBefore, windowStart } from "./window-start.ts";
import type { WindowSums } from "./window-sums.ts";

export interface SummaryOptions {
  /** Which orders the metrics without months of their own count, where they have windows; all by default. */
  readonly window?: Window;
  /**
   * What schemes look at. Metrics that take some work are made only where they are wanted; `revenue@12m` also makes the other sums
   * of its window.
   */
  readonly wanted: Iterable<MetricKey>;
  readonly settings?: MetricSettings;
  /** The customers of the ledger, and those who are only listed by the team; by default only the ledger's. */
  readonly customers?: MergedCustomers;
  /** What the team keeps beside these customers, in their order. */
  readonly attributes?: ReadonlyMap<AttributeKey, AttributeColumn>;
}

/**
 * All customers with their metrics as of the ledger's day (TIERS.md 1).
 *
 * - A customer with orders has a value for every sum of every window, 0 where the window holds nothing; `averageOrder` and the shares
 *   are undefined (NaN) without something to divide by, metrics of order days without an order day (only refunds).
 * - A contact without any row has `orders` and `orderDays` 0, windowed ones too; all else is NaN: it never ranks.
 * - `cost`, `profit`, `products`, `categories`, `unitsPerOrder`, `discountShare` are there only where a column supplies them,
 *   `costToServe` where a column of the orders or of the customers does, or Settings name flat costs.
 * - Metrics of order days, and `trend`, look at all history, whatever the window.
 * - What compares customers (`expectedGap` and what is made of it, `loyaltyScore`) leaves out those on the blacklist.
 * - A cost to serve that the team keeps for each customer has no day: every window bears it whole, `trend` does not.
 * - Without names in the orders, those of the Customers tab stand in.
 *
 * @throws RangeError where a window is not a positive whole number of months, or the weights of loyalty are all 0
 */
export function summarizeCustomers(
  ledger: ClosedLedger,
  {
    window = { kind: "all" },
    wanted: wantedKeys,
    settings = defaultMetricSettings,
    customers: merged = mergeContacts(ledger, []),
    attributes,
  }: SummaryOptions,
): CustomerTable {
  const { asOf, scale } = ledger;
  const { keys, ids, names, customers } = merged;
  const wanted = new Set(wantedKeys);
  const months = [...new Set([...wanted].map(windowMonthsOf))].filter((count) => count !== undefined);
  const metrics = new Map<MetricKey, Float64Array>();
  const column = (key: MetricKey) => {
    const known = metrics.get(key);
    if (known !== undefined) return known;
    const made = new Float64Array(keys.length).fill(Number.NaN);
    metrics.set(key, made);
    return made;
  };
  const blacklisted = new Set<number>();
  if (ledger.blacklist.size > 0) {
    for (const [index, key] of keys.entries()) if (ledger.blacklist.has(key)) blacklisted.add(index);
  }
  const ownCostOf = ownCostReader(attributes, scale);
  const supplies = { ...ledger.supplies, costToServe: ledger.supplies.costToServe || ownCostOf !== undefined };

  const suffixes: readonly Suffix[] = ["", ...months.map((count) => `@${count}m` as const)];
  const columns = suffixes.map((suffix) => windowColumns(supplies, suffix, wanted, column));
  const trend = wanted.has("trend") ? column("trend") : undefined;
  const { nowMonths, beforeMonths } = settings.trend;
  const trendStarts =
    trend === undefined ? [] : [monthsBefore(asOf, nowMonths), monthsBefore(asOf, nowMonths + beforeMonths)];
  const counted = (name: "products" | "categories") => columns.some((window) => window[name] !== undefined);
  const sum = customerSummer(ledger, {
    windowStarts: [
      windowStart(window, asOf),
      ...months.map((count) => monthsBefore(asOf, count)),
      ...trendStarts,
      beforeAll,
    ],
    products: counted("products"),
    categories: counted("categories"),
  });
  const moneyOf = (sums: WindowSums | undefined) => (supplies.profit ? sums?.profit : sums?.revenue) ?? 0;
  const isLeftOut = (index: number) => blacklisted.has(index);
  const days = orderDayMetrics({ asOf, customerCount: keys.length, wanted, settings, column, isLeftOut });

  const everOrdered = new Uint8Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    const customer = customers[index] ?? -1;
    if (customer < 0) {
      for (const { orders, orderDays } of columns) {
        orders[index] = 0;
        orderDays[index] = 0;
      }
      continue;
    }
    const { windows, orderDays } = sum(customer);
    const ownCost = ownCostOf === undefined ? 0 : ownCostOf(index);
    for (let at = 0; at < columns.length; at += 1) fillWindow(columns[at], windows[at], index, ownCost);
    everOrdered[index] = (windows.at(-1)?.orders ?? 0) > 0 ? 1 : 0;
    if (orderDays.count === 0) continue;
    days.add(index, orderDays);
    // Who came later has nothing to compare with.
    if (trend === undefined || (orderDays.days[0] ?? 0) > (trendStarts[1] ?? 0) + 1) continue;
    const now = moneyOf(windows[columns.length]);
    trend[index] = trendOf(now, moneyOf(windows[columns.length + 1]) - now);
  }
  const undefinedBecause = days.close();
  return {
    ...{ asOf, scale, keys, ids, names, metrics, blacklisted },
    ...(undefinedBecause.size > 0 && { undefinedBecause }),
    ...(attributes !== undefined && { attributes }),
    ...(window.kind !== "all" && { everOrdered }),
  };
}
