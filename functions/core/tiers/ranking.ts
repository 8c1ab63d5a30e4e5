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
  const descending = values.slice().sort().reverse();
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
