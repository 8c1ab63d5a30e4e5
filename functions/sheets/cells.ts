import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Cell } from "../core/values/cell.ts";

/** What the client gives for a cell, as a Cell: blanks may come as null or not at all. */
export function toCell(value: unknown): Cell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

/** A list of cells as it came: arrays of plain cells pass through without a copy. */
export function toCells(values: readonly unknown[] | undefined): Cell[] {
  if (values === undefined) return [];
  return areCells(values) ? values : values.map(toCell);
}

/** In a plain loop: there are millions. */
function areCells(values: readonly unknown[]): values is Cell[] {
  for (let at = 0; at < values.length; at += 1) {
    const type = typeof values[at];
    if (type !== "string" && type !== "number" && type !== "boolean") return false;
  }
  return true;
}

/** The values of a range, in the major dimension that was asked for. */
export function toMatrix(range: sheets_v4.Schema$ValueRange | undefined): readonly (readonly Cell[])[] {
  return (range?.values ?? []).map((line: readonly unknown[]) => toCells(line));
}

/** One column of rows from row 1 down; blanks where rows end early. */
export function columnOfRows(rows: readonly (readonly Cell[])[], columnIndex: number): readonly Cell[] {
  return rows.map((row) => row[columnIndex] ?? "");
}

/** Index of the last cell that is not blank; -1 where all are. */
export function lastFilled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => cell !== "");
}
