/** One cell as the spreadsheet gives it unformatted: text, a number (dates too, as serial numbers), or true/false. `""` is a blank. */
export type Cell = string | number | boolean;

/**
 * A run of rows, column by column, as they were read.
 *
 * `columns[c][i]` is the cell of row `firstRowNumber + i`. A column may be shorter than `rowCount`, since trailing
 * blanks are not sent: what is not there is a blank.
 */
export interface ColumnPage {
  /** 1-based, as people see it. */
  readonly firstRowNumber: number;
  readonly rowCount: number;
  readonly columns: readonly (readonly Cell[])[];
}

/** What to do with one cell: write this value, `""` to clear it, or null to leave it as it is. */
export type PlannedCell = Cell | null;
