import { betaPrimeCdf, logBeta } from "../special/beta-prime-cdf.ts";
import { roughBetaPrimeCdf, roughFrom } from "../special/rough-beta-prime-cdf.ts";
import type { GammaGammaParameters } from "./gamma-gamma.ts";

/** Amounts between which chances are drawn straight: 2.2% apart, so that a quantile is off by less than 1% of itself. */
const stepsPerOctave = 32;
const lowestOctave = -24;
const highestOctave = 24;
/** All that are less likely together move no quantile by what can be seen. */
const negligible = 1e-9;
const stepCount = (highestOctave - lowestOctave) * stepsPerOctave;

/**
 * Reads quantiles of what an uncertain number of orders brings.
 *
 * @param chances of 0, 1, 2, ... orders; the little that they lack of 1 is left out
 * @param count how many orders the customer's spend is known from
 * @returns a reader: the amount below which a share `level` of the chances lies, in units of v + n z̄; 0 where no order at all
 *   is that likely. It is good until the next one is made.
 */
export type TotalQuantiles = (chances: ArrayLike<number>, count: number) => (level: number) => number;

/**
 * Quantiles under the gamma-gamma model.
 *
 * With ν gamma(q + p n, v + n z̄) after n orders of z̄ on average, k more orders bring (v + n z̄) times a beta prime variable
 * with shapes p k and q + p n. So customers with equal counts share one table of chances, worked out as it is asked for:
 * whoever asks does well to go count by count.
 *
 * @see Fader & Hardie 2013, The Gamma-Gamma Model of Monetary Value, section 3 (the distribution of ν)
 */
export function gammaGammaTotals({ p, q }: GammaGammaParameters): TotalQuantiles {
  interface Row {
    count: number;
    logBeta: number;
    readonly chances: Float64Array;
  }
  // One table at a time: of daily buyers each is large, and they are asked for count by count.
  const rows: (Row | undefined)[] = [];
  const unknown = () => new Float64Array(stepCount + 1).fill(Number.NaN);
  const sums = unknown();
  return (chances, count) => {
    const rowOf = (orders: number): Row => {
      const row = rows[orders] ?? { count: -1, logBeta: Number.NaN, chances: unknown() };
      rows[orders] = row;
      if (row.count === count) return row;
      if (row.count >= 0) row.chances.fill(Number.NaN);
      row.count = count;
      row.logBeta = logBeta(p * orders, q + p * count);
      return row;
    };
    const chanceOf = (orders: number, step: number): number => {
      const row = rowOf(orders);
      const known = row.chances[step] ?? Number.NaN;
      if (!Number.isNaN(known)) return known;
      const [a, b] = [p * orders, q + p * count];
      const isRough = a >= roughFrom && b >= roughFrom;
      const chance = isRough
        ? roughBetaPrimeCdf(amountAt(step), a, b)
        : betaPrimeCdf(amountAt(step), a, b, row.logBeta);
      row.chances[step] = chance;
      return chance;
    };
    let all = 0;
    for (let orders = 0; orders < chances.length; orders += 1) all += chances[orders] ?? 0;
    sums.fill(Number.NaN);
    const below = (step: number): number => {
      const known = sums[step] ?? Number.NaN;
      if (!Number.isNaN(known)) return known;
      let sum = chances[0] ?? 0;
      for (let orders = 1; orders < chances.length; orders += 1) {
        const chance = chances[orders] ?? 0;
        if (chance > negligible) sum += chance * chanceOf(orders, step);
      }
      sums[step] = sum / all;
      return sum / all;
    };
    return (level) => {
      if ((chances[0] ?? 0) >= level) return 0;
      let [low, high] = [0, stepCount];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (below(middle) < level) low = middle;
        else high = middle;
      }
      const [from, to] = [below(low), below(high)];
      const share = to > from ? Math.max(0, Math.min(1, (level - from) / (to - from))) : 1;
      return amountAt(low) * 2 ** (share / stepsPerOctave);
    };
  };
}

const amountAt = (step: number) => 2 ** (lowestOctave + step / stepsPerOctave);
