import type { Cell, ColumnPage } from "../values/cell.ts";
import type { TeamColumn, TeamTable } from "./team-table.ts";

/** A table of the team's under way. */
export interface TeamTableReader {
  /** Adds a page whose first column holds the keys, the others the columns, in their order. */
  add(page: ColumnPage): void;
  table(): TeamTable;
}

/** Begins to read a table from pages. */
export function readTeamTable(
  { title, firstRowNumber }: Pick<TeamTable, "title" | "firstRowNumber">,
  columns: readonly Omit<TeamColumn, "cells">[],
): TeamTableReader {
  const ids: Cell[] = [];
  const cells: readonly Cell[][] = columns.map(() => []);
  return {
    add({ rowCount, columns: [keys = [], ...others] }) {
      for (let row = 0; row < rowCount; row += 1) ids.push(keys[row] ?? "");
      for (const [at, column] of cells.entries()) {
        for (let row = 0; row < rowCount; row += 1) column.push(others[at]?.[row] ?? "");
      }
    },
    table: () => ({
      title,
      firstRowNumber,
      ids,
      columns: columns.map((column, at) => ({ ...column, cells: cells[at] ?? [] })),
    }),
  };
}
