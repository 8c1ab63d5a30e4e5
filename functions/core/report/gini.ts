import { ascending } from "./ascending.ts";

/**
 * The Gini coefficient: 0 where all values are equal, towards 1 where one has everything.
 *
 * G = Σ (2i − n − 1) xᵢ / (n Σ xᵢ) over values in ascending order, i from 1, without correction for small samples. Values
 * below 0 (more refunded than bought) stand as they are, which can lift G above 1.
 *
 * @returns undefined where the sum is not above 0
 * @see Sen 1973, On Economic Inequality, 2.7; the mean difference over twice the mean
 */
export function gini(values: Float64Array): number | undefined {
  const sorted = ascending(values);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return undefined;
  const count = sorted.length;
  const weighted = sorted.reduce((sum, value, index) => sum + ((2 * (index + 1) - count - 1) / count) * value, 0);
  return weighted / total;
}
