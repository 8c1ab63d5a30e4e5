import { type Area, formatA1 } from "./a1.ts";
import { localeFormat } from "./locales.ts";
import { type RenderOptions, renderCell } from "./render.ts";
import type { DimensionName, Sheet, Workbook } from "./workbook.ts";

/** One value of an answer. */
export type Rendered = string | number | boolean;

/** A `ValueRange` of an answer. */
export type ValueRange = { range: string; majorDimension: DimensionName; values?: Rendered[][] };

/** The values of an area, without trailing blanks; `values` is missing where there are none. */
export function readValues(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  options: RenderOptions,
  majorDimension: DimensionName = "ROWS",
): ValueRange {
  const columns: Rendered[][] = [];
  for (let column = area.startColumn; column < area.endColumn; column++) {
    columns.push(readColumn(workbook, sheet, column, area, options));
  }
  const values = majorDimension === "COLUMNS" ? columns : transpose(columns);
  while (values.length > 0 && values.at(-1)?.length === 0) values.pop();
  const range = formatA1(sheet.title, area);
  return { range, majorDimension, ...(values.length > 0 ? { values } : {}) };
}

function readColumn(workbook: Workbook, sheet: Sheet, column: number, area: Area, options: RenderOptions): Rendered[] {
  const { grid } = sheet;
  const end = Math.min(area.endRow, grid.columnEnd(column));
  const plain = options.value !== "FORMATTED_VALUE" && !grid.hasExtras(column);
  const locale = localeFormat(workbook.locale);
  const values: Rendered[] = [];
  if (plain) {
    for (const value of grid.columnValues(column, area.startRow, area.endRow)) values.push(value ?? "");
  } else {
    for (let row = area.startRow; row < end; row++) {
      const extras = grid.extras(row, column);
      values.push(renderCell(grid.value(row, column), extras, options, locale));
    }
  }
  while (values.length > 0 && isBlank(sheet, area.startRow + values.length - 1, column)) values.pop();
  return values;
}

function isBlank(sheet: Sheet, row: number, column: number): boolean {
  return sheet.grid.value(row, column) === undefined && sheet.grid.extras(row, column)?.formula === undefined;
}

function transpose(columns: readonly (readonly Rendered[])[]): Rendered[][] {
  const height = columns.reduce((most, column) => Math.max(most, column.length), 0);
  const rows: Rendered[][] = [];
  for (let row = 0; row < height; row++) {
    let width = columns.length;
    while (width > 0 && (columns[width - 1]?.[row] ?? "") === "") width--;
    const values: Rendered[] = [];
    for (let column = 0; column < width; column++) values.push(columns[column]?.[row] ?? "");
    rows.push(values);
  }
  return rows;
}
