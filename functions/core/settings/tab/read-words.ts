import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";

const trimmed = (words: readonly string[]) => words.map((word) => word.trim()).filter((word) => word !== "");

/** The entries of a cell that lists several, parted by commas, semicolons or their full-width kin; blanks dropped. */
export function wordsIn(cell: Cell): readonly string[] {
  return trimmed(cellText(cell).split(/[,;，；、\n]/));
}

/** The names that a cell lists. Where a semicolon or a line break parts them, a comma is part of a name. */
export function namesIn(cell: Cell): readonly string[] {
  const text = cellText(cell);
  return /[;；\n]/.test(text) ? trimmed(text.split(/[;；\n]/)) : wordsIn(text);
}

/** A list of names as `namesIn` reads it. */
export function namesCell(names: readonly string[]): string {
  if (!names.some((name) => /[,，、]/.test(name))) return names.join(", ");
  return names.length === 1 ? `${names[0]};` : names.join("; ");
}
