import { normalCdf } from "../special/normal-cdf.ts";
import type { CustomerSpend } from "./customer-spend.ts";
import type { SpendModel } from "./spend-model.ts";

/** Classes of customers who buy about as often: 1 (or none), 2, 3, 4 and more order days. */
const mostInClass = 4;
const leastInClass = 10;

/**
 * The expected money of the next order without a distribution in mind: the customer's own average and that of all (or of those
 * who buy about as often), the own one weighing n / (n + within / between variance). Losses are as welcome as gains.
 *
 * Chances are those of a normal distribution with the same mean and variance: rough where few orders are skewed.
 *
 * @param byFrequency compare with those who buy about as often, where spend and frequency go together
 * @see Bühlmann & Straub 1970; Bühlmann & Gisler 2005, A Course in Credibility Theory, 4.2 and 4.8 (estimators)
 */
export function credibilityModel({ counts, means, squares }: CustomerSpend, byFrequency: boolean): SpendModel {
  const within = ratio(sum(squares), sum(counts.map((count) => Math.max(0, count - 1))));
  const overall = weightedMean(counts, means, () => true);
  const classMeans = Array.from({ length: mostInClass + 1 }, (_, each) => {
    const inClass = (index: number) => (counts[index] ?? 0) > 0 && classOf(counts[index] ?? 0) === each;
    const size = counts.filter((_count, index) => inClass(index)).length;
    return byFrequency && size >= leastInClass ? weightedMean(counts, means, inClass) : overall;
  });
  const compareWith = (count: number) => classMeans[classOf(count)] ?? overall;
  const between = betweenVariance(counts, means, within, compareWith);
  const weight = (count: number) => (between > 0 ? count / (count + within / between) : 0);
  const expected = (count: number, mean: number) => weight(count) * mean + (1 - weight(count)) * compareWith(count);
  return {
    expected,
    chanceBelow: (orders, count, mean, total) => {
      const variance = orders * within + orders * orders * between * (1 - weight(count));
      const off = total - orders * expected(count, mean);
      return variance > 0 ? normalCdf(off / Math.sqrt(variance)) : off < 0 ? 0 : 1;
    },
  };
}

const classOf = (count: number) => Math.min(mostInClass, Math.max(1, count));

/** The unbiased estimate of the variance between customers; not below 0. */
function betweenVariance(
  counts: Float64Array,
  means: Float64Array,
  within: number,
  compareWith: (count: number) => number,
): number {
  let [all, squares, spread, customers] = [0, 0, 0, 0];
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] ?? 0;
    if (count === 0) continue;
    all += count;
    squares += count * count;
    spread += count * ((means[index] ?? 0) - compareWith(count)) ** 2;
    customers += 1;
  }
  return customers > 1 ? Math.max(0, ratio(spread - (customers - 1) * within, all - squares / all)) : 0;
}

function weightedMean(counts: Float64Array, means: Float64Array, takes: (index: number) => boolean): number {
  let [orders, money] = [0, 0];
  for (let index = 0; index < counts.length; index += 1) {
    if (!takes(index)) continue;
    orders += counts[index] ?? 0;
    money += (counts[index] ?? 0) * (means[index] ?? 0);
  }
  return ratio(money, orders);
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const ratio = (above: number, below: number) => (below > 0 ? above / below : 0);
