import type { Cuts } from "./cuts.ts";
import type { Entries } from "./entries.ts";
import { ceilOfShare, type ExactShare, exactShare, isBelowShare } from "./exact-share.ts";
import type { Ranking } from "./ranking.ts";

/**
 * Cuts by share of value: customers of one value belong to a tier while the sum of all better ones, as a share of the sum
 * of all positive values, is below the tier's limit. Values at or below 0 (or the floor) go to the last tier.
 *
 * What a customer would need is exact: their own value is part of the whole, so that both sides move when it does. With
 * B(x) the sum of the *others* above x and S the sum of the others' positive values, x gets in when B(x) < p × (S + x).
 * The left side never rises with x and the right side does, so there is one lowest x, found between two neighbours.
 *
 * @param upTo cumulative share of each tier, best first, 0 to 1
 * @param floor values at or below it go to the last tier; -Infinity for none
 * @throws RangeError where the values are no whole numbers or their sum is too large to be exact
 */
export function shareOfValueCuts(ranking: Ranking, upTo: readonly number[], floor: number): Cuts {
  const positive = ranking.descending.subarray(0, ranking.strictlyBetter(0));
  const sums = sumsBefore(positive);
  const total = sums[positive.length] ?? 0;
  const shares = upTo.map(exactShare);
  const limits = shares.map((share) => ceilOfShare(share, total));
  const lowestAllowed = Math.max(0, floor) + 1;
  const last = upTo.length - 1;
  const sumAbove = (value: number) => sums[Math.min(ranking.strictlyBetter(value), positive.length)] ?? 0;

  const entryOf = (own: number, share: ExactShare): number => {
    const ownPart = Math.max(own, 0);
    const others = total - ownPart;
    const othersAbove = (value: number) => sumAbove(value) - (own > value ? ownPart : 0);
    const getsIn = (value: number) => isBelowShare(othersAbove(value), share, others + value);

    let outside = positive.length;
    let inside = -1;
    while (inside + 1 < outside) {
      const middle = (inside + outside) >>> 1;
      if (getsIn(positive[middle] ?? 0)) inside = middle;
      else outside = middle;
    }
    // All values between these two neighbours have the same others above them.
    const upper = positive[inside] ?? Number.POSITIVE_INFINITY;
    const lower = positive[outside] ?? 0;
    const between = lowestAbove(othersAbove(lower), share, others);
    return Math.max(Math.min(Math.max(lower + 1, between), upper), lowestAllowed);
  };

  return {
    stepOf(value) {
      if (value < lowestAllowed) return last;
      const before = sumAbove(value);
      const tierIndex = limits.findIndex((limit) => before < limit);
      return tierIndex === -1 ? last : tierIndex;
    },
    entriesOf: (value): Entries =>
      shares.map((share, tierIndex) => {
        if (tierIndex === last) return Number.NEGATIVE_INFINITY;
        return share.numerator === 0n ? Number.POSITIVE_INFINITY : entryOf(value, share);
      }),
  };
}

/** The smallest whole x with `better < share × (others + x)`. */
function lowestAbove(better: number, { numerator, denominator }: ExactShare, others: number): number {
  const dividend = BigInt(better) * denominator - numerator * BigInt(others);
  const towardsZero = dividend / numerator;
  const floored = dividend % numerator < 0n ? towardsZero - 1n : towardsZero;
  return Number(floored + 1n);
}

/** `result[i]` is the sum of the first i values. */
function sumsBefore(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, index) => {
    sums[index + 1] = (sums[index] ?? 0) + value;
  });
  const total = sums[values.length] ?? 0;
  if (!values.every(Number.isInteger) || !Number.isSafeInteger(total)) {
    throw new RangeError(`A share of value needs whole numbers whose sum can be held exactly; the sum is ${total}`);
  }
  return sums;
}
