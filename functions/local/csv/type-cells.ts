import type { Cell } from "../../core/values/cell.ts";
import { type Day, parseIsoDay } from "../../core/values/day.ts";

/**
 * Turns the texts of a CSV file into what a spreadsheet would hold, in place (a million rows must not stand there twice):
 * plain numbers become numbers, ISO days and times serial numbers. Everything else stays the text that it is: `1E5`,
 * `+1`, `1,234.50`, `31.12.2025`.
 *
 * A column stays text whole where `textColumns` says so, or where any of its values looks like an id: digits with a
 * leading zero, or more than 15 of them before the point, which a number would not keep.
 *
 * @param firstRowIndex 0-based row of the first data row; rows above it (headers, titles) stay text
 * @param textColumns 0-based columns that hold ids and names
 */
export function typeCells(rows: readonly Cell[][], firstRowIndex: number, textColumns: ReadonlySet<number>): void {
  const asText = new Set([...textColumns, ...idColumns(rows, firstRowIndex)]);
  for (let rowIndex = firstRowIndex; rowIndex < rows.length; rowIndex += 1) {
    const row = rows[rowIndex] ?? [];
    for (const [columnIndex, cell] of row.entries()) {
      if (typeof cell === "string" && !asText.has(columnIndex)) row[columnIndex] = typedCell(cell);
    }
  }
}

/** Digits that are an id and not a quantity. */
const idDigits = /^-?(?:0\d|\d{16})\d*(?:\.\d*)?$/;

function idColumns(rows: readonly (readonly Cell[])[], firstRowIndex: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let rowIndex = firstRowIndex; rowIndex < rows.length; rowIndex += 1) {
    for (const [columnIndex, cell] of (rows[rowIndex] ?? []).entries()) {
      if (typeof cell === "string" && idDigits.test(cell.trim())) found.add(columnIndex);
    }
  }
  return found;
}

const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const isoDayAndTime = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** One text as the cell that a spreadsheet would make of it. */
export function typedCell(text: string): Cell {
  const trimmed = text.trim();
  // Most fields are words: their first character tells.
  const first = trimmed.charCodeAt(0);
  if (!((first >= 48 && first <= 57) || first === 45)) return text;
  if (plainNumber.test(trimmed)) return Number(trimmed) === 0 ? 0 : Number(trimmed);
  return parseIsoDay(trimmed) ?? serialTime(trimmed) ?? text;
}

/** `2025-02-28 18:00` as days and a fraction since the epoch; a time with a zone stays text, since whose day it is would be a guess. */
function serialTime(text: string): Day | undefined {
  const [, date = "", hours, minutes, seconds = "0"] = isoDayAndTime.exec(text) ?? [];
  const day = parseIsoDay(date);
  return day === undefined ? undefined : day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
