import type { Cuts } from "./cuts.ts";
import type { Entries } from "./entries.ts";
import { justAbove } from "./just-above.ts";
import type { Ranking } from "./ranking.ts";

/**
 * Cuts at quantiles: score 1..k = 1 + floor(k × strictly worse / n), best first (TIERS.md 2.2).
 *
 * A customer has score s or more when at least ⌈(s - 1) × n / k⌉ values are strictly worse. One's own value is never worse
 * than itself, so that what a customer would need is to stand above that many *others*.
 *
 * @param whole whether all values are whole numbers
 */
export function quantileCuts({ descending }: Ranking, count: number, whole: boolean): Cuts {
  const n = descending.length;
  // How many must be strictly worse for each step, best first; 0 for the last.
  const worseNeeded = Array.from({ length: count }, (_, step) => Math.ceil(((count - 1 - step) * n) / count));
  const worstFirst = (place: number) => descending[n - 1 - place] ?? Number.POSITIVE_INFINITY;
  // Each step begins above the last of those who must be worse.
  const above = Float64Array.from(worseNeeded, (worse) =>
    worse === 0 ? Number.NEGATIVE_INFINITY : worstFirst(worse - 1),
  );
  const last = count - 1;

  return {
    stepOf(value) {
      let step = 0;
      while (step < last && !(value > (above[step] ?? Number.NEGATIVE_INFINITY))) step += 1;
      return step;
    },
    entriesOf: (own): Entries =>
      worseNeeded.map((worse, step) => {
        if (step === last || worse === 0) return Number.NEGATIVE_INFINITY;
        if (worse > n - 1) return Number.POSITIVE_INFINITY;
        // Of the others: one's own value is taken out of the row.
        const standing = worstFirst(worse - 1);
        return justAbove(standing < own ? standing : worstFirst(worse), whole);
      }),
  };
}
