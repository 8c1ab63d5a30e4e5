import type { PurchaseGroups } from "../../../functions/core/lifetime/purchase-groups.ts";
import type { PurchaseParameters } from "../../../functions/core/lifetime/purchases/parameters.ts";

/** Numbers at random, the same for the same seed. */
export interface Dice {
  /** Evenly from `low` to `high`; 0 to 1 without. */
  readonly even: (low?: number, high?: number) => number;
  readonly exponential: (rate: number) => number;
  readonly gamma: (shape: number, rate: number) => number;
  readonly beta: (a: number, b: number) => number;
}

/** @see Marsaglia & Tsang 2000, A simple method for generating gamma variables; mulberry32 underneath */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(unit())) * Math.cos(2 * Math.PI * unit());
  const gamma = (shape: number, rate: number): number => {
    if (shape < 1) return gamma(shape + 1, rate) * unit() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = normal();
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(unit()) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return (d * v) / rate;
    }
  };
  return {
    even: (low = 0, high = 1) => low + (high - low) * unit(),
    exponential: (rate) => -Math.log(unit()) / rate,
    gamma,
    beta: (a, b) => {
      const [left, right] = [gamma(a, 1), gamma(b, 1)];
      return left / (left + right);
    },
  };
}

/** One customer who lived by a model: weeks of repeat purchases from the first one on, until `endWeeks`. */
export interface Lived {
  readonly purchaseWeeks: readonly number[];
  readonly observedWeeks: number;
}

/** Lets a customer live by a model; the first purchase is at 0. */
export function live(parameters: PurchaseParameters, dice: Dice, observedWeeks: number, aheadWeeks: number): Lived {
  const rate = dice.gamma(parameters.r, parameters.alphaWeeks);
  const end = observedWeeks + aheadWeeks;
  const isPareto = parameters.kind === "paretoNbd";
  const leaving = isPareto
    ? dice.exponential(dice.gamma(parameters.s, parameters.betaWeeks))
    : Number.POSITIVE_INFINITY;
  const chance = isPareto ? 0 : dice.beta(parameters.a, parameters.b);
  const purchaseWeeks: number[] = [];
  let isThere = parameters.kind !== "mbgNbd" || dice.even() >= chance;
  for (let at = dice.exponential(rate); isThere && at <= Math.min(end, leaving); at += dice.exponential(rate)) {
    purchaseWeeks.push(at);
    isThere = dice.even() >= chance;
  }
  return { purchaseWeeks, observedWeeks };
}

/** What is seen of customers by the end of the time observed, each in a group of its own. */
export function seenOf(lived: readonly Lived[]): PurchaseGroups {
  const seen = lived.map(({ purchaseWeeks, observedWeeks }) => purchaseWeeks.filter((at) => at <= observedWeeks));
  return {
    repeats: Float64Array.from(seen, ({ length }) => length),
    lastWeeks: Float64Array.from(seen, (weeks) => weeks.at(-1) ?? 0),
    observedWeeks: Float64Array.from(lived, ({ observedWeeks }) => observedWeeks),
    sizes: new Float64Array(lived.length).fill(1),
  };
}

/** How many purchases came after the time observed. */
export function cameOf({ purchaseWeeks, observedWeeks }: Lived): number {
  return purchaseWeeks.filter((at) => at > observedWeeks).length;
}
