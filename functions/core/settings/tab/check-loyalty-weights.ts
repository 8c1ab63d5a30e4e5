import { settingProblemLabels } from "../../labels/setting-problems.ts";
import type { GeneralReading } from "./read-general.ts";
import { fault } from "./setting-reading.ts";
import type { SettingsProblem } from "./settings-problem.ts";

/** What is wrong with the weights of loyalty together: each may be 0, but not all of them. Told at the last one. */
export function checkLoyaltyWeights({
  settings,
  cells,
}: Pick<GeneralReading, "settings" | "cells">): readonly SettingsProblem[] {
  const cell = cells.get("loyaltyRhythm");
  const isOfNothing = Object.values(settings.metrics.loyaltyWeights).every((weight) => weight === 0);
  return isOfNothing && cell !== undefined
    ? [cell.problem(fault(settingProblemLabels.loyaltyOfNothing, {}).fault)]
    : [];
}
