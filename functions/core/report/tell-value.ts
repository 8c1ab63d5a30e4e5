import { groupDigits } from "../labels/group-digits.ts";
import type { FactKey } from "../settings/fact.ts";
import type { Wording } from "./wording.ts";

/** A value that a scheme cuts: of a fact as people write it, of the sum of points a plain number. @param metric undefined: points */
export function formatValue(
  value: number,
  metric: FactKey | undefined,
  wording: Wording,
  round?: "up" | "down",
): string {
  if (metric !== undefined) {
    return round === "up" ? wording.formatMissing(value, metric) : wording.formatFact(value, metric, round);
  }
  const hundredths = value * 100;
  const near = Math.round(hundredths);
  const isNear = Math.abs(hundredths - near) < 1e-6;
  const rounded =
    round === undefined || isNear ? near : round === "up" ? Math.ceil(hundredths) : Math.floor(hundredths);
  return groupDigits(String(rounded / 100));
}
