/** More steps than any argument within the bounds of a fit takes. */
const mostSteps = 100_000;
const enough = 1e-15;

/**
 * Gauss's hypergeometric function with a first parameter of 1: ₂F₁(1, b; c; z).
 *
 * The lifetime models need no other: Euler's transformation brings theirs to this one (purchases/pareto-likelihood.ts). It is
 * Gauss's continued fraction, summed from the front (Steed): with c > b > 0 all steps are positive, so nothing cancels,
 * whether b is a half or five hundred.
 *
 * @param b above 0
 * @param c above b
 * @param z from 0 to below 1
 * @returns at least 1, accurate to 1e-13 of itself
 * @throws RangeError outside these bounds
 * @see DLMF 15.7.1 with b = 0 and its c one less than ours; Barnett et al. 1974 for the summation
 */
export function gaussHypergeometric(b: number, c: number, z: number): number {
  if (!(b > 0 && c > b && z >= 0 && z < 1)) {
    throw new RangeError(`2F1(1, ${b}; ${c}; ${z}): it needs c > b > 0 and 0 <= z < 1`);
  }
  let denominator = 1;
  let step = 1;
  let sum = 1;
  for (let n = 1; n <= mostSteps; n += 1) {
    const half = n >> 1;
    const partial = n % 2 === 1 ? (b + half) * (c - 1 + half) : half * (c - 1 - b + half);
    denominator = 1 / (1 - (partial * z * denominator) / ((c + n - 2) * (c + n - 1)));
    step *= denominator - 1;
    sum += step;
    if (step < enough * sum) break;
  }
  return sum;
}
