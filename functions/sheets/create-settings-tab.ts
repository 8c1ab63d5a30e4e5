import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { LackingHeader } from "../core/settings/tab/lacking-headers.ts";
import type { CellInput, SettingsCell } from "../core/settings/tab/settings-cell.ts";
import { type InputArea, type SettingsTab, settingsTabFormat } from "../core/settings/tab/settings-tab.ts";
import { columnLetters, quotedTab } from "../core/values/a1.ts";
import { anchorColumn, anchorTab } from "./anchor-requests.ts";
import { anchorKeys, fixedAnchorId } from "./anchors.ts";
import { colour, numberFormat } from "./cell-formats.ts";
import { unusedTitle } from "./unused-title.ts";

type Request = sheets_v4.Schema$Request;

/** The role of the anchor on the Status column, under which it is written. */
export const statusRole = "status";

/** Blank rows and columns beyond what is filled, for the team's own notes. */
const roomRows = 20;
const roomColumns = 2;

/** The requests that make the Tier Settings tab with all that stands in it: drop-downs, checkboxes, formats, notes. */
export function createSettingsTab(
  tab: SettingsTab,
  titles: readonly string[],
  newId: () => number,
): readonly Request[] {
  const sheetId = newId();
  const rowCount = tab.rows.length + roomRows;
  const columnCount = tab.columnWidthsPx.length + roomColumns;
  const title = unusedTitle(tab.title, titles);
  const status = tab.rows.find((row) => row[tab.statusColumnIndex]?.look === "header")?.[tab.statusColumnIndex];
  return [
    { addSheet: { properties: { sheetId, title, gridProperties: { rowCount, columnCount, frozenRowCount: 1 } } } },
    ...fillTables({ sheetId, title, firstRow: 0 }, tab),
    ...tab.columnWidthsPx.map((pixelSize, index) => widenColumn(sheetId, index, pixelSize)),
    anchorSettingsTab(sheetId, true),
    anchorColumn(sheetId, tab.statusColumnIndex, newId(), statusRole, String(status?.value ?? "")),
  ];
}

/** Where tables come to stand: on cells that did not exist before. */
interface TableSite {
  readonly sheetId: number;
  readonly title: string;
  readonly firstRow: number;
}

/** The requests that fill rows with tables: their cells, what may be put in, and what warns. */
export function fillTables({ sheetId, title, firstRow }: TableSite, tab: SettingsTab): readonly Request[] {
  const { schemeNames } = tab;
  const names =
    schemeNames && rangeName(title, schemeNames.column, firstRow + schemeNames.startRow, firstRow + schemeNames.endRow);
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: firstRow, columnIndex: 0 },
        rows: tab.rows.map((row) => ({ values: row.map(cellData) })),
        fields: "userEnteredValue,userEnteredFormat,dataValidation,note",
      },
    },
    ...tab.areas.flatMap(({ startRow, endRow, column, input }) =>
      areaRequests(
        {
          sheetId,
          startRowIndex: firstRow + startRow,
          endRowIndex: firstRow + endRow,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        input,
        names,
      ),
    ),
    ...tab.warnedRowIndexes.map(
      (rowIndex): Request => ({
        addProtectedRange: {
          protectedRange: {
            range: { sheetId, startRowIndex: firstRow + rowIndex, endRowIndex: firstRow + rowIndex + 1 },
            description: tab.title,
            warningOnly: true,
          },
        },
      }),
    ),
  ];
}

/** The request that makes a column wide enough for what the tool writes there. */
export const widenColumn = (sheetId: number, index: number, pixelSize: number): Request => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: "COLUMNS", startIndex: index, endIndex: index + 1 },
    properties: { pixelSize },
    fields: "pixelSize",
  },
});

/** What may be put into a column of a table: its format where it needs one, and its drop-down or checkboxes. */
export function areaRequests(
  range: sheets_v4.Schema$GridRange,
  input: InputArea["input"],
  schemeNames: string | undefined,
): readonly Request[] {
  const format = formatOf(input);
  const rule =
    input === "scheme" ? (schemeNames === undefined ? undefined : oneOfRange(schemeNames)) : validationOf(input);
  return [
    ...(Object.keys(format).length === 0
      ? []
      : [{ repeatCell: { range, cell: { userEnteredFormat: format }, fields: "userEnteredFormat.numberFormat" } }]),
    ...(rule === undefined ? [] : [{ setDataValidation: { range, rule } }]),
  ];
}

