import type { Area } from "./a1.ts";
import type { Edit } from "./edit.ts";
import { checkSize } from "./limits.ts";
import { clipToGrid, type Target } from "./ranges.ts";
import { shiftDimension } from "./shift-dimension.ts";
import type { Sheet } from "./workbook.ts";
import { type ValuesToWrite, type Written, writeValues } from "./write-values.ts";

/** What an append did, and the table it found, where it found one. */
export type Appended = { readonly written: Written; readonly table: Area | undefined };

/**
 * Appends values below the table that a range lies in: the block of filled cells around it. Without a table the values go to the start
 * of the range.
 *
 * @param insertRows new rows are inserted for the values, instead of writing over what stands below
 */
export function appendValues(edit: Edit, target: Target, given: ValuesToWrite, insertRows: boolean): Appended {
  const { sheet } = target;
  const searched = clipToGrid(target, edit.where);
  const table = findTable(sheet, searched);
  const startRow = table?.endRow ?? searched.startRow;
  const startColumn = table?.startColumn ?? searched.startColumn;
  const longest = given.values.reduce<number>((most, line) => Math.max(most, lengthOf(line)), 0);
  const byRows = given.majorDimension === "ROWS";
  const height = byRows ? given.values.length : longest;
  const endColumn = startColumn + (byRows ? longest : given.values.length);
  if (endColumn > sheet.grid.columnCount) sheet.grid.resize(sheet.grid.rowCount, endColumn);
  checkSize(edit.draft, edit.where);
  if (startRow + height > sheet.grid.rowCount) {
    sheet.grid.resize(startRow + height, sheet.grid.columnCount);
    checkSize(edit.draft, edit.where);
  } else if (insertRows && table !== undefined && height > 0) {
    shiftDimension(edit, sheet, "ROWS", { kind: "insert", at: startRow, count: height });
  }
  const cell = { startRow, endRow: startRow + 1, startColumn, endColumn: startColumn + 1 };
  return { written: writeValues(edit, { sheet, span: cell }, given), table };
}

const lengthOf = (line: unknown) => (Array.isArray(line) ? line.length : 0);

/** The block of filled cells around a range: it grows while a filled cell touches it, corners included. */
export function findTable(sheet: Sheet, around: Area): Area | undefined {
  const start = firstFilled(sheet, around);
  if (start === undefined) return undefined;
  let table: Area = start;
  for (;;) {
    const grown = grow(sheet, table);
    if (grown === undefined) return table;
    table = grown;
  }
}

/** The last block of filled cells in an area begins where its last filled row does. */
function firstFilled(sheet: Sheet, area: Area): Area | undefined {
  let last = -1;
  for (let column = area.startColumn; column < area.endColumn; column++) {
    const end = Math.min(area.endRow, sheet.grid.columnValueEnd(column));
    for (let row = end - 1; row > last && row >= area.startRow; row--) {
      if (isFilled(sheet, row, column)) last = row;
    }
  }
  if (last < 0) return undefined;
  for (let column = area.startColumn; column < area.endColumn; column++) {
    if (isFilled(sheet, last, column)) {
      return { startRow: last, endRow: last + 1, startColumn: column, endColumn: column + 1 };
    }
  }
  return undefined;
}

function grow(sheet: Sheet, table: Area): Area | undefined {
  const { grid } = sheet;
  const rows = { from: Math.max(0, table.startRow - 1), to: Math.min(grid.rowCount, table.endRow + 1) };
  const columns = { from: Math.max(0, table.startColumn - 1), to: Math.min(grid.columnCount, table.endColumn + 1) };
  const filledRow = (row: number) => {
    for (let column = columns.from; column < columns.to; column++) if (isFilled(sheet, row, column)) return true;
    return false;
  };
  const filledColumn = (column: number) => {
    for (let row = rows.from; row < rows.to; row++) if (isFilled(sheet, row, column)) return true;
    return false;
  };
  if (rows.from < table.startRow && filledRow(rows.from)) return { ...table, startRow: rows.from };
  if (rows.to > table.endRow && filledRow(rows.to - 1)) return { ...table, endRow: rows.to };
  if (columns.from < table.startColumn && filledColumn(columns.from)) return { ...table, startColumn: columns.from };
  if (columns.to > table.endColumn && filledColumn(columns.to - 1)) return { ...table, endColumn: columns.to };
  return undefined;
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  return sheet.grid.value(row, column) !== undefined || sheet.grid.extras(row, column)?.formula !== undefined;
}
