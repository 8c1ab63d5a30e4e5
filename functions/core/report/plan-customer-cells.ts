import { listedKey } from "../customers/listed-key.ts";
import { isErrorText } from "../orders/cell-words.ts";
import type { Cell, PlannedCell } from "../values/cell.ts";
import { ownCellsOf } from "./own-cells-of.ts";
import { planCell } from "./plan-cell.ts";
import type { CustomerRows } from "./sheet-report.ts";

/** The Customers tab as it stands below its header row; what is not there (a short column, a missing one) is blank. */
export interface CustomersTabCells {
  /** The team's key column, row by row. */
  readonly keys: readonly Cell[];
  /** The own columns in the order of the report's columns, row by row; behind them own columns that the report no longer has. */
  readonly ownColumns: readonly (readonly Cell[])[];
}

/** A customer who stands in several rows: all of them get the same cells. Row indexes count from the first row below the header. */
export interface DuplicateKey {
  readonly key: string;
  readonly rowIndexes: readonly number[];
}

/** What to write so that the own columns show the report. */
export interface CustomerCellsPlan {
  /** Per own column, in the order in which they were given: a planned cell per row. */
  readonly columns: readonly (readonly PlannedCell[])[];
  /** How many cells would change; 0: there is nothing to write. What goes along with a change is not counted. */
  readonly changes: number;
  /** Customers who have no row yet, in the order in which rows are added. */
  readonly missing: CustomerRows["customers"];
  readonly duplicates: readonly DuplicateKey[];
  /** Rows with an error such as `#NAME?` instead of a key. Row indexes count from the first row below the header. */
  readonly errorRows: readonly number[];
}

/**
 * Plans the own cells of the rows that are there, wherever the team has put them; no other column is ever in the plan.
 *
 * A row of a customer gets that customer's cells, a row of anybody else those of a contact, or of somebody who is gone from
 * the orders. The first own column repeats the row's key as it stands, so that the two read alike however the key is spelt. A
 * row without a key (a blank one, an error, the label of a sum) has its own cells cleared, and so has a column that the report no longer has.
 *
 * A row is planned whole or not at all: if the team moves its rows between our read and our write, all own cells of a row are
 * still those of the key that stands with them.
 */
export function planCustomerCells(report: CustomerRows, tab: CustomersTabCells): CustomerCellsPlan {
  const { keys, ownColumns } = tab;
  const columnCount = Math.max(report.columns.length, ownColumns.length);
  const rowCount = ownColumns.reduce((most, column) => Math.max(most, column.length), keys.length);
  const cellsOf = ownCellsOf(report, ownColumns);
  const rowsByKey = new Map<string, number[]>();
  const columns: PlannedCell[][] = Array.from({ length: columnCount }, () => new Array(rowCount).fill(null));
  const errorRows: number[] = [];
  let changes = 0;
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex += 1) {
    const keyCell = keys[rowIndex] ?? "";
    const key = listedKey(keyCell);
    if (isErrorText(keyCell)) errorRows.push(rowIndex);
    const rows = rowsByKey.get(key);
    if (rows !== undefined) rows.push(rowIndex);
    else if (key !== "") rowsByKey.set(key, [rowIndex]);

    const own = key === "" ? [] : cellsOf(key);
    const desired = (column: number): Cell => (column === 0 && key !== "" ? keyCell : (own[column] ?? ""));
    const before = changes;
    for (let column = 0; column < columnCount; column += 1) {
      if (planCell(ownColumns[column]?.[rowIndex], desired(column)) !== null) changes += 1;
    }
    if (changes === before) continue;
    for (const [column, planned] of columns.entries()) planned[rowIndex] = desired(column);
  }
  return {
    columns,
    changes,
    missing: report.customers.filter(({ key }) => !rowsByKey.has(key)),
    duplicates: [...rowsByKey].flatMap(([key, rowIndexes]) => (rowIndexes.length > 1 ? [{ key, rowIndexes }] : [])),
    errorRows,
  };
}
