import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { fillWords } from "../core/labels/fill-words.ts";
import { sheetErrorLabels, sheetNoteLabels } from "../core/labels/sheet-messages.ts";
import { ownTabTitles } from "../core/report/own-tab-titles.ts";
import { ownTabIds } from "../core/report/sheet-report.ts";
import type { Cell } from "../core/values/cell.ts";
import { AppError } from "../errors.ts";
import type { Tab, WorkbookShape } from "../use-cases/ports/workbook.ts";
import { columnOfRows } from "./cells.ts";
import { columnsBeside } from "./columns-beside.ts";
import { type CustomersSource, readCustomers } from "./customers-tab.ts";
import { ordersMemoryOf } from "./orders-memory.ts";
import { outlineFields, outlineTabs, type TabOutline } from "./outline-tabs.ts";
import { anchorsOf, anchorsToGo, ownTabOf } from "./own-tab-state.ts";
import { type ReadRanges, readRanges } from "./read-ranges.ts";
import { settingsOf } from "./settings-tab.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import { addedRow, headerRow, headOfTab, headRows, wantedOf, wholeTab } from "./wanted-ranges.ts";
import type { CustomersTab, WorkbookState } from "./workbook-state.ts";

const attempts = 3;

/**
 * Reads what a run must know of a spreadsheet, in two calls: tabs with their anchors, then the head of every tab, the
 * anchored columns of the Customers tab wherever they stand by then with the team's columns beside them, and the whole of the tool's
 * own tabs. A Customers tab whose anchors do not say enough is read whole, in a third call.
 *
 * @throws AppError; sheet_changed where tabs come and go all the while
 */
export async function readWorkbook(calls: SheetsCalls): Promise<WorkbookState> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce(calls);
    } catch (error) {
      // A tab that was deleted between the two calls.
      const changed = error instanceof AppError && error.code === "sheet_changed";
      if (!changed || attempt === attempts) throw error;
    }
  }
}

async function readOnce(calls: SheetsCalls): Promise<WorkbookState> {
  const { spreadsheetId } = calls;
  const found = await calls.read((client, options) =>
    client.spreadsheets.get({ spreadsheetId, fields: outlineFields }, options),
  );
  const outlines = outlineTabs(found);
  const ranges = await readRanges(calls, outlines.flatMap(wantedOf));
  const customersOutline = outlines.find((tab) => tab.role === "customers");
  const ownOutlines = ownTabIds.flatMap((id) => outlines.filter((tab) => tab.role === id).map((tab) => ({ id, tab })));
  const { customers, beside } =
    customersOutline === undefined
      ? { customers: undefined, beside: undefined }
      : await customersOf(calls, customersOutline, ranges);
  const ownTabs = new Map(
    ownOutlines.flatMap(({ id, tab }) => {
      const state = ownTabOf(id, tab, ranges);
      return state === undefined ? [] : [[id, state] as const];
    }),
  );
  const settingsOutline = outlines.find((tab) => tab.role === "settings");
  const settings = settingsOutline && settingsOf(settingsOutline, ranges.of(wholeTab(settingsOutline))?.rows ?? []);
  return {
    shape: { ...shapeOf(found, outlines, ranges), settings: settings?.rows },
    customers,
    beside,
    ownTabs,
    settings,
    outlines,
    staleAnchors: [
      ...(customersOutline !== undefined && customers === undefined ? anchorsOf(customersOutline) : []),
      ...ownOutlines.flatMap(({ id, tab }) => anchorsToGo(tab, ownTabs.has(id))),
    ],
    notes: [
      ...(customersOutline !== undefined && customers === undefined
        ? [fillWords(sheetNoteLabels.noKeyColumn, { tab: customersOutline.title })]
        : []),
      ...ownOutlines.flatMap(({ id, tab }) =>
        tab.anchor !== undefined && !ownTabs.has(id)
          ? [fillWords(sheetNoteLabels.notOursAnyMore, { tab: tab.title, title: ownTabTitles[id] })]
          : [],
      ),
    ],
  };
}

function shapeOf(
  found: sheets_v4.Schema$Spreadsheet,
  outlines: readonly TabOutline[],
  ranges: ReadRanges,
): WorkbookShape {
  return {
    title: found.properties?.title ?? "",
    locale: found.properties?.locale ?? "en_US",
    timeZone: found.properties?.timeZone ?? "Etc/UTC",
    tabs: outlines.map((tab): Tab => {
      const { sheetId, title, rowCount, columnCount, role } = tab;
      const head = headOf(tab, ranges).slice(0, headRows);
      return { sheetId, title, rowCount, columnCount, role, head, memory: ordersMemoryOf(tab, outlines) };
    }),
  };
}

function headOf(tab: TabOutline, ranges: ReadRanges): readonly (readonly Cell[])[] {
  return (ranges.of(headOfTab(tab)) ?? ranges.of(wholeTab(tab)))?.rows ?? [];
}

async function customersOf(
  calls: SheetsCalls,
  tab: TabOutline,
  ranges: ReadRanges,
): Promise<Pick<WorkbookState, "customers" | "beside">> {
  checkSize(tab, ranges);
  const source = sourceOf(tab, ranges);
  const customers = readCustomers(tab, source);
  if (customers !== "readWhole") return withBeside(tab, customers, ranges);
  const again = await readRanges(calls, [
    wholeTab(tab),
    headerRow(tab),
    addedRow(tab),
    ...tab.columns.map(({ metadataId }) => ({ metadataId })),
  ]);
  checkSize(tab, again);
  const whole = readCustomers(tab, sourceOf(tab, again));
  return withBeside(tab, whole === "readWhole" ? undefined : whole, again);
}

const withBeside = (tab: TabOutline, customers: CustomersTab | undefined, ranges: ReadRanges) => ({
  customers,
  beside: customers && columnsBeside(tab, customers, ranges, wholeTab(tab)),
});

/**
 * Merges and conditional formats came with the first call, cells with a later one: both must be of one sheet.
 *
 * @throws AppError sheet_changed where rows or columns came or went between the two
 */
function checkSize(tab: TabOutline, ranges: ReadRanges): void {
  const lines = [wholeTab(tab), headerRow(tab)].flatMap((wanted) => ranges.of(wanted) ?? []);
  const columns = [wholeTab(tab), ...tab.columns].flatMap((wanted) => ranges.of(wanted) ?? []);
  const differs =
    lines.some(({ endColumnIndex = tab.columnCount }) => endColumnIndex !== tab.columnCount) ||
    columns.some(({ endRowIndex = tab.rowCount }) => endRowIndex !== tab.rowCount);
  if (differs) throw new AppError("sheet_changed", fillWords(sheetErrorLabels.cameOrWent, { tab: tab.title }));
}

function sourceOf(tab: TabOutline, ranges: ReadRanges): CustomersSource {
  const header = ranges.of(headerRow(tab));
  return {
    columns: tab.columns.flatMap((anchor) => {
      const read = ranges.of({ metadataId: anchor.metadataId });
      return read === undefined
        ? []
        : [{ ...anchor, columnIndex: read.columnIndex, cells: columnOfRows(read.rows, 0) }];
    }),
    header: header && { rowIndex: header.rowIndex, cells: header.rows[0] ?? [] },
    addedRowIndex: ranges.of(addedRow(tab))?.rowIndex,
    whole: ranges.of(wholeTab(tab))?.rows,
  };
}
