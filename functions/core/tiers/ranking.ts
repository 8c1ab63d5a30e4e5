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

/** Whole numbers that lie within so many of one another are counted and not compared: days, orders, points. */
const mostDifferent = 65_536;

function sortedDescending(values: Float64Array): Float64Array {
  let [least, most, areWhole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (let at = 0; areWhole && at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    areWhole = Number.isInteger(value);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  // A few values are sorted sooner than the counts of many are looked through.
  const isCounted = values.length > 0 && areWhole && most - least < Math.min(mostDifferent, values.length);
  if (!isCounted) return values.slice().sort().reverse();
  const counts = new Uint32Array(most - least + 1);
  for (let at = 0; at < values.length; at += 1) {
    const place = most - (values[at] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const descending = new Float64Array(values.length);
  let end = 0;
  for (let place = 0; place < counts.length; place += 1) {
    const start = end;
    end += counts[place] ?? 0;
    descending.fill(most - place, start, end);
  }
  return descending;
}
