import { fill } from "../labels/fill.ts";
import type { Language } from "../labels/language.ts";
import { notJudgedLabels, whyLabels } from "../labels/why.ts";
import type { FactKey } from "../settings/fact.ts";
import { nameFact } from "../settings/fact-words.ts";
import type { Scheme } from "../settings/scheme.ts";
import { inFactUnit } from "../tiers/in-fact-unit.ts";
import type { ConditionFinding, Why } from "../tiers/scheme-result.ts";
import type { MoneyScale } from "../values/money.ts";
import { explainConditions } from "./explain-condition.ts";
import { formatMetric, toPayable } from "./format-metric.ts";

/**
 * Why a customer stands in a tier, in one sentence:
 * `Gold: profit 1,234.50 (rank 57 of 790); 265.50 more reaches Platinum; below 980.00 falls to Iron`.
 *
 * Amounts missing are rounded up and limits to drop below rounded down to what people pay in, so that both stay true;
 * all others stay as they are.
 */
export function explainTier(why: Why, scheme: Scheme, scale: MoneyScale, language: Language): string {
  const say = (label: keyof typeof whyLabels, values: Readonly<Record<string, string | number>>) =>
    fill(whyLabels[label][language], values);
  const tierName = (index: number) => scheme.tiers[index]?.name[language] ?? "";
  const amount = (value: number, metric: FactKey) => formatMetric(value, metric, scale);

  if (why.kind === "notJudged") {
    const state = notJudgedLabels[why.reason][language];
    return why.missing === undefined ? state : say("noValue", { state, metric: nameFact(why.missing, language) });
  }

  const { metric, tierIndex, rank, lastBecause, heldBackBy, toNext, dropsBelow } = why;
  const payable = (value: number, direction: "up" | "down") =>
    amount(toPayable(value, metric, scale, direction), metric);
  const standing = say("standing", {
    tier: tierName(tierIndex),
    metric: nameFact(metric, language),
    value: amount(why.value, metric),
  });
  const parts = [standing + (rank ? say("rank", { ...rank }) : "")];
  const floor = floorOf(scheme, scale);
  if (why.floored && floor !== undefined) {
    parts.push(say("floored", { floor: amount(floor, metric), tier: tierName(tierIndex) }));
  }
  if (toNext) {
    parts.push(say("toNext", { missing: payable(toNext.missing, "up"), tier: tierName(toNext.tierIndex) }));
  }
  const conditions = (findings: readonly ConditionFinding[]) => explainConditions(findings, scale, language);
  if (lastBecause) {
    parts.push(say("sentLast", { tier: tierName(tierIndex), conditions: conditions(lastBecause) }));
  }
  if (heldBackBy) {
    const { tierIndex: shut, conditions: failing } = heldBackBy;
    parts.push(say("heldBack", { tier: tierName(shut), conditions: conditions(failing) }));
  }
  if (dropsBelow && floor !== undefined && dropsBelow.value === floor + 1) {
    parts.push(say("dropsAtFloor", { floor: amount(floor, metric), tier: tierName(dropsBelow.tierIndex) }));
  } else if (dropsBelow) {
    parts.push(say("dropsBelow", { value: payable(dropsBelow.value, "down"), tier: tierName(dropsBelow.tierIndex) }));
  }
  return parts.join(whyLabels.separator[language]);
}

/** The floor of a share scheme in its metric's own unit, at or below which customers go straight to the last tier. */
function floorOf(scheme: Scheme, scale: MoneyScale): number | undefined {
  return scheme.kind === "share" && scheme.floor !== undefined
    ? Math.floor(inFactUnit(scheme.floor, scheme.metric, scale))
    : undefined;
}
