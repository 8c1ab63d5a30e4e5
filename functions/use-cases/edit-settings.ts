import { cellNamed } from "../core/values/a1.ts";
import type { Cell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import type { SettingsEdit } from "./ports/run.ts";
import type { WorkbookShape } from "./ports/workbook.ts";

/** Further down or right than any Tier Settings tab goes. */
const mostRows = 20_000;
const mostColumns = 100;

/**
 * A spreadsheet whose Tier Settings tab holds other values in some cells. The spreadsheet itself stays as it is.
 *
 * @throws AppError bad_request where there is no such tab, or an address names no cell of it
 */
export function editSettings(shape: WorkbookShape, edits: readonly SettingsEdit[]): WorkbookShape {
  if (edits.length === 0) return shape;
  if (shape.settings === undefined)
    throw new AppError(
      "bad_request",
      "field edits: the spreadsheet has no Tier Settings tab to edit. Recompute first.",
    );
  const rows: Cell[][] = shape.settings.map((row) => [...row]);
  for (const { a1, value } of edits) {
    const { rowIndex, columnIndex } = cellNamed(a1) ?? { rowIndex: mostRows, columnIndex: mostColumns };
    if (rowIndex >= mostRows || columnIndex >= mostColumns)
      throw new AppError("bad_request", `field edits: found "${a1.slice(0, 20)}"; expected a cell such as C17.`);
    while (rows.length <= rowIndex) rows.push([]);
    const row = rows[rowIndex] ?? [];
    while (row.length <= columnIndex) row.push("");
    row[columnIndex] = value;
  }
  return { ...shape, settings: rows };
}
