import type { Matrix } from "./cholesky.ts";
import { type Likelihood, totalOf } from "./likelihood.ts";
import { gradientAt, slopeStep } from "./scores.ts";
import { symmetricMatrix } from "./symmetric-matrix.ts";

/** Second differences take a wider step: their rounding error is divided by its square. */
const wideStep = 1e-3;

/**
 * The observed information: minus the second derivatives of the log-likelihood, by central differences of its slope where the
 * model tells that, otherwise of itself.
 */
export function informationAt(likelihood: Likelihood, point: readonly number[]): Matrix {
  if (likelihood.fillSlopes === undefined) return informationFromHeights(likelihood, point);
  const lines = point.map((value, index) => {
    const above = gradientAt(likelihood, point.with(index, value + slopeStep));
    const below = gradientAt(likelihood, point.with(index, value - slopeStep));
    return above.map((slope, column) => ((below[column] ?? 0) - slope) / (2 * slopeStep));
  });
  return symmetricMatrix(
    point.length,
    (row, column) => ((lines[row]?.[column] ?? 0) + (lines[column]?.[row] ?? 0)) / 2,
  );
}

function informationFromHeights(likelihood: Likelihood, point: readonly number[]): Matrix {
  const each = new Float64Array(likelihood.weights.length);
  const value = (at: readonly number[]) => {
    likelihood.fill(at, each);
    return totalOf(likelihood, each);
  };
  const moved = (by: readonly (readonly [index: number, steps: number])[]) =>
    by.reduce<readonly number[]>((at, [index, steps]) => at.with(index, (at[index] ?? 0) + steps * wideStep), point);
  const centre = value(point);
  const axes = point.map((_, index) => value(moved([[index, 1]])) + value(moved([[index, -1]])));
  const square = wideStep * wideStep;
  return symmetricMatrix(point.length, (row, column) => {
    if (row === column) return (2 * centre - (axes[row] ?? 0)) / square;
    const corner = (steps: number) =>
      value(
        moved([
          [row, steps],
          [column, steps],
        ]),
      );
    return -(corner(1) + corner(-1) - (axes[row] ?? 0) - (axes[column] ?? 0) + 2 * centre) / (2 * square);
  });
}
