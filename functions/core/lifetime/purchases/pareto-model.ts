import { gaussLegendre } from "../special/gauss-legendre.ts";
import { addNegativeBinomial, negativeBinomialEnd } from "./negative-binomial.ts";
import type { ParetoParameters } from "./parameters.ts";
import { paretoTail } from "./pareto-tail.ts";
import { checkHistory, type PurchaseModel } from "./purchase-model.ts";

const restOfChances = 1e-7;
/** By when who leaves has left, but for e^−25 of them: there is nothing to look at afterwards. */
const mostFoldings = 25;
/** Chances that fall steeply over the time of leaving take a closer look. Either way they are off by less than 2e-5, together. */
const [few, many] = [gaussLegendre(24), gaussLegendre(48)];
const steepFrom = 12;

/**
 * Pareto/NBD with given parameters.
 *
 * A customer who is alive at T has a purchase rate that is gamma(r + x, α + T) and, apart from it, a rate of leaving that is
 * gamma(s, β + T): the chance to stay for u more weeks is ((β+T)/(β+T+u))^s. So
 *
 * - E[X(t)] = (r+x)/(α+T) · ∫ from 0 to t of ((β+T)/(β+T+u))^s du, by expm1, so that s = 1 is no exception;
 * - P(X = n) is that of a negative binomial over t for who stays, and over the time of leaving for who leaves before: an
 *   integral by Gauss and Legendre.
 *
 * @see Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005, A Note on Deriving the Pareto/NBD Model, eq. 34 and 41
 */
export function paretoModel({ r, alphaWeeks, s, betaWeeks }: ParetoParameters): PurchaseModel {
  /** By repeats and weeks: many customers share them. */
  const tails = new Map<number, Map<number, number>>();
  const tailAt = (x: number, weeks: number): number => {
    const byWeeks = tails.get(x) ?? new Map<number, number>();
    tails.set(x, byWeeks);
    const tail = byWeeks.get(weeks) ?? paretoTail(alphaWeeks, betaWeeks, r + x, s, weeks);
    byWeeks.set(weeks, tail);
    return tail;
  };
  const staying = (observedWeeks: number, weeks: number) =>
    Math.exp(s * (Math.log(betaWeeks + observedWeeks) - Math.log(betaWeeks + observedWeeks + weeks)));
  const expectedOrders: PurchaseModel["expectedOrders"] = (x, observedWeeks, weeks) => {
    const rate = (r + x) / (alphaWeeks + observedWeeks);
    const log = Math.log1p(weeks / (betaWeeks + observedWeeks));
    const weeksAlive = (betaWeeks + observedWeeks) * (s === 1 ? log : Math.expm1((1 - s) * log) / (1 - s));
    return rate * weeksAlive;
  };
  return {
    aliveProbability: (x, lastWeeks, observedWeeks) => {
      checkHistory(x, lastWeeks, observedWeeks);
      const m = r + x;
      const ahead =
        m * (Math.log(alphaWeeks + observedWeeks) - Math.log(alphaWeeks + lastWeeks)) +
        s * (Math.log(betaWeeks + observedWeeks) - Math.log(betaWeeks + lastWeeks));
      const stillThere = 1 - tailAt(x, observedWeeks);
      const left = tailAt(x, lastWeeks) * Math.exp(ahead);
      return Math.min(1, 1 / (stillThere + left));
    },
    expectedOrders,
    ahead: (x, observedWeeks, weeks) => ({
      orders: expectedOrders(x, observedWeeks, weeks),
      stays: staying(observedWeeks, weeks),
      ordersIfStays: ((r + x) / (alphaWeeks + observedWeeks)) * weeks,
    }),
    orderChances: (x, observedWeeks, weeks) => {
      const [shape, scale] = [r + x, alphaWeeks + observedWeeks];
      const chances = new Float64Array(negativeBinomialEnd(shape, weeks / scale, restOfChances));
      const stays = staying(observedWeeks, weeks);
      addNegativeBinomial(chances, stays, shape, weeks / scale);
      // In steps of equal growth of β + T + u: most who leave leave early.
      const span = Math.min(Math.log1p(weeks / (betaWeeks + observedWeeks)), mostFoldings / s);
      const latest = (betaWeeks + observedWeeks) * Math.expm1(span);
      const { nodes, weights } = s * span + shape * Math.log1p(latest / scale) < steepFrom ? few : many;
      let sum = 0;
      for (let node = 0; node < nodes.length; node += 1)
        sum += (weights[node] ?? 0) * Math.exp(-s * span * (nodes[node] ?? 0));
      for (let node = 0; node < nodes.length; node += 1) {
        const grown = span * (nodes[node] ?? 0);
        // The weights share out exactly what does not stay, however coarse the nodes.
        const weight = ((1 - stays) * (weights[node] ?? 0) * Math.exp(-s * grown)) / sum;
        const at = (betaWeeks + observedWeeks) * Math.expm1(grown);
        addNegativeBinomial(chances, weight, shape, at / scale);
      }
      return chances;
    },
  };
}
