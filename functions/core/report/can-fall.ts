import type { CustomerTable } from "../customers/customer-table.ts";
import { type FactKey, isAttribute } from "../settings/fact.ts";
import { metricNameOf, windowMonthsOf } from "../settings/metric.ts";
import { isOfBirth } from "./is-of-birth.ts";

/**
 * Whether a customer's value of a fact can ever become less: order days and the time between the first and the last only grow, but
 * for days that leave the window; nobody's age becomes less. What can never happen is nothing to warn of.
 */
export function canFall(fact: FactKey, { everOrdered }: Pick<CustomerTable, "everOrdered">): boolean {
  if (isAttribute(fact)) return !isOfBirth(fact);
  switch (metricNameOf(fact)) {
    case "activeSpan":
    case "tenureDays":
      return false;
    case "orderDays":
      // Who ordered before the window is told apart only where Settings have one.
      return windowMonthsOf(fact) !== undefined || everOrdered !== undefined;
    default:
      return true;
  }
}
