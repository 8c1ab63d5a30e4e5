import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell } from "../core/values/cell.ts";
import { toMatrix } from "./cells.ts";
import type { SheetsCalls } from "./sheets-calls.ts";

/** What to read: a range by its indexes, or whatever an anchor stands at. */
export type Wanted = { readonly gridRange: sheets_v4.Schema$GridRange } | { readonly metadataId: number };

/** Cells of a range, rows first, and where it begins. */
export interface RangeCells {
  readonly rowIndex: number;
  readonly columnIndex: number;
  /** One past its last row and column; undefined where the service left them open. */
  readonly endRowIndex: number | undefined;
  readonly endColumnIndex: number | undefined;
  readonly rows: readonly (readonly Cell[])[];
}

/** The ranges of one consistent read. */
export interface ReadRanges {
  /** Undefined for an anchor that is gone. */
  of(wanted: Wanted): RangeCells | undefined;
}

/** Reads several ranges in one call: values as they are, days as serial numbers. @throws AppError */
export async function readRanges(
  calls: SheetsCalls,
  wanted: readonly Wanted[],
  render: "UNFORMATTED_VALUE" | "FORMULA" = "UNFORMATTED_VALUE",
): Promise<ReadRanges> {
  const found = new Map<string, RangeCells>();
  const { spreadsheetId } = calls;
  if (wanted.length > 0) {
    const answer = await calls.read((client, options) =>
      client.spreadsheets.values.batchGetByDataFilter(
        {
          spreadsheetId,
          requestBody: {
            dataFilters: wanted.map(toFilter),
            majorDimension: "ROWS",
            valueRenderOption: render,
            dateTimeRenderOption: "SERIAL_NUMBER",
          },
        },
        options,
      ),
    );
    for (const { dataFilters, valueRange } of answer.valueRanges ?? []) {
      const cells = { ...placeOf(valueRange?.range ?? ""), rows: toMatrix(valueRange) };
      for (const filter of dataFilters ?? []) found.set(nameOfFilter(filter), cells);
    }
  }
  return { of: (each) => found.get(nameOfFilter(toFilter(each))) };
}

const toFilter = (wanted: Wanted): sheets_v4.Schema$DataFilter =>
  "metadataId" in wanted ? { developerMetadataLookup: { metadataId: wanted.metadataId } } : wanted;

function nameOfFilter({ developerMetadataLookup, gridRange = {} }: sheets_v4.Schema$DataFilter): string {
  if (developerMetadataLookup !== undefined) return `#${developerMetadataLookup.metadataId}`;
  return [
    gridRange.sheetId ?? 0,
    gridRange.startRowIndex ?? 0,
    gridRange.startColumnIndex ?? 0,
    gridRange.endRowIndex ?? "",
    gridRange.endColumnIndex ?? "",
  ].join(":");
}

/**
 * Where a range in A1 notation begins and ends: `'My tab'!C5:Z9` is rows 4 to 9, columns 2 to 26. A side that is left out begins at 0
 * and ends nowhere.
 */
export function placeOf(range: string): Omit<RangeCells, "rows"> {
  const [from = "", to = from] = range.slice(range.lastIndexOf("!") + 1).split(":");
  const first = cornerOf(from);
  const last = cornerOf(to);
  return {
    rowIndex: first.row ?? 0,
    columnIndex: first.column ?? 0,
    endRowIndex: last.row === undefined ? undefined : last.row + 1,
    endColumnIndex: last.column === undefined ? undefined : last.column + 1,
  };
}

function cornerOf(corner: string): { readonly row: number | undefined; readonly column: number | undefined } {
  const [, letters = "", digits = ""] = /^\$?([A-Z]*)\$?(\d*)/i.exec(corner) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: digits === "" ? undefined : Number(digits) - 1, column: letters === "" ? undefined : column - 1 };
}
