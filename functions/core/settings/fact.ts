import type { MetricKey } from "./metric.ts";

/**
 * A column that the team keeps beside its customers: a known attribute by its name (`attribute:referrals`, attributes.ts), any
 * other by its header as headers are compared (`attribute:favourite colour`).
 */
export type AttributeKey = `attribute:${string}`;

/** What a scheme can look at in one customer: a metric that is computed, or an attribute that the team keeps. */
export type FactKey = MetricKey | AttributeKey;

export const attributeMark = "attribute:";

/** Whether a fact is kept by the team, and not computed. */
export function isAttribute(key: FactKey): key is AttributeKey {
  return key.startsWith(attributeMark);
}
