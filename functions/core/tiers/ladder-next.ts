import { type FactKey, isAttribute } from "../settings/fact.ts";
import { endImproves, improves } from "./better-direction.ts";
import type { ConditionTest, Supposed } from "./condition-test.ts";
import { type Alternative, allHold, type LadderTests } from "./ladder-tests.ts";
import { notJudged } from "./scheme-result.ts";

/** What keeps a customer from a better rung. */
export interface LadderNext {
  readonly tierIndex: number;
  /** Conditions of the rung that do not hold yet. */
  readonly lacking: Alternative;
  /** What holds, and keeps the customer where they are until it ends; where its opposite can be said, that is lacking instead. */
  readonly ending: Alternative;
}

/**
 * What the nearest better rung takes that a better customer reaches: the conditions of it that do not hold yet, of its
 * alternatives the one that lacks the fewest, or the one that holds the customer where they are and must end. Where that leads
 * to another better rung, that one is named.
 *
 * A rung that only a worse customer stands on, as with a falling trend, is nothing to reach; nor is one that asks for a metric
 * which has no value.
 */
export function ladderNext(
  tests: LadderTests,
  index: number,
  tierIndex: number,
  isKnown: IsKnown,
): LadderNext | undefined {
  const byConditions = nextByConditions(tests, index, tierIndex, isKnown);
  if (byConditions?.tierIndex === tierIndex - 1) return byConditions;
  const byEnding = nextByEnding(tests, index, tierIndex);
  return (byEnding?.tierIndex ?? -1) > (byConditions?.tierIndex ?? -1) ? byEnding : byConditions;
}

/** Whether a condition looks at what has a value, or at what the team can fill in. */
export type IsKnown = (condition: ConditionTest["condition"], index: number) => boolean;

function nextByConditions(
  tests: LadderTests,
  index: number,
  tierIndex: number,
  isKnown: IsKnown,
): LadderNext | undefined {
  for (let next = tierIndex - 1; next >= 0; next -= 1) {
    const ways = (tests.alternatives[next] ?? [[]])
      .map((alternative) => alternative.filter((test) => !test.holds(index)))
      .filter((lacking) => lacking.every(({ condition }) => improves(condition) && isKnown(condition, index)))
      .sort((left, right) => left.length - right.length);
    for (const lacking of ways) {
      const supposed = supposedTo(lacking, index);
      const reached = supposed === undefined ? next : tests.tierIndexOf(index, supposed);
      if (reached !== notJudged && reached < tierIndex) return { tierIndex: reached, lacking, ending: [] };
    }
  }
  return undefined;
}

function nextByEnding(tests: LadderTests, index: number, tierIndex: number): LadderNext | undefined {
  const held = tests.alternatives[tierIndex]?.find((alternative) => allHold(alternative, index)) ?? [];
  for (const test of held) {
    const exit = test.exitOf(index);
    if (exit === undefined || test.condition.is === "inTier" || !endImproves(test.condition)) continue;
    const reached = tests.tierIndexOf(index, new Map([[test.condition.fact, exit]]));
    if (reached === notJudged || reached >= tierIndex) continue;
    const opposite = test.opposite?.();
    return { tierIndex: reached, lacking: opposite ? [opposite] : [], ending: opposite ? [] : [test] };
  }
  return undefined;
}

/** The values at which all of these hold; undefined where one asks for no number. */
function supposedTo(lacking: readonly ConditionTest[], index: number): Supposed | undefined {
  const values = new Map<FactKey, number>();
  for (const test of lacking) {
    const entry = test.entryOf(index);
    if (entry === undefined || test.condition.is === "inTier") return undefined;
    const { fact } = test.condition;
    const known = values.get(fact);
    // Of two limits of one fact the farther: an upper and a lower one cannot both be lacking.
    if (known === undefined || !test.holds(index, new Map([[fact, known]]))) values.set(fact, entry);
  }
  return values;
}

/** What is known of a table: metrics by their values, attributes always, since a team can fill them in. */
export function knownIn(column: (fact: FactKey) => Float64Array | undefined): IsKnown {
  return (condition, index) =>
    condition.is === "inTier" ||
    isAttribute(condition.fact) ||
    !Number.isNaN(column(condition.fact)?.[index] ?? Number.NaN);
}
