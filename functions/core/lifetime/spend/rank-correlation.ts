import { numberDistinct } from "../number-distinct.ts";

/**
 * Spearman's rank correlation: −1 to 1, ties share the mean of their ranks. One customer with a huge amount moves it no more
 * than any other.
 *
 * @returns undefined where either side has one value only
 * @see Spearman 1904; Kendall & Gibbons, Rank Correlation Methods, 3.7 (ties)
 */
export function rankCorrelation(left: Float64Array, right: Float64Array): number | undefined {
  return correlation(ranks(left), ranks(right));
}

/** Pearson's correlation: −1 to 1; undefined where either side has one value only. */
export function correlation(left: Float64Array, right: Float64Array): number | undefined {
  const [leftMean, rightMean] = [mean(left), mean(right)];
  let [both, leftSquare, rightSquare] = [0, 0, 0];
  for (let index = 0; index < left.length; index += 1) {
    const [x, y] = [(left[index] ?? 0) - leftMean, (right[index] ?? 0) - rightMean];
    both += x * y;
    leftSquare += x * x;
    rightSquare += y * y;
  }
  const scale = Math.sqrt(leftSquare) * Math.sqrt(rightSquare);
  return scale > 0 ? Math.max(-1, Math.min(1, both / scale)) : undefined;
}

function ranks(values: Float64Array): Float64Array {
  const { values: distinct, indexes } = numberDistinct(values);
  const sizes = new Float64Array(distinct.length);
  for (const index of indexes) sizes[index] = (sizes[index] ?? 0) + 1;
  const order = new Map(Array.from(distinct, (value, index) => [value, index]));
  const rankOf = new Float64Array(distinct.length);
  let before = 0;
  for (const value of distinct.toSorted()) {
    const index = order.get(value) ?? 0;
    const size = sizes[index] ?? 0;
    rankOf[index] = before + (size - 1) / 2;
    before += size;
  }
  return Float64Array.from(indexes, (index) => rankOf[index] ?? 0);
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
