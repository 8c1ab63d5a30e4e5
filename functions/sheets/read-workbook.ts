import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { customersTabTitles } from "../core/labels/customers-tab.ts";
import type { Cell } from "../core/values/cell.ts";
import { matchKey } from "../core/values/keys.ts";
import type { Tab, WorkbookShape } from "../use-cases/ports.ts";
import { anchorKeys, type ColumnAnchor, columnAnchors, tabAnchor } from "./anchors.ts";
import { toMatrix } from "./cells.ts";
import { readAnchoredCustomers, readUnanchoredCustomers } from "./customers-tab.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { CustomersTab, OwnTabState, WorkbookState } from "./workbook-state.ts";

/** How many rows of each tab are read to find its headers. */
const headRows = 20;

const shapeFields = [
  "properties(title,locale,timeZone)",
  "sheets(properties(sheetId,title,sheetType,gridProperties(rowCount,columnCount)),developerMetadata,data(startColumn,columnMetadata(developerMetadata)))",
].join(",");

/** One tab as the first call tells it. */
interface TabOutline {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly sheet: sheets_v4.Schema$Sheet;
  readonly role: "customers" | "summary" | undefined;
  readonly anchored: boolean;
  readonly columns: readonly ColumnAnchor[];
}

/**
 * Reads what a run must know of a spreadsheet, in two calls: tabs with their anchors, then the head of every tab, the
 * known columns of the Customers tab (all of it while it has no anchors) and the whole of the tool's own tabs.
 */
export async function readWorkbook(calls: SheetsCalls): Promise<WorkbookState> {
  const { spreadsheetId } = calls;
  const found = await calls.read((client, options) =>
    client.spreadsheets.get({ spreadsheetId, fields: shapeFields }, options),
  );
  const outlines = outlineTabs(found);
  const ranges = outlines.flatMap((tab) => rangesOf(tab));
  const cells = await readRanges(calls, ranges);

  const notes: string[] = [];
  const tabs = outlines.map((tab): Tab => {
    const { sheetId, title, rowCount, columnCount, role } = tab;
    return { sheetId, title, rowCount, columnCount, role, head: headOf(tab, cells).slice(0, headRows) };
  });
  const shape: WorkbookShape = {
    title: found.properties?.title ?? "",
    locale: found.properties?.locale ?? "en_US",
    timeZone: found.properties?.timeZone ?? "Etc/UTC",
    tabs,
  };
  const customersOutline = outlines.find((tab) => tab.role === "customers");
  const summaryOutline = outlines.find((tab) => tab.role === "summary");
  return {
    shape,
    customers: customersOutline && customersOf(customersOutline, cells, notes),
    summary: summaryOutline && summaryOf(summaryOutline, cells),
    notes,
  };
}

function outlineTabs(found: sheets_v4.Schema$Spreadsheet): readonly TabOutline[] {
  const outlines = (found.sheets ?? []).flatMap((sheet): TabOutline[] => {
    const { sheetId, title, sheetType, gridProperties } = sheet.properties ?? {};
    // Chart and data source tabs hold no cells of their own.
    if (typeof sheetId !== "number" || typeof title !== "string" || (sheetType ?? "GRID") !== "GRID") return [];
    const rowCount = gridProperties?.rowCount ?? 0;
    const columnCount = gridProperties?.columnCount ?? 0;
    const anchor = tabAnchor(sheet, anchorKeys.tab)?.value;
    const role = anchor === "customers" || anchor === "summary" ? anchor : undefined;
    return [
      {
        sheetId,
        title,
        rowCount,
        columnCount,
        sheet,
        role,
        anchored: role !== undefined,
        columns: columnAnchors(sheet),
      },
    ];
  });
  return firstOfEachRole(outlines);
}

