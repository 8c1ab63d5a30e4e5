import { createGrid, type GridApi, type IGetRowsParams } from "ag-grid-community";
import type { SheetInfo } from "./book.ts";
import type { CellData, GridRow } from "./cell-data.ts";
import { choicesFor } from "./choices-for.ts";
import { displayWidths } from "./display-widths.ts";
import { colIdOf, columnIndexOf, gridColumns, rowNumbersId } from "./grid-columns.ts";
import { gridOptions, isInView, offerColumnMenu, rowsPerBlock } from "./grid-options.ts";
import type { SheetsApi } from "./sheets-api.ts";

/** A cell of the tab that is shown, 0-based. */
export interface Place {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** What the grid tells the page. */
export interface GridWorld {
  readonly nonce: string;
  readonly label: string;
  readonly rowNumberWord: string;
  readonly isDark: () => boolean;
  onFocus(place: Place, cell: CellData | undefined): void;
  /** Somebody typed, chose or ticked. */
  onEnter(place: Place, text: string): void;
  onResize(columnIndex: number, pixels: number): void;
  /** Of a cell, of a column (no row) or of a row (no column). */
  onMenu(at: Partial<Place>, event: MouseEvent): void;
  onProblem(problem: unknown): void;
}

/** The grid: the cells of one tab, read as they scroll into view. */
export class SheetGrid {
  readonly #grid: GridApi<GridRow>;
  readonly #api: SheetsApi;
  readonly #world: GridWorld;
  #sheet: SheetInfo | undefined;
  /** The tab whose columns stand there. */
  #shown: number | undefined;
  #firstRows: readonly GridRow[] = [];
  /** Something has changed while somebody was typing into a cell. */
  #isStale = false;
  /** Where the keyboard is to go once the tab is shown. */
  #wanted: Place | undefined;

