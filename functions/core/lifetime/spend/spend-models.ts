import { credibilityModel } from "./credibility.ts";
import type { CustomerSpend } from "./customer-spend.ts";
import type { SpendFit, SpendMethod } from "./fit-spend.ts";
import { gammaGammaModel } from "./gamma-gamma-model.ts";
import { gammaGammaTotals, type TotalQuantiles } from "./gamma-gamma-totals.ts";
import { ownAverageModel } from "./own-average.ts";
import type { SpendModel } from "./spend-model.ts";

/** How the money of orders to come is estimated, for one customer or another. */
export interface SpendModels {
  /** The method for a customer; all the same, but that the gamma-gamma model leaves customers without a gain to another. */
  readonly methodOf: (count: number, mean: number) => SpendMethod;
  readonly modelOf: (method: SpendMethod) => SpendModel;
  /** Under the gamma-gamma model: quantiles for all customers with the same count at once, in units of `scale`. */
  readonly totals: TotalQuantiles | undefined;
  readonly scale: (count: number, mean: number) => number;
}

/** The models of a spend fit. */
export function spendModels({ method, gammaGamma }: SpendFit, spend: CustomerSpend): SpendModels {
  const parameters = method === "gammaGamma" ? gammaGamma?.parameters : undefined;
  const models: Readonly<Record<SpendMethod, SpendModel>> = {
    credibility: credibilityModel(spend, false),
    credibilityByFrequency: credibilityModel(spend, true),
    ownAverage: ownAverageModel(spend),
    gammaGamma: parameters === undefined ? credibilityModel(spend, false) : gammaGammaModel(parameters),
  };
  return {
    methodOf: (count, mean) => (method === "gammaGamma" && count > 0 && mean <= 0 ? "credibility" : method),
    modelOf: (wanted) => models[wanted],
    totals: parameters === undefined ? undefined : gammaGammaTotals(parameters),
    scale: (count, mean) => (parameters?.v ?? 0) + count * mean,
  };
}
