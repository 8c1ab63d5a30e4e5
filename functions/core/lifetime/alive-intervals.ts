import type { PurchaseGroups } from "./purchase-groups.ts";
import type { PurchaseFit } from "./purchases/fit-purchases.ts";
import { modelOf } from "./purchases/model-of.ts";
import { parametersOf, valuesOf } from "./purchases/parameters.ts";

/** How far a probability is uncertain; NaN where that is not known. */
export interface Interval {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Of a normal distribution at 90%: 80% lie between plus and minus so many. */
const deviations = 1.2815515655446004;
const slopeStep = 1e-4;

/**
 * How far alive probabilities are uncertain because the parameters are, 80%: the delta method on log odds, so that the ends stay
 * between 0 and 1. Without a covariance (a fit at the border) it is not known.
 *
 * Whether a customer is alive is never seen, so that this is no forecast of something to come: it says how well the data
 * determine the probability.
 *
 * @see Oehlert 1992, A Note on the Delta Method, The American Statistician 46
 */
export function aliveIntervals(
  { parameters, logCovariance }: PurchaseFit,
  { repeats, lastWeeks, observedWeeks }: PurchaseGroups,
): Interval {
  const low = new Float64Array(repeats.length).fill(Number.NaN);
  const high = new Float64Array(repeats.length).fill(Number.NaN);
  if (logCovariance === undefined) return { low, high };
  const logs = valuesOf(parameters).map(Math.log);
  const model = modelOf(parameters);
  const moved = logs.map((log, index) => modelOf(parametersOf(parameters.kind, logs.with(index, log + slopeStep))));
  const slopes = new Float64Array(moved.length);
  for (let group = 0; group < repeats.length; group += 1) {
    const [x, last, observed] = [repeats[group] ?? 0, lastWeeks[group] ?? 0, observedWeeks[group] ?? 0];
    const centre = logOdds(model.aliveProbability(x, last, observed));
    for (let index = 0; index < slopes.length; index += 1) {
      slopes[index] = (logOdds(moved[index]?.aliveProbability(x, last, observed) ?? 0) - centre) / slopeStep;
    }
    let variance = 0;
    for (let row = 0; row < slopes.length; row += 1) {
      for (let column = 0; column < slopes.length; column += 1) {
        variance += (slopes[row] ?? 0) * (slopes[column] ?? 0) * (logCovariance[row]?.[column] ?? 0);
      }
    }
    const reach = deviations * Math.sqrt(Math.max(0, variance));
    low[group] = fromLogOdds(centre - reach);
    high[group] = fromLogOdds(centre + reach);
  }
  return { low, high };
}

/** Beyond this a chance is 0 or 1 for a float. */
const mostLogOdds = 700;
const logOdds = (chance: number) =>
  Math.max(-mostLogOdds, Math.min(mostLogOdds, Math.log(chance) - Math.log1p(-chance)));
const fromLogOdds = (odds: number) => 1 / (1 + Math.exp(-odds));
