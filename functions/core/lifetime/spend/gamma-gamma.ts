import type { Matrix } from "../fit/cholesky.ts";
import { maximizeLikelihood } from "../fit/maximize-likelihood.ts";
import { numberDistinct } from "../number-distinct.ts";
import { gammaGammaLikelihood, type Spenders } from "./gamma-gamma-likelihood.ts";

/**
 * The gamma-gamma model: one order's money is gamma(p, ν) for a customer, ν gamma(q, v) over customers.
 *
 * v is in the unit of the money that it was fitted to.
 */
export interface GammaGammaParameters {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

export interface GammaGammaFit {
  readonly parameters: GammaGammaParameters;
  readonly logLikelihood: number;
  readonly converged: boolean;
  readonly atBorder: boolean;
  /** Of p, q and v (delta method); undefined at the border. */
  readonly standardErrors: readonly number[] | undefined;
  /** Of the logarithms of p, q and v; undefined at the border. */
  readonly logCovariance: Matrix | undefined;
}

const mostFromAfar = 300;

/**
 * Fits the gamma-gamma model by maximum likelihood to customers' average spend.
 *
 * @param counts order days of each customer, at least 1
 * @param means their average money, above 0
 * @see Fader & Hardie 2013, The Gamma-Gamma Model of Monetary Value, eq. 1a
 */
export function fitGammaGamma(counts: Float64Array, means: Float64Array): GammaGammaFit {
  // In units of the mean, so that the search begins near whatever the currency.
  const unit = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  const spenders = alikeSpenders(counts, means, unit);
  const { logParameters, logLikelihood, converged, atBorder, covariance } = maximizeLikelihood(
    gammaGammaLikelihood(spenders),
    gammaGammaLikelihood(thinSpenders(spenders)),
  );
  const [p = 0, q = 0, v = 0] = logParameters.map(Math.exp);
  const sizes = [p, q, v * unit];
  return {
    parameters: { p, q, v: v * unit },
    logLikelihood: logLikelihood - means.length * Math.log(unit),
    ...{ converged, atBorder, logCovariance: covariance },
    standardErrors: covariance?.map((line, index) => (sizes[index] ?? 0) * Math.sqrt(line[index] ?? 0)),
  };
}

function alikeSpenders(counts: Float64Array, means: Float64Array, unit: number): Spenders {
  const { values, indexes } = numberDistinct(means);
  const pairs = numberDistinct(counts.map((count, index) => count * values.length + (indexes[index] ?? 0)));
  const sizes = new Float64Array(pairs.values.length);
  for (const index of pairs.indexes) sizes[index] = (sizes[index] ?? 0) + 1;
  return {
    counts: pairs.values.map((pair) => Math.floor(pair / values.length)),
    means: pairs.values.map((pair) => (values[pair % values.length] ?? 0) / unit),
    sizes,
  };
}

/** Every so many spenders, in the order of their counts and means: so all counts and all means are there. */
function thinSpenders({ counts, means, sizes }: Spenders): Spenders {
  const every = Math.max(1, Math.ceil(means.length / mostFromAfar));
  const order = Float64Array.from(means.keys()).sort(
    (left, right) => (counts[left] ?? 0) - (counts[right] ?? 0) || (means[left] ?? 0) - (means[right] ?? 0),
  );
  const some = order.filter((_, place) => place % every === every >> 1);
  const pick = (column: Float64Array) => some.map((index) => column[index] ?? 0);
  return { counts: pick(counts), means: pick(means), sizes: pick(sizes).map((size) => size * every) };
}

/**
 * The expected money of a customer's next order: their own average and that of all, weighed by what is known of them.
 *
 * @param count order days; 0 for who has none
 * @param mean their average money
 * @returns NaN where the mean does not exist: p × count + q at or below 1
 * @see Fader & Hardie 2013, eq. 5
 */
export function expectedSpend({ p, q, v }: GammaGammaParameters, count: number, mean: number): number {
  const known = p * count + q - 1;
  return known > 0 ? (p * (v + count * mean)) / known : Number.NaN;
}
