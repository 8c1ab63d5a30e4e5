import type { Cell } from "../core/values/cell.ts";
import { cellText, isBlank } from "../core/values/cell-text.ts";
import { firstDay, formatDay, lastDay } from "../core/values/day.ts";
import { shownText } from "./shown-text.ts";

const mostSamples = 3;

/**
 * The first values of a column that say something, as people read them.
 *
 * @param areDays whether numbers are days, as a spreadsheet counts them
 */
export function columnSamples(
  rows: readonly (readonly Cell[])[],
  columnIndex: number,
  areDays: boolean,
): readonly string[] {
  return rows
    .map((row) => row[columnIndex] ?? "")
    .filter((cell) => !isBlank(cell))
    .slice(0, mostSamples)
    .map((cell) => shownText(areDays ? dayText(cell) : cellText(cell)));
}

function dayText(cell: Cell): string {
  const day = typeof cell === "number" ? Math.floor(cell) : Number.NaN;
  return day >= firstDay && day <= lastDay ? formatDay(day) : cellText(cell);
}
