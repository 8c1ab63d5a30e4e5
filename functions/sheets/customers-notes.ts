import type { DuplicateKey } from "../core/report/plan-customer-cells.ts";
import { columnLetters } from "../core/values/a1.ts";
import type { CustomersTab, KnownColumn } from "./workbook-state.ts";

/** How many of a kind are named before the rest is only counted. */
const named = 5;

/** Says that customers stand in several rows each; by row numbers, without naming them. */
export function duplicatesNote(tab: CustomersTab, duplicates: readonly DuplicateKey[]): readonly string[] {
  if (duplicates.length === 0) return [];
  const rowsOf = ({ rowIndexes }: DuplicateKey) =>
    shortened(
      rowIndexes.map((rowIndex) => `${tab.headerRowIndex + 2 + rowIndex}`),
      " and ",
    );
  const who = duplicates.length === 1 ? "one customer stands" : `${duplicates.length} customers stand`;
  return [
    `Tab "${tab.title}": ${who} in several rows (${shortened(duplicates.map(rowsOf), "; ")}); all rows of one show the same tiers.`,
  ];
}

/** Says that rows have an error where their key should stand. */
export function errorKeysNote(tab: CustomersTab, rowIndexes: readonly number[]): readonly string[] {
  if (rowIndexes.length === 0) return [];
  const rows = shortened(
    rowIndexes.map((rowIndex) => `${tab.headerRowIndex + 2 + rowIndex}`),
    ", ",
  );
  const [who, mend] =
    rowIndexes.length === 1 ? ["1 row holds", "mend it"] : [`${rowIndexes.length} rows hold`, "mend them"];
  return [
    `Tab "${tab.title}": ${who} an error in the key column (${columnLetters(tab.key.columnIndex)}, row ${rows}), so nothing is written beside it; ${mend} and refresh again.`,
  ];
}

/**
 * Says that no rows were added, because a formula fills the key column.
 *
 * @param listedOn the title of the tab that names those without a row; undefined where none does
 */
export function formulaKeyNote(tab: CustomersTab, cell: string, missing: number, listedOn: string | undefined): string {
  const who = missing === 1 ? "1 customer has no row" : `${missing} customers have no row`;
  const where = listedOn === undefined ? "" : `: see tab "${listedOn}"`;
  return `Tab "${tab.title}": a formula fills the key column (${cell}), so no rows were added to it. ${who}${where}.`;
}

/** Says of a column that bore our anchor that it is the team's now. */
export function foreignNote(tab: CustomersTab, { columnIndex }: KnownColumn): string {
  return `Tab "${tab.title}", column ${columnLetters(columnIndex)}: it was the tool's and holds something else now, so it is left alone and a new column was made.`;
}

function shortened(parts: readonly string[], separator: string): string {
  const shown = parts.slice(0, named).join(separator);
  return parts.length > named ? `${shown}${separator}…` : shown;
}
