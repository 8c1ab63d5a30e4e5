import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "./api-error.ts";

/** How many values each condition takes: least and most. */
const arity: Readonly<Record<string, readonly [number, number]>> = {
  NUMBER_GREATER: [1, 1],
  NUMBER_GREATER_THAN_EQ: [1, 1],
  NUMBER_LESS: [1, 1],
  NUMBER_LESS_THAN_EQ: [1, 1],
  NUMBER_EQ: [1, 1],
  NUMBER_NOT_EQ: [1, 1],
  NUMBER_BETWEEN: [2, 2],
  NUMBER_NOT_BETWEEN: [2, 2],
  TEXT_CONTAINS: [1, 1],
  TEXT_NOT_CONTAINS: [1, 1],
  TEXT_STARTS_WITH: [1, 1],
  TEXT_ENDS_WITH: [1, 1],
  TEXT_EQ: [1, 1],
  TEXT_IS_EMAIL: [0, 0],
  TEXT_IS_URL: [0, 0],
  DATE_EQ: [1, 1],
  DATE_BEFORE: [1, 1],
  DATE_AFTER: [1, 1],
  DATE_ON_OR_BEFORE: [1, 1],
  DATE_ON_OR_AFTER: [1, 1],
  DATE_BETWEEN: [2, 2],
  DATE_NOT_BETWEEN: [2, 2],
  DATE_IS_VALID: [0, 0],
  ONE_OF_RANGE: [1, 1],
  ONE_OF_LIST: [1, Number.MAX_SAFE_INTEGER],
  BLANK: [0, 0],
  NOT_BLANK: [0, 0],
  CUSTOM_FORMULA: [1, 1],
  BOOLEAN: [0, 2],
};

/** Refuses a condition without a type or with a number of values that its type does not take. */
export function checkCondition(condition: sheets_v4.Schema$BooleanCondition, where: string): void {
  const type = condition.type ?? "CONDITION_TYPE_UNSPECIFIED";
  if (type === "CONDITION_TYPE_UNSPECIFIED") throw invalidArgument(`${where}A condition must have a type.`);
  const [least, most] = arity[type] ?? [0, Number.MAX_SAFE_INTEGER];
  const count = condition.values?.length ?? 0;
  if (count >= least && count <= most) return;
  const wanted = least === most ? `exactly ${least}` : count < least ? `at least ${least}` : `at most ${most}`;
  throw invalidArgument(
    `${where}Invalid conditionValues: condition ${type} requires ${wanted} ConditionValues, but ${count} were supplied.`,
  );
}
