import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell, PlannedCell } from "../core/values/cell.ts";
import { toCells, toMatrix } from "./cells.ts";
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
  const byAnchor = new Map<number, readonly Cell[]>();
  const byTab = new Map<number, readonly (readonly Cell[])[]>();
  for (const { dataFilter, updatedData } of answer.responses ?? []) {
    const metadataId = dataFilter?.developerMetadataLookup?.metadataId;
    if (typeof metadataId === "number") byAnchor.set(metadataId, columnOf(updatedData));
    else byTab.set(dataFilter?.gridRange?.sheetId ?? 0, toMatrix(updatedData));
  }
  return { column: (metadataId) => byAnchor.get(metadataId), tab: (sheetId) => byTab.get(sheetId) };
}

/** The cells of a one-column range, whichever dimension came first. */
function columnOf(range: sheets_v4.Schema$ValueRange | undefined): readonly Cell[] {
  const values = range?.values ?? [];
  return range?.majorDimension === "COLUMNS"
    ? toCells(values[0])
    : toCells(values.map((row: readonly unknown[]) => row[0] ?? ""));
}
