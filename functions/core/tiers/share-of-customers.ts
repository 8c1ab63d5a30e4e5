import type { Cuts } from "./cuts.ts";
import { type Entries, tierAt } from "./entries.ts";
import { ceilOfShare, exactShare } from "./exact-share.ts";
import { justAbove } from "./just-above.ts";
import type { Ranking } from "./ranking.ts";

/**
 * Cuts by share of customers: one belongs to the top p when (customers strictly better) / n < p. n counts everyone
 * ranked, floored ones included; equal values have equally many better than them, so ties share a tier and go up.
 *
 * With `taken` = ceil(p × n), one belongs when fewer than `taken` *others* are strictly better, which is when one's value
 * is at least that of the other who stands at place `taken`. Who is inside already counts one place further down for that,
 * since they are no competitor of their own.
 *
 * @param upTo cumulative share of each tier, best first, 0 to 1
 * @param floor values at or below it go to the last tier; -Infinity for none
 * @param whole whether all values are whole numbers
 */
export function shareOfCustomersCuts(ranking: Ranking, upTo: readonly number[], floor: number, whole: boolean): Cuts {
  const { descending } = ranking;
  const taken = upTo.map((share) => ceilOfShare(exactShare(share), descending.length));
  const valueAtPlace = (place: number) => descending[place - 1] ?? Number.NEGATIVE_INFINITY;

  const entriesOf = (value: number): Entries =>
    taken.map((places, tierIndex) => {
      if (tierIndex === taken.length - 1) return Number.NEGATIVE_INFINITY;
      if (places === 0) return Number.POSITIVE_INFINITY;
      const rival = valueAtPlace(places) > value ? valueAtPlace(places) : valueAtPlace(places + 1);
      return Math.max(rival, justAbove(floor, whole));
    });
  // As everybody stands, one's own value is in the row: who is at or above the last place taken is in.
  const lowest = taken.map((places, tierIndex) => {
    if (tierIndex === taken.length - 1) return Number.NEGATIVE_INFINITY;
    return places === 0 ? Number.POSITIVE_INFINITY : Math.max(valueAtPlace(places), justAbove(floor, whole));
  });
  return { stepOf: (value) => tierAt(lowest, value), entriesOf };
}
