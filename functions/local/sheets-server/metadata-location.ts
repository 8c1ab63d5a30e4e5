import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "./api-error.ts";
import { describeRange, requireGrid } from "./ranges.ts";
import type { DeveloperMetadata, MetadataLocation, Workbook } from "./workbook.ts";

/** A location of a request, checked: one of spreadsheet, sheet, row or column. */
export function parseLocation(
  draft: Workbook,
  location: sheets_v4.Schema$DeveloperMetadataLocation | undefined,
  where: string,
): MetadataLocation {
  const { spreadsheet, sheetId, dimensionRange } = location ?? {};
  if (dimensionRange !== undefined) {
    const { dimension, startIndex, endIndex } = dimensionRange;
    const sheet = requireGrid(draft, dimensionRange.sheetId, where);
    if (dimension !== "ROWS" && dimension !== "COLUMNS") throw invalidArgument(`${where}No dimension specified.`);
    const start = startIndex ?? 0;
    if (typeof endIndex !== "number" || endIndex - start !== 1) {
      throw invalidArgument(
        `${where}The dimension range of a metadata location must represent a single row or column.`,
      );
    }
    const size = dimension === "ROWS" ? sheet.grid.rowCount : sheet.grid.columnCount;
    if (start < 0 || endIndex > size) {
      throw invalidArgument(`${where}The dimension range of a metadata location must lie within the sheet.`);
    }
    return { type: dimension === "ROWS" ? "ROW" : "COLUMN", sheetId: sheet.sheetId, index: start };
  }
  if (typeof sheetId === "number") return { type: "SHEET", sheetId: requireGrid(draft, sheetId, where).sheetId };
  if (spreadsheet === true) return { type: "SPREADSHEET" };
  throw invalidArgument(`${where}A location must be specified for developer metadata.`);
}

function describeLocation(location: MetadataLocation): sheets_v4.Schema$DeveloperMetadataLocation {
  const locationType = location.type;
  if (location.type === "SPREADSHEET") return { locationType, spreadsheet: true };
  if (location.type === "SHEET") return { locationType, sheetId: location.sheetId };
  const dimension = location.type === "ROW" ? "ROWS" : "COLUMNS";
  const { sheetId, index } = location;
  return {
    locationType,
    dimensionRange: describeRange({ sheetId, dimension, startIndex: index, endIndex: index + 1 }),
  };
}

/** Developer metadata as answers write it. */
export function describeMetadata(metadata: DeveloperMetadata): sheets_v4.Schema$DeveloperMetadata {
  return {
    metadataId: metadata.metadataId,
    metadataKey: metadata.key,
    ...(metadata.value === undefined || metadata.value === "" ? {} : { metadataValue: metadata.value }),
    location: describeLocation(metadata.location),
    visibility: metadata.visibility,
  };
}

/** The metadata of a workbook that a project may see. */
export function visibleMetadata(workbook: Workbook, project: string): readonly DeveloperMetadata[] {
  return workbook.metadata.filter((each) => each.visibility === "DOCUMENT" || each.project === project);
}
