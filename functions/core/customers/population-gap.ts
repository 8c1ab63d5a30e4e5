import { doubledMedianOf } from "./own-gaps.ts";

/** What is known of the gaps of all customers together. */
export interface PopulationGap {
  /** How many customers have at least three order days. */
  readonly customers: number;
  /** Four times the median of their own medians, a whole number; undefined where they are too few. */
  readonly fourfold: number | undefined;
}

/**
 * The gap that is usual among all customers: the median of the own medians of those with at least three order days.
 *
 * @param doubledMedians twice each customer's own median gap
 * @param orderDays how many order days each has
 * @param isLeftOut who has no part in it
 * @param fewest how many customers it takes
 */
export function populationGap(
  doubledMedians: Int32Array,
  orderDays: Int32Array,
  isLeftOut: (index: number) => boolean,
  fewest: number,
): PopulationGap {
  const found = new Int32Array(doubledMedians.length);
  let count = 0;
  for (let index = 0; index < doubledMedians.length; index += 1) {
    if ((orderDays[index] ?? 0) >= 3 && !isLeftOut(index)) found[count++] = doubledMedians[index] ?? 0;
  }
  const medians = found.subarray(0, count).sort();
  const isKnown = medians.length >= Math.max(1, fewest);
  return { customers: medians.length, fourfold: isKnown ? doubledMedianOf(medians, medians.length) : undefined };
}
