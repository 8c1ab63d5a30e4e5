import type { PlannedCell } from "../core/values/cell.ts";
import type { FillSettings } from "../use-cases/ports/workbook.ts";
import { putIntoRows } from "./put-at.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { WorkbookState } from "./workbook-state.ts";
import { writeValues } from "./write-values.ts";

/**
 * Writes single cells of the Tier Settings tab, and nothing else. They are planned by the rows as they stand right before: people may have
 * moved them since they were read. That look is a write of nothing, which gives back what is there.
 *
 * @throws AppError protected_range, sheet_busy, ...
 */
export async function fillSettings(
  calls: SheetsCalls,
  { settings: tab }: Pick<WorkbookState, "settings">,
  fill: FillSettings,
): Promise<void> {
  if (tab === undefined) return;
  const { sheetId } = tab;
  const looked = await writeValues(calls, [], [{ sheetId, rows: [[null]] }]);
  const rows: PlannedCell[][] = [];
  for (const cell of fill(looked.tab(sheetId) ?? tab.rows)) putIntoRows(rows, cell);
  if (rows.length > 0) await writeValues(calls, [], [{ sheetId, rows }]);
}
