import { isAttribute } from "../settings/fact.ts";
import type { ConditionTest } from "./condition-test.ts";
import type { Evaluation } from "./evaluation.ts";
import { findFactColumn } from "./fact-column.ts";
import type { ConditionFinding } from "./scheme-result.ts";

/** What is found of a condition in one customer: whether it holds, the value that says so, and the value that it takes. */
export function findCondition(test: ConditionTest, index: number, evaluation: Evaluation): ConditionFinding {
  const { condition } = test;
  return {
    condition,
    holds: test.holds(index),
    value: foundIn(test, index, evaluation),
    limit: test.entryOf(index),
  };
}

function foundIn(
  { condition }: ConditionTest,
  index: number,
  { table, results }: Evaluation,
): number | string | undefined {
  if (condition.is === "inTier") {
    const result = results.get(condition.scheme);
    return result?.scheme.tiers[result.tierIndexes[index] ?? -1]?.id;
  }
  const number = findFactColumn(table, condition.fact)?.[index];
  if (number !== undefined && !Number.isNaN(number)) return number;
  const text = isAttribute(condition.fact) ? table.attributes?.get(condition.fact)?.texts[index] : undefined;
  return text === "" ? undefined : text;
}
