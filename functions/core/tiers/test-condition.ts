import type { Condition } from "../settings/condition.ts";
import { type FactKey, isAttribute, isWhole } from "../settings/fact.ts";
import { matchKey } from "../values/keys.ts";
import type { Evaluation } from "./evaluation.ts";
import { factColumn } from "./fact-column.ts";
import { inFactUnit } from "./in-fact-unit.ts";
import { justAbove, justBelow } from "./just-above.ts";
import { shareOfCustomersCuts } from "./share-of-customers.ts";

/** Values that a customer is supposed to have in place of their own, in the facts' units: what would be if. */
export type Supposed = ReadonlyMap<FactKey, number>;

/** A condition made ready for a table: limits in the fact's unit and ranks turned into values once, so that each customer costs a comparison. */
export interface ConditionTest {
  readonly condition: Condition;
  holds(index: number, supposed?: Supposed): boolean;
  /** The value at which the condition begins to hold for a customer, all others as they are; undefined where no number makes it hold. */
  entryOf(index: number): number | undefined;
  /** The nearest value at which it no longer holds, where its end can be told by one value. */
  exitOf(index: number): number | undefined;
  /** What holds where this one does not, of those who have a value; absent where no one condition says it. */
  opposite?(): ConditionTest;
}

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

type Of<Operator extends Condition["is"]> = Extract<Condition, { is: Operator }>;

/** A missing value is NaN, of which no comparison holds. */
function comparisonTest(
  condition: Of<"atLeast" | "atMost" | "moreThan" | "lessThan">,
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

function rankTest(condition: Of<"inTop" | "inBottom">, evaluation: Evaluation): ConditionTest {
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

/** Yes is 1 and no is 0; a count above 0, such as one open return, is yes as well. */
function yesTest(condition: Of<"yes">, { table }: Evaluation): ConditionTest {
  const { fact } = condition;
  const column = factColumn(table, fact);
  return {
    condition,
    holds: (index, supposed) => (supposed?.get(fact) ?? column[index] ?? Number.NaN) > 0,
    entryOf: () => 1,
    exitOf: () => 0,
  };
}

/** Texts are compared with what the cell says, numbers and yes or no with its number. */
function oneOfTest(
  condition: Of<"equals" | "oneOf">,
  fact: FactKey,
  values: readonly (string | number | boolean)[],
  { table }: Evaluation,
): ConditionTest {
  const column = factColumn(table, fact);
  const numbers = new Set(
    values.flatMap((value) => (typeof value === "string" ? [] : [inFactUnit(Number(value), fact, table.scale)])),
  );
  const texts = new Set(values.flatMap((value) => (typeof value === "string" ? [matchKey(value)] : [])));
  const cells = isAttribute(fact) && texts.size > 0 ? table.attributes?.get(fact)?.texts : undefined;
  const [only] = numbers.size === 1 && texts.size === 0 ? numbers : [];
  return {
    condition,
    holds(index, supposed) {
      const instead = supposed?.get(fact);
      if (numbers.has(instead ?? column[index] ?? Number.NaN)) return true;
      return instead === undefined && cells !== undefined && texts.has(matchKey(cells[index] ?? ""));
    },
    entryOf: () => only,
    // Of a count, one more: what is exactly one ends with two.
    exitOf: () => (only !== undefined && isWhole(fact) ? only + 1 : undefined),
  };
}

function inTierTest(condition: Of<"inTier">, { results }: Evaluation): ConditionTest {
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
