import type { Area } from "../a1.ts";
import type { Scalar } from "../cell.ts";
import type { Edit } from "../edit.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, resolveGridRange } from "../ranges.ts";
import { reorderRows } from "../sort-rows.ts";
import type { DimensionName, Sheet } from "../workbook.ts";
import { invalidRequest } from "./invalid-request.ts";
import type { RequestHandler } from "./request.ts";

type ComparisonColumns = readonly {
  readonly dimension?: string | null;
  readonly startIndex?: number | null;
  readonly endIndex?: number | null;
}[];

/** `deleteDuplicates`: of rows that hold the same values, whatever their case, the first stays; those below move up within the range. */
export const deleteDuplicates: RequestHandler<"deleteDuplicates"> = (edit, { range, comparisonColumns }) => {
  const { sheet, span } = resolveGridRange(edit.draft, range ?? {}, edit.where);
  const area = clipToGrid({ sheet, span }, edit.where);
  checkEditable(edit, sheet, area);
  const columns = comparedColumns(edit, area, comparisonColumns ?? []);
  const seen = new Set<string>();
  const kept: number[] = [];
  const removed: number[] = [];
  for (let row = area.startRow; row < area.endRow; row++) {
    const values = columns.map((column) => sheet.grid.value(row, column));
    const name = JSON.stringify(values.map(comparable));
    // A row without values holds no duplicate of any.
    if (values.some((value) => value !== undefined) && seen.has(name)) removed.push(row);
    else kept.push(row);
    seen.add(name);
  }
  reorderRows(sheet, area, [...kept, ...removed]);
  clear(sheet, { ...area, startRow: area.endRow - removed.length });
  return () => ({ deleteDuplicates: removed.length > 0 ? { duplicatesRemovedCount: removed.length } : {} });
};

const comparable = (value: Scalar): Scalar | null =>
  typeof value === "string" ? value.toLowerCase() : (value ?? null);

function comparedColumns(edit: Edit, area: Area, given: ComparisonColumns): readonly number[] {
  const columnsFrom = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
  if (given.length === 0) return columnsFrom(area.startColumn, area.endColumn);
  const wanted: DimensionName = "COLUMNS";
  return given.flatMap(({ dimension, startIndex, endIndex }) => {
    const start = startIndex ?? area.startColumn;
    const end = endIndex ?? area.endColumn;
    if (dimension !== wanted) throw invalidRequest(edit, "comparisonColumns must be columns.");
    if (start < area.startColumn || end > area.endColumn) {
      throw invalidRequest(edit, "comparisonColumns must lie within the range.");
    }
    return columnsFrom(start, end);
  });
}

function clear({ grid }: Sheet, area: Area): void {
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      grid.setContent(row, column, { value: undefined, extras: undefined });
    }
  }
}
