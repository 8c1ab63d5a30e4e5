import { betaPrimeCdf } from "../special/beta-prime-cdf.ts";
import { expectedSpend, type GammaGammaParameters } from "./gamma-gamma.ts";
import type { SpendModel } from "./spend-model.ts";

/** The gamma-gamma model with given parameters; only for customers whose average is above 0, or who have none. */
export function gammaGammaModel(parameters: GammaGammaParameters): SpendModel {
  const { p, q, v } = parameters;
  return {
    expected: (count, mean) => expectedSpend(parameters, count, mean),
    chanceBelow: (orders, count, mean, total) => betaPrimeCdf(total / (v + count * mean), p * orders, q + p * count),
  };
}
