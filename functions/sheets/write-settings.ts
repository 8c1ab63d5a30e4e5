import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { SheetReport } from "../core/report/sheet-report.ts";
import { belowRows, cellsOf, settingsTabFormat } from "../core/settings/tab/settings-tab.ts";
import type { TabWording } from "../core/settings/tab/tab-language.ts";
import type { PlannedCell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import type { Beside, SettingsWrite } from "../use-cases/ports/workbook.ts";
import { removeAnchor } from "./anchor-requests.ts";
import { anchorSettingsTab, areaRequests, createSettingsTab, fillTables, widenColumn } from "./create-settings-tab.ts";
import { planOrdersMemory } from "./orders-memory.ts";
import { renameOwn } from "./rename-own.ts";
import { sendBatch } from "./send-batch.ts";
import { AnswerLost, type SheetsCalls } from "./sheets-calls.ts";
import type { SettingsTabState, WorkbookState } from "./workbook-state.ts";
import type { CellsBeside } from "./write-cells.ts";
import { writeValues } from "./write-values.ts";

type Request = sheets_v4.Schema$Request;

/**
 * The structural requests beside a report: the Tier Settings tab where there is none, what it lacks, anchors for a new choice of the
 * orders, and new names for the tool's own things where language or settings changed them.
 */
export function planBeside(
  state: WorkbookState,
  beside: Beside | undefined,
  newId: () => number,
  report: SheetReport,
): readonly Request[] {
  if (beside === undefined) return [];
  const wording = state.settings && beside.settings.wording(state.settings.rows, state.settings.isMade);
  return [
    ...createMissing(state, beside.settings, newId),
    ...bringUpToDate(state.settings, beside.settings),
    ...(state.settings === undefined || wording === undefined ? [] : relabel(state.settings.sheetId, wording)),
    ...renameOwn(state, report, wording?.from),
    ...planOrdersMemory(state, beside.orders, newId),
  ];
}

/** Drop-downs and notes of the Tier Settings tab in another language; its cells are values. */
function relabel(sheetId: number, { areas, comments }: TabWording): readonly Request[] {
  return [
    ...areas.flatMap(({ startRow, endRow, column, input }) =>
      areaRequests(
        {
          sheetId,
          startRowIndex: startRow,
          endRowIndex: endRow,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        input,
        undefined,
      ),
    ),
    ...comments.map(
      ({ rowIndex, columnIndex, text }): Request => ({
        updateCells: {
          start: { sheetId, rowIndex, columnIndex },
          rows: [{ values: [{ note: text }] }],
          fields: "note",
        },
      }),
    ),
  ];
}

/**
 * The Status cells to write into a Tier Settings tab that was there before. By the column's anchor where there is one, so that
 * no cell of the team's is touched when columns are moved in that moment.
 */
export function statusValues(tab: SettingsTabState | undefined, settings: SettingsWrite | undefined): CellsBeside {
  if (tab === undefined || settings === undefined) return { columns: [], tabs: [] };
  const { status } = tab;
  // Tables that were added in this run have their Status already; what they change in the rows above them is said there.
  const added = isOutdated(tab) ? settings.append(tab.rows, tab.rowCount) : undefined;
  const rowsNow = added === undefined ? tab.rows : belowRows(tab.rows, tab.rowCount, cellsOf(added));
  const words = settings.wording(tab.rows, tab.isMade)?.cells ?? [];
  const cells = [
    ...words,
    ...settings.status(rowsNow).filter(({ rowIndex }) => added === undefined || rowIndex < tab.rowCount),
  ];
  const anchored = cells.filter(({ columnIndex }) => columnIndex === status?.columnIndex);
  const others = cells.filter(({ columnIndex }) => columnIndex !== status?.columnIndex);
  const column: PlannedCell[] = [];
  for (const { rowIndex, value } of anchored) putAt(column, rowIndex, value, null);
  const rows: PlannedCell[][] = [];
  for (const { rowIndex, columnIndex, value } of others) {
    while (rows.length <= rowIndex) rows.push([]);
    putAt(rows[rowIndex] ?? [], columnIndex, value, null);
  }
  return {
    columns: status === undefined || column.length === 0 ? [] : [{ metadataId: status.metadataId, cells: column }],
    tabs: rows.length === 0 ? [] : [{ sheetId: tab.sheetId, rows }],
  };
}

/** Puts a value into a list, and blanks before it where the list is too short. */
function putAt<Value>(list: Value[], index: number, value: Value, blank: Value): void {
  while (list.length < index) list.push(blank);
  list[index] = value;
}

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

const isOutdated = ({ format }: SettingsTabState) => (format ?? 0) < settingsTabFormat;

/**
 * A tab of an earlier format gets the tables that it lacks, in new rows below all others, and its anchor says so. One that was known
 * by its title, or by the copy of an anchor, gets an anchor of its own.
 */
function bringUpToDate(tab: SettingsTabState | undefined, settings: SettingsWrite): readonly Request[] {
  if (tab === undefined || (tab.anchor?.original === true && !isOutdated(tab))) return [];
  const { sheetId, title, rowCount, columnCount, anchor, isMade } = tab;
  const added = isOutdated(tab) ? settings.append(tab.rows, rowCount) : undefined;
  return [
    ...(anchor === undefined ? [] : [removeAnchor(anchor.metadataId)]),
    anchorSettingsTab(sheetId, isMade),
    ...(added === undefined
      ? []
      : [
          { appendDimension: { sheetId, dimension: "ROWS", length: added.rows.length } },
          ...widen(sheetId, columnCount, added.columnWidthsPx),
          ...fillTables({ sheetId, title, firstRow: rowCount }, added),
        ]),
  ];
}

/** Columns for tables that are wider than the tab; those that are there keep the width that people gave them. */
function widen(sheetId: number, columnCount: number, widthsPx: readonly number[]): readonly Request[] {
  const missing = widthsPx.length - columnCount;
  if (missing <= 0) return [];
  return [
    { appendDimension: { sheetId, dimension: "COLUMNS", length: missing } },
    ...widthsPx.slice(columnCount).map((pixelSize, at) => widenColumn(sheetId, columnCount + at, pixelSize)),
  ];
}

function createMissing(state: WorkbookState, settings: SettingsWrite, newId: () => number): readonly Request[] {
  const titles = state.shape.tabs.map(({ title }) => title);
  return state.settings === undefined ? createSettingsTab(settings.create, titles, newId) : [];
}
