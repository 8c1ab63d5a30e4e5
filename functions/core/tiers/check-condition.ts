import type { Condition } from "../settings/condition.ts";
import type { SchemeProblem } from "./scheme-problem.ts";

/** Checks one condition by itself; the caller adds where it stands. @param schemeId of the scheme that tests it */
export function checkCondition(condition: Condition, schemeId: string): readonly SchemeProblem[] {
  switch (condition.is) {
    case "inTop":
    case "inBottom":
      return condition.share > 0 && condition.share <= 1
        ? []
        : [{ reason: "notAShare", found: String(condition.share) }];
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan":
      return Number.isFinite(condition.value) ? [] : [{ reason: "notANumber", found: String(condition.value) }];
    case "oneOf":
      return condition.values.length > 0 ? [] : [{ reason: "noValues", found: "" }];
    case "inTier":
      return [
        ...(condition.tiers.length > 0 ? [] : [{ reason: "noValues", found: "" } as const]),
        ...(condition.scheme === schemeId ? [{ reason: "asksForItself", found: schemeId } as const] : []),
      ];
    case "equals":
    case "yes":
      return [];
  }
}
