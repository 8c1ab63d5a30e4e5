import type { MetricKey } from "../settings/metric.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { Settings } from "../settings/settings.ts";
import { ordersKey } from "./judge.ts";
import { allPresets } from "./presets/all-presets.ts";

/** Every metric that a scheme reads, each once: what it ranks by, its further conditions, and the orders that count. */
export function metricsOf(scheme: Scheme): readonly MetricKey[] {
  const conditions = scheme.kind === "bands" ? scheme.tiers.flatMap((tier) => tier.also ?? []) : [];
  return [...new Set([scheme.metric, ...conditions.map(({ metric }) => metric), ordersKey(scheme)])];
}

/** Every metric that the presets switched on could use, in any variant: what to compute for each customer, where the sheet supplies it. */
export function wantedMetrics(settings: Pick<Settings, "schemes">): readonly MetricKey[] {
  const switchedOn = allPresets.filter(({ id }) => settings.schemes.includes(id));
  return [...new Set(switchedOn.flatMap(({ variants }) => variants.flatMap(metricsOf)))];
}
