import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { conditionLabels } from "../labels/why.ts";
import type { Condition } from "../settings/condition.ts";
import { isWhole } from "../settings/fact.ts";
import { inFactUnit } from "../tiers/in-fact-unit.ts";
import type { ConditionFinding } from "../tiers/scheme-result.ts";
import type { Wording } from "./wording.ts";

/** Conditions with what was found of them: `order days at least 3 (now 2, 1 more), active: yes (now no)`. */
export function explainConditions(findings: readonly ConditionFinding[], wording: Wording): string {
  return findings.map((finding) => explainCondition(finding, wording)).join(conditionLabels.and[wording.language]);
}

/** A condition with the customer's own value, and what that lacks: `order days at least 3 (now 2, 1 more)`. */
export function explainCondition(finding: ConditionFinding, wording: Wording): string {
  const { condition, holds } = finding;
  if (holds && saysAll.has(condition.is)) return nameCondition(condition, wording);
  // Of the many spellings that a rule looks for, only the customer's own says anything.
  if (holds && condition.is === "oneOf") {
    const fact = wording.nameFact(condition.fact);
    return fill(conditionLabels.equals[wording.language], { fact, value: foundValue(finding, wording) });
  }
  const lacks = lackOf(finding, wording);
  return fill(conditionLabels[lacks === undefined ? "now" : "nowLacks"][wording.language], {
    condition: nameCondition(condition, wording),
    value: foundValue(finding, wording),
    lacks: lacks ?? "",
  });
}

/** What holds of these is the value itself. */
const saysAll: ReadonlySet<Condition["is"]> = new Set<Condition["is"]>(["yes", "equals"]);

/** A condition as a phrase: `order days at least 3`. */
export function nameCondition(condition: Condition, wording: Wording): string {
  const fact = condition.is === "inTier" ? wording.nameScheme(condition.scheme) : wording.nameFact(condition.fact);
  return fill(conditionLabels[condition.is][wording.language], { fact, value: wanted(condition, wording) });
}

function wanted(condition: Condition, wording: Wording): string {
  const { language, scale } = wording;
  switch (condition.is) {
    case "inTier":
      return condition.tiers.map((tier) => wording.nameTier(condition.scheme, tier)).join(conditionLabels.or[language]);
    case "inTop":
    case "inBottom":
      return `${Math.round(condition.share * 10_000) / 100}%`;
    case "yes":
      return "";
    case "oneOf":
      return someOf(
        condition.values.map((value) => said(condition, value, wording)),
        language,
      );
    case "equals":
      return said(condition, condition.value, wording);
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan":
      return wording.formatFact(inFactUnit(condition.value, condition.fact, scale), condition.fact);
  }
}

/** How many of the values that a rule looks for are told. */
const mostTold = 3;

/** Values in the reader's own script first; the others are spellings of the same in other languages. */
function someOf(values: readonly string[], language: Language): string {
  const isForeign = (value: string) => Number(/\p{Script=Han}/u.test(value) === (language === "en"));
  const told = values.toSorted((left, right) => isForeign(left) - isForeign(right)).slice(0, mostTold);
  const listed = told.join(conditionLabels.or[language]);
  return values.length > mostTold ? fill(conditionLabels.andTheLike[language], { listed }) : listed;
}

/** A value that is asked for: text as it is, numbers in the words of the fact. */
function said(
  condition: Extract<Condition, { is: "equals" | "oneOf" }>,
  value: string | number | boolean,
  wording: Wording,
): string {
  if (typeof value === "string") return value;
  return wording.formatFact(inFactUnit(Number(value), condition.fact, wording.scale), condition.fact);
}

/** The value as found, rounded so that it does not read like the limit that it misses. */
function foundValue({ condition, holds, value, limit }: ConditionFinding, wording: Wording): string {
  if (value === undefined) return conditionLabels.unknown[wording.language];
  if (condition.is === "inTier") return wording.nameTier(condition.scheme, String(value));
  if (typeof value === "string") return value;
  const beside = holds || limit === undefined || value === limit ? undefined : value < limit ? "down" : "up";
  const exact = wording.formatFact(value, condition.fact);
  if (beside === undefined || limit === undefined) return exact;
  const isRead = exact === wording.formatFact(limit, condition.fact);
  return isRead ? wording.formatFact(value, condition.fact, beside) : exact;
}

/** How much a number misses its limit by; undefined where it does not, or where nothing can be counted. */
function lackOf({ condition, holds, value, limit }: ConditionFinding, wording: Wording): string | undefined {
  if (holds || typeof value !== "number" || limit === undefined || value === limit) return undefined;
  if (condition.is === "inTier" || !counted.has(condition.is)) return undefined;
  const label = conditionLabels[value < limit ? "more" : "less"];
  const missing = Math.abs(limit - value) + (strict.has(condition.is) && !isWhole(condition.fact) ? beyond : 0);
  return fill(label[wording.language], { missing: wording.formatMissing(missing, condition.fact) });
}

const counted: ReadonlySet<Condition["is"]> = new Set([
  ...(["atLeast", "atMost", "moreThan", "lessThan", "inTop", "inBottom"] as const),
]);

/** What takes more than its limit: exactly as much as the limit is not enough, so that the last digit told goes beyond it. */
const strict: ReadonlySet<Condition["is"]> = new Set(["moreThan", "lessThan"] as const);
const beyond = 2e-8;
