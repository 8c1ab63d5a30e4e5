import { fill } from "../labels/fill.ts";
import { whyLabels } from "../labels/why.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { GridWhy, LadderWhy, ValueWhy, Why } from "../tiers/scheme-result.ts";
import { explainConditions } from "./explain-condition.ts";
import { nameLevel } from "./name-level.ts";
import { tellDrops } from "./tell-drops.ts";
import { tellNext } from "./tell-next.ts";
import { tellNotJudged } from "./tell-not-judged.ts";
import { formatValue } from "./tell-value.ts";
import type { Wording } from "./wording.ts";

/**
 * Why a customer stands in a tier, in one sentence: where they stand, what the next better tier takes, what would drop them:
 * `Gold: profit 1,234.50 (rank 57 of 790); 265.50 more reaches Platinum; below 980.00 falls to Iron`.
 *
 * Amounts missing are rounded up and limits to drop below rounded down to what people pay in, so that both stay true.
 *
 * @param scheme as evaluated
 */
export function explainTier(why: Why, scheme: Scheme, wording: Wording): string {
  if (why.kind === "notJudged") return tellNotJudged(why, wording);
  const next = tellNext(why, scheme, wording);
  const parts = [...standing(why, scheme, wording), ...(next === "" ? [] : [next]), ...tellDrops(why, scheme, wording)];
  return parts.join(whyLabels.separator[wording.language]);
}

function standing(why: ValueWhy | LadderWhy | GridWhy, scheme: Scheme, wording: Wording): readonly string[] {
  const tier = scheme.tiers[why.tierIndex]?.name[wording.language] ?? "";
  switch (why.kind) {
    case "byValue":
      return standingByValue(why, scheme, tier, wording);
    case "byConditions":
      return [standingOnLadder(why, tier, wording)];
    case "byLevels":
      return [standingInGrid(why, scheme, tier, wording)];
  }
}

function standingByValue(why: ValueWhy, scheme: Scheme, tier: string, wording: Wording): readonly string[] {
  const { language } = wording;
  const { metric, rank, earned = [], lastBecause } = why;
  const stands = fill(whyLabels.standing[language], {
    tier,
    metric: metric === undefined ? whyLabels.points[language] : wording.nameFact(metric),
    value: formatValue(why.value, metric, wording),
  });
  const rows = earned.map(
    ({ row, points }) => `${wording.nameFact(row.fact)} ${formatValue(points, undefined, wording)}`,
  );
  const behind = rank
    ? fill(whyLabels.rank[language], { ...rank })
    : rows.length > 0
      ? fill(whyLabels.earned[language], { rows: rows.join(whyLabels.listed[language]) })
      : "";
  const floor = scheme.kind === "share" && why.floored ? why.floor : undefined;
  return [
    stands + behind,
    ...(floor === undefined
      ? []
      : [fill(whyLabels.floored[language], { floor: formatValue(floor, metric, wording), tier })]),
    ...(lastBecause
      ? [fill(whyLabels.sentLast[language], { tier, conditions: explainConditions(lastBecause, wording) })]
      : []),
  ];
}

function standingOnLadder({ held }: LadderWhy, tier: string, wording: Wording): string {
  const { language } = wording;
  if (held.length === 0) return fill(whyLabels.byRest[language], { tier });
  return fill(whyLabels.byConditions[language], { tier, conditions: explainConditions(held, wording) });
}

function standingInGrid({ levels }: GridWhy, scheme: Scheme, tier: string, wording: Wording): string {
  const { language } = wording;
  const axes = scheme.kind === "grid" ? scheme.axes : [];
  const told = levels.flatMap(({ axis: id, level, value, begins }) => {
    const axis = axes.find((one) => one.id === id);
    if (axis === undefined) return [];
    const found = wording.formatFact(value, axis.metric);
    const isWorst = level === 1 || begins === undefined;
    const cut = begins === undefined ? "" : wording.formatFact(begins, axis.metric);
    return [
      fill(whyLabels.level[language], {
        axis: axis.name[language],
        level: nameLevel(level, axis, language),
        fact: wording.nameFact(axis.metric),
        value: isWorst
          ? found
          : fill(whyLabels[axis.better === "higher" ? "from" : "upTo"][language], { value: found, cut }),
      }),
    ];
  });
  return fill(whyLabels.byConditions[language], { tier, conditions: told.join(whyLabels.listed[language]) });
}
