import type { AttributeColumn } from "../customers/customer-table.ts";
import type { Condition } from "../settings/condition.ts";
import { type FactKey, isAttribute } from "../settings/fact.ts";
import { matchKey } from "../values/keys.ts";
import type { Evaluation } from "./evaluation.ts";
import { ceilOfShare, exactShare } from "./exact-share.ts";
import { factColumn } from "./fact-column.ts";
import { inFactUnit } from "./in-fact-unit.ts";

/** Whether a condition holds for a customer, by index. */
export type Test = (index: number) => boolean;

/**
 * What a condition asks of a customer (settings/condition.ts). Limits are turned into the fact's unit and ranks into values
 * once, so that a hundred thousand customers cost a comparison each.
 *
 * @throws RangeError where the table lacks the fact, or another scheme was not evaluated before
 */
export function conditionTest(condition: Condition, evaluation: Evaluation): Test {
  const { table } = evaluation;
  if (condition.is === "inTier") return inTierTest(condition, evaluation);
  if (condition.is === "inTop" || condition.is === "inBottom") return rankTest(condition, evaluation);
  const column = factColumn(table, condition.fact);
  const valueAt = (index: number) => column[index] ?? Number.NaN;
  switch (condition.is) {
    case "atLeast":
    case "atMost":
    case "moreThan":
    case "lessThan": {
      const limit = inFactUnit(condition.value, condition.fact, table.scale);
      return comparisonTests[condition.is](valueAt, limit);
    }
    case "yes":
      return (index) => valueAt(index) > 0;
    case "equals":
      return oneOfTest(condition.fact, [condition.value], evaluation);
    case "oneOf":
      return oneOfTest(condition.fact, condition.values, evaluation);
  }
}

/** A missing value is NaN, of which no comparison holds. */
const comparisonTests = {
  atLeast: (valueAt, limit) => (index) => valueAt(index) >= limit,
  atMost: (valueAt, limit) => (index) => valueAt(index) <= limit,
  moreThan: (valueAt, limit) => (index) => valueAt(index) > limit,
  lessThan: (valueAt, limit) => (index) => valueAt(index) < limit,
} satisfies Record<string, (valueAt: (index: number) => number, limit: number) => Test>;

/** Texts are compared with what the cell says, numbers and yes or no with its number. */
function oneOfTest(fact: FactKey, values: readonly (string | number | boolean)[], { table }: Evaluation): Test {
  const column = factColumn(table, fact);
  const numbers = new Set(
    values.flatMap((value) => (typeof value === "string" ? [] : [inFactUnit(Number(value), fact, table.scale)])),
  );
  const texts = new Set(values.flatMap((value) => (typeof value === "string" ? [matchKey(value)] : [])));
  const attribute: AttributeColumn | undefined = isAttribute(fact) ? table.attributes?.get(fact) : undefined;
  if (texts.size === 0 || attribute === undefined) return (index) => numbers.has(column[index] ?? Number.NaN);
  return (index) => numbers.has(column[index] ?? Number.NaN) || texts.has(matchKey(attribute.texts[index] ?? ""));
}

function rankTest(condition: Extract<Condition, { is: "inTop" | "inBottom" }>, evaluation: Evaluation): Test {
  const { column, isRanked, ranking } = evaluation.rankedBy(condition.fact);
  const count = ranking.descending.length;
  const places = ceilOfShare(exactShare(condition.share), count);
  if (places === 0) return () => false;
  if (condition.is === "inTop") {
    const lowest = ranking.descending[places - 1] ?? Number.NaN;
    return (index) => isRanked[index] === 1 && (column[index] ?? Number.NaN) >= lowest;
  }
  const highest = ranking.descending[count - places] ?? Number.NaN;
  return (index) => isRanked[index] === 1 && (column[index] ?? Number.NaN) <= highest;
}

function inTierTest(condition: Extract<Condition, { is: "inTier" }>, { results }: Evaluation): Test {
  const result = results.get(condition.scheme);
  if (result === undefined) throw new RangeError(`The scheme "${condition.scheme}" was not evaluated before`);
  const wanted = Uint8Array.from(result.scheme.tiers, ({ id }) => (condition.tiers.includes(id) ? 1 : 0));
  return (index) => wanted[result.tierIndexes[index] ?? -1] === 1;
}
