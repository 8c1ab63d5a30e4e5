import { withExtras } from "../cell.ts";
import type { Shift } from "../shift.ts";
import type { DimensionName, Sheet, Workbook } from "../workbook.ts";
import { renameInFormula, shiftFormula } from "./rewrite-formula.ts";

/** Rewrites every formula of a workbook. */
function rewriteFormulas(draft: Workbook, change: (formula: string, sheet: Sheet) => string): void {
  for (const sheet of draft.sheets) {
    const changed: (() => void)[] = [];
    sheet.grid.eachFormula((row, column, extras) => {
      const formula = extras.formula ?? "";
      const next = change(formula, sheet);
      if (next !== formula)
        changed.push(() => sheet.grid.setExtras(row, column, withExtras(extras, { formula: next })));
    });
    for (const apply of changed) apply();
  }
}

/** Keeps formulas pointing at the same cells after rows or columns of a sheet were inserted, deleted or moved. */
export function shiftFormulas(draft: Workbook, sheet: Sheet, dimension: DimensionName, shift: Shift): void {
  rewriteFormulas(draft, (formula, own) => shiftFormula(formula, own.title, sheet.title, dimension, shift));
}

/** Keeps formulas pointing at a renamed sheet; `to` undefined breaks them, the sheet being gone. */
export function renameInFormulas(draft: Workbook, from: string, to: string | undefined): void {
  rewriteFormulas(draft, (formula) => renameInFormula(formula, from, to));
}
