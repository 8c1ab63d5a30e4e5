import { fill } from "../labels/fill.ts";
import { whyLabels } from "../labels/why.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { GridWhy, LadderWhy, ValueWhy, Why } from "../tiers/scheme-result.ts";
import { explainConditions } from "./explain-condition.ts";
import { isOfBirth } from "./is-of-birth.ts";
import { nameLevel } from "./name-level.ts";
import { formatValue } from "./tell-value.ts";
import type { Wording } from "./wording.ts";

/**
 * What is missing to the next better tier, in short: `265.50 more reaches Gold`. Empty in the best tier, for who is not judged,
 * and where nothing in reach leads to a better one. Amounts are rounded up, so that they suffice.
 */
export function tellNext(why: Why, scheme: Scheme, wording: Wording): string {
  switch (why.kind) {
    case "notJudged":
      return "";
    case "byValue":
      return nextOfValue(why, scheme, wording).join(whyLabels.separator[wording.language]);
    case "byConditions":
      return nextOfLadder(why, scheme, wording);
    case "byLevels":
      return nextOfGrid(why, scheme, wording);
  }
}

const tierName = (scheme: Scheme, index: number, { language }: Wording) => scheme.tiers[index]?.name[language] ?? "";

/** What more of the value reaches, then the band that stays shut all the same. */
export function nextOfValue(why: ValueWhy, scheme: Scheme, wording: Wording): readonly string[] {
  const { language } = wording;
  const { toNext, heldBackBy } = why;
  if (isOfBirth(why.metric)) return [];
  return [
    ...(toNext
      ? [
          fill(whyLabels[why.better === "higher" ? "toNext" : "toNextLess"][language], {
            missing: formatValue(toNext.missing, why.metric, wording, "up"),
            tier: tierName(scheme, toNext.tierIndex, wording),
          }),
        ]
      : []),
    ...(heldBackBy
      ? [
          fill(whyLabels[heldBackBy.missing === undefined ? "heldBack" : "heldBackMore"][language], {
            tier: tierName(scheme, heldBackBy.tierIndex, wording),
            missing: formatValue(heldBackBy.missing ?? 0, why.metric, wording, "up"),
            conditions: explainConditions(heldBackBy.conditions, wording),
          }),
        ]
      : []),
  ];
}

function nextOfLadder({ toNext, byOrder }: LadderWhy, scheme: Scheme, wording: Wording): string {
  const { language } = wording;
  if (byOrder) return fill(whyLabels.byOrder[language], { tier: tierName(scheme, byOrder.tierIndex, wording) });
  if (toNext === undefined) return "";
  const tier = tierName(scheme, toNext.tierIndex, wording);
  const parts = [
    ...(toNext.lacking.length > 0
      ? [fill(whyLabels.takes[language], { tier, conditions: explainConditions(toNext.lacking, wording) })]
      : []),
    ...(toNext.ending.length > 0
      ? [
          fill(whyLabels.takesEnd[language], {
            tier,
            conditions: explainConditions(toNext.ending, wording),
          }),
        ]
      : []),
  ];
  return parts.join(whyLabels.separator[language]);
}

function nextOfGrid({ toNext }: GridWhy, scheme: Scheme, wording: Wording): string {
  const axis = scheme.kind === "grid" ? scheme.axes.find(({ id }) => id === toNext?.axis) : undefined;
  if (toNext === undefined || axis === undefined) return "";
  const label = toNext.byOrder ? "levelByOrder" : axis.better === "higher" ? "levelMore" : "levelLess";
  return fill(whyLabels[label][wording.language], {
    missing: wording.formatMissing(toNext.missing, axis.metric),
    fact: wording.nameFact(axis.metric),
    axis: axis.name[wording.language],
    level: nameLevel(toNext.level, axis, wording.language),
    tier: tierName(scheme, toNext.tierIndex, wording),
  });
}
