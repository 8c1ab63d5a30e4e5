import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Grid } from "./grid.ts";

export type GridRange = sheets_v4.Schema$GridRange;

/** What a row or column has beside its cells; undefined where all is default. */
export type DimensionState = { readonly pixelSize?: number; readonly hiddenByUser?: boolean };

/** Rows or columns folded together; `depth` counts from 1. */
export type DimensionGroup = {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly collapsed: boolean;
};

export type DimensionName = "ROWS" | "COLUMNS";

/** Where a piece of developer metadata stands. `index` is the row or column for the two dimensions. */
export type MetadataLocation =
  | { readonly type: "SPREADSHEET" }
  | { readonly type: "SHEET"; readonly sheetId: number }
  | { readonly type: "ROW" | "COLUMN"; readonly sheetId: number; readonly index: number };

export type DeveloperMetadata = {
  readonly metadataId: number;
  readonly key: string;
  readonly value?: string;
  readonly visibility: "DOCUMENT" | "PROJECT";
  /** The developer project that wrote it; only that one sees PROJECT metadata. */
  readonly project: string;
  readonly location: MetadataLocation;
};

/** One tab. Mutable, as part of a draft of its workbook. */
export type Sheet = {
  sheetId: number;
  title: string;
  hidden: boolean;
  rightToLeft: boolean;
  tabColorStyle: sheets_v4.Schema$ColorStyle | undefined;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines: boolean;
  rowGroupControlAfter: boolean;
  columnGroupControlAfter: boolean;
  grid: Grid;
  rows: (DimensionState | undefined)[];
  columns: (DimensionState | undefined)[];
  rowGroups: DimensionGroup[];
  columnGroups: DimensionGroup[];
  merges: GridRange[];
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  basicFilter: sheets_v4.Schema$BasicFilter | undefined;
  filterViews: sheets_v4.Schema$FilterView[];
  charts: sheets_v4.Schema$EmbeddedChart[];
  slicers: sheets_v4.Schema$Slicer[];
  bandedRanges: sheets_v4.Schema$BandedRange[];
  tables: sheets_v4.Schema$Table[];
};

/** One spreadsheet. Mutable only as a draft: a call edits a copy, which replaces the original when all of the call succeeded. */
export type Workbook = {
  readonly spreadsheetId: string;
  title: string;
  locale: string;
  timeZone: string;
  autoRecalc: string;
  defaultFormat: sheets_v4.Schema$CellFormat;
  theme: sheets_v4.Schema$SpreadsheetTheme;
  iterativeCalculation: sheets_v4.Schema$IterativeCalculationSettings | undefined;
  sheets: Sheet[];
  namedRanges: sheets_v4.Schema$NamedRange[];
  metadata: DeveloperMetadata[];
  readonly createdTime: string;
  modifiedTime: string;
  /** Rises with every change, as Drive's version does. */
  version: number;
};

/** A draft of a workbook: to be edited freely, sharing cells with the original until they are written. */
export function draftOf(workbook: Workbook): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map(draftOfSheet),
    namedRanges: [...workbook.namedRanges],
    metadata: [...workbook.metadata],
  };
}

/** A draft of one sheet; see {@link draftOf}. */
export function draftOfSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    grid: sheet.grid.clone(),
    rows: [...sheet.rows],
    columns: [...sheet.columns],
    rowGroups: [...sheet.rowGroups],
    columnGroups: [...sheet.columnGroups],
    merges: [...sheet.merges],
    conditionalFormats: [...sheet.conditionalFormats],
    protectedRanges: [...sheet.protectedRanges],
    filterViews: [...sheet.filterViews],
    charts: [...sheet.charts],
    slicers: [...sheet.slicers],
    bandedRanges: [...sheet.bandedRanges],
    tables: [...sheet.tables],
  };
}

/** The sheet of an id, where there is one. */
export function sheetById(workbook: Workbook, sheetId: number): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.sheetId === sheetId);
}

/** The sheet of a title; titles are told apart without regard to case. */
export function sheetByTitle(workbook: Workbook, title: string): Sheet | undefined {
  const folded = title.toLowerCase();
  return (
    workbook.sheets.find((sheet) => sheet.title === title) ??
    workbook.sheets.find((sheet) => sheet.title.toLowerCase() === folded)
  );
}
