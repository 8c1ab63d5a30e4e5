import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Area } from "../a1.ts";
import { describeMetadata } from "../metadata-location.ts";
import type { DeveloperMetadata, DimensionState, Sheet, Workbook } from "../workbook.ts";
import { describeCell } from "./cell-data.ts";
import { conditionalFormats } from "./conditional-formats.ts";

/** Which of the costly parts of grid data are wanted. */
export type GridParts = {
  readonly rowData: boolean;
  readonly effectiveFormat: boolean;
  readonly rowMetadata: boolean;
  readonly columnMetadata: boolean;
};

/** The cells of an area, up to the last row and in each row the last cell that has anything, with rows' and columns' own data. */
export function describeGridData(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  metadata: readonly DeveloperMetadata[],
  parts: GridParts,
): sheets_v4.Schema$GridData {
  const rowData = parts.rowData ? describeRows(workbook, sheet, area, parts.effectiveFormat) : [];
  const dimension = (type: "ROW" | "COLUMN", start: number, end: number, defaultSize: number) => {
    const states = type === "ROW" ? sheet.rows : sheet.columns;
    const here = metadata.filter(({ location }) => location.type === type && location.sheetId === sheet.sheetId);
    const list: sheets_v4.Schema$DimensionProperties[] = [];
    for (let at = start; at < end; at++) list.push(describeDimension(states[at], at, here, defaultSize));
    return list;
  };
  return {
    ...(area.startRow > 0 ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    ...(parts.rowMetadata ? { rowMetadata: dimension("ROW", area.startRow, area.endRow, 21) } : {}),
    ...(parts.columnMetadata ? { columnMetadata: dimension("COLUMN", area.startColumn, area.endColumn, 100) } : {}),
  };
}

function describeRows(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  effectiveFormat: boolean,
): sheets_v4.Schema$RowData[] {
  const conditional = effectiveFormat ? conditionalFormats(workbook, sheet, area) : undefined;
  const { grid } = sheet;
  let endRow = area.startRow;
  for (let column = area.startColumn; column < area.endColumn; column++) {
    endRow = Math.max(endRow, Math.min(area.endRow, grid.columnEnd(column)));
  }
  const rows: sheets_v4.Schema$RowData[] = [];
  for (let row = area.startRow; row < endRow; row++) {
    let endColumn = area.endColumn;
    while (endColumn > area.startColumn && isEmpty(sheet, row, endColumn - 1)) endColumn--;
    const values: sheets_v4.Schema$CellData[] = [];
    for (let column = area.startColumn; column < endColumn; column++) {
      const format = conditional?.(row, column);
      values.push(describeCell(workbook, grid.value(row, column), grid.extras(row, column), format));
    }
    rows.push(values.length > 0 ? { values } : {});
  }
  while (rows.length > 0 && rows.at(-1)?.values === undefined) rows.pop();
  return rows;
}

const isEmpty = ({ grid }: Sheet, row: number, column: number) =>
  grid.value(row, column) === undefined && grid.extras(row, column) === undefined;

function describeDimension(
  state: DimensionState | undefined,
  index: number,
  metadata: readonly DeveloperMetadata[],
  defaultSize: number,
): sheets_v4.Schema$DimensionProperties {
  const here = metadata.filter(({ location }) => "index" in location && location.index === index).map(describeMetadata);
  return {
    ...(state?.hiddenByUser === true ? { hiddenByUser: true } : {}),
    pixelSize: state?.pixelSize ?? defaultSize,
    ...(here.length > 0 ? { developerMetadata: here } : {}),
  };
}
