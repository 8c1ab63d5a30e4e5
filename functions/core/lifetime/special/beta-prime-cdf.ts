import { logGamma } from "./log-gamma.ts";

const mostSteps = 10_000;
const enough = 1e-15;
const tiny = 1e-300;

/**
 * The distribution function of the beta prime distribution: the share below y of a ratio of two gamma variables with shapes a
 * and b. It is the regularized incomplete beta function at y / (1 + y).
 *
 * @param y at least 0; Infinity gives 1
 * @param a above 0
 * @param b above 0
 * @param logBetaOfShapes what `logBeta(a, b)` gives, where many are asked for with the same shapes
 * @returns 0 to 1, accurate to 1e-11 for shapes into the thousands
 * @see DLMF 8.17.22 (the continued fraction, by Lentz), 8.17.4 (which end to begin at)
 */
export function betaPrimeCdf(y: number, a: number, b: number, logBetaOfShapes = logBeta(a, b)): number {
  if (!(y > 0)) return 0;
  if (y === Number.POSITIVE_INFINITY) return 1;
  const log1p = Math.log1p(y);
  const front = Math.exp(a * (Math.log(y) - log1p) - b * log1p - logBetaOfShapes);
  const below = y / (1 + y);
  if (below < (a + 1) / (a + b + 2)) return Math.min(1, (front / a) * continuedFraction(below, a, b));
  return Math.max(0, 1 - (front / b) * continuedFraction(1 / (1 + y), b, a));
}

/** The logarithm of the beta function. @see DLMF 5.12.1 */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

function continuedFraction(x: number, a: number, b: number): number {
  const awayFromZero = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < enough) break;
  }
  return fraction;
}
