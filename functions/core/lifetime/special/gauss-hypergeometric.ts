import { logGamma } from "./log-gamma.ts";

/** More steps than any argument within the bounds of a fit takes. */
const mostSteps = 100_000;
const enough = 1e-15;

/**
 * Gauss's hypergeometric function with a first parameter of 1: ₂F₁(1, b; c; z).
 *
 * The lifetime models need no other: Euler's transformation brings theirs to this one (purchases/pareto-likelihood.ts). It is
 * Gauss's continued fraction, summed from the front (Steed): with c > b > 0 all steps are positive, so nothing cancels,
 * whether b is a half or five hundred. Near z = 1, where that takes hundreds of steps or thousands, it is a series in 1 − z.
 *
 * @param b above 0
 * @param c above b
 * @param z from 0 to below 1
 * @returns at least 1, accurate to 1e-11 of itself
 * @throws RangeError outside these bounds
 * @see DLMF 15.7.1 with b = 0 and its c one less than ours; Barnett et al. 1974 for the summation; DLMF 15.8.4 near 1
 */
export function gaussHypergeometric(b: number, c: number, z: number): number {
  if (!(b > 0 && c > b && z >= 0 && z < 1)) {
    throw new RangeError(`2F1(1, ${b}; ${c}; ${z}): it needs c > b > 0 and 0 <= z < 1`);
  }
  if (isNearOne(b, c, z)) return nearOne(b, c, z);
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

/**
 * The series in 1 − z is short where 1 − z and b (1 − z) are small. Where c − b is all but an integer, two huge numbers are all but
 * equal in it; and the larger c, the more digits are lost in its gamma functions.
 */
function isNearOne(b: number, c: number, z: number): boolean {
  const off = Math.abs(c - b - Math.round(c - b));
  return (1 - z) * Math.max(5, b) < 0.5 && off > Math.max(5e-4, 5e-5 * c);
}

/**
 * With δ = c − 1 − b: (c−1)/δ ₂F₁(1, b; 1−δ; 1−z) − π/sin(πδ) Γ(c)/(Γ(b) Γ(1+δ)) (1−z)^δ z^(1−c), where Γ(−δ) has been brought
 * above 0 by reflection.
 */
function nearOne(b: number, c: number, z: number): number {
  const delta = c - 1 - b;
  const rest = 1 - z;
  let [term, sum] = [1, 1];
  // Next to the integer by δ a term is up to a thousand times the last one: so it goes on to well below what is enough.
  for (let n = 0; n < mostSteps && Math.abs(term) > 1e-4 * enough * Math.abs(sum); n += 1) {
    term *= ((b + n) / (n + 1 - delta)) * rest;
    sum += term;
  }
  const logSize = logGamma(c) - logGamma(b) - logGamma(1 + delta) + delta * Math.log(rest) - (c - 1) * Math.log(z);
  return ((c - 1) / delta) * sum - (Math.PI / Math.sin(Math.PI * delta)) * Math.exp(logSize);
}
