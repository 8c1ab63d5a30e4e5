import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { anchorKeys, anchorValue } from "./anchors.ts";

type Request = sheets_v4.Schema$Request;
type Location = sheets_v4.Schema$DeveloperMetadataLocation;

/** The longest title that an anchor keeps: all metadata of a tab share a few ten thousand characters. */
const longestTitle = 100;

export const columnPlace = (sheetId: number, index: number): Location => ({
  dimensionRange: { sheetId, dimension: "COLUMNS", startIndex: index, endIndex: index + 1 },
});

export const rowPlace = (sheetId: number, index: number): Location => ({
  dimensionRange: { sheetId, dimension: "ROWS", startIndex: index, endIndex: index + 1 },
});

/** A request that makes an anchor under an id of our choice, so that it can be addressed at once. */
export function createAnchor(
  metadataId: number,
  metadataKey: string,
  metadataValue: string,
  location: Location,
): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: { metadataId, metadataKey, metadataValue, location, visibility: "DOCUMENT" },
    },
  };
}

/** A request that anchors a tab. */
export function anchorTab(
  sheetId: number,
  key: string,
  metadataId: number,
  role: string,
  ...details: readonly (string | number)[]
): Request {
  return createAnchor(metadataId, key, anchorValue(metadataId, role, ...details), { sheetId });
}

/** A request that anchors a column; the anchor keeps the column's title, to know it again. */
export function anchorColumn(
  sheetId: number,
  columnIndex: number,
  metadataId: number,
  role: string,
  title: string,
): Request {
  const value = anchorValue(metadataId, role, title.slice(0, longestTitle));
  return createAnchor(metadataId, anchorKeys.column, value, columnPlace(sheetId, columnIndex));
}

/** Whether an anchor keeps this title. */
export const keepsTitle = (kept: string | undefined, title: string) => kept === title.slice(0, longestTitle);

/** A request that anchors a row. */
export function anchorRow(sheetId: number, rowIndex: number, metadataId: number, role: string): Request {
  return createAnchor(metadataId, anchorKeys.row, anchorValue(metadataId, role), rowPlace(sheetId, rowIndex));
}

/** A request that removes an anchor wherever it stands; nothing happens where there is none. */
export function removeAnchor(metadataId: number): Request {
  return { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } };
}
