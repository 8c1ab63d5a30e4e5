import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Area } from "../a1.ts";
import { invalidArgument } from "../api-error.ts";
import { sharing } from "../cell.ts";
import type { Edit } from "../edit.ts";
import { type FieldMask, parseUpdateMask } from "../field-mask.ts";
import { checkSize } from "../limits.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, exceedsGrid, requireGrid, resolveGridRange } from "../ranges.ts";
import { checkCellMask, mergeExtras, updateCell } from "../update-cell-data.ts";
import type { Sheet } from "../workbook.ts";
import { noReply, type RequestHandler } from "./request.ts";

function cellMask(edit: Edit, fields: string | null | undefined): FieldMask {
  const mask = parseUpdateMask(fields, "CellData", edit.where);
  checkCellMask(mask, edit.where);
  return mask;
}

/** `repeatCell` */
export const repeatCell: RequestHandler<"repeatCell"> = (edit, request) => {
  const mask = cellMask(edit, request.fields);
  const target = resolveGridRange(edit.draft, request.range ?? {}, edit.where);
  const area = clipToGrid(target, edit.where);
  checkEditable(edit, target.sheet, area);
  const cell = request.cell ?? {};
  const change = sharing((extras) => mergeExtras(extras, cell, mask));
  for (let column = area.startColumn; column < area.endColumn; column++) {
    for (let row = area.startRow; row < area.endRow; row++) {
      const offset = { rows: row - area.startRow, columns: column - area.startColumn };
      updateCell(edit, target.sheet, row, column, cell, mask, change, offset);
    }
  }
  return noReply;
};

type Rows = readonly sheets_v4.Schema$RowData[];

function writeRows(edit: Edit, sheet: Sheet, startRow: number, startColumn: number, rows: Rows, mask: FieldMask): void {
  rows.forEach((row, down) => {
    (row.values ?? []).forEach((cell, right) => {
      updateCell(edit, sheet, startRow + down, startColumn + right, cell, mask, (extras) =>
        mergeExtras(extras, cell, mask),
      );
    });
  });
}

const widthOf = (rows: Rows) => rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);

/** `updateCells` */
export const updateCells: RequestHandler<"updateCells"> = (edit, request) => {
  const mask = cellMask(edit, request.fields);
  const rows = request.rows ?? [];
  const { start, range } = request;
  if (start === undefined && range === undefined) throw invalidArgument(`${edit.where}An area must be specified.`);
  if (range !== undefined) {
    const target = resolveGridRange(edit.draft, range, edit.where);
    const area = clipToGrid(target, edit.where);
    if (rows.length > area.endRow - area.startRow || widthOf(rows) > area.endColumn - area.startColumn) {
      throw invalidArgument(`${edit.where}Attempting to write outside the range of the request.`);
    }
    checkEditable(edit, target.sheet, area);
    clearUncovered(edit, target.sheet, area, rows, mask);
    writeRows(edit, target.sheet, area.startRow, area.startColumn, rows, mask);
    return noReply;
  }
  const sheet = requireGrid(edit.draft, start?.sheetId, edit.where);
  const startRow = start?.rowIndex ?? 0;
  const startColumn = start?.columnIndex ?? 0;
  const area = { startRow, startColumn, endRow: startRow + rows.length, endColumn: startColumn + widthOf(rows) };
  if (area.endRow > sheet.grid.rowCount || area.endColumn > sheet.grid.columnCount) {
    throw exceedsGrid(sheet, area, edit.where);
  }
  checkEditable(edit, sheet, area);
  writeRows(edit, sheet, startRow, startColumn, rows, mask);
  return noReply;
};

/** What the rows do not cover of a range is cleared of the fields of the mask. */
function clearUncovered(edit: Edit, sheet: Sheet, area: Area, rows: Rows, mask: FieldMask): void {
  const change = sharing((extras) => mergeExtras(extras, {}, mask));
  for (let column = area.startColumn; column < area.endColumn; column++) {
    const end = Math.min(area.endRow, sheet.grid.columnEnd(column));
    for (let row = area.startRow; row < end; row++) {
      const covered = (rows[row - area.startRow]?.values?.length ?? 0) > column - area.startColumn;
      if (!covered) updateCell(edit, sheet, row, column, {}, mask, change);
    }
  }
}

/** `appendCells` */
export const appendCells: RequestHandler<"appendCells"> = (edit, request) => {
  const mask = cellMask(edit, request.fields);
  const sheet = requireGrid(edit.draft, request.sheetId, edit.where);
  const rows = request.rows ?? [];
  const { grid } = sheet;
  let startRow = 0;
  for (let column = 0; column < grid.columnCount; column++) startRow = Math.max(startRow, grid.columnEnd(column));
  const endRow = startRow + rows.length;
  const endColumn = widthOf(rows);
  if (endRow > grid.rowCount || endColumn > grid.columnCount) {
    grid.resize(Math.max(endRow, grid.rowCount), Math.max(endColumn, grid.columnCount));
    checkSize(edit.draft, edit.where);
  }
  checkEditable(edit, sheet, { startRow, endRow, startColumn: 0, endColumn });
  writeRows(edit, sheet, startRow, 0, rows, mask);
  return noReply;
};
