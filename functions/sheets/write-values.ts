import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell, PlannedCell } from "../core/values/cell.ts";
import { toCells } from "./cells.ts";
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

/**
 * Writes values in one call: columns by their anchors, never by letter, and own tabs from A1. Text stays text (RAW).
 *
 * A column with no cells is written with nothing but nulls: it changes nothing and is read back.
 *
 * @returns by anchor, every cell of the column from row 1 as it stood right after the write
 */
export async function writeValues(
  calls: SheetsCalls,
  columns: readonly ColumnValues[],
  tabs: readonly TabValues[],
): Promise<ReadonlyMap<number, readonly Cell[]>> {
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
  return new Map(
    (answer.responses ?? []).flatMap(({ dataFilter, updatedData }) => {
      const metadataId = dataFilter?.developerMetadataLookup?.metadataId;
      return typeof metadataId === "number" ? [[metadataId, columnOf(updatedData)] as const] : [];
    }),
  );
}

/** The cells of a one-column range, whichever dimension came first. */
function columnOf(range: sheets_v4.Schema$ValueRange | undefined): readonly Cell[] {
  const values = range?.values ?? [];
  return range?.majorDimension === "COLUMNS"
    ? toCells(values[0])
    : toCells(values.map((row: readonly unknown[]) => row[0] ?? ""));
}
