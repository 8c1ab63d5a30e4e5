import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type SettingsCell, type SettingsTab, settingsTabFormat } from "../core/settings/tab/settings-tab.ts";
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
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: tab.rows.map((row) => ({ values: row.map(cellData) })),
        fields: "userEnteredValue,userEnteredFormat,dataValidation,note",
      },
    },
    ...tab.columnWidthsPx.map(
      (pixelSize, index): Request => ({
        updateDimensionProperties: {
          range: { sheetId, dimension: "COLUMNS", startIndex: index, endIndex: index + 1 },
          properties: { pixelSize },
          fields: "pixelSize",
        },
      }),
    ),
    ...tab.warnedRowIndexes.map(
      (rowIndex): Request => ({
        addProtectedRange: {
          protectedRange: {
            range: { sheetId, startRowIndex: rowIndex, endRowIndex: rowIndex + 1 },
            description: tab.title,
            warningOnly: true,
          },
        },
      }),
    ),
    anchorSettingsTab(sheetId),
    anchorColumn(sheetId, tab.statusColumnIndex, newId(), statusRole, String(status?.value ?? "")),
  ];
}

/** The request that anchors the Tier Settings tab, with the format of its layout. */
export const anchorSettingsTab = (sheetId: number): Request =>
  anchorTab(sheetId, anchorKeys.tab, fixedAnchorId(sheetId, "settings"), "settings", settingsTabFormat);

function cellData({ value, look, input, comment }: SettingsCell): sheets_v4.Schema$CellData {
  const validation = validationOf(input);
  return {
    ...(value === "" ? {} : { userEnteredValue: enteredValue(value) }),
    userEnteredFormat: { ...formatOf(input), ...looks[look ?? "plain"] },
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
  plain: {},
};

/** What people type as an id, a title or a header stays text: 00123 is not 123. */
function formatOf(input: SettingsCell["input"]): sheets_v4.Schema$CellFormat {
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
function validationOf(input: SettingsCell["input"]): sheets_v4.Schema$DataValidationRule | undefined {
  if (input === "checkbox") return { condition: { type: "BOOLEAN" }, strict: true };
  if (typeof input !== "object") return undefined;
  const values = input.options.map((userEnteredValue) => ({ userEnteredValue }));
  return { condition: { type: "ONE_OF_LIST", values }, strict: false, showCustomUi: true };
}
