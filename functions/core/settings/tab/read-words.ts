import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";

/** The entries of a cell that lists several, parted by commas, semicolons or their full-width kin; blanks dropped. */
export function wordsIn(cell: Cell): readonly string[] {
  return cellText(cell)
    .split(/[,;，；、\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
