import { type MetricKey, type MetricUnit, unitOf } from "./metric.ts";

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

/** What a metric is counted in; undefined for an attribute, which is as its column was typed. */
export function unitOfFact(key: FactKey): MetricUnit | undefined {
  return isAttribute(key) ? undefined : unitOf(key);
}

/** Whether all values of a fact are whole numbers in its unit (money fixed-point), so that the value just below x is x - 1. */
export function isWhole(key: FactKey): boolean {
  switch (unitOfFact(key)) {
    case "money":
    case "count":
    case "day":
    case "yesNo":
      return true;
    case "days":
      return key !== "expectedGap";
    case "ratio":
    case "share":
    case "score":
    case undefined:
      return false;
  }
}
