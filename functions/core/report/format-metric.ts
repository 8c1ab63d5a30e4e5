import { groupDigits } from "../labels/group-digits.ts";
import { type FactKey, unitOfFact } from "../settings/fact.ts";
import { formatDay } from "../values/day.ts";
import { formatMoney, type Money, type MoneyScale } from "../values/money.ts";

/** A metric's value within a sentence: money as `1,234.50`, a day as `2025-02-28`, everything else as a plain number. */
export function formatMetric(value: number, key: FactKey, scale: MoneyScale): string {
  switch (unitOfFact(key)) {
    case "money":
      return groupDigits(formatMoney(value, scale));
    case "day":
      return formatDay(value);
    default:
      return groupDigits(String(value));
  }
}

/**
 * A metric's value at a precision that people pay in: money to the currency's minor digit, upwards or downwards, so that
 * what is said of "at least" and "below" stays true; everything else as it is.
 */
export function toPayable(value: number, key: FactKey, scale: MoneyScale, direction: "up" | "down"): Money {
  if (unitOfFact(key) !== "money") return value;
  const unit = 10 ** (scale.fractionDigits - scale.minorDigits);
  return (direction === "up" ? Math.ceil(value / unit) : Math.floor(value / unit)) * unit;
}
