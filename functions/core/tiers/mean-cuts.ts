import type { Cuts } from "./cuts.ts";
import { justAbove } from "./just-above.ts";
import type { Ranking } from "./ranking.ts";

/**
 * Cuts in two: at or above the mean of all values, and above 0 where asked; the rest.
 *
 * What a customer would need moves the mean as well: with S the sum of the m others, x gets in when x >= (S + x) / (m + 1),
 * which is x × m >= S.
 *
 * @param least the lowest value that can get in, besides; -Infinity for any
 */
export function meanCuts({ descending }: Ranking, least: number, whole: boolean): Cuts {
  const n = descending.length;
  const sum = descending.reduce((total, value) => total + value, 0);
  const reached = (part: number, count: number) => (whole ? Math.ceil(part / count) : part / count);
  const cut = n === 0 ? least : Math.max(lowestReaching(sum, n, reached(sum, n), whole), least);
  return {
    stepOf: (value) => (value >= cut ? 0 : 1),
    entriesOf(own) {
      const others = n - 1;
      const rest = sum - own;
      const entry = others > 0 ? lowestReaching(rest, others, reached(rest, others), whole) : Number.NEGATIVE_INFINITY;
      return [Math.max(entry, least), Number.NEGATIVE_INFINITY];
    },
  };
}

/** The lowest x with x × count >= sum, near a guess that float division may have put one step beside it. */
function lowestReaching(sum: number, count: number, guess: number, whole: boolean): number {
  if (!whole) return guess;
  const reaches = (x: number) => BigInt(x) * BigInt(count) >= BigInt(sum);
  let lowest = guess;
  while (!reaches(lowest)) lowest = justAbove(lowest, true);
  while (reaches(lowest - 1)) lowest -= 1;
  return lowest;
}
