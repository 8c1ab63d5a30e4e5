/**
 * Ranks values for percentiles: 100 × (worse + half the ties) / n (TIERS.md 2.2).
 *
 * @param values without NaN; they are sorted in place
 * @returns how many times two a value beats the others: `2 × worse + ties`, a whole number from 1 to 2n
 */
export function doubledRanks(values: Float64Array): (value: number) => number {
  const ascending = values.sort();
  const countBelow = (value: number, orEqual: boolean) => {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = ascending[middle] ?? Number.POSITIVE_INFINITY;
      if (other < value || (orEqual && other === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (value) => countBelow(value, false) + countBelow(value, true);
}
