import { formatA1 } from "../a1.ts";
import { IndexSet } from "../index-set.ts";
import { readValues } from "../read-values.ts";
import type { RenderOptions } from "../render.ts";
import type { DimensionName, Sheet, Workbook } from "../workbook.ts";
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
  const bySheet = new Map<Sheet, { rows: IndexSet; columns: IndexSet }>();
  let cells = 0;
  for (const written of list) {
    if (written.cells === 0) continue;
    const { grid } = written.sheet;
    const touched = bySheet.get(written.sheet) ?? {
      rows: new IndexSet(grid.rowCount),
      columns: new IndexSet(grid.columnCount),
    };
    touched.rows.addAll(written.rows);
    touched.columns.addAll(written.columns);
    bySheet.set(written.sheet, touched);
    cells += written.cells;
  }
  const sheets = [...bySheet.values()];
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    ...counted("totalUpdatedRows", sum(sheets.map(({ rows }) => rows.size))),
    ...counted("totalUpdatedColumns", sum(sheets.map(({ columns }) => columns.size))),
    ...counted("totalUpdatedCells", cells),
    ...counted("totalUpdatedSheets", sheets.length),
  };
}
