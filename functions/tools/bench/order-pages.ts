import type { Cell, ColumnPage } from "../../core/values/cell.ts";
import type { OrderColumns } from "./order-columns.ts";

/** As many rows as the adapter reads in one call of eight columns. */
const rowsPerPage = 50_000;

/** The texts of pages, the way they come from the spreadsheet: as JSON, which decides how an engine keeps their cells. */
export function pageTexts({ columns, rowCount }: OrderColumns): readonly string[] {
  return Array.from({ length: Math.ceil(rowCount / rowsPerPage) }, (_, page) => {
    const start = 1 + page * rowsPerPage;
    return JSON.stringify(columns.map((column) => column.slice(start, start + rowsPerPage)));
  });
}

/** One page of cells in memory; the next takes its place, as when they are read. */
export function pageOf(text: string, index: number): ColumnPage {
  const columns: readonly (readonly Cell[])[] = JSON.parse(text);
  return { firstRowNumber: 2 + index * rowsPerPage, rowCount: columns[0]?.length ?? 0, columns };
}
