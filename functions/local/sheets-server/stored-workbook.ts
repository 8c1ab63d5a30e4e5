import { restoreGrid, type StoredGrid, storeGrid } from "./stored-grid.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** The format that is written; older ones are upgraded on reading, newer ones refused. 1 had no slicers. */
const format = 2;

type StoredSheet = Omit<Sheet, "grid"> & { readonly grid: StoredGrid };

/** A spreadsheet as JSON. */
export type StoredWorkbook = {
  readonly format: number;
  readonly workbook: Omit<Workbook, "sheets">;
  readonly sheets: readonly StoredSheet[];
};

/** What of a sheet came with a later format than the first. */
type LaterParts = "slicers";
type OlderSheet = Omit<StoredSheet, LaterParts> & Partial<Pick<StoredSheet, LaterParts>>;
type OlderWorkbook = Omit<StoredWorkbook, "sheets"> & { readonly sheets: readonly OlderSheet[] };

/** A spreadsheet as plain JSON. */
export function storeWorkbook({ sheets, ...workbook }: Workbook): StoredWorkbook {
  return { format, workbook, sheets: sheets.map((sheet) => ({ ...sheet, grid: storeGrid(sheet.grid) })) };
}

/** The spreadsheet of a stored text. @throws Error where the text was written by a newer version, or is damaged */
export function restoreWorkbook(text: string): Workbook {
  const stored: OlderWorkbook = JSON.parse(text);
  if (stored.format > format) {
    throw new Error(`written in format ${stored.format}, this version reads up to ${format}. Update, or start anew.`);
  }
  const sheets = stored.sheets.map(
    (sheet): Sheet => ({
      ...sheet,
      grid: restoreGrid(sheet.grid),
      rows: sheet.rows.map((state) => state ?? undefined),
      columns: sheet.columns.map((state) => state ?? undefined),
      tabColorStyle: sheet.tabColorStyle,
      basicFilter: sheet.basicFilter,
      slicers: sheet.slicers ?? [],
    }),
  );
  return { ...stored.workbook, iterativeCalculation: stored.workbook.iterativeCalculation, sheets };
}
