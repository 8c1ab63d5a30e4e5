import { normalCdf } from "../special/normal-cdf.ts";
import type { CustomerSpend } from "./customer-spend.ts";
import type { SpendModel } from "./spend-model.ts";

/**
 * A customer's own average, where there are too few others to compare with: NaN for who has no order.
 *
 * Chances are those of a normal distribution with the spread that all customers' orders have about their own averages.
 */
export function ownAverageModel({ counts, squares }: CustomerSpend): SpendModel {
  const freedom = counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  const within = freedom > 0 ? squares.reduce((sum, square) => sum + square, 0) / freedom : 0;
  const expected = (count: number, mean: number) => (count > 0 ? mean : Number.NaN);
  return {
    expected,
    chanceBelow: (orders, count, mean, total) => {
      const deviation = Math.sqrt(within * (orders + (orders * orders) / count));
      const off = total - orders * expected(count, mean);
      return deviation > 0 ? normalCdf(off / deviation) : off < 0 ? 0 : 1;
    },
  };
}
