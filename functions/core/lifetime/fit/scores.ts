import type { Matrix } from "./cholesky.ts";
import { type Likelihood, totalOf } from "./likelihood.ts";
import { symmetricMatrix } from "./symmetric-matrix.ts";

/** For central differences: small enough for the curve, large enough for the rounding. */
export const slopeStep = 1e-4;

/** The slope of the log-likelihood, and the sum of the outer products of each customer's slope. */
export interface Scores {
  readonly gradient: readonly number[];
  readonly outer: Matrix;
}

/**
 * The slope of the log-likelihood at a point, with each group's own slope. The outer products stand in for the second
 * derivatives, without their cost and always positive (semi)definite.
 *
 * @see Berndt, Hall, Hall & Hausman 1974, Estimation and inference in nonlinear structural models
 */
export function scoresAt(likelihood: Likelihood, point: readonly number[]): Scores {
  const { weights } = likelihood;
  const slopes = slopesAt(likelihood, point);
  const dot = (left: Float64Array, right: Float64Array) => {
    let sum = 0;
    for (let group = 0; group < weights.length; group += 1)
      sum += (weights[group] ?? 0) * (left[group] ?? 0) * (right[group] ?? 0);
    return sum;
  };
  return {
    gradient: slopes.map((slope) => totalOf(likelihood, slope)),
    outer: symmetricMatrix(slopes.length, (row, column) => dot(slopes[row] ?? weights, slopes[column] ?? weights)),
  };
}

/** The slope of the log-likelihood at a point. */
export function gradientAt(likelihood: Likelihood, point: readonly number[]): readonly number[] {
  return slopesAt(likelihood, point).map((slope) => totalOf(likelihood, slope));
}

/** Each group's own slopes, a column for each parameter; by differences where the model does not tell them. */
export function slopesAt({ weights, fill, fillSlopes }: Likelihood, point: readonly number[]): readonly Float64Array[] {
  const slopes = point.map(() => new Float64Array(weights.length));
  if (fillSlopes !== undefined) {
    fillSlopes(point, slopes);
    return slopes;
  }
  const above = new Float64Array(weights.length);
  for (const [index, slope] of slopes.entries()) {
    const value = point[index] ?? 0;
    fill(point.with(index, value + slopeStep), above);
    fill(point.with(index, value - slopeStep), slope);
    for (let group = 0; group < slope.length; group += 1) {
      slope[group] = ((above[group] ?? 0) - (slope[group] ?? 0)) / (2 * slopeStep);
    }
  }
  return slopes;
}
