import type { Cell, PlannedCell } from "../values/cell.ts";
import { planCell } from "./plan-cell.ts";
import type { OwnTab } from "./sheet-report.ts";

/** Cells to write from A1, row by row, all rows equally long. */
export type PlannedBlock = readonly (readonly PlannedCell[])[];

/**
 * Plans a tab that belongs to the tool whole: what differs is written, what is left over from before is cleared.
 *
 * @param current the tab's cells from A1; trailing blanks may be missing
 * @returns undefined where the tab already shows what it should
 */
export function planOwnTab(tab: Pick<OwnTab, "rows">, current: readonly (readonly Cell[])[]): PlannedBlock | undefined {
  const rowCount = Math.max(tab.rows.length, current.length);
  const columnCount = [...tab.rows, ...current].reduce((widest, row) => Math.max(widest, row.length), 0);
  const block = Array.from({ length: rowCount }, (_, rowIndex) =>
    Array.from({ length: columnCount }, (_, columnIndex) =>
      planCell(current[rowIndex]?.[columnIndex], tab.rows[rowIndex]?.[columnIndex]),
    ),
  );
  return block.some((row) => row.some((cell) => cell !== null)) ? block : undefined;
}
