/** Values from best (highest) to worst, as they are asked for when customers are ranked. */
export interface Ranking {
  /** Best first. */
  readonly descending: Float64Array;
  /** How many values are strictly higher. */
  strictlyBetter(value: number): number;
}

/** Ranks values; equal ones stand beside one another and have equally many better than them. */
export function rankValues(values: Float64Array): Ranking {
  const descending = values.slice().sort().reverse();
  return {
    descending,
    strictlyBetter(value) {
      let low = 0;
      let high = descending.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((descending[middle] ?? Number.NEGATIVE_INFINITY) > value) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
