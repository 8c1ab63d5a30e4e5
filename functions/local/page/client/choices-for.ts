import { type CellData, choiceRange, choicesOf } from "./cell-data.ts";
import type { SheetsApi } from "./sheets-api.ts";

/** What the drop-down of a cell offers: a list of its own, or the texts of other cells. @param title of the cell's tab */
export async function choicesFor(api: SheetsApi, title: string, cell: CellData): Promise<readonly string[]> {
  const range = choiceRange(cell);
  if (range === undefined) return choicesOf(cell);
  const rows = await api.cellsOf(range.includes("!") ? range : `'${title.replaceAll("'", "''")}'!${range}`);
  return [...new Set(rows.flat().flatMap(({ formattedValue }) => formattedValue || []))];
}
