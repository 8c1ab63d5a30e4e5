import type { CustomerTable } from "../customers/customer-table.ts";
import { type FactKey, isAttribute } from "../settings/fact.ts";
import { type MetricName, metricNameOf } from "../settings/metric.ts";

/** What an order today makes of one fact. @param isNewDay whether the customer has not bought today yet */
const after: Readonly<Partial<Record<MetricName, (now: number, isNewDay: boolean) => number>>> = {
  orders: (now) => now + 1,
  orderDays: (now, isNewDay) => now + (isNewDay ? 1 : 0),
  daysSinceLast: () => 0,
  // Without an expected gap there is no rhythm after an order either.
  rhythm: (now) => (Number.isNaN(now) ? now : 0),
  active: (now) => (Number.isNaN(now) ? now : 1),
};

/** Whether it can be told what an order today makes of a fact. */
export function isToldAfterAnOrder(fact: FactKey): boolean {
  return !isAttribute(fact) && metricNameOf(fact) in after;
}

/**
 * What an order today makes of a customer's facts: the silence ends, and there is one order more, and one order day more unless the
 * last order was today. What money it brings cannot be told, so that all else stays as it is. undefined for who never ordered.
 */
export function afterAnOrder(
  { metrics }: Pick<CustomerTable, "metrics">,
  index: number,
): ReadonlyMap<FactKey, number> | undefined {
  const silence = metrics.get("daysSinceLast")?.[index] ?? Number.NaN;
  if (Number.isNaN(silence)) return undefined;
  const facts = new Map<FactKey, number>();
  for (const [metric, column] of metrics) {
    const change = after[metricNameOf(metric)];
    if (change !== undefined) facts.set(metric, change(column[index] ?? Number.NaN, silence > 0));
  }
  return facts;
}
