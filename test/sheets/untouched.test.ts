import { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { expect, test } from "vitest";
import { type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";
import { firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

type Request = sheets_v4.Schema$Request;
type Sheet = sheets_v4.Schema$Sheet;

const tab = "Customers";
const range = (sheetId: number, rows: readonly [number, number], columns: readonly [number, number]) => ({
  sheetId,
  startRowIndex: rows[0],
  endRowIndex: rows[1],
  startColumnIndex: columns[0],
  endColumnIndex: columns[1],
});

/** Everything that a team may keep on its tab beside plain cells. */
const features = (sheetId: number): readonly Request[] => [
  {
    updateCells: {
      start: { sheetId, rowIndex: 3, columnIndex: 3 },
      rows: [{ values: [{ userEnteredValue: { formulaValue: "=UPPER(E4)" }, note: "ask Eve" }] }],
      fields: "userEnteredValue,note",
    },
  },
  {
    repeatCell: {
      range: range(sheetId, [2, 7], [0, 1]),
      cell: { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } }, textFormat: { italic: true } } },
      fields: "userEnteredFormat(backgroundColorStyle,textFormat)",
    },
  },
  { setBasicFilter: { filter: { range: range(sheetId, [1, 7], [0, 5]) } } },
  { addFilterView: { filter: { title: "In Bonn", range: range(sheetId, [1, 7], [0, 5]) } } },
  {
    addProtectedRange: {
      protectedRange: { range: range(sheetId, [0, 1], [0, 5]), description: "Title", warningOnly: true },
    },
  },
  {
    updateDimensionProperties: {
      range: { sheetId, dimension: "ROWS", startIndex: 4, endIndex: 5 },
      properties: { hiddenByUser: true },
      fields: "hiddenByUser",
    },
  },
  {
    updateDimensionProperties: {
      range: { sheetId, dimension: "COLUMNS", startIndex: 3, endIndex: 4 },
      properties: { pixelSize: 321 },
      fields: "pixelSize",
    },
  },
  { mergeCells: { range: range(sheetId, [0, 1], [0, 3]), mergeType: "MERGE_ALL" } },
  {
    setDataValidation: {
      range: range(sheetId, [2, 7], [4, 5]),
      rule: {
        condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "Bonn" }, { userEnteredValue: "Kiel" }] },
        showCustomUi: true,
      },
    },
  },
  {
    addBanding: {
      bandedRange: {
        range: range(sheetId, [1, 7], [0, 5]),
        rowProperties: {
          firstBandColorStyle: { rgbColor: { blue: 1 } },
          secondBandColorStyle: { rgbColor: { green: 1 } },
        },
      },
    },
  },
  {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [range(sheetId, [2, 7], [0, 1])],
        booleanRule: {
          condition: { type: "NUMBER_GREATER", values: [{ userEnteredValue: "2019" }] },
          format: { textFormat: { bold: true } },
        },
      },
    },
  },
  { addNamedRange: { namedRange: { name: "Cities", range: range(sheetId, [2, 7], [4, 5]) } } },
  { addDimensionGroup: { range: { sheetId, dimension: "ROWS", startIndex: 5, endIndex: 7 } } },
  {
    addChart: {
      chart: {
        spec: {
          title: "Since",
          basicChart: {
            chartType: "COLUMN",
            series: [{ series: { sourceRange: { sources: [range(sheetId, [1, 7], [0, 1])] } } }],
          },
        },
        position: { overlayPosition: { anchorCell: { sheetId, rowIndex: 1, columnIndex: 3 } } },
      },
    },
  },
];

async function sheetOf(
  lab: SheetLab,
  { spreadsheetId }: WatchedSheet,
): Promise<{ readonly sheet: Sheet; readonly rest: unknown }> {
  const client = new sheets_v4.Sheets({ rootUrl: `${lab.server.url}/` });
  const { data } = await client.spreadsheets.get({ spreadsheetId, includeGridData: true });
  const sheet = data.sheets?.find((each) => each.properties?.title === tab) ?? {};
  return { sheet, rest: { properties: data.properties, namedRanges: data.namedRanges } };
}

/** The tab without what is the tool's: columns from F on, rows from the 8th on, its size, its anchors, its own conditional formats. */
function teamsOf({ properties, data = [], developerMetadata: _, conditionalFormats = [], ...sheet }: Sheet) {
  const [grid] = data;
  const withoutAnchors = ({ developerMetadata: __, ...dimension }: sheets_v4.Schema$DimensionProperties) => dimension;
  const isTeams = ({ ranges = [] }: sheets_v4.Schema$ConditionalFormatRule) =>
    ranges.every(({ startColumnIndex }) => (startColumnIndex ?? 0) < 5);
  const { rowCount: ___, columnCount: ____, ...gridProperties } = properties?.gridProperties ?? {};
  return {
    ...sheet,
    properties: { ...properties, gridProperties },
    conditionalFormats: conditionalFormats.filter(isTeams),
    rows: (grid?.rowData ?? []).slice(0, 7).map((row) => (row.values ?? []).slice(0, 5)),
    rowMetadata: (grid?.rowMetadata ?? []).slice(0, 7).map(withoutAnchors),
    columnMetadata: (grid?.columnMetadata ?? []).slice(0, 5).map(withoutAnchors),
  };
}

test("formulas, notes, formats, filters, protection, hidden and grouped rows, merges, drop-downs, banding, names and charts stay as they are", async () => {
  const lab = await startSheetLab();
  try {
    const sheet = lab.make(orders, teamCustomers);
    for (const request of features(lab.stored(sheet).sheets.find(({ title }) => title === tab)?.sheetId ?? 0)) {
      sheet.edit({ kind: "request", tab, request: () => request });
    }
    const before = await sheetOf(lab, sheet);
    expect(Object.keys(before.sheet)).toEqual(
      expect.arrayContaining([
        "merges",
        "basicFilter",
        "filterViews",
        "protectedRanges",
        "bandedRanges",
        "charts",
        "conditionalFormats",
        "rowGroups",
      ]),
    );
    const { outcome } = await sheet.run(firstReport);
    await sheet.run(laterReport);
    expect(outcome).toMatchObject({ rowsAdded: 1 });
    const after = await sheetOf(lab, sheet);
    expect(teamsOf(after.sheet)).toEqual(teamsOf(before.sheet));
    expect(after.rest).toEqual(before.rest);
    expect(sheet.watch.breaches).toEqual([]);
  } finally {
    await lab.close();
  }
});
