import { isLifetimeMetric, type MetricKey } from "../settings/metric.ts";
import type { Settings } from "../settings/settings.ts";

/** Whether lifetime values are to be worked out: a scheme that is on looks at them, a budget is split by them, or Settings show them. */
export function wantsLifetime(
  { lifetime, budget }: Pick<Settings, "lifetime" | "budget">,
  wanted: readonly MetricKey[],
): boolean {
  const splitsBudget = budget.amount > 0 && budget.by === "lifetimeValue";
  return lifetime.isShown || splitsBudget || wanted.some(isLifetimeMetric);
}
