import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell, PlannedCell } from "../core/values/cell.ts";
import { toCells, toMatrix } from "./cells.ts";
import { placeOf } from "./read-ranges.ts";
import type { SheetsCalls } from "./sheets-calls.ts";

/** Values for one anchored column, from row 1 of the tab down; what is not there stays as it is. */
export interface ColumnValues {
  readonly metadataId: number;
  readonly cells: readonly PlannedCell[];
}

/** Values for a tab that is the tool's own, from A1. */
export interface TabValues {
  readonly sheetId: number;
  readonly rows: readonly (readonly PlannedCell[])[];
}

/** What stood there right after the write, by anchor and by tab. */
export interface WrittenValues {
  /** Every cell of the column from row 1; undefined where the anchor is gone, and nothing was written. */
  column(metadataId: number): readonly Cell[] | undefined;
  /** Every cell of an anchored row from column A; undefined where the anchor is gone. */
  row(metadataId: number): readonly Cell[] | undefined;
  /** Where an anchored column stands; undefined where the anchor is gone. */
  columnIndex(metadataId: number): number | undefined;
  tab(sheetId: number): readonly (readonly Cell[])[] | undefined;
}

/**
 * Writes values in one call: columns by their anchors, never by letter, and own tabs from A1. Text stays text (RAW).
 *
 * A column with no cells is written with nothing but a null: it changes nothing and is read back.
 */
export async function writeValues(
  calls: SheetsCalls,
  columns: readonly ColumnValues[],
  tabs: readonly TabValues[],
): Promise<WrittenValues> {
  const { spreadsheetId } = calls;
  const data: sheets_v4.Schema$DataFilterValueRange[] = [
    ...columns.map(({ metadataId, cells }) => ({
      dataFilter: { developerMetadataLookup: { metadataId } },
      majorDimension: "COLUMNS",
      values: [cells.length === 0 ? [null] : [...cells]],
    })),
    ...tabs.map(({ sheetId, rows }) => ({
      dataFilter: { gridRange: { sheetId } },
      majorDimension: "ROWS",
      values: rows.map((row) => [...row]),
    })),
  ];
  const answer = await calls.writeValues((client, options) =>
    client.spreadsheets.values.batchUpdateByDataFilter(
      {
        spreadsheetId,
        requestBody: {
          valueInputOption: "RAW",
          includeValuesInResponse: true,
          responseValueRenderOption: "UNFORMATTED_VALUE",
          responseDateTimeRenderOption: "SERIAL_NUMBER",
          data,
        },
      },
      options,
    ),
  );
  const byAnchor = new Map<number, sheets_v4.Schema$ValueRange | undefined>();
  const byTab = new Map<number, readonly (readonly Cell[])[]>();
  for (const { dataFilter, updatedData } of answer.responses ?? []) {
    const metadataId = dataFilter?.developerMetadataLookup?.metadataId;
    if (typeof metadataId === "number") byAnchor.set(metadataId, updatedData);
    else byTab.set(dataFilter?.gridRange?.sheetId ?? 0, toMatrix(updatedData));
  }
  const lineOf = (metadataId: number, dimension: "COLUMNS" | "ROWS") =>
    byAnchor.has(metadataId) ? lineIn(byAnchor.get(metadataId), dimension) : undefined;
  return {
    column: (metadataId) => lineOf(metadataId, "COLUMNS"),
    columnIndex: (metadataId) => {
      const range = byAnchor.get(metadataId)?.range;
      return typeof range === "string" ? placeOf(range).columnIndex : undefined;
    },
    row: (metadataId) => lineOf(metadataId, "ROWS"),
    tab: (sheetId) => byTab.get(sheetId),
  };
}

/** The cells of a range of one column or row, whichever dimension came first. */
function lineIn(range: sheets_v4.Schema$ValueRange | undefined, dimension: "COLUMNS" | "ROWS"): readonly Cell[] {
  const values = range?.values ?? [];
  return (range?.majorDimension ?? "ROWS") === dimension
    ? toCells(values[0])
    : toCells(values.map((line: readonly unknown[]) => line[0] ?? ""));
}
