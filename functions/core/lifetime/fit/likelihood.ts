/**
 * The likelihood of a model over groups of equal observations, in the logarithms of its parameters.
 *
 * All parameters of the lifetime models are above 0; in logarithms no step can leave that, and steps are of one size.
 */
export interface Likelihood {
  /** How many customers each group stands for. */
  readonly weights: Float64Array;
  /** Where to begin: each a point of logarithms. */
  readonly starts: readonly (readonly number[])[];
  /** Bounds of the logarithms: a maximum there is one at the border. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Writes the log-likelihood of one member of each group into `out`. */
  readonly fill: (logParameters: readonly number[], out: Float64Array) => void;
  /**
   * Writes how steep that is along each parameter, a column for each; absent where differences of `fill` must do. A fit looks at
   * slopes far more often than at heights: where they are cheap to write down they make it several times as quick.
   */
  readonly fillSlopes?: (logParameters: readonly number[], out: readonly Float64Array[]) => void;
}

/** The sum over all customers; -Infinity where it is not a number: a point that no search should stay at. */
export function totalOf({ weights }: Pick<Likelihood, "weights">, each: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) sum += (weights[index] ?? 0) * (each[index] ?? 0);
  return Number.isFinite(sum) ? sum : Number.NEGATIVE_INFINITY;
}

/** A point moved to within the bounds. */
export function within({ lower, upper }: Pick<Likelihood, "lower" | "upper">, point: readonly number[]): number[] {
  return point.map((value, index) => Math.min(upper[index] ?? value, Math.max(lower[index] ?? value, value)));
}
