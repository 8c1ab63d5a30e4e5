import { groupDigits } from "../labels/group-digits.ts";
import type { Language } from "../labels/language.ts";
import { conditionLabels } from "../labels/why.ts";
import { attributeIdOf, knownAttributes } from "../settings/attributes.ts";
import { type FactKey, isAttribute, isWhole, unitOfFact } from "../settings/fact.ts";
import type { MetricKey } from "../settings/metric.ts";
import { formatDay } from "../values/day.ts";
import { formatMoney, type MoneyScale } from "../values/money.ts";
import { toPayable } from "../values/payable.ts";

/**
 * A metric's value within a sentence: money as `1,234.50`, to what people can pay, a day as `2025-02-28`, a share as `12.5%`, yes or no as a word,
 * everything else as a plain number with at most two digits after the point.
 */
export function formatMetric(value: number, key: MetricKey, scale: MoneyScale, language: Language): string {
  switch (unitOfFact(key)) {
    case "money":
      return groupDigits(formatMoney(toPayable(value, scale), scale));
    case "day":
      return formatDay(value);
    case "share":
      return `${decimal(value * 100)}%`;
    case "yesNo":
      return (value > 0 ? conditionLabels.yesValue : conditionLabels.no)[language];
    default:
      return decimal(value);
  }
}

const decimal = (value: number) => groupDigits(String(Math.round(value * 100) / 100));

/**
 * A value at the precision that it is told in: money to the currency's minor digit, what is not whole to two digits (shares to
 * hundredths of a percent), upwards or downwards, so that what is said of "at least" and "below" stays true.
 */
export function toTold(value: number, key: FactKey, scale: MoneyScale, direction: "up" | "down"): number {
  const round = direction === "up" ? Math.ceil : Math.floor;
  if (unitOfFact(key) === "money") {
    const payable = 10 ** (scale.fractionDigits - scale.minorDigits);
    return round(value / payable) * payable;
  }
  if (isWhole(key)) return value;
  const parts = isShare(key) ? 10_000 : 100;
  // What float noise puts beside a step of the last digit stands on it.
  const nearest = Math.round(value * parts);
  return (Math.abs(value * parts - nearest) < 1e-6 ? nearest : round(value * parts)) / parts;
}

/** Whether a fact's numbers are shares, 0 to 1: a metric's, or an answer on a scale. */
export function isShare(key: FactKey): boolean {
  if (!isAttribute(key)) return unitOfFact(key) === "share";
  const id = attributeIdOf(key);
  return id !== undefined && "scale" in knownAttributes[id];
}
