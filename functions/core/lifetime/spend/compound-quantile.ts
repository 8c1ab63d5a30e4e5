import type { SpendModel } from "./spend-model.ts";

const mostRounds = 60;
/** An interval's end need not be known more closely than to this part of itself. */
const enough = 1e-4;

/**
 * The amount below which a share `level` of the chances lies, of what an uncertain number of orders brings; below 0 where a
 * loss is that likely.
 *
 * @param chances of 0, 1, 2, ... orders; the little that they lack of 1 is left out
 * @param count how many orders the customer's spend is known from, with `mean` their average (`CustomerSpend`)
 */
export function compoundQuantile(
  { expected, chanceBelow }: SpendModel,
  chances: ArrayLike<number>,
  count: number,
  mean: number,
  level: number,
): number {
  let all = 0;
  for (let orders = 0; orders < chances.length; orders += 1) all += chances[orders] ?? 0;
  const wanted = level * all;
  const none = chances[0] ?? 0;
  /** Of customers with orders: without those who bring nothing, which is a step at 0. */
  const below = (total: number) => {
    let sum = 0;
    for (let orders = 1; orders < chances.length; orders += 1) {
      const chance = chances[orders] ?? 0;
      if (chance > 1e-7) sum += chance * chanceBelow(orders, count, mean, total);
    }
    return sum;
  };
  const losses = below(0);
  if (losses <= wanted && losses + none >= wanted) return 0;
  const side = losses > wanted ? -1 : 1;
  const past = (total: number) => below(total) + (side > 0 ? none : 0) - wanted;
  let [near, far] = [0, side * Math.max(1, Math.abs(expected(count, mean)))];
  let [atNear, atFar] = [past(near), past(far)];
  for (let doubling = 0; doubling < mostRounds && atNear > 0 === atFar > 0; doubling += 1) {
    [near, atNear] = [far, atFar];
    far *= 2;
    atFar = past(far);
  }
  return between(past, [near, atNear], [far, atFar]);
}

/** Where a function crosses 0, by false position with halving (Illinois). @see Dowell & Jarratt 1971 */
function between(
  past: (total: number) => number,
  near: readonly [at: number, value: number],
  far: readonly [at: number, value: number],
): number {
  let [[left, atLeft], [right, atRight]] = [near, far];
  for (let round = 0; round < mostRounds; round += 1) {
    if (Math.abs(right - left) <= enough * Math.max(Math.abs(left), Math.abs(right)) || atLeft === atRight) break;
    const middle = (left * atRight - right * atLeft) / (atRight - atLeft);
    const atMiddle = past(middle);
    if (Math.abs(atMiddle) < 1e-9) return middle;
    if (atMiddle > 0 === atRight > 0) atLeft /= 2;
    else [left, atLeft] = [right, atRight];
    [right, atRight] = [middle, atMiddle];
  }
  return right;
}
