import type { Cell, PlannedCell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { planCell } from "./plan-cell.ts";
import type { CustomerRows } from "./sheet-report.ts";

/** The Customers tab as it stands below its header row; what is not there (a short column, a missing one) is blank. */
export interface CustomersTabCells {
  /** The team's key column, row by row. */
  readonly keys: readonly Cell[];
  /** The own columns in the order of the report's columns, row by row. */
  readonly ownColumns: readonly (readonly Cell[])[];
}

/** A customer who stands in several rows: all of them get the same cells. Row indexes count from the first row below the header. */
export interface DuplicateKey {
  readonly key: string;
  readonly rowIndexes: readonly number[];
}

/** What to write so that the own columns show the report. */
export interface CustomerCellsPlan {
  /** Per own column, in the order of the report's columns: a planned cell per row. */
  readonly columns: readonly (readonly PlannedCell[])[];
  /** How many cells would change; 0: there is nothing to write. The key that goes with a change is not counted. */
  readonly changes: number;
  /** Customers who have no row yet, in the order in which rows are added. */
  readonly missing: CustomerRows["customers"];
  readonly duplicates: readonly DuplicateKey[];
}

/**
 * Plans the own cells of the rows that are there, wherever the team has put them; no other column is ever in the plan.
 *
 * A row of a customer gets that customer's cells, a row of anybody else those of a contact. The first own column repeats
 * the row's key as it stands, so that the two read alike however the key is spelt. A row without a key has its own cells
 * cleared.
 */
export function planCustomerCells(report: CustomerRows, tab: CustomersTabCells): CustomerCellsPlan {
  const rowCount = Math.max(tab.keys.length, ...tab.ownColumns.map((column) => column.length));
  const rowsByKey = new Map<string, number[]>();
  const rowKeys = Array.from({ length: rowCount }, (_, rowIndex) => {
    const key = matchKey(cellText(tab.keys[rowIndex] ?? ""));
    const rows = rowsByKey.get(key);
    if (rows !== undefined) rows.push(rowIndex);
    else if (key !== "") rowsByKey.set(key, [rowIndex]);
    return key;
  });

  const columns = report.columns.map((_, columnIndex) =>
    rowKeys.map((key, rowIndex) => {
      const desired = columnIndex === 0 ? (tab.keys[rowIndex] ?? "") : cellsOf(report, key)[columnIndex];
      return planCell(tab.ownColumns[columnIndex]?.[rowIndex], key === "" ? "" : desired);
    }),
  );
  const changes = columns.reduce((total, column) => total + column.filter((cell) => cell !== null).length, 0);
  const [marks, ...others] = columns;
  return {
    columns: marks === undefined ? [] : [withMarks(marks, others, tab.keys), ...others],
    changes,
    missing: report.customers.filter(({ key }) => !rowsByKey.has(key)),
    duplicates: [...rowsByKey].flatMap(([key, rowIndexes]) => (rowIndexes.length > 1 ? [{ key, rowIndexes }] : [])),
  };
}

/**
 * The key goes with every cell that is written, even where it seems to stand there: if the team sorts its rows between our
 * read and our write, the row then shows that its new cells are another customer's.
 */
function withMarks(
  marks: readonly PlannedCell[],
  others: readonly (readonly PlannedCell[])[],
  keys: readonly Cell[],
): readonly PlannedCell[] {
  return marks.map((mark, rowIndex) =>
    mark === null && others.some((column) => column[rowIndex] !== null) ? (keys[rowIndex] ?? "") : mark,
  );
}

const cellsOf = (report: CustomerRows, key: string) => report.cells.get(key) ?? report.contact;
