import { isWhole } from "../settings/fact.ts";
import type { ConditionOf, ConditionTest } from "./condition-test.ts";
import type { Evaluation } from "./evaluation.ts";
import { factColumn } from "./fact-column.ts";
import { inFactUnit } from "./in-fact-unit.ts";
import { justAbove, justBelow } from "./just-above.ts";

/** A value beside a limit; a missing one is NaN, of which no comparison holds. */
export function comparisonTest(
  condition: ConditionOf<"atLeast" | "atMost" | "moreThan" | "lessThan">,
  evaluation: Evaluation,
): ConditionTest {
  const { table } = evaluation;
  const { fact } = condition;
  const column = factColumn(table, fact);
  const limit = inFactUnit(condition.value, fact, table.scale);
  const whole = isWhole(fact);
  const holdsOf = {
    atLeast: (value: number) => value >= limit,
    atMost: (value: number) => value <= limit,
    moreThan: (value: number) => value > limit,
    lessThan: (value: number) => value < limit,
  }[condition.is];
  // Of whole numbers 2.5 is first reached by 3.
  const [entry, exit] = {
    atLeast: [whole ? Math.ceil(limit) : limit, justBelow(limit, whole)] as const,
    atMost: [whole ? Math.floor(limit) : limit, justAbove(limit, whole)] as const,
    moreThan: [justAbove(limit, whole), whole ? Math.floor(limit) : limit] as const,
    lessThan: [justBelow(limit, whole), whole ? Math.ceil(limit) : limit] as const,
  }[condition.is];
  return {
    condition,
    holds: (index, supposed) => holdsOf(supposed?.get(fact) ?? column[index] ?? Number.NaN),
    entryOf: () => entry,
    exitOf: () => exit,
    opposite: () => comparisonTest({ ...condition, is: opposites[condition.is] }, evaluation),
  };
}

const opposites = { atLeast: "lessThan", atMost: "moreThan", moreThan: "atMost", lessThan: "atLeast" } as const;
