import type { Cell } from "../core/values/cell.ts";
import { lastFilled } from "./cells.ts";
import type { AnchoredColumn, CustomersTab } from "./workbook-state.ts";

/** Of rows that were added, those with nothing in any other than these columns. */
export function bareRowsOf(
  rows: readonly (readonly Cell[])[],
  start: number | undefined,
  count: number,
  except: ReadonlySet<number>,
): readonly number[] {
  if (start === undefined) return [];
  return rows.slice(start, start + count).flatMap((row, offset) => {
    const isBare = row.every((cell, columnIndex) => cell === "" || except.has(columnIndex));
    return isBare ? [start + offset] : [];
  });
}

/** Rows in use below the header of a tab that holds nothing of ours yet: whatever stands there, new rows go below it. */
export function usedRowsOf(
  whole: readonly (readonly Cell[])[] | undefined,
  headerRowIndex: number,
  own: ReadonlyMap<string, unknown>,
): number {
  return whole === undefined || own.size > 0 ? 0 : Math.max(0, whole.length - headerRowIndex - 1);
}

/**
 * Where own columns that are missing come to stand: right of those that are there, or of all that is used where there are none; but
 * left of our key mark where it closes them. Never inside merged cells, which would grow.
 *
 * @param key the index of the team's key column
 */
export function nextColumn(
  own: ReadonlyMap<string, AnchoredColumn>,
  key: number,
  rows: readonly (readonly Cell[])[],
  merges: CustomersTab["merges"],
): number {
  let next = 0;
  for (const { columnIndex } of own.values()) next = Math.max(next, columnIndex + 1);
  if (own.size === 0) for (const row of rows) next = Math.max(next, lastFilled(row) + 1);
  const mark = own.get("key")?.columnIndex;
  if (mark !== undefined && mark === next - 1 && key < mark && !merges.some(isCutAt(mark))) return mark;
  for (let cut = merges.find(isCutAt(next)); cut !== undefined; cut = merges.find(isCutAt(next))) {
    next = cut.endColumnIndex ?? next;
  }
  return next;
}

const isCutAt =
  (column: number) =>
  ({ startColumnIndex, endColumnIndex }: CustomersTab["merges"][number]): boolean =>
    (startColumnIndex ?? 0) < column && (endColumnIndex ?? 0) > column;
