import type { Matrix } from "./cholesky.ts";

/** A symmetric matrix from what stands on its diagonal and to the left of it. */
export function symmetricMatrix(size: number, entry: (row: number, column: number) => number): Matrix {
  const half = Array.from({ length: size }, (_, row) => Array.from({ length: row + 1 }, (_, at) => entry(row, at)));
  return half.map((line, row) => half.map((_, column) => (column <= row ? line[column] : half[column]?.[row]) ?? 0));
}
