import type { Condition } from "../settings/condition.ts";
import type { ConditionOf, ConditionTest } from "./condition-test.ts";
import type { Evaluation } from "./evaluation.ts";
import { factColumn } from "./fact-column.ts";
import { comparisonTest } from "./test-comparison.ts";
import { oneOfTest } from "./test-one-of.ts";
import { rankTest } from "./test-rank.ts";

/**
 * Makes a condition ready (settings/condition.ts says what each operator means).
 *
 * @throws RangeError where the table lacks the fact, or another scheme was not evaluated before
 */
export function testCondition(condition: Condition, evaluation: Evaluation): ConditionTest {
  switch (condition.is) {
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan":
      return comparisonTest(condition, evaluation);
    case "inTop":
    case "inBottom":
      return rankTest(condition, evaluation);
    case "yes":
      return yesTest(condition, evaluation);
    case "equals":
      return oneOfTest(condition, condition.fact, [condition.value], evaluation);
    case "oneOf":
      return oneOfTest(condition, condition.fact, condition.values, evaluation);
    case "inTier":
      return inTierTest(condition, evaluation);
  }
}

/** Yes is 1 and no is 0; a count above 0, such as one open return, is yes as well. */
function yesTest(condition: ConditionOf<"yes">, { table }: Evaluation): ConditionTest {
  const { fact } = condition;
  const column = factColumn(table, fact);
  return {
    condition,
    holds: (index, supposed) => (supposed?.get(fact) ?? column[index] ?? Number.NaN) > 0,
    entryOf: () => 1,
    exitOf: () => 0,
  };
}

function inTierTest(condition: ConditionOf<"inTier">, { results }: Evaluation): ConditionTest {
  const result = results.get(condition.scheme);
  if (result === undefined) throw new RangeError(`The scheme "${condition.scheme}" was not evaluated before`);
  const wanted = Uint8Array.from(result.scheme.tiers, ({ id }) => (condition.tiers.includes(id) ? 1 : 0));
  return {
    condition,
    holds: (index) => wanted[result.tierIndexes[index] ?? -1] === 1,
    entryOf: () => undefined,
    exitOf: () => undefined,
  };
}
