import { isWhole } from "../settings/fact.ts";
import type { ConditionOf, ConditionTest } from "./condition-test.ts";
import type { Evaluation } from "./evaluation.ts";
import { justBelow } from "./just-above.ts";
import { shareOfCustomersCuts } from "./share-of-customers.ts";

/** A place among everyone who is ranked; who is not ranked is in no top and no bottom. */
export function rankTest(condition: ConditionOf<"inTop" | "inBottom">, evaluation: Evaluation): ConditionTest {
  const { fact, share } = condition;
  const whole = isWhole(fact);
  const sign = condition.is === "inTop" ? 1 : -1;
  const { column, counts, ranking } = evaluation.rankedBy(fact, "inWindow", sign === 1 ? "higher" : "lower");
  const cuts = shareOfCustomersCuts(ranking, [share, 1], Number.NEGATIVE_INFINITY, whole);
  const valueAt = (index: number) => column[index] ?? Number.NaN;
  const entryAt = (index: number) => cuts.entriesOf(valueAt(index))[0] ?? Number.POSITIVE_INFINITY;
  /** The value as it is, not such that more is better; undefined where no value gets in, or every value does. */
  const told = (value: number) => (Number.isFinite(value) ? sign * value : undefined);
  return {
    condition,
    holds(index, supposed) {
      if (counts[index] !== 1) return false;
      const instead = supposed?.get(fact);
      return instead === undefined ? cuts.stepOf(valueAt(index)) === 0 : sign * instead >= entryAt(index);
    },
    entryOf: (index) => (counts[index] === 1 ? told(entryAt(index)) : undefined),
    exitOf: (index) => (counts[index] === 1 ? told(justBelow(entryAt(index), whole)) : undefined),
  };
}
