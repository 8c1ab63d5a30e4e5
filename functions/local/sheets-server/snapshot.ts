import { formatArea } from "./a1.ts";
import type { CellExtras, Scalar } from "./cell.ts";
import type { Grid } from "./grid.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** One cell with all it has; what it lacks is missing. */
export type CellSnapshot = CellExtras & { readonly value?: Exclude<Scalar, undefined> };

/** One tab: its cells by address (`B2`), empty ones left out, and all that stands beside them. */
export type SheetSnapshot = Omit<Sheet, "grid"> & {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: Readonly<Record<string, CellSnapshot>>;
};

/** A spreadsheet without its times and its version, so that two that look and behave alike have equal snapshots. */
export type WorkbookSnapshot = Omit<Workbook, "sheets" | "version" | "createdTime" | "modifiedTime"> & {
  readonly sheets: readonly SheetSnapshot[];
};

/** The state of a spreadsheet, to be compared cell by cell with another. */
export function snapshotOf(workbook: Workbook): WorkbookSnapshot {
  const { version: _, createdTime: __, modifiedTime: ___, sheets, ...rest } = workbook;
  return {
    ...rest,
    sheets: sheets.map(({ grid, ...sheet }) => ({
      ...sheet,
      rowCount: grid.rowCount,
      columnCount: grid.columnCount,
      cells: cellsOf(grid),
    })),
  };
}

function cellsOf(grid: Grid): Record<string, CellSnapshot> {
  const cells: Record<string, CellSnapshot> = {};
  for (let column = 0; column < grid.contentColumnEnd(); column++) {
    for (let row = 0; row < grid.columnEnd(column); row++) {
      const { value, extras } = grid.content(row, column);
      if (value === undefined && extras === undefined) continue;
      const address = formatArea({ startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
      cells[address] = { ...extras, ...(value === undefined ? {} : { value }) };
    }
  }
  return cells;
}
