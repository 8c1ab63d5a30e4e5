import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { CellExtras, Scalar } from "../cell.ts";
import { evaluateFormula } from "../formula/evaluate.ts";
import { toBoolean } from "../formula/formula-value.ts";
import { offsetFormula } from "../formula/rewrite-formula.ts";
import { localeFormat } from "../locales.ts";
import { isDateFormat } from "../number-format.ts";
import { parseEntered } from "../parse-entered.ts";
import { displayText, shownNumberFormat } from "../render.ts";
import type { Sheet, Workbook } from "../workbook.ts";

type Condition = sheets_v4.Schema$BooleanCondition;

/** A cell that a condition is asked about, and how far it is from the cell that its formulas were written for. */
export type AskedCell = {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly rowsBelow: number;
  readonly columnsRight: number;
};

/**
 * Whether the condition of a conditional format holds for a cell, as `ConditionType` describes each. Texts are compared without regard
 * to case, as the cell shows them; numbers and days only with cells that hold some. Days told relative to today hold nowhere here.
 */
export function conditionHolds({ type, values = [] }: Condition, asked: AskedCell): boolean {
  const { workbook, sheet, row, column } = asked;
  const value = sheet.grid.value(row, column);
  const extras = sheet.grid.extras(row, column);
  if (type === "CUSTOM_FORMULA") {
    const formula = values[0]?.userEnteredValue ?? "";
    return formula.startsWith("=") && toBoolean(formulaValue(formula, asked)) === true;
  }
  if (type === "BLANK") return value === undefined && extras?.error === undefined;
  if (type === "NOT_BLANK") return value !== undefined || extras?.error !== undefined;
  const wanted = values.map(({ userEnteredValue }) => conditionValue(userEnteredValue ?? undefined, asked));
  const [first, second] = wanted;
  const text = textConditions[type ?? ""];
  if (text !== undefined) {
    if (first === undefined || extras?.error !== undefined) return false;
    const shown = displayText(value, extras, localeFormat(workbook.locale)).toLowerCase();
    return text(shown, String(first).toLowerCase());
  }
  return (
    typeof value === "number" && typeof first === "number" && numberHolds(type ?? "", value, extras, first, second)
  );
}

const textConditions: Readonly<Record<string, (shown: string, wanted: string) => boolean>> = {
  TEXT_EQ: (shown, wanted) => shown === wanted,
  TEXT_CONTAINS: (shown, wanted) => shown.includes(wanted),
  TEXT_NOT_CONTAINS: (shown, wanted) => !shown.includes(wanted),
  TEXT_STARTS_WITH: (shown, wanted) => shown.startsWith(wanted),
  TEXT_ENDS_WITH: (shown, wanted) => shown.endsWith(wanted),
};

function numberHolds(
  type: string,
  value: number,
  extras: CellExtras | undefined,
  first: number,
  second: Scalar,
): boolean {
  const last = typeof second === "number" ? second : first;
  const isBetween = value >= Math.min(first, last) && value <= Math.max(first, last);
  const isDay = isDateFormat(shownNumberFormat(extras));
  const day = Math.floor(value);
  const holds: Readonly<Record<string, boolean>> = {
    NUMBER_GREATER: value > first,
    NUMBER_GREATER_THAN_EQ: value >= first,
    NUMBER_LESS: value < first,
    NUMBER_LESS_THAN_EQ: value <= first,
    NUMBER_EQ: value === first,
    NUMBER_NOT_EQ: value !== first,
    NUMBER_BETWEEN: isBetween,
    NUMBER_NOT_BETWEEN: !isBetween,
    DATE_EQ: isDay && day === first,
    DATE_BEFORE: isDay && day < first,
    DATE_AFTER: isDay && day > first,
    DATE_ON_OR_BEFORE: isDay && day <= first,
    DATE_ON_OR_AFTER: isDay && day >= first,
    DATE_BETWEEN: isDay && isBetween,
    DATE_NOT_BETWEEN: isDay && !isBetween,
  };
  return holds[type] ?? false;
}

/** What somebody wrote into a condition: a value as it is typed, or a formula for the cell. */
function conditionValue(entered: string | undefined, asked: AskedCell): Scalar {
  if (entered === undefined) return undefined;
  const read = parseEntered(entered, localeFormat(asked.workbook.locale));
  if (read.kind === "value") return read.value;
  const value = formulaValue(read.formula, asked);
  return typeof value === "object" ? undefined : value;
}

function formulaValue(formula: string, { workbook, sheet, row, column, rowsBelow, columnsRight }: AskedCell) {
  return evaluateFormula(workbook, offsetFormula(formula, rowsBelow, columnsRight), { sheet, row, column });
}
