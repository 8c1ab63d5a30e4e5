import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { sharing, withExtras } from "./cell.ts";
import { offsetFormula, shiftFormula } from "./formula/rewrite-formula.ts";
import { type Shift, shiftIndex, shiftRange } from "./shift.ts";
import type { DimensionName, Sheet, Workbook } from "./workbook.ts";

type Condition = sheets_v4.Schema$BooleanCondition;

/** A condition with each of its formulas changed. */
function mapFormulas(condition: Condition, change: (formula: string) => string): Condition {
  if (condition.values === undefined) return condition;
  const values = condition.values.map((value) =>
    value.userEnteredValue?.startsWith("=") ? { ...value, userEnteredValue: change(value.userEnteredValue) } : value,
  );
  return { ...condition, values };
}

/** The row or column that stands at `index` after a shift, as it was counted before; undefined for one that is new. */
function indexBefore(index: number, shift: Shift): number | undefined {
  if (shift.kind === "insert") {
    if (index < shift.at) return index;
    return index < shift.at + shift.count ? undefined : index - shift.count;
  }
  if (shift.kind === "delete") return index < shift.start ? index : index + shift.end - shift.start;
  for (let before = Math.min(shift.start, shift.to, index); before <= Math.max(shift.end, shift.to, index); before++) {
    if (shiftIndex(before, shift) === index) return before;
  }
  return index;
}

/**
 * Carries conditional formats along when rows or columns of their sheet shift. Their formulas are written for the first cell of the
 * first range: where that cell is deleted or moved away, the formula for the cell that takes its place is used.
 */
export function shiftConditionalFormats(sheet: Sheet, dimension: DimensionName, shift: Shift): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = (rule.ranges ?? []).flatMap((range) => shiftRange(range, dimension, shift) ?? []);
    const [before] = rule.ranges ?? [];
    const [after] = ranges;
    if (before === undefined || after === undefined) return [];
    const rows = dimension === "ROWS";
    const startBefore = (rows ? before.startRowIndex : before.startColumnIndex) ?? 0;
    const startAfter = (rows ? after.startRowIndex : after.startColumnIndex) ?? 0;
    const offset = (indexBefore(startAfter, shift) ?? startBefore) - startBefore;
    const change = (formula: string) =>
      shiftFormula(
        offsetFormula(formula, rows ? offset : 0, rows ? 0 : offset),
        sheet.title,
        sheet.title,
        dimension,
        shift,
      );
    const { condition } = rule.booleanRule ?? {};
    if (condition === undefined) return [{ ...rule, ranges }];
    return [{ ...rule, ranges, booleanRule: { ...rule.booleanRule, condition: mapFormulas(condition, change) } }];
  });
}

/** Keeps the formulas of data validations pointing at the same cells. */
export function shiftValidations(draft: Workbook, shifted: Sheet, dimension: DimensionName, shift: Shift): void {
  for (const sheet of draft.sheets) {
    const change = sharing((extras) => {
      const { condition } = extras?.validation ?? {};
      if (condition?.values?.some((value) => value.userEnteredValue?.startsWith("=")) !== true) return extras;
      const moved = mapFormulas(condition, (formula) =>
        shiftFormula(formula, sheet.title, shifted.title, dimension, shift),
      );
      return withExtras(extras, { validation: { ...extras?.validation, condition: moved } });
    });
    sheet.grid.mapExtras(change);
  }
}
