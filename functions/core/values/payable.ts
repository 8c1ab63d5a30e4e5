import type { Money, MoneyScale } from "./money.ts";

/** Money to the currency's minor unit, half up: what people can pay. For estimates, which are not known any finer. NaN stays NaN. */
export function toPayable(money: Money, { fractionDigits, minorDigits }: MoneyScale): Money {
  const unit = 10 ** (fractionDigits - minorDigits);
  return Math.round(money / unit) * unit || (Number.isNaN(money) ? money : 0);
}
