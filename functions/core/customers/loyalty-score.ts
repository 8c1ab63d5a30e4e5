import type { MetricSettings } from "../settings/metric-settings.ts";
import { doubledRanks } from "./doubled-ranks.ts";

/** What loyalty is made of: one value per customer, NaN where there is none. */
export type LoyaltyParts = Readonly<Record<keyof MetricSettings["loyaltyWeights"], Float64Array>>;

const partNames = ["orderDays", "activeSpan", "rhythm"] as const;

/**
 * The loyalty score of every customer: the weighted mean of the percentiles of order days, active span and inverted rhythm, 0 to 100
 * (TIERS.md 1). Equal values share a percentile. A part that counts nothing is not looked at.
 *
 * @param isRanked who has a part in the percentiles and gets a score, if every part has a value
 * @throws RangeError where a weight is below 0 or all are 0
 */
export function loyaltyScores(
  parts: LoyaltyParts,
  weights: MetricSettings["loyaltyWeights"],
  isRanked: (index: number) => boolean,
): Float64Array {
  const weighed = partNames.filter((name) => weights[name] !== 0);
  const sum = weighed.reduce((total, name) => total + weights[name], 0);
  if (!(sum > 0) || weighed.some((name) => !(weights[name] > 0))) {
    throw new RangeError("the weights of loyalty must be numbers from 0 on, one at least above 0");
  }
  const scores = new Float64Array(parts.orderDays.length).fill(Number.NaN);
  const ranked = Int32Array.from(scores.keys()).filter(
    (index) => isRanked(index) && weighed.every((name) => !Number.isNaN(parts[name][index])),
  );
  for (const name of weighed) {
    // The shorter the silence, the higher.
    const sign = name === "rhythm" ? -1 : 1;
    const values = Float64Array.from(ranked, (index) => sign * (parts[name][index] ?? 0));
    const rankOf = doubledRanks(values.slice());
    for (let at = 0; at < ranked.length; at += 1) {
      const index = ranked[at] ?? 0;
      const before = scores[index] ?? 0;
      scores[index] = (Number.isNaN(before) ? 0 : before) + weights[name] * rankOf(values[at] ?? 0);
    }
  }
  for (const index of ranked) scores[index] = (100 * (scores[index] ?? 0)) / (2 * ranked.length * sum);
  return scores;
}
