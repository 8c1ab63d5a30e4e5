/** Below this a float is 0, and so would be everything that is made from it. */
const logOfTiny = -700;

/**
 * Adds `weight` times the chances of n = 0, 1, 2, ... under a negative binomial distribution: how many purchases somebody makes
 * whose rate is gamma distributed. The chance of n is Γ(shape+n)/(Γ(shape) n!) · (1+odds)^−shape · (odds/(1+odds))^n.
 *
 * @param shape above 0
 * @param odds time over scale, at least 0; the mean is shape × odds
 */
export function addNegativeBinomial(target: Float64Array, weight: number, shape: number, odds: number): void {
  let log = -shape * Math.log1p(odds);
  const share = odds / (1 + odds);
  let n = 0;
  // Chances too small for a float are walked past in logarithms.
  for (; log < logOfTiny && n < target.length; n += 1) log += Math.log(((shape + n) / (n + 1)) * share);
  let chance = weight * Math.exp(log);
  for (; n < target.length; n += 1) {
    target[n] = (target[n] ?? 0) + chance;
    chance *= ((shape + n) / (n + 1)) * share;
  }
}

/** No count beyond this: an answer that takes longer would come too late. */
const mostCounts = 1_000_000;

/** From which count on less than `rest` is left of a negative binomial distribution. */
export function negativeBinomialEnd(shape: number, odds: number, rest: number): number {
  let log = -shape * Math.log1p(odds);
  const share = odds / (1 + odds);
  let n = 0;
  for (; log < logOfTiny && n < mostCounts; n += 1) log += Math.log(((shape + n) / (n + 1)) * share);
  let chance = Math.exp(log);
  let left = 1 - chance;
  while (left > rest && n < mostCounts) {
    chance *= ((shape + n) / (n + 1)) * share;
    n += 1;
    left -= chance;
    // Past the middle, what is left is less than a geometric series: rounding in `left` cannot keep this going.
    const ratio = ((shape + n) / (n + 1)) * share;
    if (ratio < 1 && chance / (1 - ratio) < rest) break;
  }
  return n + 1;
}
