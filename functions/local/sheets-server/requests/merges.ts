import type { Area } from "../a1.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, closeSpan, inside, intersect, resolveGridRange, spanOf, toGridRange } from "../ranges.ts";
import type { Sheet } from "../workbook.ts";
import { putValue } from "../write-cell.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

const areaOf = (sheet: Sheet, range: Sheet["merges"][number]) => closeSpan(sheet, spanOf(range));

/** The pieces that a range is merged into. */
function pieces(area: Area, mergeType: string | null | undefined): Area[] {
  const list: Area[] = [];
  if (mergeType === "MERGE_ROWS") {
    for (let row = area.startRow; row < area.endRow; row++) list.push({ ...area, startRow: row, endRow: row + 1 });
  } else if (mergeType === "MERGE_COLUMNS") {
    for (let at = area.startColumn; at < area.endColumn; at++)
      list.push({ ...area, startColumn: at, endColumn: at + 1 });
  } else list.push(area);
  return list.filter((each) => (each.endRow - each.startRow) * (each.endColumn - each.startColumn) > 1);
}

/** `mergeCells`: only the top left value of each merged piece stays. Merges within the range give way. */
export const mergeCells: RequestHandler<"mergeCells"> = (edit, request) => {
  const { sheet, span } = resolveGridRange(edit.draft, request.range ?? {}, edit.where);
  const area = clipToGrid({ sheet, span }, edit.where);
  checkEditable(edit, sheet, area);
  const partly = sheet.merges.some((range) => {
    const merged = areaOf(sheet, range);
    return intersect(merged, area) !== undefined && !inside(merged, area);
  });
  if (partly) throw invalidRequest(edit, "You must select all cells in a merged range to merge or unmerge them.");
  const { frozenRowCount, frozenColumnCount } = sheet;
  if (area.startRow < frozenRowCount && area.endRow > frozenRowCount) {
    throw invalidRequest(edit, "You can't merge frozen and non-frozen rows.");
  }
  if (area.startColumn < frozenColumnCount && area.endColumn > frozenColumnCount) {
    throw invalidRequest(edit, "You can't merge frozen and non-frozen columns.");
  }
  sheet.merges = sheet.merges.filter((range) => intersect(areaOf(sheet, range), area) === undefined);
  for (const piece of pieces(area, request.mergeType)) {
    sheet.merges.push(toGridRange(sheet.sheetId, piece));
    keepFirst(sheet, piece);
  }
  return noReply;
};

/** The first value of a piece, by rows, moves to its corner; the rest is emptied. */
function keepFirst(sheet: Sheet, piece: Area): void {
  const { grid } = sheet;
  let found =
    grid.value(piece.startRow, piece.startColumn) !== undefined ||
    grid.extras(piece.startRow, piece.startColumn)?.formula !== undefined;
  for (let row = piece.startRow; row < piece.endRow; row++) {
    for (let column = piece.startColumn; column < piece.endColumn; column++) {
      if (row === piece.startRow && column === piece.startColumn) continue;
      const value = grid.value(row, column);
      if (!found && value !== undefined) {
        grid.setContent(piece.startRow, piece.startColumn, grid.content(row, column));
        found = true;
      }
      putValue(sheet, row, column, undefined);
    }
  }
}

/** `unmergeCells` */
export const unmergeCells: RequestHandler<"unmergeCells"> = (edit, request) => {
  const { sheet, span } = resolveGridRange(edit.draft, request.range ?? {}, edit.where);
  const area = clipToGrid({ sheet, span }, edit.where);
  const touched = sheet.merges.filter((range) => intersect(areaOf(sheet, range), area) !== undefined);
  if (touched.some((range) => !inside(areaOf(sheet, range), area))) {
    throw invalidRequest(edit, "You must select all cells in a merged range to merge or unmerge them.");
  }
  sheet.merges = sheet.merges.filter((range) => !touched.includes(range));
  return noReply;
};
