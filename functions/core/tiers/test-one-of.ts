import { type FactKey, isAttribute, isWhole } from "../settings/fact.ts";
import { matchKey } from "../values/keys.ts";
import type { ConditionOf, ConditionTest } from "./condition-test.ts";
import type { Evaluation } from "./evaluation.ts";
import { factColumn } from "./fact-column.ts";
import { inFactUnit } from "./in-fact-unit.ts";

/** Texts are compared with what the cell says, numbers and yes or no with its number. */
export function oneOfTest(
  condition: ConditionOf<"equals" | "oneOf">,
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
