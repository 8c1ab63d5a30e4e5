import type { FactKey } from "../settings/fact.ts";
import { type Alternative, allHold, type LadderTests } from "./ladder-tests.ts";
import { notJudged } from "./scheme-result.ts";
import type { ConditionTest, Supposed } from "./test-condition.ts";

/** What keeps a customer from a better rung. */
export interface LadderNext {
  readonly tierIndex: number;
  /** Conditions of the rung that do not hold yet. */
  readonly lacking: Alternative;
  /** Conditions of a rung tested earlier that hold and, together, keep the customer there. */
  readonly ending: Alternative;
}

/**
 * What the next better rung takes: of its alternatives the one that lacks the fewest conditions. Where fulfilling them would
 * lead to another better rung, that one is named; where a rung that is tested earlier would still take the customer, the
 * conditions of that rung which must end.
 */
export function ladderNext(tests: LadderTests, index: number, tierIndex: number): LadderNext | undefined {
  if (tierIndex === 0) return undefined;
  const next = tierIndex - 1;
  const alternatives: readonly Alternative[] = tests.alternatives[next] ?? [[]];
  const [lacking] = alternatives
    .map((alternative) => alternative.filter((test) => !test.holds(index)))
    .sort((left, right) => left.length - right.length);
  if (lacking === undefined) return undefined;

  const supposed = supposedTo(lacking, index);
  const reached = supposed === undefined ? next : tests.tierIndexOf(index, supposed);
  if (reached !== notJudged && reached < tierIndex) return { tierIndex: reached, lacking, ending: [] };
  const blocking = tests.alternatives[reached]?.find((alternative) => allHold(alternative, index, supposed));
  return { tierIndex: next, lacking, ending: blocking ?? [] };
}

/** The values at which all of these hold; undefined where one asks for no number. */
function supposedTo(lacking: readonly ConditionTest[], index: number): Supposed | undefined {
  const values = new Map<FactKey, number>();
  for (const test of lacking) {
    const entry = test.entryOf(index);
    if (entry === undefined || test.condition.is === "inTier") return undefined;
    const known = values.get(test.condition.fact);
    // Of two limits of one fact the farther: an upper and a lower one cannot both be lacking.
    const farther = known === undefined || test.holds(index, new Map([[test.condition.fact, known]])) ? known : entry;
    values.set(test.condition.fact, farther ?? entry);
  }
  return values;
}
