import { a1, cellNamed } from "../values/a1.ts";
import type { AttributeFinding } from "./read-attributes.ts";
import type { TeamTable } from "./team-table.ts";

/** Columns that a run is about to insert into a tab that it has read. */
export interface InsertedColumns {
  /** Of the tab. */
  readonly title: string;
  /** Where the first of them will stand, 0-based. */
  readonly columnIndex: number;
  readonly count: number;
}

/** A table as it stands once columns were inserted: what a message names is to be found by then. */
export function shiftTable(table: TeamTable, inserted: InsertedColumns): TeamTable {
  if (table.title !== inserted.title) return table;
  const columns = table.columns.map((column) => ({ ...column, columnIndex: shifted(column.columnIndex, inserted) }));
  return { ...table, columns };
}

/** Findings on cells of such a table, likewise. */
export function shiftFindings(
  findings: readonly AttributeFinding[],
  inserted: InsertedColumns,
): readonly AttributeFinding[] {
  return findings.map((finding) => {
    if (finding.tab !== inserted.title) return finding;
    const firstMisfits = finding.firstMisfits.map((misfit) => {
      const place = cellNamed(misfit.a1);
      return place === undefined
        ? misfit
        : { ...misfit, a1: a1(shifted(place.columnIndex, inserted), place.rowIndex + 1) };
    });
    return { ...finding, firstMisfits };
  });
}

const shifted = (at: number, { columnIndex, count }: InsertedColumns) => (at >= columnIndex ? at + count : at);
