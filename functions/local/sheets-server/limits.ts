import { invalidArgument } from "./api-error.ts";
import type { Workbook } from "./workbook.ts";

/** Cells that one spreadsheet may have. */
export const maxCells = 10_000_000;
/** Characters that one cell may have. */
export const maxCellCharacters = 50_000;
/** Columns that one sheet may have: up to ZZZ. */
export const maxColumns = 18_278;

/** Refuses a draft that has grown beyond what the service allows. */
export function checkSize(draft: Workbook, where: string): void {
  let cells = 0;
  for (const { grid } of draft.sheets) {
    if (grid.columnCount > maxColumns) {
      throw invalidArgument(
        `${where}This action would increase the number of columns in the sheet above the limit of ${maxColumns} columns.`,
      );
    }
    cells += grid.rowCount * grid.columnCount;
  }
  if (cells > maxCells) {
    throw invalidArgument(
      `${where}This action would increase the number of cells in the workbook above the limit of ${maxCells} cells.`,
    );
  }
}

/** Refuses a text longer than a cell may hold. */
export function checkText(text: string, where: string): void {
  if (text.length > maxCellCharacters) {
    throw invalidArgument(
      `${where}Your input contains more than the maximum of ${maxCellCharacters} characters in a single cell.`,
    );
  }
}
