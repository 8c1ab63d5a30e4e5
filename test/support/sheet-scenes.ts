import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { labReport } from "./report.ts";
import type { LabEdit, WatchedSheet } from "./sheet-lab.ts";
import type { TabContent } from "./spreadsheet.ts";

/** Spreadsheets and reports that the laws of the sheet are tried on. */

export const orders: TabContent = {
  title: "Orders",
  rows: [
    ["Order ID", "Customer ID", "Date", "Amount"],
    ["1", "ann", 45_000, 10],
    ["2", "bob", 45_001, 20],
  ],
};

/** A team's own tab: a line above the headers, a column on either side of the keys, a blank row, an id in another spelling. */
export const teamCustomers: TabContent = {
  title: "Customers",
  rows: [
    ["Our customers", "", "", "", ""],
    ["Since", "Customer ID", "Customer", "Remark", "City"],
    [2019, "bob", "Bob", "likes blue", "Bonn"],
    [2021, "carl", "Carl", "", "Kiel"],
    ["", "", "", "", ""],
    [2020, "ANN", "Ann", "calls on Mondays", "Ulm"],
    [2018, "eve", "Eve", "pays late", "Jena"],
  ],
};

export const firstReport = labReport(
  { ann: "Gold", bob: "Iron", dora: "Lead" },
  { names: { ann: "Ann", bob: "Bob", dora: "Dora D." } },
);

/** Other tiers, two new customers, and one who is gone. */
export const laterReport = labReport(
  { ann: "Lead", dora: "Gold", zoe: "Iron", yan: "Lead" },
  { names: { zoe: "Zoe Z.", yan: "Yan Y." } },
);

const tab = "Customers";
const dimension = (sheetId: number, startIndex: number, rows = 1) => ({
  sheetId,
  dimension: "ROWS",
  startIndex,
  endIndex: startIndex + rows,
});

const area = (sheetId: number, rows: readonly [number, number], columns: readonly [number, number]) => ({
  sheetId,
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: columns[0],
  endColumnIndex: columns[1],
});

/** What the team keeps on its tab beside plain values; the customers stand in rows 3 to 7. */
const decorations = (sheetId: number): readonly sheets_v4.Schema$Request[] => [
  {
    updateCells: {
      start: { sheetId, rowIndex: 3, columnIndex: 3 },
      rows: [{ values: [{ userEnteredValue: { formulaValue: "=UPPER(E4)" }, note: "ask Eve" }] }],
      fields: "userEnteredValue,note",
    },
  },
  {
    repeatCell: {
      range: area(sheetId, [2, 7], [0, 1]),
      cell: { userEnteredFormat: { numberFormat: { type: "NUMBER", pattern: "0000" } } },
      fields: "userEnteredFormat.numberFormat",
    },
  },
  { setBasicFilter: { filter: { range: area(sheetId, [1, 7], [0, 5]) } } },
  { mergeCells: { range: area(sheetId, [0, 1], [0, 3]), mergeType: "MERGE_ALL" } },
  {
    updateDimensionProperties: {
      range: dimension(sheetId, 4),
      properties: { hiddenByUser: true },
      fields: "hiddenByUser",
    },
  },
  {
    addProtectedRange: {
      protectedRange: { range: area(sheetId, [0, 1], [0, 5]), description: "Title", warningOnly: true },
    },
  },
  // Room below, as every tab has that people make.
  { appendDimension: { sheetId, dimension: "ROWS", length: 4 } },
  { addNamedRange: { namedRange: { name: "Cities", range: area(sheetId, [2, 7], [4, 5]) } } },
];

/** Puts the team's formula, note, format, filter, merge, hidden row, protected and named range on its tab. */
export function decorated(sheet: WatchedSheet): WatchedSheet {
  const sheetId = sheet.snapshot().sheets.find(({ title }) => title === tab)?.sheetId ?? 0;
  for (const request of decorations(sheetId)) sheet.edit({ kind: "request", tab, request: () => request });
  return sheet;
}

/**
 * What people do to the team's tab, whose own columns are A to E with the keys in B, and the tool's F to K once they are there:
 * orders, tier and why of two schemes, and the key mark.
 */
