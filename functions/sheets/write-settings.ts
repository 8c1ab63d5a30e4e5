import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { PlannedCell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import type { Beside, SettingsWrite } from "../use-cases/ports.ts";
import { createSettingsTab } from "./create-settings-tab.ts";
import { planOrdersMemory } from "./orders-memory.ts";
import { sendBatch } from "./send-batch.ts";
import { AnswerLost, type SheetsCalls } from "./sheets-calls.ts";
import type { SettingsTabState, WorkbookState } from "./workbook-state.ts";
import type { CellsBeside } from "./write-cells.ts";
import { writeValues } from "./write-values.ts";

type Request = sheets_v4.Schema$Request;

const nothing: CellsBeside = { columns: [], tabs: [] };

/** The structural requests beside a report: the Tier Settings tab where there is none, and anchors for a new choice of the orders. */
export function planBeside(state: WorkbookState, beside: Beside | undefined, newId: () => number): readonly Request[] {
  if (beside === undefined) return [];
  return [...createMissing(state, beside.settings, newId), ...planOrdersMemory(state.outlines, beside.orders, newId)];
}

/**
 * The Status cells to write into a Tier Settings tab that was there before. By the column's anchor where there is one, so that
 * no cell of the team's is touched when columns are moved in that moment.
 */
export function statusValues(tab: SettingsTabState | undefined, settings: SettingsWrite | undefined): CellsBeside {
  if (tab === undefined || settings === undefined) return nothing;
  const cells = settings.status(tab.rows);
  const anchored = cells.filter(({ columnIndex }) => columnIndex === tab.status?.columnIndex);
  const others = cells.filter((cell) => !anchored.includes(cell));
  const byRow = new Map(anchored.map(({ rowIndex, value }) => [rowIndex, value]));
  const columns =
    tab.status === undefined || byRow.size === 0
      ? []
      : [{ metadataId: tab.status.metadataId, cells: upTo(Math.max(...byRow.keys()), (row) => byRow.get(row)) }];
  if (others.length === 0) return { columns, tabs: [] };
  const lastRow = Math.max(...others.map(({ rowIndex }) => rowIndex));
  const lastColumn = Math.max(...others.map(({ columnIndex }) => columnIndex));
  const rows = Array.from({ length: lastRow + 1 }, (_, row) =>
    upTo(lastColumn, (column) => others.find((cell) => cell.rowIndex === row && cell.columnIndex === column)?.value),
  );
  return { columns, tabs: [{ sheetId: tab.sheetId, rows }] };
}

const upTo = (last: number, valueAt: (index: number) => string | undefined): readonly PlannedCell[] =>
  Array.from({ length: last + 1 }, (_, index) => valueAt(index) ?? null);

/** Makes the Tier Settings tab, or writes its Status, and nothing else. @throws AppError */
export async function writeSettings(
  calls: SheetsCalls,
  state: WorkbookState,
  settings: SettingsWrite,
  newId: () => number,
): Promise<void> {
  const requests = createMissing(state, settings, newId);
  if (requests.length > 0) {
    try {
      await sendBatch(calls, { requests, guard: undefined });
    } catch (error) {
      if (!(error instanceof AnswerLost)) throw error;
      throw new AppError("sheet_busy", "Google Sheets did not confirm that it made the tab of settings.", {
        cause: error,
      });
    }
    return;
  }
  const { columns, tabs } = statusValues(state.settings, settings);
  if (columns.length + tabs.length > 0) await writeValues(calls, columns, tabs);
}

function createMissing(state: WorkbookState, settings: SettingsWrite, newId: () => number): readonly Request[] {
  const titles = state.shape.tabs.map(({ title }) => title);
  return state.settings === undefined ? createSettingsTab(settings.create, titles, newId) : [];
}
