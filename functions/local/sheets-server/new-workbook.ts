import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { Grid } from "./grid.ts";
import type { Sheet, Workbook } from "./workbook.ts";

const rgb = (red: number, green: number, blue: number): sheets_v4.Schema$Color => ({
  ...(red === 0 ? {} : { red }),
  ...(green === 0 ? {} : { green }),
  ...(blue === 0 ? {} : { blue }),
});

const white = rgb(1, 1, 1);

/** The format of every cell that has none of its own, in a new spreadsheet. */
export const defaultFormat: sheets_v4.Schema$CellFormat = {
  backgroundColor: white,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: "BOTTOM",
  wrapStrategy: "OVERFLOW_CELL",
  textFormat: {
    foregroundColor: {},
    fontFamily: "arial,sans,sans-serif",
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: white },
};

const themeColors: readonly (readonly [string, sheets_v4.Schema$Color])[] = [
  ["TEXT", {}],
  ["BACKGROUND", white],
  ["ACCENT1", rgb(0.25882354, 0.52156866, 0.95686275)],
  ["ACCENT2", rgb(0.91764706, 0.2627451, 0.20784314)],
  ["ACCENT3", rgb(0.9843137, 0.7372549, 0.015686275)],
  ["ACCENT4", rgb(0.20392157, 0.65882355, 0.3254902)],
  ["ACCENT5", rgb(1, 0.42745098, 0.003921569)],
  ["ACCENT6", rgb(0.27450982, 0.7411765, 0.7764706)],
  ["LINK", rgb(0.06666667, 0.33333334, 0.8)],
];

const defaultTheme: sheets_v4.Schema$SpreadsheetTheme = {
  primaryFontFamily: "Arial",
  themeColors: themeColors.map(([colorType, rgbColor]) => ({ colorType, color: { rgbColor } })),
};

/** An empty sheet of the usual size, 1000 rows by 26 columns unless told otherwise. */
export function newSheet(sheetId: number, title: string, rowCount = 1000, columnCount = 26): Sheet {
  return {
    sheetId,
    title,
    hidden: false,
    rightToLeft: false,
    tabColorStyle: undefined,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    hideGridlines: false,
    rowGroupControlAfter: false,
    columnGroupControlAfter: false,
    grid: new Grid(rowCount, columnCount),
    rows: [],
    columns: [],
    rowGroups: [],
    columnGroups: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    basicFilter: undefined,
    filterViews: [],
    charts: [],
    slicers: [],
    bandedRanges: [],
    tables: [],
  };
}

/** A new spreadsheet with one empty `Sheet1`, as the service makes it. `now` is an ISO time. */
export function newWorkbook(spreadsheetId: string, title: string, now: string): Workbook {
  return {
    spreadsheetId,
    title,
    locale: "en_US",
    timeZone: "Etc/GMT",
    autoRecalc: "ON_CHANGE",
    defaultFormat,
    theme: defaultTheme,
    iterativeCalculation: undefined,
    sheets: [newSheet(0, "Sheet1")],
    namedRanges: [],
    metadata: [],
    createdTime: now,
    modifiedTime: now,
    version: 1,
  };
}
