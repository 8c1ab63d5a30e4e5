/** The sum of a metric in each tier; who has no value counts 0. Without a metric, how many customers each tier has. */
export function sumByTier(
  column: Float64Array | undefined,
  tierIndexes: ArrayLike<number>,
  tierCount: number,
): readonly number[] {
  const sums = new Array<number>(tierCount).fill(0);
  for (let index = 0; index < tierIndexes.length; index += 1) {
    const tier = tierIndexes[index] ?? -1;
    const value = column === undefined ? 1 : (column[index] ?? 0);
    if (tier >= 0 && !Number.isNaN(value)) sums[tier] = (sums[tier] ?? 0) + value;
  }
  return sums;
}
