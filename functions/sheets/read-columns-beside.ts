import type { TeamTable } from "../core/customers/team-table.ts";
import { readTeamTable } from "../core/customers/team-table-reader.ts";
import { cellText } from "../core/values/cell-text.ts";
import type { Tab } from "../use-cases/ports/workbook.ts";
import { takenColumns } from "./columns-beside.ts";
import { readColumns } from "./read-columns.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { CustomersTab } from "./workbook-state.ts";

/** Reads wanted columns of a Customers tab that is too large to be read along, together with its keys. @throws AppError sheet_changed */
export async function readColumnsBeside(
  calls: SheetsCalls,
  tab: Tab,
  customers: CustomersTab,
  isWanted: (header: string) => boolean,
  cellsPerCall?: number,
): Promise<TeamTable> {
  const { title, headerRowIndex, key } = customers;
  const taken = takenColumns(customers);
  const headers = tab.head[headerRowIndex] ?? [];
  const wanted = [...headers.keys()].filter((index) => {
    const header = cellText(headers[index] ?? "").trim();
    return header !== "" && !taken.has(index) && isWanted(header);
  });
  const firstRowNumber = headerRowIndex + 2;
  if (wanted.length === 0) return { title, firstRowNumber, ids: key.cells, columns: [] };
  const table = readTeamTable(
    { title, firstRowNumber },
    wanted.map((columnIndex) => ({ columnIndex, header: cellText(headers[columnIndex] ?? "") })),
  );
  const indexes = [key.columnIndex, ...wanted];
  for await (const page of readColumns(calls, tab, indexes, headerRowIndex + 1, cellsPerCall)) table.add(page);
  return table.table();
}
