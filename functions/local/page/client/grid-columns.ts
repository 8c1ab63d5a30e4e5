import type { ColDef, ICellRendererParams, ValueGetterParams } from "ag-grid-community";
import { columnLetters } from "../../../core/values/a1.ts";
import type { SheetInfo } from "./book.ts";
import type { CellData, GridRow } from "./cell-data.ts";
import { CellEditor } from "./cell-editor.ts";
import { cellLook } from "./cell-look.ts";
import { type CellContext, CellRenderer } from "./cell-renderer.ts";

/** Of the column that shows row numbers. */
export const rowNumbersId = "rows";

/** 0-based; undefined for the row numbers. */
export const columnIndexOf = (colId: string): number | undefined =>
  /^c\d+$/.test(colId) ? Number(colId.slice(1)) : undefined;

export const colIdOf = (columnIndex: number): string => `c${columnIndex}`;

/** What columns need of the page. */
export interface ColumnsWorld {
  readonly isDark: () => boolean;
  readonly toggle: (row: GridRow, columnIndex: number) => void;
  readonly choices: (cell: CellData) => Promise<readonly string[]>;
  readonly rowNumberWord: string;
}

/** The columns of a tab: row numbers, then one for each letter. */
export function gridColumns(sheet: SheetInfo, world: ColumnsWorld): ColDef<GridRow>[] {
  const rows: ColDef<GridRow> = {
    ...{
      colId: rowNumbersId,
      headerName: "",
      width: Math.max(64, 22 + String(sheet.rowCount).length * 9),
      pinned: "left",
      lockPinned: true,
      resizable: false,
    },
    ...{ cellClass: "row-number", headerClass: "row-number", headerTooltip: world.rowNumberWord },
    valueGetter: ({ data }) => (data === undefined ? "" : String(data.rowIndex + 1)),
  };
  const cells = Array.from({ length: sheet.columnCount }, (_, at): ColDef<GridRow> => {
    const cellOf = (params: { readonly data?: GridRow | undefined }) => params.data?.cells[at];
    return {
      ...{
        colId: colIdOf(at),
        headerName: columnLetters(at),
        width: sheet.widths[at] ?? 100,
        editable: ({ data }) => data !== undefined,
      },
      pinned: at < sheet.frozenColumns ? "left" : null,
      valueGetter: ({ data }: ValueGetterParams<GridRow>) => data?.cells[at]?.formattedValue ?? "",
      tooltipValueGetter: (params) => cellOf(params)?.note,
      cellClass: (params) => (cellOf(params)?.note === undefined ? "cell" : "cell with-note"),
      cellStyle: (params) => ({ ...cellLook(cellOf(params), world.isDark()) }),
      cellRenderer: CellRenderer,
      cellRendererParams: {
        contextOf: ({ data }: ICellRendererParams<GridRow>): CellContext => ({
          cell: data?.cells[at],
          room: data === undefined ? 0 : roomOf(sheet, data.cells, at),
          toggle: () => data !== undefined && world.toggle(data, at),
        }),
      },
      cellEditor: CellEditor,
      cellEditorParams: {
        cellOf,
        choices: world.choices,
        label: ({ data }: { readonly data?: GridRow }) => `${columnLetters(at)}${(data?.rowIndex ?? 0) + 1}`,
      },
    };
  });
  return [rows, ...cells];
}

/** A text that is too long for its cell runs over into the empty cells to its right, as in any spreadsheet. */
function roomOf({ widths, columnCount }: SheetInfo, cells: readonly CellData[], at: number): number {
  const cell = cells[at];
  const text = cell?.formattedValue ?? "";
  const { wrapStrategy, horizontalAlignment } = cell?.effectiveFormat ?? {};
  if (text === "" || wrapStrategy === "WRAP" || wrapStrategy === "CLIP") return 0;
  if (horizontalAlignment === "RIGHT" || horizontalAlignment === "CENTER") return 0;
  let room = widths[at] ?? 100;
  const needed = text.length * pixelsPerLetter;
  for (let next = at + 1; room < needed && next < columnCount; next += 1) {
    if ((cells[next]?.formattedValue ?? "") !== "") break;
    room += widths[next] ?? 100;
  }
  return room > (widths[at] ?? 100) ? room - cellPadding : 0;
}

/** At most: wide letters, such as Chinese, take about 13 pixels. */
const pixelsPerLetter = 14;
const cellPadding = 16;
