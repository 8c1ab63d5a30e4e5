import type { Area } from "../a1.ts";
import type { Edit } from "../edit.ts";
import { checkSize } from "../limits.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, resolveGridRange } from "../ranges.ts";
import type { DimensionName, Sheet } from "../workbook.ts";
import { requireDimension } from "./dimensions.ts";
import { noReply, type RequestHandler } from "./request.ts";

const nothing = { value: undefined, extras: undefined };

/** The cells that move when a range is inserted or deleted: the range and all beyond it. */
function affected(sheet: Sheet, area: Area, dimension: DimensionName): Area {
  const { rowCount, columnCount } = sheet.grid;
  return dimension === "ROWS" ? { ...area, endRow: rowCount } : { ...area, endColumn: columnCount };
}

function requireRange(
  edit: Edit,
  request: { range?: Parameters<typeof resolveGridRange>[1]; shiftDimension?: string | null },
) {
  const target = resolveGridRange(edit.draft, request.range ?? {}, edit.where);
  const area = clipToGrid(target, edit.where);
  const dimension = requireDimension(edit, request.shiftDimension);
  checkEditable(edit, target.sheet, affected(target.sheet, area, dimension));
  return { sheet: target.sheet, area, dimension };
}

/** `insertRange`: cells are pushed down or to the right; the sheet grows where content would fall off its end. */
export const insertRange: RequestHandler<"insertRange"> = (edit, request) => {
  const { sheet, area, dimension } = requireRange(edit, request);
  const { grid } = sheet;
  const count = dimension === "ROWS" ? area.endRow - area.startRow : area.endColumn - area.startColumn;
  const end = contentEnd(sheet, area, dimension);
  if (dimension === "ROWS") grid.resize(Math.max(grid.rowCount, end + count), grid.columnCount);
  else grid.resize(grid.rowCount, Math.max(grid.columnCount, end + count));
  checkSize(edit.draft, edit.where);
  const start = dimension === "ROWS" ? area.startRow : area.startColumn;
  for (let at = end - 1; at >= start; at--) moveLine(sheet, area, dimension, at, at + count);
  for (let at = start; at < start + count; at++) clearLine(sheet, area, dimension, at);
  return noReply;
};

/** `deleteRange`: the cells beyond the range move into its place. */
export const deleteRange: RequestHandler<"deleteRange"> = (edit, request) => {
  const { sheet, area, dimension } = requireRange(edit, request);
  const count = dimension === "ROWS" ? area.endRow - area.startRow : area.endColumn - area.startColumn;
  const start = dimension === "ROWS" ? area.startRow : area.startColumn;
  const end = contentEnd(sheet, area, dimension);
  for (let at = start; at < end; at++) moveLine(sheet, area, dimension, at + count, at);
  for (let at = Math.max(start, end - count); at < end; at++) clearLine(sheet, area, dimension, at);
  return noReply;
};

function contentEnd({ grid }: Sheet, area: Area, dimension: DimensionName): number {
  if (dimension === "COLUMNS") return Math.max(area.endColumn, grid.contentColumnEnd());
  let end = area.endRow;
  for (let column = area.startColumn; column < area.endColumn; column++) end = Math.max(end, grid.columnEnd(column));
  return end;
}

function moveLine({ grid }: Sheet, area: Area, dimension: DimensionName, from: number, to: number): void {
  if (dimension === "ROWS") {
    for (let column = area.startColumn; column < area.endColumn; column++)
      grid.setContent(to, column, grid.content(from, column));
  } else {
    for (let row = area.startRow; row < area.endRow; row++) grid.setContent(row, to, grid.content(row, from));
  }
}

function clearLine({ grid }: Sheet, area: Area, dimension: DimensionName, at: number): void {
  if (dimension === "ROWS") {
    for (let column = area.startColumn; column < area.endColumn; column++) grid.setContent(at, column, nothing);
  } else {
    for (let row = area.startRow; row < area.endRow; row++) grid.setContent(row, at, nothing);
  }
}
