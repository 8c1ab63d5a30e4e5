/**
 * Splits a whole amount in proportion to bases, by largest remainder: the parts are whole and sum to the amount.
 *
 * Bases below 0, and NaN, count as 0. Of equal remainders the first gets the unit.
 *
 * @param amount a whole number, 0 or more
 * @returns undefined where no base is above 0
 * @see Hamilton's method of apportionment
 */
export function splitBudget(amount: number, bases: readonly number[]): readonly number[] | undefined {
  const weights = bases.map((base) => (base > 0 ? base : 0));
  // By the largest first: so huge bases cannot add up to infinity.
  const most = Math.max(0, ...weights);
  if (most === 0) return undefined;
  const scaled = weights.map((weight) => (Number.isFinite(most) ? weight / most : weight === most ? 1 : 0));
  const total = scaled.reduce((sum, weight) => sum + weight, 0);
  const exact = scaled.map((weight) => amount * (weight / total));
  const parts = exact.map(Math.floor);
  let left = amount - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at)
    .filter(({ at }) => (weights[at] ?? 0) > 0);
  // Below 0 only where floats rounded a part up to the next whole number.
  const step = Math.sign(left);
  for (let turn = 0; left !== 0; turn += 1) {
    const at = byRemainder[turn % byRemainder.length]?.at ?? 0;
    parts[at] = (parts[at] ?? 0) + step;
    left -= step;
  }
  return parts;
}
