/** How sure an interval is: a tenth of the chances lies below it, a tenth above. */
export const intervalShare = 0.8;
export const [lowLevel, highLevel] = [(1 - intervalShare) / 2, (1 + intervalShare) / 2] as const;

/**
 * Between how many orders 80% of the chances lie: whole orders, so that mostly a little more does.
 *
 * @param chances of 0, 1, 2 and more orders of somebody who is alive
 * @param alive the chance to be
 */
export function orderInterval(chances: Float64Array, alive: number): readonly [low: number, high: number] {
  const [low, high] = [levelIfAlive(lowLevel, alive), levelIfAlive(highLevel, alive)];
  return [low > 0 ? countAt(chances, low) : 0, high > 0 ? countAt(chances, high) : 0];
}

/**
 * Which quantile of those who are alive is the quantile of all: the dead bring nothing and come first.
 *
 * @returns 0 or less where the dead alone make up the level
 */
export function levelIfAlive(level: number, alive: number): number {
  return alive > 0 ? (level - (1 - alive)) / alive : 0;
}

/** The fewest orders that are not exceeded with a chance of `level`. */
function countAt(chances: Float64Array, level: number): number {
  let sum = 0;
  for (let count = 0; count < chances.length; count += 1) {
    sum += chances[count] ?? 0;
    if (sum >= level) return count;
  }
  return chances.length - 1;
}
