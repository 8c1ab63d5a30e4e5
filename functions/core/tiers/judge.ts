import type { CustomerTable } from "../customers/customer-table.ts";
import { type MetricKey, windowMonthsOf } from "../settings/metric.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { NotJudged } from "./scheme-result.ts";

/**
 * Tells why a scheme does not judge a customer, by index; undefined where it does: nobody on the blacklist is judged, nobody
 * who never had an order that counts (a contact, or one whose orders all came back), and nobody without a value in the metric. A share ranks only those with an order in the
 * window (TIERS.md 1): that of the metric, else that of Settings.
 */
export function judgeOf(scheme: Scheme, table: CustomerTable): (index: number) => NotJudged | undefined {
  const orders = table.metrics.get(ordersKey(scheme));
  const values = table.metrics.get(scheme.metric);
  const allOrders = table.metrics.get("orders");
  const everOrdered = (index: number) =>
    table.everOrdered === undefined ? (allOrders?.[index] ?? 0) > 0 : table.everOrdered[index] === 1;
  const revenue = table.metrics.get("revenue");
  // A contact has no value at all; who has rows that all came back has one, if only 0.
  const hasRows = (index: number) => !Number.isNaN(revenue?.[index] ?? Number.NaN);
  return (index) => {
    if (table.blacklisted?.has(index)) return "blacklisted";
    if (!((orders?.[index] ?? Number.NaN) > 0)) {
      if (!everOrdered(index)) return hasRows(index) ? "ordersReturned" : "noOrders";
      if (scheme.kind === "share") return "noOrdersInWindow";
    }
    return Number.isNaN(values?.[index] ?? Number.NaN) ? "notEnoughData" : undefined;
  };
}

/** The metric that says whether a customer has orders that count for the scheme. */
export function ordersKey(scheme: Scheme): MetricKey {
  const months = scheme.kind === "share" ? windowMonthsOf(scheme.metric) : undefined;
  return months === undefined ? "orders" : `orders@${months}m`;
}
