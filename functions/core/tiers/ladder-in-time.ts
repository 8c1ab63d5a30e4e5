import type { FactKey } from "../settings/fact.ts";
import type { ConditionTest } from "./condition-test.ts";
import type { Evaluation } from "./evaluation.ts";
import type { LadderTests } from "./ladder-tests.ts";
import { notJudged } from "./scheme-result.ts";

/** Facts that change by themselves from day to day without an order, and that can be told ahead. */
const timeFacts: ReadonlySet<FactKey> = new Set<FactKey>(["daysSinceLast", "tenureDays", "rhythm", "active"]);

/** The first tier that days without an order lead a customer to, and how many days. */
export type InTime = (
  index: number,
  tierIndex: number,
) => { readonly tierIndex: number; readonly days: number } | undefined;

/**
 * Tells the first tier that days without an order lead to, all else as it is; undefined where none does, or where a day ahead
 * cannot be told.
 *
 * Between the days on which a condition of the ladder turns nothing changes, so that only those are looked at.
 */
export function ladderInTime(tests: LadderTests, { table, activeWithinGaps }: Evaluation): InTime {
  const timed = [...tests.alternatives.flatMap((list) => list ?? []), ...tests.notEnoughDataIf].flat().filter(isTimed);
  const silences = table.metrics.get("daysSinceLast");
  const gaps = table.metrics.get("expectedGap");
  const tenures = table.metrics.get("tenureDays");

  return (index, tierIndex) => {
    const silence = silences?.[index] ?? Number.NaN;
    const gap = gaps?.[index] ?? Number.NaN;
    const tenure = tenures?.[index] ?? Number.NaN;
    if (timed.length === 0 || Number.isNaN(silence)) return undefined;
    /** Days ahead at which a limit of a fact lies; not whole where it lies between two days. */
    const turnOf = (fact: FactKey, limit: number): number => {
      if (fact === "daysSinceLast") return limit - silence;
      if (fact === "tenureDays") return limit - tenure;
      return (fact === "active" ? activeWithinGaps : limit) * gap - silence;
    };
    const ahead = (days: number) => {
      const rhythm = (silence + days) / gap;
      return new Map<FactKey, number>([
        ["daysSinceLast", silence + days],
        ["tenureDays", tenure + days],
        ["rhythm", rhythm],
        ["active", Number.isNaN(rhythm) ? Number.NaN : Number(rhythm <= activeWithinGaps)],
      ]);
    };
    for (const day of turningDays(timed, index, turnOf)) {
      const later = tests.tierIndexOf(index, ahead(day));
      if (later !== tierIndex) return later === notJudged ? undefined : { tierIndex: later, days: day };
    }
    return undefined;
  };
}

const isTimed = ({ condition }: ConditionTest) => condition.is !== "inTier" && timeFacts.has(condition.fact);

/** The days ahead on which a condition may turn, soonest first. */
function turningDays(
  timed: readonly ConditionTest[],
  index: number,
  turnOf: (fact: FactKey, limit: number) => number,
): readonly number[] {
  const days: number[] = [];
  for (const { condition, entryOf } of timed) {
    const turn = condition.is === "inTier" ? Number.NaN : turnOf(condition.fact, entryOf(index) ?? Number.NaN);
    if (!Number.isFinite(turn) || turn < -1) continue;
    // The day before, on and after: what float division puts beside a limit is found on one of them.
    const first = Math.floor(turn) - 1;
    for (let day = Math.max(first, 1); day <= first + 3; day += 1) days.push(day);
  }
  return days.sort((left, right) => left - right);
}
