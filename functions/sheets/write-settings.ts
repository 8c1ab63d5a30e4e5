import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import type { LackingHeader } from "../core/settings/tab/lacking-headers.ts";
import { settingsTabFormat } from "../core/settings/tab/settings-tab.ts";
import type { TabWording } from "../core/settings/tab/tab-language.ts";
import { AppError } from "../errors.ts";
import type { Beside, SettingsWrite } from "../use-cases/ports/workbook.ts";
import { removeAnchor } from "./anchor-requests.ts";
import {
  anchorSettingsTab,
  areaRequests,
  createSettingsTab,
  fillTables,
  headerRequests,
  widenColumn,
} from "./create-settings-tab.ts";
import { isToMark, type SettingsToMark, settingsLook, statusByThen } from "./look-at-settings.ts";
import { planOrdersMemory } from "./orders-memory.ts";
import { renameOwn, replaceWord } from "./rename-own.ts";
import { sendBatch } from "./send-batch.ts";
import { AnswerLost, type SheetsCalls } from "./sheets-calls.ts";
import type { SettingsTabState, WorkbookState } from "./workbook-state.ts";
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
): BesidePlan {
  if (beside === undefined) return { requests: [], mark: undefined, standsOn: undefined };
  const tab = state.settings;
  const wording = tab && beside.settings.wording(tab.rows, tab.isMade);
  const words = tab === undefined || wording === undefined ? [] : relabel(tab, wording);
  const headers = tab !== undefined && isOutdated(tab) ? beside.settings.lackingHeaders(tab.rows) : [];
  return {
    requests: [
      ...createMissing(state, beside.settings, newId),
      ...words,
      ...bringUpToDate(tab, beside.settings, headers),
      ...renameOwn(state, report, wording?.from),
      ...planOrdersMemory(state, beside.orders, newId),
    ],
    mark: tab && { tab, settings: beside.settings, isChanged: words.length > 0 || isOutdated(tab) },
    standsOn: words.length + headers.length > 0 ? tab : undefined,
  };
}

/** What is planned beside a report. */
export interface BesidePlan {
  readonly requests: readonly Request[];
  /** The Tier Settings tab whose Status is to be filled in; undefined where the requests make the tab. */
  readonly mark: SettingsToMark | undefined;
  /** The tab whose cells must still stand as they were read when the requests are sent; undefined where they need not. */
  readonly standsOn: SettingsTabState | undefined;
}

/**
 * The tool's own words on the Tier Settings tab in another language, with their drop-downs and notes. A cell is replaced only where it
 * still says what it said: rows and columns that people move in this moment keep theirs.
 */
function relabel({ sheetId, rows }: SettingsTabState, { cells, areas, comments }: TabWording): readonly Request[] {
  return [
    ...cells.map(({ rowIndex, columnIndex, value }) =>
      replaceWord({ sheetId, rowIndex, columnIndex }, String(rows[rowIndex]?.[columnIndex] ?? ""), value),
    ),
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
      throw new AppError("sheet_busy", sheetErrorLabels.settingsTabUnconfirmed, {
        cause: error,
      });
    }
    return;
  }
  if (state.settings === undefined) return;
  const mark = { tab: state.settings, settings, isChanged: false };
  if (!isToMark(mark)) return;
  const look = settingsLook(mark);
  const { columns, tabs } = statusByThen(mark, await writeValues(calls, look.columns, look.tabs));
  if (columns.length + tabs.length > 0) await writeValues(calls, columns, tabs);
}

const newWidthPx = 120;

const isOutdated = ({ format }: SettingsTabState) => (format ?? 0) < settingsTabFormat;

/**
 * A tab of an earlier format gets the tables that it lacks, in new rows below all others, headers that its tables lack beside them, and
 * its anchor says so. One that was known
 * by its title, or by the copy of an anchor, gets an anchor of its own.
 */
function bringUpToDate(
  tab: SettingsTabState | undefined,
  settings: SettingsWrite,
  headers: readonly LackingHeader[],
): readonly Request[] {
  if (tab === undefined || (tab.anchor?.original === true && !isOutdated(tab))) return [];
  const { sheetId, title, rowCount, columnCount, anchor, isMade } = tab;
  const added = isOutdated(tab) ? settings.append(tab.rows, rowCount) : undefined;
  const widths = headers.reduce<readonly number[]>(
    (known, { columnIndex }) =>
      Array.from({ length: Math.max(known.length, columnIndex + 1) }, (_, at) => known[at] ?? newWidthPx),
    added?.columnWidthsPx ?? [],
  );
  return [
    ...(anchor === undefined ? [] : [removeAnchor(anchor.metadataId)]),
    anchorSettingsTab(sheetId, isMade),
    ...widen(sheetId, columnCount, widths),
    ...headerRequests(sheetId, headers),
    ...(added === undefined
      ? []
      : [
          insertRowsAt(sheetId, rowCount, added.rows.length),
          ...fillTables({ sheetId, title, firstRow: rowCount }, added),
        ]),
  ];
}

/** Rows below the last one that was read: whatever people insert meanwhile, only rows that did not exist are filled. */
const insertRowsAt = (sheetId: number, startIndex: number, count: number): Request => ({
  insertDimension: {
    range: { sheetId, dimension: "ROWS", startIndex, endIndex: startIndex + count },
    inheritFromBefore: true,
  },
});

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
