import type { ClosedLedger } from "../orders/closed-ledger.ts";
import { unitFactor } from "../orders/read-units.ts";
import type { MetricKey, WindowedMetricName } from "../settings/metric.ts";
import { divideRounded, type Money } from "../values/money.ts";
import type { WindowSums } from "./window-sums.ts";

/** Metrics that every report uses. */
type Always = "orders" | "orderDays" | "revenue" | "refunds" | "averageOrder";
/** Metrics that a report uses where the sheet supplies them, or that are made where a scheme wants them. */
type Optional = Exclude<WindowedMetricName, Always>;

/** The metrics of one window, one value per customer. */
export type WindowColumns = Readonly<Record<Always, Float64Array>> & Readonly<Partial<Record<Optional, Float64Array>>>;

/** Window of a metric: none, or its months. */
export type Suffix = "" | `@${number}m`;

/**
 * Makes the columns of one window: what the orders supply, and of that what costs something only where it is wanted.
 *
 * @param column makes a column of a metric
 */
export function windowColumns(
  supplies: ClosedLedger["supplies"],
  suffix: Suffix,
  wanted: ReadonlySet<MetricKey>,
  column: (key: MetricKey) => Float64Array,
): WindowColumns {
  const made = (name: WindowedMetricName, isSupplied: boolean, isAlways = false) =>
    isSupplied && (isAlways || wanted.has(`${name}${suffix}`)) ? { [name]: column(`${name}${suffix}`) } : {};
  return {
    orders: column(`orders${suffix}`),
    orderDays: column(`orderDays${suffix}`),
    revenue: column(`revenue${suffix}`),
    refunds: column(`refunds${suffix}`),
    averageOrder: column(`averageOrder${suffix}`),
    ...made("cost", supplies.cost, true),
    ...made("costToServe", supplies.costToServe, true),
    ...made("profit", supplies.profit, true),
    ...made("products", supplies.products),
    ...made("categories", supplies.categories),
    ...made("unitsPerOrder", supplies.units),
    ...made("orderLines", true),
    ...made("refundRate", true),
    ...made("discountShare", supplies.discounts),
  };
}

/**
 * Fills in one customer.
 *
 * @param ownCost what serving the customer costs whatever he buys: it has no day, so that every window bears it whole
 */
export function fillWindow(
  columns: WindowColumns | undefined,
  sums: WindowSums | undefined,
  index: number,
  ownCost: Money,
): void {
  if (columns === undefined || sums === undefined) return;
  const { orders, revenue, refunds, lines } = sums;
  columns.orders[index] = orders;
  columns.orderDays[index] = sums.orderDays;
  columns.revenue[index] = revenue;
  columns.refunds[index] = refunds;
  if (orders > 0) columns.averageOrder[index] = divideRounded(revenue, orders);
  if (columns.cost) columns.cost[index] = sums.cost;
  if (columns.costToServe) columns.costToServe[index] = sums.costToServe + ownCost;
  if (columns.profit) columns.profit[index] = sums.profit - ownCost;
  if (columns.products) columns.products[index] = sums.products;
  if (columns.categories) columns.categories[index] = sums.categories;
  if (columns.orderLines) columns.orderLines[index] = lines;
  if (columns.unitsPerOrder && orders > 0 && sums.linesWithUnits > 0)
    columns.unitsPerOrder[index] = sums.units / (orders * unitFactor);
  const gross = revenue + refunds;
  // What is given back in a window may have been sold before it.
  if (columns.refundRate && gross > 0) columns.refundRate[index] = Math.min(1, refunds / gross);
  if (columns.discountShare && lines > 0) columns.discountShare[index] = sums.discountedLines / lines;
}
