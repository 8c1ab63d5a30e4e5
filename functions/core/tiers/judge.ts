import type { CustomerTable } from "../customers/customer-table.ts";
import { type MetricKey, windowMonthsOf } from "../settings/metric.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { NotJudged } from "./scheme-result.ts";

/**
 * Tells why a scheme cannot judge a customer, by index; undefined where it can: nobody without an order is judged, and
 * nobody without a value in the metric. A share ranks only those with an order in the metric's window (TIERS.md 1).
 */
export function judgeOf(scheme: Scheme, table: CustomerTable): (index: number) => NotJudged | undefined {
  const orders = table.metrics.get(ordersKey(scheme));
  const values = table.metrics.get(scheme.metric);
  return (index) => {
    const ordered = orders?.[index] ?? Number.NaN;
    if (!(ordered > 0)) return "noOrders";
    return Number.isNaN(values?.[index] ?? Number.NaN) ? "notEnoughData" : undefined;
  };
}

/** The metric that says whether a customer has orders that count for the scheme. */
export function ordersKey(scheme: Scheme): MetricKey {
  const months = scheme.kind === "share" ? windowMonthsOf(scheme.metric) : undefined;
  return months === undefined ? "orders" : `orders@${months}m`;
}
