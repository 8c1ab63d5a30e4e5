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

/** Right of our own columns; of all that is used where there are none. Never inside merged cells, which would grow. */
export function nextColumn(
  own: ReadonlyMap<string, AnchoredColumn>,
  rows: readonly (readonly Cell[])[],
  merges: CustomersTab["merges"],
): number {
  let next = 0;
  for (const { columnIndex } of own.values()) next = Math.max(next, columnIndex + 1);
  if (own.size === 0) for (const row of rows) next = Math.max(next, lastFilled(row) + 1);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { startColumnIndex, endColumnIndex } of merges) {
      if ((startColumnIndex ?? 0) >= next || (endColumnIndex ?? 0) <= next) continue;
      next = endColumnIndex ?? next;
      moved = true;
    }
  }
  return next;
}
