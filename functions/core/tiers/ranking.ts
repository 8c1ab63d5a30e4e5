import { sortWhole } from "../values/sort-whole.ts";

/** Values from best (highest) to worst, as they are asked for when customers are ranked. */
export interface Ranking {
  /** Best first. */
  readonly descending: Float64Array;
  /** How many values are strictly higher. */
  strictlyBetter(value: number): number;
  /** How many values are at least as high. */
  notWorse(value: number): number;
}

/** Ranks values; equal ones stand beside one another and have equally many better than them. */
export function rankValues(values: Float64Array): Ranking {
  const descending = sortedDescending(values);
  /** How many values at the head of the row pass. */
  const countHead = (passes: (value: number) => boolean) => {
    let low = 0;
    let high = descending.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passes(descending[middle] ?? Number.NEGATIVE_INFINITY)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    descending,
    strictlyBetter: (value) => countHead((other) => other > value),
    notWorse: (value) => countHead((other) => other >= value),
  };
}

function sortedDescending(values: Float64Array): Float64Array {
  let [least, most, areWhole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (let at = 0; areWhole && at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    areWhole = Number.isInteger(value);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!areWhole || most - least > Number.MAX_SAFE_INTEGER) return values.slice().sort().reverse();
  // Money, days, orders: sorted by how far each is from the best.
  const behind = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) behind[at] = most - (values[at] ?? 0);
  const sorted = sortWhole(behind);
  for (let at = 0; at < sorted.length; at += 1) sorted[at] = most - (sorted[at] ?? 0);
  return sorted;
}
