import type { Matrix } from "../fit/cholesky.ts";
import type { Likelihood } from "../fit/likelihood.ts";
import { maximizeLikelihood } from "../fit/maximize-likelihood.ts";
import type { PurchaseGroups } from "../purchase-groups.ts";
import { thinGroups } from "../thin-groups.ts";
import { betaGeometricLikelihood } from "./beta-geometric-likelihood.ts";
import { type PurchaseModelKind, type PurchaseParameters, parametersOf } from "./parameters.ts";
import { paretoLikelihood } from "./pareto-likelihood.ts";

/** A purchase model fitted to customers. */
export interface PurchaseFit {
  readonly parameters: PurchaseParameters;
  readonly logLikelihood: number;
  /** Whether the search ended on a peak. */
  readonly converged: boolean;
  /** Whether a parameter ran to its bound, or the peak is flat: the data do not determine the parameters. */
  readonly atBorder: boolean;
  /** Of the logarithms of the four parameters; undefined at the border. */
  readonly logCovariance: Matrix | undefined;
  /** Of the four parameters themselves (delta method); undefined at the border. */
  readonly standardErrors: readonly number[] | undefined;
}

const mostGroupsFromAfar = 250;
/** More groups are not looked at: parameters known to a hundredth would become a little better known, at many times the cost. */
const mostGroups = 15_000;

/**
 * Fits a purchase model by maximum likelihood.
 *
 * Beyond 15,000 groups it looks at as many customers that stand for all (`thinGroups`); standard errors are those of a fit to so
 * many, the log-likelihood is scaled up to all.
 *
 * @param groups at least one with a repeat purchase and one week observed between them; else the fit is at the border
 */
export function fitPurchases(kind: PurchaseModelKind, groups: PurchaseGroups): PurchaseFit {
  const thinned = thinGroups(groups, mostGroups);
  const each = thinned === groups ? 1 : sizeOf(groups) / mostGroups;
  const fitted = each === 1 ? groups : { ...thinned, sizes: thinned.sizes.map((size) => size / each) };
  const { logParameters, logLikelihood, converged, atBorder, covariance } = maximizeLikelihood(
    purchaseLikelihood(kind, fitted),
    purchaseLikelihood(kind, thinGroups(fitted, mostGroupsFromAfar)),
  );
  return {
    parameters: parametersOf(kind, logParameters),
    logLikelihood: logLikelihood * each,
    ...{ converged, atBorder, logCovariance: covariance },
    standardErrors: covariance?.map((line, index) => Math.exp(logParameters[index] ?? 0) * Math.sqrt(line[index] ?? 0)),
  };
}

const sizeOf = ({ sizes }: PurchaseGroups) => sizes.reduce((sum, size) => sum + size, 0);

/** The likelihood with where to begin and how far to go, in the data's own unit of time. */
export function purchaseLikelihood(kind: PurchaseModelKind, groups: PurchaseGroups): Likelihood {
  const { repeats, observedWeeks, sizes } = groups;
  let [customers, repeatSum, weekSum, longest] = [0, 0, 0, 1 / 7];
  for (let group = 0; group < sizes.length; group += 1) {
    const size = sizes[group] ?? 0;
    customers += size;
    repeatSum += size * (repeats[group] ?? 0);
    weekSum += size * (observedWeeks[group] ?? 0);
    longest = Math.max(longest, observedWeeks[group] ?? 0);
  }
  const weeks = Math.max(weekSum / customers, 1 / 7);
  const rate = Math.max(repeatSum, 0.5) / (customers * weeks);
  const shape = { lower: Math.log(1e-3), upper: Math.log(1e3) };
  // A hundred times as long as anybody was seen, rates are as good as equal for all: nobody could tell more from the data.
  const time = { lower: Math.log(weeks * 1e-4), upper: Math.log(longest * 100) };
  const isPareto = kind === "paretoNbd";
  const start = (r: number, third: number, fourth: number) =>
    [r, Math.min(r / rate, longest * 50), third, isPareto ? fourth * weeks : fourth].map(Math.log);
  const model = isPareto ? paretoLikelihood(groups) : betaGeometricLikelihood(kind, groups);
  return {
    ...model,
    starts: isPareto
      ? [start(0.6, 0.6, 0.4), start(2, 1.5, 3), start(0.3, 0.3, 0.1)]
      : [start(0.5, 0.8, 2), start(2, 0.4, 3), start(0.2, 1.5, 1.5)],
    lower: [shape.lower, time.lower, shape.lower, isPareto ? time.lower : shape.lower],
    upper: [shape.upper, time.upper, shape.upper, isPareto ? time.upper : shape.upper],
  };
}
