import type { PlannedCell } from "../core/values/cell.ts";
import type { SettingsWrite } from "../use-cases/ports/workbook.ts";
import { putAt, putIntoRows } from "./put-at.ts";
import type { SettingsTabState } from "./workbook-state.ts";
import type { CellsBeside } from "./write-cells.ts";

/**
 * The Status cells to write into a Tier Settings tab, as it stands: only those that do not say it yet. By the column's anchor where it
 * stands there, so that no cell of the team's is touched when columns are moved in that moment.
 */
export function statusValues({ status, sheetId, rows }: SettingsTabState, settings: SettingsWrite): CellsBeside {
  const column: PlannedCell[] = [];
  const others: PlannedCell[][] = [];
  for (const { rowIndex, columnIndex, value } of settings.status(rows)) {
    if (columnIndex === status?.columnIndex) {
      putAt(column, rowIndex, value, null);
      continue;
    }
    putIntoRows(others, { rowIndex, columnIndex, value });
  }
  return {
    columns: status === undefined || column.length === 0 ? [] : [{ metadataId: status.metadataId, cells: column }],
    tabs: others.length === 0 ? [] : [{ sheetId, rows: others }],
  };
}