  constructor(host: HTMLElement, api: SheetsApi, world: GridWorld) {
    this.#api = api;
    this.#world = world;
    const hooks = {
      ...{ sheetRow: this.#sheetRow.bind(this), toggle: this.#toggle.bind(this) },
      onFocus: (place: Place) => world.onFocus(place, this.cellAt(place)),
      onTyped: () => this.#isStale && this.#sheet && this.show(this.#sheet),
    };
    this.#grid = createGrid<GridRow>(host, gridOptions(world, hooks));
    this.#grid.setGridAriaProperty("label", world.label);
    offerColumnMenu(host, world);
  }

  /** Shows a tab from its beginning, or what is new of the one that is shown. */
  show(sheet: SheetInfo): void {
    const before = this.#sheet;
    this.#sheet = sheet;
    if (before?.sheetId !== sheet.sheetId) {
      void this.#begin(sheet).catch(this.#world.onProblem);
      return;
    }
    if (JSON.stringify(shapeOf(before)) !== JSON.stringify(shapeOf(sheet))) this.#setColumns(sheet);
    // What is drawn anew loses what somebody is typing there.
    this.#isStale = this.#grid.getEditingCells().length > 0;
    if (this.#isStale) return;
    this.#grid.setRowCount(sheet.rowCount - sheet.frozenRows, true);
    this.#grid.refreshInfiniteCache();
    this.#loadFrozen(sheet).catch(this.#world.onProblem);
  }

  /** Shows another tab, its columns as wide as its first rows ask for. */
  async #begin(sheet: SheetInfo): Promise<void> {
    const { sheetId, rowCount, frozenRows } = sheet;
    this.#firstRows = await this.#rows(sheet, 0, Math.min(rowCount, rowsPerBlock));
    if (this.#sheet?.sheetId !== sheetId) return;
    this.#setColumns(this.#sheet);
    this.#grid.setGridOption("pinnedTopRowData", this.#firstRows.slice(0, frozenRows));
    this.#grid.setGridOption("datasource", { getRows: (wanted) => void this.#load(sheet, wanted) });
    // Until the first rows are there the grid knows of one only, and could go to no other.
    this.#grid.setRowCount(rowCount - frozenRows, true);
    // Else it stays where the tab before was scrolled to.
    if (rowCount > frozenRows) this.#grid.ensureIndexVisible(0, "top");
    // Somebody who typed an address meanwhile keeps the keyboard.
    if (this.#wanted !== undefined || !document.activeElement?.matches("input")) {
      this.focus(this.#wanted ?? { rowIndex: 0, columnIndex: 0 });
    }
  }

  #setColumns(sheet: SheetInfo): void {
    const { isDark, rowNumberWord } = this.#world;
    const widths = displayWidths(sheet, this.#firstRows);
    const choices = (cell: CellData) => choicesFor(this.#api, sheet.title, cell);
    const world = { ...{ isDark, rowNumberWord, choices }, toggle: this.#toggle.bind(this) };
    this.#grid.setGridOption("columnDefs", gridColumns({ ...sheet, widths }, world));
    this.#shown = sheet.sheetId;
  }

  /** Draws again what is there: the page has changed between light and dark. */
  redraw(): void {
    this.#grid.refreshCells({ force: true });
  }

  /** Brings a cell into view and gives it the keyboard. */
  focus(place: Place): void {
    const { rowIndex, columnIndex } = place;
    this.#wanted = place;
    // The columns of another tab still stand there: once those of this one do.
    if (this.#shown !== this.#sheet?.sheetId) return;
    const frozen = this.#sheet?.frozenRows ?? 0;
    this.#grid.ensureColumnVisible(colIdOf(columnIndex));
    if (rowIndex >= frozen && !isInView(this.#grid, rowIndex - frozen)) {
      this.#grid.ensureIndexVisible(rowIndex - frozen, "middle");
    }
    // A row that is yet to be read is drawn anew then, and what somebody typed meanwhile would be lost.
    if (this.cellAt(place) === undefined) return;
    this.#wanted = undefined;
    this.#giveKeyboard(place);
  }

  #giveKeyboard({ rowIndex, columnIndex }: Place): void {
    const frozen = this.#sheet?.frozenRows ?? 0;
    if (rowIndex < frozen) this.#grid.setFocusedCell(rowIndex, colIdOf(columnIndex), "top");
    else this.#grid.setFocusedCell(rowIndex - frozen, colIdOf(columnIndex));
  }

  /** The cell that has, last had, or is about to have the keyboard. */
  get focused(): Place | undefined {
    if (this.#wanted !== undefined || this.#shown !== this.#sheet?.sheetId) return this.#wanted;
    const found = this.#grid.getFocusedCell();
    const columnIndex = columnIndexOf(found?.column.getColId() ?? rowNumbersId);
    if (found === null || columnIndex === undefined) return undefined;
    return { rowIndex: this.#sheetRow(found.rowIndex, found.rowPinned ?? null), columnIndex };
  }

  /** What is known of a cell; undefined where its row is not loaded. */
  cellAt(place: Place): CellData | undefined {
    const row = this.#rowNode(place.rowIndex)?.data;
    return row === undefined ? undefined : (row.cells[place.columnIndex] ?? {});
  }

  #rowNode(rowIndex: number) {
    const frozen = this.#sheet?.frozenRows ?? 0;
    const isFrozen = rowIndex < frozen;
    return isFrozen ? this.#grid.getPinnedTopRow(rowIndex) : this.#grid.getDisplayedRowAtIndex(rowIndex - frozen);
  }

  #sheetRow(rowIndex: number, pinned: "top" | "bottom" | null | undefined): number {
    return pinned === "top" ? rowIndex : rowIndex + (this.#sheet?.frozenRows ?? 0);
  }

  /** Ticks or unticks a box; the keyboard stays with its cell, since the box itself is drawn anew. */
  #toggle(row: GridRow, columnIndex: number): void {
    const { rowIndex, cells } = row;
    const boolValue = cells[columnIndex]?.userEnteredValue?.boolValue !== true;
    // At once: whoever ticks again before the answer is there means what they see.
    const ticked = cells.map((cell, at) => (at === columnIndex ? { ...cell, userEnteredValue: { boolValue } } : cell));
    this.#rowNode(rowIndex)?.setData({ ...row, cells: ticked });
    this.#giveKeyboard({ rowIndex, columnIndex });
    this.#world.onEnter({ rowIndex, columnIndex }, boolValue ? "TRUE" : "FALSE");
  }

  async #load(sheet: SheetInfo, wanted: IGetRowsParams): Promise<void> {
    // A tab of the same name may have grown since: its size is that of now.
    const now = this.#sheet?.sheetId === sheet.sheetId ? this.#sheet : sheet;
    const all = now.rowCount - now.frozenRows;
    try {
      const start = now.frozenRows + wanted.startRow;
      const end = now.frozenRows + Math.min(wanted.endRow, all);
      wanted.successCallback(end > start ? [...(await this.#rows(now, start, end))] : [], all);
      if (this.#wanted !== undefined) this.focus(this.#wanted);
      this.#tellFocus();
    } catch (problem) {
      wanted.failCallback();
      this.#world.onProblem(problem);
    }
  }

  async #loadFrozen(sheet: SheetInfo): Promise<void> {
    const rows = sheet.frozenRows === 0 ? [] : await this.#rows(sheet, 0, sheet.frozenRows);
    if (this.#sheet?.sheetId !== sheet.sheetId) return;
    this.#grid.setGridOption("pinnedTopRowData", [...rows]);
    this.#tellFocus();
  }

  /** What is now known of the cell that has the keyboard. */
  #tellFocus(): void {
    const place = this.focused;
    if (place !== undefined) this.#world.onFocus(place, this.cellAt(place));
  }

  #rows({ sheetId, columnCount }: SheetInfo, startRowIndex: number, endRowIndex: number) {
    return this.#api.rows({ sheetId, startRowIndex, endRowIndex, startColumnIndex: 0, endColumnIndex: columnCount });
  }
}

const shapeOf = (sheet: SheetInfo | undefined) => [sheet?.columnCount, sheet?.frozenColumns, sheet?.widths];