/** A tab that was copied carries copies of the anchors: only the first of a role has it. Customers may also be known by its title. */
function firstOfEachRole(outlines: readonly TabOutline[]): readonly TabOutline[] {
  const anchoredCustomers = outlines.find((tab) => tab.role === "customers");
  const titled = (tab: TabOutline) => customersTabTitles.some((title) => matchKey(title) === matchKey(tab.title));
  const customers = anchoredCustomers ?? outlines.find((tab) => tab.role === undefined && titled(tab));
  const summary = outlines.find((tab) => tab.role === "summary");
  return outlines.map((tab) => ({
    ...tab,
    role: tab === customers ? "customers" : tab === summary ? "summary" : undefined,
  }));
}

type GridRange = sheets_v4.Schema$GridRange;

/** What to read of one tab. */
function rangesOf(tab: TabOutline): readonly GridRange[] {
  if (tab.rowCount === 0 || tab.columnCount === 0) return [];
  const whole = { sheetId: tab.sheetId };
  if (tab.role === "summary") return [whole];
  if (tab.role === "customers")
    return tab.columns.length === 0 ? [whole] : tab.columns.map((anchor) => columnRange(tab, anchor));
  return [headRange(tab)];
}

const headRange = (tab: TabOutline): GridRange => ({
  sheetId: tab.sheetId,
  startRowIndex: 0,
  endRowIndex: Math.min(headRows, tab.rowCount),
});

const columnRange = (tab: TabOutline, { columnIndex }: ColumnAnchor): GridRange => ({
  sheetId: tab.sheetId,
  startColumnIndex: columnIndex,
  endColumnIndex: columnIndex + 1,
});

/** Cells by range, rows first. */
type RangeCells = ReadonlyMap<string, readonly (readonly Cell[])[]>;

const nameOfRange = (range: GridRange): string =>
  [
    range.sheetId ?? 0,
    range.startRowIndex ?? 0,
    range.startColumnIndex ?? 0,
    range.endRowIndex ?? "",
    range.endColumnIndex ?? "",
  ].join(":");

async function readRanges(calls: SheetsCalls, ranges: readonly GridRange[]): Promise<RangeCells> {
  if (ranges.length === 0) return new Map();
  const { spreadsheetId } = calls;
  const answer = await calls.read((client, options) =>
    client.spreadsheets.values.batchGetByDataFilter(
      {
        spreadsheetId,
        requestBody: {
          dataFilters: ranges.map((gridRange) => ({ gridRange })),
          majorDimension: "ROWS",
          valueRenderOption: "UNFORMATTED_VALUE",
          dateTimeRenderOption: "SERIAL_NUMBER",
        },
      },
      options,
    ),
  );
  return new Map(
    (answer.valueRanges ?? []).flatMap(({ dataFilters, valueRange }) =>
      (dataFilters ?? []).map((filter) => [nameOfRange(filter.gridRange ?? {}), toMatrix(valueRange)] as const),
    ),
  );
}

function headOf(tab: TabOutline, cells: RangeCells): readonly (readonly Cell[])[] {
  return cells.get(nameOfRange(headRange(tab))) ?? cells.get(nameOfRange({ sheetId: tab.sheetId })) ?? [];
}

function customersOf(tab: TabOutline, cells: RangeCells, notes: string[]): CustomersTab | undefined {
  const columnCells = (anchor: ColumnAnchor) =>
    (cells.get(nameOfRange(columnRange(tab, anchor))) ?? []).map((row) => row[0] ?? "");
  const customers =
    tab.columns.length > 0
      ? readAnchoredCustomers(
          tab,
          tab.columns.map((anchor) => ({ ...anchor, cells: columnCells(anchor) })),
        )
      : readUnanchoredCustomers(tab, cells.get(nameOfRange({ sheetId: tab.sheetId })) ?? []);
  if (customers === undefined)
    notes.push(`Tab "${tab.title}": no column says who the customer is, so a tab of its own was made.`);
  return customers;
}

function summaryOf(tab: TabOutline, cells: RangeCells): OwnTabState {
  const { sheetId, title, rowCount, columnCount, anchored } = tab;
  const rows = cells.get(nameOfRange({ sheetId })) ?? [];
  return { sheetId, title, rowCount, columnCount, anchored, rows, layout: tabAnchor(tab.sheet, anchorKeys.layout) };
}
