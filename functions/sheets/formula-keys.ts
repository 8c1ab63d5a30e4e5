import { a1 } from "../core/values/a1.ts";
import { cellText } from "../core/values/cell-text.ts";
import { columnOfRows } from "./cells.ts";
import { readRanges } from "./read-ranges.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { CustomersTab } from "./workbook-state.ts";

/**
 * The first cell of the key column that a formula fills, as `B2`; undefined where there is none.
 *
 * A formula may spill over any number of rows, and a row of ours in its way breaks it: one formula is enough for the column to be
 * the formula's. Read with formulas shown; a text that only looks like one reads alike either way.
 */
export async function findFormulaKey(calls: SheetsCalls, tab: CustomersTab): Promise<string | undefined> {
  const { sheetId, key } = tab;
  const startColumnIndex = key.columnIndex;
  const wanted =
    key.metadataId === undefined
      ? { gridRange: { sheetId, startColumnIndex, endColumnIndex: startColumnIndex + 1 } }
      : { metadataId: key.metadataId };
  const shown = (await readRanges(calls, [wanted], "FORMULA")).of(wanted);
  const cells = columnOfRows(shown?.rows ?? [], 0);
  const valueAt = (rowIndex: number) =>
    rowIndex === tab.headerRowIndex ? tab.key.header : tab.key.cells[rowIndex - tab.headerRowIndex - 1];
  const rowIndex = cells.findIndex((cell, index) => {
    const text = cellText(cell);
    return text.startsWith("=") && text !== cellText(valueAt(index) ?? "");
  });
  return rowIndex < 0 ? undefined : a1(shown?.columnIndex ?? tab.key.columnIndex, rowIndex + 1);
}
