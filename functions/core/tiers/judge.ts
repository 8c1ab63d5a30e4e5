import type { CustomerTable } from "../customers/customer-table.ts";
import { type FactKey, isAttribute } from "../settings/fact.ts";
import { type MetricKey, windowMonthsOf } from "../settings/metric.ts";
import type { Scheme } from "../settings/scheme.ts";
import { findFactColumn } from "./fact-column.ts";
import type { NotJudged } from "./scheme-result.ts";

/**
 * Tells why a scheme does not judge a customer, by index; undefined where it does: nobody on the blacklist is judged, nobody
 * who never had an order that counts (a contact, or one whose orders all came back) unless the scheme judges everyone, and
 * nobody who lacks a value that it takes. A share ranks only those with an order in the window (TIERS.md 1): that of the
 * metric, else that of Settings.
 */
export function judgeOf(scheme: Scheme, table: CustomerTable): (index: number) => NotJudged | undefined {
  const missing = missingFactOf(scheme, table);
  const absent =
    scheme.judges === "everyone" ? undefined : absenceOf(table, scheme.kind === "share" ? scheme.metric : undefined);
  return (index) => {
    if (table.blacklisted?.has(index)) return "blacklisted";
    const absence = absent?.(index);
    if (absence !== undefined) return absence;
    return missing(index) === undefined ? undefined : "notEnoughData";
  };
}

/**
 * Tells the first fact that a scheme needs and that a customer lacks, by index; undefined where there is all. A ladder may need
 * what a team keeps as text: that is lacking where the cell is blank. Everything else must be a number.
 */
export function missingFactOf(scheme: Scheme, table: CustomerTable): (index: number) => FactKey | undefined {
  const needed = neededFacts(scheme).map((fact) => {
    const attribute = isAttribute(fact) ? table.attributes?.get(fact) : undefined;
    const texts = scheme.kind === "ladder" && attribute?.type === "text" ? attribute.texts : undefined;
    return { fact, texts, numbers: findFactColumn(table, fact) };
  });
  const lacks = ({ texts, numbers }: (typeof needed)[number], index: number) =>
    texts === undefined ? Number.isNaN(numbers?.[index] ?? Number.NaN) : (texts[index] ?? "") === "";
  return (index) => {
    for (let at = 0; at < needed.length; at += 1) {
      const one = needed[at];
      if (one !== undefined && lacks(one, index)) return one.fact;
    }
    return undefined;
  };
}

/** The facts without which a scheme can say nothing of a customer. Points take what is missing as nothing earned (TIERS.md 2.5). */
export function neededFacts(scheme: Scheme): readonly FactKey[] {
  switch (scheme.kind) {
    case "share":
    case "bands":
    case "quantiles":
      return [scheme.metric];
    case "ladder":
      return scheme.needs ?? [];
    case "grid":
      return scheme.axes.map(({ metric }) => metric);
    case "points":
      return [];
  }
}

/**
 * Tells who never had an order that counts.
 *
 * @param ranked where given, those without an order in its window are absent too
 */
export function absenceOf(table: CustomerTable, ranked: FactKey | undefined): (index: number) => NotJudged | undefined {
  const orders = table.metrics.get(ordersKey(ranked));
  const allOrders = table.metrics.get("orders");
  const revenue = table.metrics.get("revenue");
  const everOrdered = (index: number) =>
    table.everOrdered === undefined ? (allOrders?.[index] ?? 0) > 0 : table.everOrdered[index] === 1;
  // A contact has no value at all; who has rows that all came back has one, if only 0.
  const hasRows = (index: number) => !Number.isNaN(revenue?.[index] ?? Number.NaN);
  return (index) => {
    if ((orders?.[index] ?? Number.NaN) > 0) return undefined;
    if (!everOrdered(index)) return hasRows(index) ? "ordersReturned" : "noOrders";
    return ranked === undefined ? undefined : "noOrdersInWindow";
  };
}

/** The metric that says whether a customer has orders that count where a fact is ranked. */
export function ordersKey(ranked: FactKey | undefined): MetricKey {
  const months = ranked === undefined || isAttribute(ranked) ? undefined : windowMonthsOf(ranked);
  return months === undefined ? "orders" : `orders@${months}m`;
}
