import { type CustomerTable, metricOf } from "../customers/customer-table.ts";
import { type MetricKey, windowMonthsOf } from "../settings/metric.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { NotJudged } from "./scheme-result.ts";

/**
 * Why a scheme cannot judge a customer, or undefined where it can: nobody without an order is judged, and nobody without
 * a value in the metric. A share ranks only those with an order in the metric's window (TIERS.md 1).
 */
export function whyNotJudged(scheme: Scheme, table: CustomerTable, index: number): NotJudged | undefined {
  if ((metricOf(table, ordersKey(scheme), index) ?? 0) <= 0) return "noOrders";
  return metricOf(table, scheme.metric, index) === undefined ? "notEnoughData" : undefined;
}

/** The metric that says whether a customer has orders that count for the scheme. */
export function ordersKey(scheme: Scheme): MetricKey {
  const months = scheme.kind === "share" ? windowMonthsOf(scheme.metric) : undefined;
  return months === undefined ? "orders" : `orders@${months}m`;
}
