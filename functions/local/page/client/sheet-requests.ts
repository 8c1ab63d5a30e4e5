import type { SheetInfo } from "./book.ts";
import type { Request } from "./sheets-api.ts";

type Dimension = "ROWS" | "COLUMNS";

/** New rows or columns, in the formats of what is before them, else of what is after. */
export function insertRequest(
  { sheetId }: SheetInfo,
  dimension: Dimension,
  at: number,
  inheritFromBefore: boolean,
): Request {
  const range = { sheetId, dimension, startIndex: at, endIndex: at + 1 };
  return { insertDimension: { range, inheritFromBefore: inheritFromBefore && at > 0 } };
}

export function deleteRequest({ sheetId }: SheetInfo, dimension: Dimension, at: number): Request {
  return { deleteDimension: { range: { sheetId, dimension, startIndex: at, endIndex: at + 1 } } };
}

/** Rows below the last. */
export function appendRowsRequest({ sheetId }: SheetInfo, length: number): Request {
  return { appendDimension: { sheetId, dimension: "ROWS", length } };
}

/**
 * Sorts all rows by one column, as people sort a tab. Frozen rows stay; without any, the first row does: it has the headers.
 */
export function sortRequest(
  { sheetId, rowCount, columnCount, frozenRows }: SheetInfo,
  columnIndex: number,
  sortOrder: "ASCENDING" | "DESCENDING",
): Request {
  const rows = { startRowIndex: Math.max(1, frozenRows), endRowIndex: rowCount };
  const range = { sheetId, ...rows, startColumnIndex: 0, endColumnIndex: columnCount };
  return { sortRange: { range, sortSpecs: [{ dimensionIndex: columnIndex, sortOrder }] } };
}

export function widthRequest({ sheetId }: SheetInfo, columnIndex: number, pixelSize: number): Request {
  const range = { sheetId, dimension: "COLUMNS", startIndex: columnIndex, endIndex: columnIndex + 1 };
  return { updateDimensionProperties: { range, properties: { pixelSize }, fields: "pixelSize" } };
}

export function renameRequest(sheetId: number, title: string): Request {
  return { updateSheetProperties: { properties: { sheetId, title }, fields: "title" } };
}

export const deleteTabRequest = (sheetId: number): Request => ({ deleteSheet: { sheetId } });

/** A new tab with a name that is free. */
export const addTabRequest = (): Request => ({ addSheet: {} });
