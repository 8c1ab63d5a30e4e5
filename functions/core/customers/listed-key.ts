import { isErrorText, isTotalsLabel } from "../orders/cell-words.ts";
import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";

/**
 * The key that a cell of the team's key column names; `""` where it names nobody: a blank, an error such as `#NAME?`, the label of a sum
 * such as `Total`. In orders none of them is a customer either.
 */
export function listedKey(cell: Cell): string {
  return isErrorText(cell) || isTotalsLabel(cell) ? "" : matchKey(cellText(cell));
}
