import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { conditionLabels } from "../labels/why.ts";
import type { Condition } from "../settings/condition.ts";
import { nameFact } from "../settings/fact-words.ts";
import { inFactUnit } from "../tiers/in-fact-unit.ts";
import type { ConditionFinding } from "../tiers/scheme-result.ts";
import type { MoneyScale } from "../values/money.ts";
import { formatMetric } from "./format-metric.ts";

/** Conditions with what was found of them, in a row: `order days at least 3 (now 2), active: yes (now no)`. */
export function explainConditions(
  findings: readonly ConditionFinding[],
  scale: MoneyScale,
  language: Language,
): string {
  return findings.map((finding) => explainCondition(finding, scale, language)).join(conditionLabels.and[language]);
}

/** A condition with the customer's own value: `order days at least 3 (now 2)`. */
export function explainCondition(
  { condition, value }: ConditionFinding,
  scale: MoneyScale,
  language: Language,
): string {
  return fill(conditionLabels.now[language], {
    condition: nameCondition(condition, scale, language),
    value: foundValue(condition, value, scale, language),
  });
}

/** A condition as a phrase: `order days at least 3`. */
export function nameCondition(condition: Condition, scale: MoneyScale, language: Language): string {
  const fact = condition.is === "inTier" ? condition.scheme : nameFact(condition.fact, language);
  return fill(conditionLabels[condition.is][language], { fact, value: wanted(condition, scale, language) });
}

function wanted(condition: Condition, scale: MoneyScale, language: Language): string {
  const and = conditionLabels.and[language];
  switch (condition.is) {
    case "inTier":
      return condition.tiers.join(and);
    case "inTop":
    case "inBottom":
      return `${Math.round(condition.share * 10_000) / 100}%`;
    case "yes":
      return "";
    case "oneOf":
      return condition.values.join(and);
    case "equals":
      return String(condition.value);
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan":
      return formatMetric(inFactUnit(condition.value, condition.fact, scale), condition.fact, scale);
  }
}

function foundValue(
  condition: Condition,
  value: ConditionFinding["value"],
  scale: MoneyScale,
  language: Language,
): string {
  if (value === undefined) return conditionLabels.unknown[language];
  if (typeof value === "string" || condition.is === "inTier") return String(value);
  if (condition.is === "yes" && value === 0) return conditionLabels.no[language];
  return formatMetric(value, condition.fact, scale);
}
