import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../api-error.ts";
import type { Edit } from "../edit.ts";
import { checkSize } from "../limits.ts";
import { shiftDimension } from "../shift-dimension.ts";
import type { Sheet } from "../workbook.ts";

type SheetProperties = sheets_v4.Schema$SheetProperties;

/** Writes the properties that `has` names onto a sheet, the index aside. */
export function applyProperties(
  edit: Edit,
  sheet: Sheet,
  given: SheetProperties,
  has: (...names: string[]) => boolean,
): void {
  const grid = given.gridProperties ?? {};
  const size = {
    rows: has("gridProperties", "rowCount") ? (grid.rowCount ?? sheet.grid.rowCount) : sheet.grid.rowCount,
    columns: has("gridProperties", "columnCount")
      ? (grid.columnCount ?? sheet.grid.columnCount)
      : sheet.grid.columnCount,
  };
  if (size.rows < 1 || size.columns < 1) {
    throw invalidArgument(`${edit.where}A sheet must have at least one row and one column.`);
  }
  if (has("gridProperties", "frozenRowCount")) sheet.frozenRowCount = grid.frozenRowCount ?? 0;
  if (has("gridProperties", "frozenColumnCount")) sheet.frozenColumnCount = grid.frozenColumnCount ?? 0;
  checkFrozen(edit, sheet, size);
  if (has("title")) sheet.title = given.title ?? sheet.title;
  if (has("hidden")) sheet.hidden = given.hidden ?? false;
  if (has("rightToLeft")) sheet.rightToLeft = given.rightToLeft ?? false;
  if (has("gridProperties", "hideGridlines")) sheet.hideGridlines = grid.hideGridlines ?? false;
  if (has("gridProperties", "rowGroupControlAfter")) sheet.rowGroupControlAfter = grid.rowGroupControlAfter ?? false;
  if (has("gridProperties", "columnGroupControlAfter")) {
    sheet.columnGroupControlAfter = grid.columnGroupControlAfter ?? false;
  }
  if (has("tabColor")) sheet.tabColorStyle = given.tabColor === undefined ? undefined : { rgbColor: given.tabColor };
  // If both are set, the style takes precedence.
  if (has("tabColorStyle") && (given.tabColorStyle !== undefined || !has("tabColor") || given.tabColor === undefined)) {
    sheet.tabColorStyle = given.tabColorStyle;
  }
  if (size.rows !== sheet.grid.rowCount || size.columns !== sheet.grid.columnCount) resize(edit, sheet, size);
}

function checkFrozen(edit: Edit, sheet: Sheet, size: { rows: number; columns: number }): void {
  if (sheet.frozenRowCount > 0 && sheet.frozenRowCount >= size.rows) {
    throw invalidArgument(`${edit.where}You can't freeze all visible rows on the sheet.`);
  }
  if (sheet.frozenColumnCount > 0 && sheet.frozenColumnCount >= size.columns) {
    throw invalidArgument(`${edit.where}You can't freeze all visible columns on the sheet.`);
  }
}

function resize(edit: Edit, sheet: Sheet, size: { rows: number; columns: number }): void {
  const { rowCount, columnCount } = sheet.grid;
  if (edit.draft.sheets.includes(sheet)) {
    if (size.rows < rowCount) shiftDimension(edit, sheet, "ROWS", { kind: "delete", start: size.rows, end: rowCount });
    if (size.columns < columnCount) {
      shiftDimension(edit, sheet, "COLUMNS", { kind: "delete", start: size.columns, end: columnCount });
    }
  }
  sheet.grid.resize(size.rows, size.columns);
  checkSize(edit.draft, edit.where);
}
