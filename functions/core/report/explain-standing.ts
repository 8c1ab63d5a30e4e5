import { fill } from "../labels/fill.ts";
import { standingLabels } from "../labels/standing.ts";
import { whyLabels } from "../labels/why.ts";
import type { Standing } from "../movement/hold-scheme.ts";
import type { Scheme } from "../settings/scheme.ts";
import { formatDay } from "../values/day.ts";
import type { Wording } from "./wording.ts";

/**
 * Why a customer holds a tier: what today's figures say, and before it, where another tier is held, why that one:
 * `Gold, kept until 2026-12-01 unless the figures recover; today's figures say Silver: profit 900.00 ...`.
 *
 * @param why what today's figures say, in words
 * @param tierIndex the tier that is held
 */
export function explainStanding(
  why: string,
  { because, isAtRisk }: Standing,
  tierIndex: number,
  scheme: Scheme,
  { language }: Pick<Wording, "language">,
): string {
  const separator = whyLabels.separator[language];
  const risk = isAtRisk ? [standingLabels.atRisk[language]] : [];
  if (because === undefined) return [why, ...risk].join(separator);
  const tier = scheme.tiers[tierIndex]?.name[language] ?? "";
  const today = fill(standingLabels.today[language], { why });
  return [heldBecause(because, tier, language), ...risk, today].join(separator);
}

function heldBecause(because: NonNullable<Standing["because"]>, tier: string, language: Wording["language"]): string {
  const say = (label: keyof typeof standingLabels, values: Readonly<Record<string, string | number>> = {}) =>
    fill(standingLabels[label][language], { tier, ...values });
  switch (because.kind) {
    case "graceDays":
      return say("graceDays", { day: formatDay(because.until) });
    case "graceEvaluations":
    case "awaitsUpgrade":
      return say(because.kind, { left: because.left });
    case "override": {
      const { until, reason } = because;
      const set = until === undefined ? say("override") : say("overrideUntil", { day: formatDay(until) });
      return reason === "" ? set : set + say("reason", { reason });
    }
    default:
      return say(because.kind);
  }
}
