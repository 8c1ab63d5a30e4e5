import { type Likelihood, totalOf } from "./likelihood.ts";

/** A first derivative by central differences: small enough for the curve, large enough for the rounding. */
const firstStep = 1e-4;
/** A second one takes a wider step: its rounding error is divided by the square. */
const secondStep = 1e-3;

/** The slope of the log-likelihood, and the sum of the outer products of each customer's slope. */
export interface Scores {
  readonly gradient: readonly number[];
  readonly outer: readonly (readonly number[])[];
}

/**
 * The slope of the log-likelihood at a point, with each group's own slope from differences of its log-likelihood. The outer
 * products stand in for the second derivatives, without their cost and always positive (semi)definite.
 *
 * @see Berndt, Hall, Hall & Hausman 1974, Estimation and inference in nonlinear structural models
 */
export function scoresAt(likelihood: Likelihood, point: readonly number[]): Scores {
  const { weights } = likelihood;
  const above = new Float64Array(weights.length);
  const slopes = point.map((value, index) => {
    const slope = new Float64Array(weights.length);
    likelihood.fill(point.with(index, value + firstStep), above);
    likelihood.fill(point.with(index, value - firstStep), slope);
    for (let group = 0; group < slope.length; group += 1) {
      slope[group] = ((above[group] ?? 0) - (slope[group] ?? 0)) / (2 * firstStep);
    }
    return slope;
  });
  const dot = (left: Float64Array, right: Float64Array) => {
    let sum = 0;
    for (let group = 0; group < weights.length; group += 1)
      sum += (weights[group] ?? 0) * (left[group] ?? 0) * (right[group] ?? 0);
    return sum;
  };
  return {
    gradient: slopes.map((slope) => totalOf(likelihood, slope)),
    outer: slopes.map((left) => slopes.map((right) => dot(left, right))),
  };
}

/** The observed information: minus the second derivatives of the log-likelihood, by central differences. */
export function informationAt(likelihood: Likelihood, point: readonly number[]): readonly (readonly number[])[] {
  const each = new Float64Array(likelihood.weights.length);
  const value = (at: readonly number[]) => {
    likelihood.fill(at, each);
    return totalOf(likelihood, each);
  };
  const moved = (by: readonly (readonly [index: number, steps: number])[]) =>
    by.reduce<readonly number[]>((at, [index, steps]) => at.with(index, (at[index] ?? 0) + steps * secondStep), point);
  const centre = value(point);
  const axes = point.map((_, index) => value(moved([[index, 1]])) + value(moved([[index, -1]])));
  const square = secondStep * secondStep;
  const information = point.map(() => point.map(() => 0));
  for (const [row, line] of information.entries()) {
    line[row] = (2 * centre - (axes[row] ?? 0)) / square;
    for (let column = 0; column < row; column += 1) {
      const corners =
        value(
          moved([
            [row, 1],
            [column, 1],
          ]),
        ) +
        value(
          moved([
            [row, -1],
            [column, -1],
          ]),
        );
      const mixed = -(corners - (axes[row] ?? 0) - (axes[column] ?? 0) + 2 * centre) / (2 * square);
      line[column] = mixed;
      const across = information[column];
      if (across !== undefined) across[row] = mixed;
    }
  }
  return information;
}
