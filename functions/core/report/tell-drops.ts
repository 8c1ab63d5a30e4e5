import { fill } from "../labels/fill.ts";
import { whyLabels } from "../labels/why.ts";
import type { Scheme } from "../settings/scheme.ts";
import { inFactUnit } from "../tiers/in-fact-unit.ts";
import type { GridWhy, LadderWhy, ValueWhy, Why } from "../tiers/scheme-result.ts";
import { canFall } from "./can-fall.ts";
import { nameLevel } from "./name-level.ts";
import { formatValue } from "./tell-value.ts";
import type { Wording } from "./wording.ts";

/**
 * What would drop a customer to a lower tier, one phrase each: `below 980.00 falls to Iron`. Limits are rounded so that they stay
 * true. A fixed limit that a value can never fall below is nothing to warn of; one that lies where others stand may rise.
 */
export function tellDrops(why: Why, scheme: Scheme, wording: Wording): readonly string[] {
  switch (why.kind) {
    case "notJudged":
      return [];
    case "byValue":
      return dropsOfValue(why, scheme, wording);
    case "byConditions":
      return dropsOfLadder(why, scheme, wording);
    case "byLevels":
      return dropsOfGrid(why, scheme, wording);
  }
}

const tierName = (scheme: Scheme, index: number, { language }: Wording) => scheme.tiers[index]?.name[language] ?? "";

function dropsOfValue(
  { dropsBelow, metric, better, rank }: ValueWhy,
  scheme: Scheme,
  wording: Wording,
): readonly string[] {
  if (dropsBelow === undefined) return [];
  const isFixed = rank === undefined && metric !== undefined;
  if (isFixed && !canFall(metric, wording.table)) return [];
  const tier = tierName(scheme, dropsBelow.tierIndex, wording);
  if (dropsBelow.floor !== undefined) {
    const floor = formatValue(dropsBelow.floor, metric, wording);
    return [fill(whyLabels.dropsAtFloor[wording.language], { floor, tier })];
  }
  const value = formatLimit(dropsBelow.value, metric, better, wording);
  return [fill(whyLabels[better === "higher" ? "dropsBelow" : "dropsAbove"][wording.language], { value, tier })];
}

/** Below a limit that is rounded down, and above one that is rounded up, everybody falls. */
function formatLimit(value: number, metric: ValueWhy["metric"], better: "higher" | "lower", wording: Wording): string {
  if (better === "higher") return formatValue(value, metric, wording, "down");
  return metric === undefined ? formatValue(value, metric, wording, "up") : wording.formatFact(value, metric, "up");
}

function dropsOfLadder({ drops, inTime, tierIndex }: LadderWhy, scheme: Scheme, wording: Wording): readonly string[] {
  const { language } = wording;
  const told = drops.flatMap(({ tierIndex: lower, finding }) => {
    const { condition, limit } = finding;
    if (condition.is === "inTier" || (inTime !== undefined && timeFacts.has(condition.fact))) return [];
    const label = limitLabels[condition.is];
    const at =
      "value" in condition && typeof condition.value === "number"
        ? inFactUnit(condition.value, condition.fact, wording.scale)
        : limit;
    if (label === undefined || at === undefined) return [];
    if (condition.is === "atLeast" && !canFall(condition.fact, wording.table)) return [];
    const value = wording.formatFact(at, condition.fact, label === "factAbove" ? "up" : "down");
    return [
      fill(whyLabels[label][language], {
        fact: wording.nameFact(condition.fact),
        value,
        tier: tierName(scheme, lower, wording),
      }),
    ];
  });
  if (inTime === undefined) return told;
  const falls = inTime.tierIndex > tierIndex;
  const one = inTime.days === 1;
  const label = falls ? (one ? "dayFalls" : "daysFall") : one ? "dayRises" : "daysRise";
  return [
    fill(whyLabels[label][language], { days: inTime.days, tier: tierName(scheme, inTime.tierIndex, wording) }),
    ...told,
  ];
}

/** What only days without an order change: told as a number of days. */
const timeFacts: ReadonlySet<string> = new Set(["daysSinceLast", "rhythm", "active", "tenureDays"]);

const limitLabels: Readonly<
  Partial<Record<string, "factBelow" | "factAbove" | "factAtMost" | "factAtLeast" | "factNo">>
> = {
  atLeast: "factBelow",
  inTop: "factBelow",
  atMost: "factAbove",
  inBottom: "factAbove",
  moreThan: "factAtMost",
  lessThan: "factAtLeast",
  yes: "factNo",
};

function dropsOfGrid({ dropsBelow }: GridWhy, scheme: Scheme, wording: Wording): readonly string[] {
  const axis = scheme.kind === "grid" ? scheme.axes.find(({ id }) => id === dropsBelow?.axis) : undefined;
  if (dropsBelow === undefined || axis === undefined) return [];
  const higher = axis.better === "higher";
  if (higher && axis.cut.kind === "from" && !canFall(axis.metric, wording.table)) return [];
  return [
    fill(whyLabels[higher ? "factBelow" : "factAbove"][wording.language], {
      fact: wording.nameFact(axis.metric),
      value: wording.formatFact(dropsBelow.value, axis.metric, higher ? "down" : "up"),
      tier: tierName(scheme, dropsBelow.tierIndex, wording),
      level: nameLevel(dropsBelow.level, axis, wording.language),
    }),
  ];
}
