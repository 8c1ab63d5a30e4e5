import type { CustomerSpend } from "./customer-spend.ts";
import { fitGammaGamma, type GammaGammaFit } from "./gamma-gamma.ts";
import { correlation, rankCorrelation } from "./rank-correlation.ts";

/** How the money of an order to come is estimated. */
export const spendMethods = ["gammaGamma", "credibility", "credibilityByFrequency", "ownAverage"] as const;
export type SpendMethod = (typeof spendMethods)[number];

/** Why it is not by the gamma-gamma model. */
export const spendReasons = [
  /** Fewer customers with two orders than it takes. */
  "fewSpenders",
  /** Too many bring nothing, or lose money, on an average order. */
  "spendNotPositive",
  /** Who buys often spends more (or less) an order: the model takes them for unrelated. */
  "spendCorrelates",
  /** q at or below 1: the mean of all does not exist. */
  "meanDoesNotExist",
  /** The fit ran to the border or found no peak. */
  "spendFitFailed",
] as const;
export type SpendReason = (typeof spendReasons)[number];

/** What was found of customers' spend, and what follows from it. */
export interface SpendFit {
  readonly method: SpendMethod;
  /** Undefined for the gamma-gamma model. */
  readonly reason: SpendReason | undefined;
  /** Customers whose spend is known, and those whose average order brings nothing or a loss. */
  readonly spenders: number;
  readonly notPositive: number;
  /** Between number of orders and their average money, −1 to 1; undefined where all are alike. */
  readonly rankCorrelation: number | undefined;
  readonly correlation: number | undefined;
  /** The gamma-gamma fit, kept also where it is not used; undefined where none was tried. */
  readonly gammaGamma: GammaGammaFit | undefined;
}

/** Customers with two orders. */
const fewestForGammaGamma = 50;
/** Customers with one. */
const fewestForCredibility = 10;
/** A share of customers that the gamma-gamma model may leave to the other estimate. */
const mostNotPositive = 0.05;
/** Cohen 1988: a correlation of 0.3 is a medium one. CDNOW's repeat orders have 0.21. */
const mostCorrelation = 0.3;

/** Decides how spend is estimated: gamma-gamma where its conditions hold, otherwise by credibility, and says why. */
export function fitSpend(spend: CustomerSpend): SpendFit {
  const spenders = indexesWhere(spend.counts, (count) => count > 0);
  const positive = spenders.filter((index) => (spend.means[index] ?? 0) > 0);
  const [counts, means] = [pick(spend.counts, spenders), pick(spend.means, spenders)];
  const found = {
    spenders: spenders.length,
    notPositive: spenders.length - positive.length,
    rankCorrelation: rankCorrelation(counts, means),
    correlation: correlation(counts, means),
    gammaGamma: undefined,
  };
  if (spenders.length < fewestForCredibility) return { ...found, method: "ownAverage", reason: "fewSpenders" };
  // From one order of each nobody can tell how much the orders of one customer differ.
  if (counts.filter((count) => count > 1).length < fewestForGammaGamma)
    return { ...found, method: "credibility", reason: "fewSpenders" };
  if (found.notPositive > mostNotPositive * spenders.length) {
    return { ...found, method: byCorrelation(found.rankCorrelation), reason: "spendNotPositive" };
  }
  const gammaGamma = fitGammaGamma(pick(spend.counts, positive), pick(spend.means, positive));
  if (Math.abs(found.rankCorrelation ?? 0) > mostCorrelation) {
    return { ...found, gammaGamma, method: "credibilityByFrequency", reason: "spendCorrelates" };
  }
  if (!(gammaGamma.parameters.q > 1))
    return { ...found, gammaGamma, method: "credibility", reason: "meanDoesNotExist" };
  if (!gammaGamma.converged) return { ...found, gammaGamma, method: "credibility", reason: "spendFitFailed" };
  return { ...found, gammaGamma, method: "gammaGamma", reason: undefined };
}

const byCorrelation = (found: number | undefined): SpendMethod =>
  Math.abs(found ?? 0) > mostCorrelation ? "credibilityByFrequency" : "credibility";

function indexesWhere(values: Float64Array, holds: (value: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < values.length; index += 1) if (holds(values[index] ?? 0)) found.push(index);
  return found;
}

const pick = (column: Float64Array, indexes: readonly number[]) =>
  Float64Array.from(indexes, (index) => column[index] ?? 0);