/** The names in a column of the tab itself: own schemes appear in the drop-downs as soon as they have a row. */
const oneOfRange = (range: string): sheets_v4.Schema$DataValidationRule => ({
  condition: { type: "ONE_OF_RANGE", values: [{ userEnteredValue: `=${range}` }] },
  strict: false,
  showCustomUi: true,
});

/** A range as formulas name it: `'Tier Settings'!$A$48:$A$90`. */
function rangeName(title: string, column: number, startRow: number, endRow: number): string {
  const letters = columnLetters(column);
  return `${quotedTab(title)}!$${letters}$${startRow + 1}:$${letters}$${endRow}`;
}

/** The requests that write headers into tables that stand there already. */
export const headerRequests = (sheetId: number, headers: readonly LackingHeader[]): readonly Request[] =>
  headers.map(({ rowIndex, columnIndex, cell }) => ({
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [cellData(cell)] }],
      fields: "userEnteredValue,userEnteredFormat,note",
    },
  }));

/** The id of the anchor on the tab: a layout is made once, so that a batch which lays it out again is refused whole. */
const settingsAnchorId = (sheetId: number) => fixedAnchorId(sheetId, `settings ${settingsTabFormat}`);

/** What the anchor keeps of a tab that the tool made: its words are the tool's, and follow the language. */
export const madeMark = "made";

/** The request that anchors the Tier Settings tab, with the format of its layout. @param isMade whether the tool made it, and not people */
export const anchorSettingsTab = (sheetId: number, isMade: boolean): Request =>
  anchorTab(
    sheetId,
    anchorKeys.tab,
    settingsAnchorId(sheetId),
    "settings",
    settingsTabFormat,
    ...(isMade ? [madeMark] : []),
  );

function cellData({ value, look, input, comment }: SettingsCell): sheets_v4.Schema$CellData {
  const validation = input === undefined ? undefined : validationOf(input);
  return {
    ...(value === "" ? {} : { userEnteredValue: enteredValue(value) }),
    userEnteredFormat: { ...(input === undefined ? {} : formatOf(input)), ...looks[look ?? "plain"] },
    ...(validation === undefined ? {} : { dataValidation: validation }),
    ...(comment === undefined ? {} : { note: comment }),
  };
}

function enteredValue(value: SettingsCell["value"]): sheets_v4.Schema$ExtendedValue {
  if (typeof value === "string") return { stringValue: value };
  return typeof value === "number" ? { numberValue: value } : { boolValue: value };
}

const looks: Readonly<Record<NonNullable<SettingsCell["look"]> | "plain", sheets_v4.Schema$CellFormat>> = {
  title: { textFormat: { bold: true, fontSize: 12 } },
  header: { textFormat: { bold: true }, backgroundColorStyle: colour("#eeeeee") },
  name: {},
  note: { textFormat: { foregroundColorStyle: colour("#666666") } },
  about: { textFormat: { foregroundColorStyle: colour("#666666") }, wrapStrategy: "WRAP" },
  plain: {},
};

/** What people type as an id, a title or a header stays text: 00123 is not 123. */
function formatOf(input: CellInput): sheets_v4.Schema$CellFormat {
  switch (input) {
    case "text":
    case "share":
    case "day":
      return { numberFormat: numberFormat(input, 2) };
    default:
      return {};
  }
}

/** Drop-downs offer and do not refuse: what is typed is judged when it is read, in any of the languages. */
function validationOf(input: CellInput): sheets_v4.Schema$DataValidationRule | undefined {
  if (input === "checkbox") return { condition: { type: "BOOLEAN" }, strict: true };
  if (typeof input !== "object") return undefined;
  const values = input.options.map((userEnteredValue) => ({ userEnteredValue }));
  return { condition: { type: "ONE_OF_LIST", values }, strict: false, showCustomUi: true };
}
