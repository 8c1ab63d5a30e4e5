import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../api-error.ts";
import { withExtras } from "../cell.ts";
import type { Edit } from "../edit.ts";
import { checkSize } from "../limits.ts";
import { checkEditable } from "../protection.ts";
import { requireGrid } from "../ranges.ts";
import { shiftDimension } from "../shift-dimension.ts";
import { put } from "../sparse-list.ts";
import type { DimensionName, Sheet } from "../workbook.ts";
import { noReply, type RequestHandler } from "./request.ts";

/** Rows or columns of a sheet, closed on both sides. */
export type Dimensions = {
  readonly sheet: Sheet;
  readonly dimension: DimensionName;
  readonly start: number;
  readonly end: number;
  /** How many rows or columns the sheet has. */
  readonly size: number;
};

/** Reads the dimension range of a request; a side left open ends with the sheet. */
export function requireDimensions(edit: Edit, range: sheets_v4.Schema$DimensionRange | undefined): Dimensions {
  const sheet = requireGrid(edit.draft, range?.sheetId, edit.where);
  const dimension = requireDimension(edit, range?.dimension);
  const size = dimension === "ROWS" ? sheet.grid.rowCount : sheet.grid.columnCount;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? size;
  if (start < 0 || end <= start) {
    throw invalidArgument(`${edit.where}range.endIndex [${end}] must be greater than range.startIndex [${start}].`);
  }
  return { sheet, dimension, start, end, size };
}

/** ROWS or COLUMNS; anything else is an error. */
export function requireDimension(edit: Edit, dimension: string | null | undefined): DimensionName {
  if (dimension === "ROWS" || dimension === "COLUMNS") return dimension;
  throw invalidArgument(`${edit.where}No dimension specified.`);
}

/** The cells of whole rows or columns. */
export function dimensionArea({ sheet, dimension, start, end }: Dimensions) {
  const { rowCount, columnCount } = sheet.grid;
  if (dimension === "ROWS") return { startRow: start, endRow: end, startColumn: 0, endColumn: columnCount };
  return { startRow: 0, endRow: rowCount, startColumn: start, endColumn: end };
}

const singular = (dimension: DimensionName) => (dimension === "ROWS" ? "row" : "column");

/** `insertDimension` */
export const insertDimension: RequestHandler<"insertDimension"> = (edit, request) => {
  const { sheet, dimension, start, end, size } = requireDimensions(edit, request.range);
  const before = request.inheritFromBefore === true;
  if (before && start === 0) {
    throw invalidArgument(`${edit.where}inheritFromBefore cannot be true when inserting at the start of the sheet.`);
  }
  if (start > size || (start === size && !before)) {
    throw invalidArgument(
      `${edit.where}range.startIndex[${start}] must be less than the grid size (${size}) if inheritFromBefore is false`,
    );
  }
  shiftDimension(edit, sheet, dimension, { kind: "insert", at: start, count: end - start });
  inheritFormats(sheet, dimension, start, end, before ? start - 1 : end);
  checkSize(edit.draft, edit.where);
  return noReply;
};

/** New rows or columns take the formats, sizes and validation of a neighbour. */
function inheritFormats(sheet: Sheet, dimension: DimensionName, start: number, end: number, from: number): void {
  const { grid } = sheet;
  const states = dimension === "ROWS" ? sheet.rows : sheet.columns;
  const across = dimension === "ROWS" ? grid.contentColumnEnd() : grid.columnEnd(from);
  for (let to = start; to < end; to++) {
    const size = states[from]?.pixelSize;
    if (size !== undefined) put(states, to, { pixelSize: size });
  }
  for (let other = 0; other < across; other++) {
    const extras = dimension === "ROWS" ? grid.extras(from, other) : grid.extras(other, from);
    if (extras?.format === undefined && extras?.validation === undefined) continue;
    const inherited = withExtras(undefined, { format: extras.format, validation: extras.validation });
    for (let to = start; to < end; to++) {
      if (dimension === "ROWS") grid.setExtras(to, other, inherited);
      else grid.setExtras(other, to, inherited);
    }
  }
}

/** `deleteDimension` */
export const deleteDimension: RequestHandler<"deleteDimension"> = (edit, request) => {
  const given = requireDimensions(edit, request.range);
  const { sheet, dimension, start, end, size } = given;
  const what = singular(dimension);
  if (end > size) {
    throw invalidArgument(
      `${edit.where}Cannot delete a ${what} that doesn't exist. Tried to delete ${what} index ${Math.max(start, size)} but there are only ${size} ${what}s.`,
    );
  }
  const frozen = dimension === "ROWS" ? sheet.frozenRowCount : sheet.frozenColumnCount;
  if (start <= frozen && end === size) {
    throw invalidArgument(`${edit.where}Sorry, it is not possible to delete all non-frozen ${what}s.`);
  }
  checkEditable(edit, sheet, dimensionArea(given));
  shiftDimension(edit, sheet, dimension, { kind: "delete", start, end });
  return noReply;
};

/** `moveDimension` */
export const moveDimension: RequestHandler<"moveDimension"> = (edit, request) => {
  const { sheet, dimension, start, end, size } = requireDimensions(edit, request.source);
  const to = request.destinationIndex ?? 0;
  if (end > size) throw invalidArgument(`${edit.where}Cannot move a ${singular(dimension)} that doesn't exist.`);
  if (to < 0 || to > size) throw invalidArgument(`${edit.where}destinationIndex [${to}] is out of bounds.`);
  if (to > start && to < end) {
    throw invalidArgument(`${edit.where}destinationIndex [${to}] must not be within the source.`);
  }
  if (to !== start && to !== end) shiftDimension(edit, sheet, dimension, { kind: "move", start, end, to });
  return noReply;
};

/** `appendDimension` */
export const appendDimension: RequestHandler<"appendDimension"> = (edit, request) => {
  const sheet = requireGrid(edit.draft, request.sheetId, edit.where);
  const dimension = requireDimension(edit, request.dimension);
  const length = request.length ?? 0;
  if (length < 1) throw invalidArgument(`${edit.where}length must be greater than 0.`);
  const { grid } = sheet;
  if (dimension === "ROWS") grid.resize(grid.rowCount + length, grid.columnCount);
  else grid.resize(grid.rowCount, grid.columnCount + length);
  checkSize(edit.draft, edit.where);
  return noReply;
};
