import type { PlannedCell } from "../core/values/cell.ts";
import type { SettingsWrite } from "../use-cases/ports/workbook.ts";
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
    while (others.length <= rowIndex) others.push([]);
    putAt(others[rowIndex] ?? [], columnIndex, value, null);
  }
  return {
    columns: status === undefined || column.length === 0 ? [] : [{ metadataId: status.metadataId, cells: column }],
    tabs: others.length === 0 ? [] : [{ sheetId, rows: others }],
  };
}

/** Puts a value into a list, and blanks before it where the list is too short. */
function putAt<Value>(list: Value[], index: number, value: Value, blank: Value): void {
  while (list.length < index) list.push(blank);
  list[index] = value;
}
