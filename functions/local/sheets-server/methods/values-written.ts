import { formatA1 } from "../a1.ts";
import { readValues } from "../read-values.ts";
import type { RenderOptions } from "../render.ts";
import type { DimensionName, Workbook } from "../workbook.ts";
import type { Written } from "../write-values.ts";

/** Whether and how the values written are to be given back. */
export type Readback = { readonly options: RenderOptions; readonly majorDimension: DimensionName } | undefined;

const counted = <K extends string>(name: K, count: number): { [key in K]?: number } => {
  const named: { [key in K]?: number } = {};
  if (count > 0) named[name] = count;
  return named;
};

/** An `UpdateValuesResponse` without the spreadsheet's id; counts of zero are left out. */
export function describeWritten(workbook: Workbook, written: Written, readback: Readback): object {
  const { sheet, area, requested, rows, columns, cells } = written;
  return {
    updatedRange: formatA1(sheet.title, area),
    ...counted("updatedRows", rows.size),
    ...counted("updatedColumns", columns.size),
    ...counted("updatedCells", cells),
    ...(readback === undefined
      ? {}
      : { updatedData: readValues(workbook, sheet, requested, readback.options, readback.majorDimension) }),
  };
}

/** The totals over several writes: rows, columns and sheets with at least one cell written, each counted once. */
export function describeTotals(list: readonly Written[]): object {
  const rows = new Set<string>();
  const columns = new Set<string>();
  const sheets = new Set<number>();
  let cells = 0;
  for (const written of list) {
    const { sheetId } = written.sheet;
    for (const row of written.rows) rows.add(`${sheetId}/${row}`);
    for (const column of written.columns) columns.add(`${sheetId}/${column}`);
    if (written.cells > 0) sheets.add(sheetId);
    cells += written.cells;
  }
  return {
    ...counted("totalUpdatedRows", rows.size),
    ...counted("totalUpdatedColumns", columns.size),
    ...counted("totalUpdatedCells", cells),
    ...counted("totalUpdatedSheets", sheets.size),
  };
}
