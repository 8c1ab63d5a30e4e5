export type Matrix = readonly (readonly number[])[];

/**
 * Solves A x = b for a symmetric positive definite A.
 *
 * @returns undefined where A is not positive definite (to rounding)
 * @see Golub & Van Loan, Matrix Computations, 4.2
 */
export function solvePositiveDefinite(matrix: Matrix, right: readonly number[]): number[] | undefined {
  const size = right.length;
  const factor: number[][] = [];
  for (let row = 0; row < size; row += 1) {
    const line: number[] = [];
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row]?.[column] ?? Number.NaN;
      for (let k = 0; k < column; k += 1) sum -= (line[k] ?? 0) * (factor[column]?.[k] ?? line[k] ?? 0);
      if (column < row) line.push(sum / (factor[column]?.[column] ?? Number.NaN));
      else {
        if (!(sum > 1e-12 * Math.abs(matrix[row]?.[row] ?? 0))) return undefined;
        line.push(Math.sqrt(sum));
      }
    }
    factor.push(line);
  }
  const solution = [...right];
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1)
      solution[row] = (solution[row] ?? 0) - (factor[row]?.[k] ?? 0) * (solution[k] ?? 0);
    solution[row] = (solution[row] ?? 0) / (factor[row]?.[row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1)
      solution[row] = (solution[row] ?? 0) - (factor[k]?.[row] ?? 0) * (solution[k] ?? 0);
    solution[row] = (solution[row] ?? 0) / (factor[row]?.[row] ?? 1);
  }
  return solution;
}

/** The inverse of a symmetric positive definite matrix; undefined where it is not one. */
export function invertPositiveDefinite(matrix: Matrix): readonly (readonly number[])[] | undefined {
  const columns: number[][] = [];
  for (let index = 0; index < matrix.length; index += 1) {
    const column = solvePositiveDefinite(
      matrix,
      matrix.map((_, row) => (row === index ? 1 : 0)),
    );
    if (column === undefined) return undefined;
    columns.push(column);
  }
  return columns;
}
