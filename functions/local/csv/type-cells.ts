import type { Cell } from "../../core/values/cell.ts";
import { type Day, parseIsoDay } from "../../core/values/day.ts";
import { columnTexts, readCommaNumber } from "./column-texts.ts";

/**
 * Turns the texts of a CSV file into what a spreadsheet would hold, in place (a million rows must not stand there twice):
 * plain numbers become numbers, ISO days and times serial numbers. Everything else stays the text that it is: `1E5`,
 * `+1`, `1,234.50`, `31.12.2025`. Decimal commas are read in a column whose numbers can only be meant so.
 *
 * A column stays text whole where `textColumns` says so, or where any of its values looks like an id.
 *
 * @param firstRowIndex 0-based row of the first data row; rows above it (headers, titles) stay text
 * @param textColumns 0-based columns that hold ids and names
 * @returns the 0-based columns in which decimal commas were read
 */
export function typeCells(
  rows: readonly Cell[][],
  firstRowIndex: number,
  textColumns: ReadonlySet<number>,
): readonly number[] {
  const readers = columnTexts(rows, firstRowIndex).map(({ holdsIds, decimalCommas }, columnIndex) => {
    if (holdsIds || textColumns.has(columnIndex)) return undefined;
    return decimalCommas ? typedCommaCell : typedCell;
  });
  for (let rowIndex = firstRowIndex; rowIndex < rows.length; rowIndex += 1) {
    const row = rows[rowIndex] ?? [];
    for (const [columnIndex, cell] of row.entries()) {
      const reader = readers[columnIndex];
      if (reader !== undefined && typeof cell === "string") row[columnIndex] = reader(cell);
    }
  }
  return readers.flatMap((reader, columnIndex) => (reader === typedCommaCell ? [columnIndex] : []));
}

const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const isoDayAndTime = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** One text as the cell that a spreadsheet would make of it. */
export function typedCell(text: string): Cell {
  const trimmed = text.trim();
  // Most fields are words: their first character tells.
  const first = trimmed.charCodeAt(0);
  if (!((first >= 48 && first <= 57) || first === 45)) return text;
  if (plainNumber.test(trimmed)) return withoutMinusZero(Number(trimmed));
  return parseIsoDay(trimmed) ?? serialTime(trimmed) ?? text;
}

function typedCommaCell(text: string): Cell {
  const number = readCommaNumber(text.trim());
  return number === undefined ? text : withoutMinusZero(number);
}

const withoutMinusZero = (number: number) => (number === 0 ? 0 : number);

/** `2025-02-28 18:00` as days and a fraction since the epoch; a time with a zone stays text, since whose day it is would be a guess. */
function serialTime(text: string): Day | undefined {
  const [, date = "", hours, minutes, seconds = "0"] = isoDayAndTime.exec(text) ?? [];
  const day = parseIsoDay(date);
  return day === undefined ? undefined : day + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
