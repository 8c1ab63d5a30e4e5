import { gaussHypergeometric } from "../special/gauss-hypergeometric.ts";

/**
 * How much of (α+y)^−m (β+y)^−s the tail ∫ from y to ∞ of s (α+u)^−m (β+u)^−(s+1) du is: 0 to 1.
 *
 * The tail is the chance to have left after y, had nothing been seen afterwards. Its two closed forms (α ≥ β and α < β) are
 * the A0 of the papers, brought to ₂F₁(1, ·; ·; z) by Euler's transformation: all terms positive, no overflow.
 *
 * @param m r + x
 * @see Fader & Hardie 2005, A Note on Deriving the Pareto/NBD Model, eq. 20 to 24; DLMF 15.8.1
 */
export function paretoTail(alpha: number, beta: number, m: number, s: number, y: number): number {
  if (alpha >= beta) return (s / (m + s)) * gaussHypergeometric(m, m + s + 1, (alpha - beta) / (alpha + y));
  const shrink = (alpha + y) / (beta + y);
  return (s / (m + s)) * shrink * gaussHypergeometric(s + 1, m + s + 1, (beta - alpha) / (beta + y));
}
