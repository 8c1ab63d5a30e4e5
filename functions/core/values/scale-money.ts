import { divideRounded, type Money } from "./money.ts";

/**
 * A sum of money times a quotient of two others, rounded half away from zero to the last digit that is kept: what a part of a
 * gross sum is of the net one. Exact whatever the sizes.
 *
 * @param denominator not 0
 * @throws RangeError where one of them is no whole number that is held exactly, or the result is none
 */
export function scaleMoney(money: Money, numerator: Money, denominator: Money): Money {
  const product = money * numerator;
  if (Number.isSafeInteger(product)) return divideRounded(product, denominator);
  const dividend = BigInt(money) * BigInt(numerator);
  const isNegative = dividend < 0n !== denominator < 0;
  const size = dividend < 0n ? -dividend : dividend;
  const divisor = BigInt(Math.abs(denominator));
  const result = Number((2n * size + divisor) / (2n * divisor));
  if (!Number.isSafeInteger(result))
    throw new RangeError(`${money} × ${numerator} / ${denominator} is not an exact sum of money`);
  return isNegative && result !== 0 ? -result : result;
}
