import { ceilOfShare, exactShare } from "../tiers/exact-share.ts";
import { ascending } from "./ascending.ts";

/** How much the best customers hold of the whole. */
export interface TopShare {
  readonly customers: number;
  /** Their part of the sum of all values; undefined where that sum is not above 0. Above 1 where others lose. */
  readonly share: number | undefined;
}

/**
 * What the first ⌈share × n⌉ values hold of the sum of all: a statistic by count, where ties at the end are cut through,
 * unlike in a tier (TIERS.md 6.2).
 *
 * @param values whole numbers, in any order
 * @param share of customers, 0 to 1
 */
export function topShare(values: Float64Array, share: number): TopShare {
  const customers = ceilOfShare(exactShare(share), values.length);
  const best = ascending(values).subarray(values.length - customers);
  const total = sum(values);
  return { customers, share: total > 0 ? sum(best) / total : undefined };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
