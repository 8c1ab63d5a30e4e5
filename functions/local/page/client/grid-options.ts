import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  CustomEditorModule,
  EventApiModule,
  type GridApi,
  type GridOptions,
  InfiniteRowModelModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TooltipModule,
} from "ag-grid-community";
import { type GridRow, isCheckbox } from "./cell-data.ts";
import { columnIndexOf } from "./grid-columns.ts";
import { gridTheme } from "./grid-theme.ts";
import type { GridWorld, Place } from "./sheet-grid.ts";

ModuleRegistry.registerModules([
  ...[CellApiModule, CellStyleModule, ColumnApiModule, CustomEditorModule, EventApiModule, InfiniteRowModelModule],
  ...[PinnedRowModule, RenderApiModule, RowApiModule, ScrollApiModule, TooltipModule],
]);

/** How many rows one call reads. */
export const rowsPerBlock = 100;

/** What the grid does by itself. */
export interface GridHooks {
  /** 0-based in the tab. */
  sheetRow(rowIndex: number, pinned: "top" | "bottom" | null | undefined): number;
  onFocus(place: Place): void;
  toggle(row: GridRow, columnIndex: number): void;
  /** Nobody types into a cell any more. */
  onTyped(): void;
}

/** How the grid looks and behaves, and what it tells. */
export function gridOptions(world: GridWorld, hooks: GridHooks): GridOptions<GridRow> {
  return {
    ...{ theme: gridTheme, styleNonce: world.nonce, rowModelType: "infinite", cacheBlockSize: rowsPerBlock },
    ...{ maxBlocksInCache: 40, cacheOverflowSize: 1, blockLoadDebounceMillis: 40, rowBuffer: 20 },
    ...{ readOnlyEdit: true, enterNavigatesVerticallyAfterEdit: true },
    ...{ stopEditingWhenCellsLoseFocus: true, suppressMovableColumns: true, preventDefaultOnContextMenu: true },
    ...{ tooltipShowDelay: 300, animateRows: false, suppressRowTransform: true, suppressColumnMoveAnimation: true },
    suppressDragLeaveHidesColumns: true,
    defaultColDef: { sortable: false, suppressHeaderMenuButton: true, resizable: true, lockPinned: true },
    getRowId: ({ data }) => String(data.rowIndex),
    onCellFocused: ({ rowIndex, rowPinned, column }) => {
      const columnIndex = typeof column === "object" ? columnIndexOf(column?.getColId() ?? "") : undefined;
      if (rowIndex === null || columnIndex === undefined) return;
      hooks.onFocus({ rowIndex: hooks.sheetRow(rowIndex, rowPinned), columnIndex });
    },
    onCellEditRequest: ({ data, column, newValue }) => {
      const columnIndex = columnIndexOf(column.getColId());
      if (columnIndex !== undefined) world.onEnter({ rowIndex: data.rowIndex, columnIndex }, String(newValue ?? ""));
    },
    onCellEditingStopped: () => hooks.onTyped(),
    onColumnResized: ({ finished, column, source }) => {
      const columnIndex = columnIndexOf(column?.getColId() ?? "");
      if (finished && source === "uiColumnResized" && column && columnIndex !== undefined) {
        world.onResize(columnIndex, Math.round(column.getActualWidth()));
      }
    },
    onCellKeyDown: (pressed) => {
      if (!("column" in pressed) || !(pressed.event instanceof KeyboardEvent) || pressed.event.key !== " ") return;
      const columnIndex = columnIndexOf(pressed.column.getColId());
      const cell = columnIndex === undefined ? undefined : pressed.data?.cells[columnIndex];
      if (pressed.data === undefined || columnIndex === undefined || cell === undefined) return;
      if (isCheckbox(cell)) hooks.toggle(pressed.data, columnIndex);
    },
    onCellContextMenu: ({ data, column, event }) => {
      if (data === undefined || !(event instanceof MouseEvent)) return;
      const columnIndex = columnIndexOf(column.getColId());
      world.onMenu({ rowIndex: data.rowIndex, ...(columnIndex !== undefined && { columnIndex }) }, event);
    },
  };
}

/** Offers the menu of a column on its letter: the grid does not tell where somebody pressed there. */
export function offerColumnMenu(host: HTMLElement, world: GridWorld): void {
  host.addEventListener("contextmenu", (event) => {
    const header = event.target instanceof Element ? event.target.closest(".ag-header-cell") : null;
    const columnIndex = columnIndexOf(header?.getAttribute("col-id") ?? "");
    if (columnIndex !== undefined) world.onMenu({ columnIndex }, event);
  });
}

/** Whether the whole of a row can be seen; the index is the grid's own. */
export function isInView(grid: GridApi<GridRow>, index: number): boolean {
  const { top, bottom } = grid.getVerticalPixelRange();
  const { rowTop, rowHeight } = grid.getDisplayedRowAtIndex(index) ?? {};
  return rowTop !== null && rowTop !== undefined && rowTop >= top && rowTop + (rowHeight ?? 0) <= bottom;
}
