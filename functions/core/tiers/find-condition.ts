import type { Condition } from "../settings/condition.ts";
import { isAttribute } from "../settings/fact.ts";
import type { Test } from "./condition-test.ts";
import type { Evaluation } from "./evaluation.ts";
import { findFactColumn } from "./fact-column.ts";
import type { ConditionFinding } from "./scheme-result.ts";

/** What is found of a condition in one customer: whether it holds, and the value that says so. */
export function findCondition(
  condition: Condition,
  test: Test,
  index: number,
  evaluation: Evaluation,
): ConditionFinding {
  return { condition, holds: test(index), value: foundIn(condition, index, evaluation) };
}

function foundIn(condition: Condition, index: number, { table, results }: Evaluation): number | string | undefined {
  if (condition.is === "inTier") {
    const result = results.get(condition.scheme);
    return result?.scheme.tiers[result.tierIndexes[index] ?? -1]?.id;
  }
  const number = findFactColumn(table, condition.fact)?.[index];
  if (number !== undefined && !Number.isNaN(number)) return number;
  const text = isAttribute(condition.fact) ? table.attributes?.get(condition.fact)?.texts[index] : undefined;
  return text === "" ? undefined : text;
}
