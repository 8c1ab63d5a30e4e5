import { divideRounded, type Money, type MoneyScale } from "../values/money.ts";
import { InexactSums } from "./inexact-sums.ts";

/**
 * Makes a converter of fixed-point money from one scale into another.
 *
 * Exact: the rate is taken as the decimal number that people wrote (0.1 is a tenth), the product is a whole number, and only
 * the last step rounds, half away from zero, to the smallest unit of the target scale. So each amount is converted alone and
 * sums of converted amounts stay sums of whole numbers; the sum converted as a whole may differ by a unit per amount.
 *
 * @param rate what one unit of the source currency is worth in the target currency; above 0
 * @throws RangeError where the rate is not a positive number, and (on conversion) InexactSums where the result cannot be held exactly
 */
export function exchangeAt(rate: number, from: MoneyScale, to: MoneyScale): (money: Money) => Money {
  if (!Number.isFinite(rate) || rate <= 0) throw new RangeError(`a rate of ${rate}`);
  const [mantissa = "1", exponent = "0"] = rate.toExponential().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent) - fraction.length + to.fractionDigits - from.fractionDigits;
  const multiplier = BigInt(whole + fraction) * 10n ** BigInt(Math.max(shift, 0));
  const divisor = 10n ** BigInt(Math.max(-shift, 0));
  const quick = { multiplier: Number(multiplier), divisor: Number(divisor) };
  const isQuick = Number.isSafeInteger(quick.multiplier) && Number.isSafeInteger(quick.divisor);
  return (money) => {
    const product = money * quick.multiplier;
    // A float product within the safe whole numbers is exact.
    if (isQuick && Number.isSafeInteger(product)) return divideRounded(product, quick.divisor);
    const size = BigInt(Math.abs(money)) * multiplier;
    const rounded = Number((2n * size + divisor) / (2n * divisor));
    if (!Number.isSafeInteger(rounded)) throw new InexactSums({ what: "rate", rate });
    return money < 0 && rounded !== 0 ? -rounded : rounded;
  };
}
