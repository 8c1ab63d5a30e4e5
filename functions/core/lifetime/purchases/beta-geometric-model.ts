import { addNegativeBinomial, negativeBinomialEnd } from "./negative-binomial.ts";
import type { BetaGeometricParameters } from "./parameters.ts";
import { checkHistory, type PurchaseModel } from "./purchase-model.ts";

/** What is left out of sums over counts. */
const restOfSum = 1e-12;
const restOfChances = 1e-7;

/**
 * MBG/NBD and BG/NBD with given parameters.
 *
 * A customer who is alive after x repeats would make N more purchases if nobody ever left, N negative binomial with shape
 * r + x and odds t / (α + T); after each the customer leaves with a chance that is beta(a, B), B = b + x + 1 (BG/NBD:
 * b + x), so that S(n) = (B)_n / (a + B)_n is the chance to outlast n of them. Then
 *
 * - E[X(t)] = Σ over n ≥ 1 of P(N ≥ n) S(n − 1), which is (a+B−1)/(a−1) · [1 − ((α+T)/(α+T+t))^(r+x) ₂F₁(r+x, B; a+B−1; t/(α+T+t))]
 *   of the papers without its trouble at a = 1, at a + B = 1 and with hundreds of purchases: every term is positive;
 * - P(alive at the end) = Σ P(N = n) S(n);
 * - P(X = n) = P(N = n) S(n) + P(N ≥ n) S(n − 1) a / (a + B + n − 1), the second term (n ≥ 1) for who leaves with the n-th.
 *
 * @see Fader, Hardie & Lee 2005, eq. 8 to 10 and appendix; Batislam et al. 2007, eq. 4 to 9
 */
export function betaGeometricModel({ kind, r, alphaWeeks, a, b }: BetaGeometricParameters): PurchaseModel {
  const leavesAtOnce = kind === "mbgNbd" ? 1 : 0;
  const distribution = (x: number, observedWeeks: number, weeks: number, rest: number) => {
    const [shape, odds] = [r + x, weeks / (alphaWeeks + observedWeeks)];
    const chances = new Float64Array(negativeBinomialEnd(shape, odds, rest));
    addNegativeBinomial(chances, 1, shape, odds);
    return chances;
  };
  const ahead: PurchaseModel["ahead"] = (x, observedWeeks, weeks) => {
    const stayed = b + x + leavesAtOnce;
    let [orders, stays] = [0, 0];
    let [atLeast, outlasts] = [1, 1];
    const chances = distribution(x, observedWeeks, weeks, restOfSum);
    for (let n = 0; n < chances.length; n += 1) {
      const chance = chances[n] ?? 0;
      stays += chance * outlasts;
      atLeast = Math.max(0, atLeast - chance);
      orders += atLeast * outlasts;
      outlasts *= (stayed + n) / (a + stayed + n);
    }
    return { orders, stays: Math.min(1, stays), ordersIfStays: ((r + x) / (alphaWeeks + observedWeeks)) * weeks };
  };
  return {
    aliveProbability: (x, lastWeeks, observedWeeks) => {
      checkHistory(x, lastWeeks, observedWeeks);
      if (x + leavesAtOnce === 0) return 1;
      const logOdds =
        Math.log(a / (b + x + leavesAtOnce - 1)) +
        (r + x) * (Math.log(alphaWeeks + observedWeeks) - Math.log(alphaWeeks + lastWeeks));
      return 1 / (1 + Math.exp(logOdds));
    },
    ahead,
    expectedOrders: (x, observedWeeks, weeks) => ahead(x, observedWeeks, weeks).orders,
    orderChances: (x, observedWeeks, weeks) => {
      const stayed = b + x + leavesAtOnce;
      const chances = distribution(x, observedWeeks, weeks, restOfChances);
      let [atLeast, outlasts] = [1, 1];
      for (let n = 0; n < chances.length; n += 1) {
        const chance = chances[n] ?? 0;
        const leaves = n === 0 ? 0 : (atLeast * outlasts * a) / (a + stayed + n - 1);
        if (n > 0) outlasts *= (stayed + n - 1) / (a + stayed + n - 1);
        chances[n] = chance * outlasts + leaves;
        atLeast = Math.max(0, atLeast - chance);
      }
      return chances;
    },
  };
}
