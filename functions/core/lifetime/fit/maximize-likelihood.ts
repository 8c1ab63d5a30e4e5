import { invertPositiveDefinite, type Matrix, solvePositiveDefinite } from "./cholesky.ts";
import { informationAt } from "./information.ts";
import { type Likelihood, totalOf, within } from "./likelihood.ts";
import { nelderMead } from "./nelder-mead.ts";
import { gradientAt, scoresAt } from "./scores.ts";

/** Where a likelihood is greatest. */
export interface Maximum {
  readonly logParameters: readonly number[];
  readonly logLikelihood: number;
  /** Whether the slope there is nil and the curvature that of a peak. */
  readonly converged: boolean;
  /** Whether a parameter stands at its bound, or the peak is flat in some direction: then there are no standard errors. */
  readonly atBorder: boolean;
  /** Of the logarithms, from the observed information; undefined at the border. */
  readonly covariance: Matrix | undefined;
}

/** The gain in log-likelihood that one more Newton step promises: below it the parameters are exact to 1e-6 of their error. */
const nilGain = 1e-12;
const nearBound = 0.01;
const mostSteps = 60;

/**
 * The maximum of a likelihood: Nelder-Mead from every start on a thinned likelihood finds the region, damped scoring steps
 * climb on the whole one, and Newton steps with the observed information end it. Where these do not arrive at a peak,
 * Nelder-Mead runs on the whole likelihood and they try once more.
 *
 * @param thinned the same model over fewer groups, for the search from afar
 * @see .github/decisions/0016-lifetime-fits-and-intervals.md
 */
export function maximizeLikelihood(likelihood: Likelihood, thinned: Likelihood = likelihood): Maximum {
  const afar = thinned.starts
    .map((start) => nelderMead(heightOf(thinned), start, { step: 0.5, tolerance: 1e-2, mostCalls: 250 }))
    .reduce((best, found) => (found.value > best.value ? found : best));
  const from = likelihood === thinned ? afar.point : ascend(thinned, within(thinned, afar.point)).point;
  let best = climb(likelihood, within(likelihood, from));
  /** Whatever leads higher, or as high and to a peak. */
  const keep = (found: Maximum) => {
    if (found.converged && found.logLikelihood > best.logLikelihood - 1e-6) best = found;
    else if (!best.converged && found.logLikelihood > best.logLikelihood) best = found;
  };
  // Those that stand for all may lie on a ridge that all do not: from within, the climb finds the peak.
  const [inside] = likelihood.starts;
  if (!best.converged && inside !== undefined) keep(climb(likelihood, inside));
  if (!best.converged) {
    const options = { step: 0.3, tolerance: 1e-7, mostCalls: 400 };
    keep(climb(likelihood, within(likelihood, nelderMead(heightOf(likelihood), best.logParameters, options).point)));
  }
  return best;
}

/** The log-likelihood within the bounds, -Infinity outside. */
function heightOf(likelihood: Likelihood): (point: readonly number[]) => number {
  const each = new Float64Array(likelihood.weights.length);
  return (point) => {
    if (within(likelihood, point).some((value, index) => value !== point[index])) return Number.NEGATIVE_INFINITY;
    likelihood.fill(point, each);
    return totalOf(likelihood, each);
  };
}

interface Place {
  readonly point: readonly number[];
  readonly height: number;
}

/** A step from a place if it leads up (or, by rounding, nowhere down), held within the bounds. */
function stepFrom(likelihood: Likelihood, { point, height }: Place, step: readonly number[]): Place | undefined {
  const moved = point.map((at, index) => at + Math.max(-2, Math.min(2, step[index] ?? 0)));
  const next = within(likelihood, moved);
  const reached = heightOf(likelihood)(next);
  return reached >= height - 1e-9 ? { point: next, height: reached } : undefined;
}

/** Scoring steps, damped where they lead too far, until the next one promises little. */
function ascend(likelihood: Likelihood, start: readonly number[]): Place {
  let place: Place = { point: start, height: heightOf(likelihood)(start) };
  let damping = 1e-3;
  for (let round = 0; round < mostSteps; round += 1) {
    const { gradient, outer } = scoresAt(likelihood, place.point);
    const step = solvePositiveDefinite(damped(outer, damping), gradient);
    // Near enough for Newton.
    if (step !== undefined && damping < 1 && dot(step, gradient) < 0.5) break;
    const next = step && stepFrom(likelihood, place, step);
    if (next === undefined) {
      damping *= 10;
      if (damping > 1e6) break;
      continue;
    }
    const gained = next.height - place.height;
    place = next;
    damping = Math.max(1e-6, damping / 10);
    // Held by a bound, no step leads anywhere.
    if (gained < 1e-3) break;
  }
  return place;
}

function climb(likelihood: Likelihood, start: readonly number[]): Maximum {
  let place = ascend(likelihood, start);
  let information = informationAt(likelihood, place.point);
  let gain = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 12; round += 1) {
    const gradient = gradientAt(likelihood, place.point);
    const step = solvePositiveDefinite(information, gradient);
    if (step === undefined) break;
    gain = dot(step, gradient);
    const next = gain < nilGain ? undefined : stepFrom(likelihood, place, step);
    if (next === undefined) break;
    place = next;
    // The information of a point a little way off serves again, but not from afar.
    if (gain > 1e-3) information = informationAt(likelihood, place.point);
  }
  const { point, height } = place;
  const bounded = point.some(
    (at, index) => at - (likelihood.lower[index] ?? 0) < nearBound || (likelihood.upper[index] ?? 0) - at < nearBound,
  );
  // At the peak itself: the last steps did with the information of a point a little way off.
  const covariance = bounded ? undefined : invertPositiveDefinite(informationAt(likelihood, point));
  return {
    logParameters: point,
    logLikelihood: height,
    converged: covariance !== undefined && gain < 1e-6,
    atBorder: covariance === undefined,
    covariance,
  };
}

const damped = (matrix: Matrix, damping: number): Matrix =>
  matrix.map((line, row) => line.map((value, column) => (row === column ? value * (1 + damping) + 1e-12 : value)));

const dot = (left: readonly number[], right: readonly number[]) =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