export const edits: Readonly<Record<string, LabEdit>> = {
  "sort all columns by id": { kind: "sortRange", tab, range: "A2:K", column: "B" },
  "sort all columns by year": { kind: "sortRange", tab, range: "A2:K", column: "A", descending: true },
  "sort all but our last columns by id": { kind: "sortRange", tab, range: "A2:H", column: "B" },
  "sort the whole sheet, headers and all": {
    kind: "request",
    tab,
    request: (sheetId) => ({
      sortRange: {
        range: { sheetId, startRowIndex: 1 },
        sortSpecs: [{ dimensionIndex: 1, sortOrder: "ASCENDING" }],
      },
    }),
  },
  "sort the team's columns by id": { kind: "sortRange", tab, range: "A2:E", column: "B" },
  "sort the team's columns by remark": { kind: "sortRange", tab, range: "A2:E", column: "D" },
  "insert a column at the left": { kind: "insertColumn", tab, before: "A" },
  "insert a column beside the keys": { kind: "insertColumn", tab, before: "C" },
  "insert a column before ours": { kind: "insertColumn", tab, before: "F" },
  "insert a column among ours": { kind: "insertColumn", tab, before: "I" },
  "delete a column of the team's": { kind: "deleteColumn", tab, column: "A" },
  "delete the names": { kind: "deleteColumn", tab, column: "C" },
  "delete our key mark": { kind: "deleteColumn", tab, column: "K" },
  "delete a tier column": { kind: "deleteColumn", tab, column: "G" },
  "delete our first column": { kind: "deleteColumn", tab, column: "F" },
  "cut and paste the keys": { kind: "cutPasteColumn", tab, from: "B", to: "N" },
  "cut and paste the names": { kind: "cutPasteColumn", tab, from: "C", to: "N" },
  "cut and paste a column of the team's": { kind: "cutPasteColumn", tab, from: "D", to: "N" },
  "cut and paste our key mark": { kind: "cutPasteColumn", tab, from: "K", to: "N" },
  "cut and paste a tier column": { kind: "cutPasteColumn", tab, from: "G", to: "N" },
  "copy the keys": { kind: "copyColumn", tab, from: "B", to: "N" },
  "copy a tier column": { kind: "copyColumn", tab, from: "G", to: "N" },
  "move the keys to the front": { kind: "moveColumn", tab, from: "B", before: "A" },
  "move the keys among ours": { kind: "moveColumn", tab, from: "B", before: "I" },
  "move our key mark to the front": { kind: "moveColumn", tab, from: "K", before: "A" },
  "move a tier column to the front": { kind: "moveColumn", tab, from: "G", before: "A" },
  "rename the tab": { kind: "renameTab", tab, title: "People" },
  "move the tab to the front": { kind: "moveTab", tab, index: 0 },
  "delete a row": { kind: "deleteRow", tab, rowNumber: 4 },
  "delete the row above the headers": { kind: "deleteRow", tab, rowNumber: 1 },
  "insert a row among the customers": {
    kind: "request",
    tab,
    request: (sheetId) => ({ insertDimension: { range: dimension(sheetId, 3) } }),
  },
  "insert rows above the headers": {
    kind: "request",
    tab,
    request: (sheetId) => ({ insertDimension: { range: dimension(sheetId, 0, 2) } }),
  },
  "type a customer below": { kind: "typeBelow", tab, rows: [[2022, "fred", "Fred", "", "Hof"]] },
  "change an id": { kind: "editCell", tab, cell: "B3", text: "gina" },
  "change a remark": { kind: "editCell", tab, cell: "D3", text: "likes green" },
  "type over a tier": { kind: "editCell", tab, cell: "G3", text: "mine" },
  "rename a tier column": { kind: "editCell", tab, cell: "G2", text: "Our tier" },
  "delete the tab": {
    kind: "request",
    tab,
    request: (sheetId) => ({ deleteSheet: { sheetId } }),
  },
  "duplicate the tab": {
    kind: "request",
    tab,
    request: (sheetId) => ({ duplicateSheet: { sourceSheetId: sheetId } }),
  },
  "add orders": { kind: "typeBelow", tab: "Orders", rows: [["3", "eve", 45_002, 5]] },
  "delete the summary": {
    kind: "request",
    tab: "Tier Summary",
    request: (sheetId) => ({ deleteSheet: { sheetId } }),
  },
  "insert a row into the summary": {
    kind: "request",
    tab: "Tier Summary",
    request: (sheetId) => ({ insertDimension: { range: dimension(sheetId, 0) } }),
  },
};
