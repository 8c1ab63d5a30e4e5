import type { FactKey } from "../settings/fact.ts";
import type { Evaluation } from "./evaluation.ts";
import type { LadderTests } from "./ladder-tests.ts";
import { notJudged } from "./scheme-result.ts";

/** Facts that change by themselves from day to day without an order, and that can be told ahead. */
const timeFacts: ReadonlySet<FactKey> = new Set<FactKey>(["daysSinceLast", "tenureDays", "rhythm", "active"]);

/**
 * The first tier that days without an order lead to, all else as it is, and how many days; undefined where none does, or where
 * a day ahead cannot be told.
 *
 * Between the days on which a condition of the ladder turns nothing changes, so that only those are looked at.
 */
export function ladderInTime(
  tests: LadderTests,
  index: number,
  tierIndex: number,
  { table, activeWithinGaps }: Evaluation,
): { readonly tierIndex: number; readonly days: number } | undefined {
  const factOf = (fact: "daysSinceLast" | "tenureDays" | "expectedGap") =>
    table.metrics.get(fact)?.[index] ?? Number.NaN;
  const silence = factOf("daysSinceLast");
  const gap = factOf("expectedGap");
  const tenure = factOf("tenureDays");
  if (Number.isNaN(silence)) return undefined;

  /** Days ahead at which a limit of a fact lies; not whole where it lies between two days. */
  const turnOf = (fact: FactKey, limit: number): number => {
    if (fact === "daysSinceLast") return limit - silence;
    if (fact === "tenureDays") return limit - tenure;
    return (fact === "active" ? activeWithinGaps : limit) * gap - silence;
  };
  const days = new Set<number>();
  for (const { condition, entryOf } of allTests(tests)) {
    if (condition.is === "inTier" || !timeFacts.has(condition.fact)) continue;
    const turn = turnOf(condition.fact, entryOf(index) ?? Number.NaN);
    if (!Number.isFinite(turn)) continue;
    // The day before, on and after: what float division puts beside a limit is found on one of them.
    for (const day of [Math.floor(turn) - 1, Math.floor(turn), Math.ceil(turn), Math.ceil(turn) + 1]) {
      if (day > 0) days.add(day);
    }
  }
  for (const day of [...days].sort((left, right) => left - right)) {
    const rhythm = (silence + day) / gap;
    const ahead = new Map<FactKey, number>([
      ["daysSinceLast", silence + day],
      ["tenureDays", tenure + day],
      ["rhythm", rhythm],
      ["active", Number.isNaN(rhythm) ? Number.NaN : Number(rhythm <= activeWithinGaps)],
    ]);
    const later = tests.tierIndexOf(index, ahead);
    if (later !== tierIndex) return later === notJudged ? undefined : { tierIndex: later, days: day };
  }
  return undefined;
}

const allTests = ({ alternatives, notEnoughDataIf }: LadderTests) =>
  [...alternatives.flatMap((list) => list ?? []), ...notEnoughDataIf].flat();
