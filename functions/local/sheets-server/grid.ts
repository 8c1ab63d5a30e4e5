import type { CellExtras, Scalar } from "./cell.ts";
import { moved, put, spliced, trim } from "./sparse-list.ts";

/** One column: values and extras by row; both end at the last row that has something. */
type Column = {
  owner: object;
  values: Scalar[];
  extras: (CellExtras | undefined)[];
  /** Whether a formula was ever written here, so that columns without one are never searched for them. */
  formulas: boolean;
};

/** What one cell holds, to carry it elsewhere. */
export type CellContent = { readonly value: Scalar; readonly extras: CellExtras | undefined };

/**
 * The cells of one sheet, kept by column as plain values, so that a million rows fit. A copy shares its columns until one of the two
 * writes to them.
 */
export class Grid {
  rowCount: number;
  columnCount: number;
  #columns: (Column | undefined)[] = [];
  /** Marks the columns that only this grid holds. */
  #owner: object = {};

  constructor(rowCount: number, columnCount: number) {
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  /** A copy; the two share columns until one of them writes. */
  clone(): Grid {
    const copy = new Grid(this.rowCount, this.columnCount);
    this.#owner = {};
    copy.#columns = [...this.#columns];
    return copy;
  }

  value(row: number, column: number): Scalar {
    return this.#columns[column]?.values[row];
  }

  extras(row: number, column: number): CellExtras | undefined {
    return this.#columns[column]?.extras[row];
  }

  content(row: number, column: number): CellContent {
    return { value: this.value(row, column), extras: this.extras(row, column) };
  }

  setValue(row: number, column: number, value: Scalar): void {
    if (value === undefined && this.value(row, column) === undefined) return;
    put(this.#writable(column).values, row, value);
  }

  setExtras(row: number, column: number, extras: CellExtras | undefined): void {
    if (extras === this.extras(row, column)) return;
    const writable = this.#writable(column);
    if (extras?.formula !== undefined) writable.formulas = true;
    put(writable.extras, row, extras);
  }

  setContent(row: number, column: number, content: CellContent): void {
    this.setValue(row, column, content.value);
    this.setExtras(row, column, content.extras);
  }

  /** Replaces a whole column of plain values. */
  setColumn(column: number, values: readonly Scalar[]): void {
    const writable = this.#writable(column);
    writable.values = [...values];
    trim(writable.values);
    writable.extras = [];
  }

  /** Calls back for every cell that has a formula. */
  eachFormula(callback: (row: number, column: number, extras: CellExtras) => void): void {
    this.#columns.forEach((column, at) => {
      if (column?.formulas !== true) return;
      column.extras.forEach((extras, row) => {
        if (extras?.formula !== undefined) callback(row, at, extras);
      });
    });
  }

  /** Changes the extras of every cell that has any. */
  mapExtras(change: (extras: CellExtras) => CellExtras | undefined): void {
    this.#columns.forEach((column, at) => {
      column?.extras.forEach((extras, row) => {
        if (extras === undefined) return;
        const next = change(extras);
        if (next !== extras) this.setExtras(row, at, next);
      });
    });
  }

  /** The values of a column between two rows; shorter where the column ends earlier. */
  columnValues(column: number, startRow: number, endRow: number): readonly Scalar[] {
    return this.#columns[column]?.values.slice(startRow, endRow) ?? [];
  }

  /** Whether a column has anything but plain values. */
  hasExtras(column: number): boolean {
    return (this.#columns[column]?.extras.length ?? 0) > 0;
  }

  /** One past the last row of a column that has a value. */
  columnValueEnd(column: number): number {
    return this.#columns[column]?.values.length ?? 0;
  }

  /** One past the last row of a column that has anything: a value, a format, a note. */
  columnEnd(column: number): number {
    const stored = this.#columns[column];
    return stored === undefined ? 0 : Math.max(stored.values.length, stored.extras.length);
  }

  /** One past the last column that has anything. */
  contentColumnEnd(): number {
    for (let column = this.#columns.length; column > 0; column--) if (this.columnEnd(column - 1) > 0) return column;
    return 0;
  }

  insertRows(at: number, count: number): void {
    this.rowCount += count;
    this.#eachFilled((column) => {
      column.values = spliced(column.values, at, count);
      column.extras = spliced(column.extras, at, count);
    });
  }

  deleteRows(start: number, end: number): void {
    this.rowCount -= end - start;
    this.#eachFilled((column) => {
      column.values.splice(start, end - start);
      column.extras.splice(start, end - start);
      trim(column.values);
      trim(column.extras);
    });
  }

  /** Moves rows `start` to `end` so that they stand before what was row `to`. */
  moveRows(start: number, end: number, to: number): void {
    this.#eachFilled((column) => {
      column.values = moved(column.values, start, end, to);
      column.extras = moved(column.extras, start, end, to);
    });
  }

  insertColumns(at: number, count: number): void {
    this.columnCount += count;
    this.#columns = spliced(this.#columns, at, count);
  }

  deleteColumns(start: number, end: number): void {
    this.columnCount -= end - start;
    this.#columns.splice(start, end - start);
  }

  moveColumns(start: number, end: number, to: number): void {
    this.#columns = moved(this.#columns, start, end, to);
  }

  /** Changes the size; what lies beyond it is dropped. */
  resize(rowCount: number, columnCount: number): void {
    if (rowCount < this.rowCount) this.deleteRows(rowCount, this.rowCount);
    if (columnCount < this.columnCount) this.deleteColumns(columnCount, this.columnCount);
    this.rowCount = rowCount;
    this.columnCount = columnCount;
  }

  #eachFilled(change: (column: Column) => void): void {
    for (let at = 0; at < this.#columns.length; at++) if (this.columnEnd(at) > 0) change(this.#writable(at));
  }

  #writable(at: number): Column {
    const column = this.#columns[at];
    if (column?.owner === this.#owner) return column;
    const own: Column = {
      owner: this.#owner,
      values: column?.values.slice() ?? [],
      extras: column?.extras.slice() ?? [],
      formulas: column?.formulas ?? false,
    };
    while (this.#columns.length < at) this.#columns.push(undefined);
    this.#columns[at] = own;
    return own;
  }
}
