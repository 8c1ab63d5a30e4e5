import type { Language } from "../../labels/language.ts";
import type { Cell } from "../../values/cell.ts";
import { isBlank } from "../../values/cell-text.ts";
import { findTables } from "./find-tables.ts";
import type { SettingsCell } from "./settings-cell.ts";
import { leastHeaders, tableWords } from "./tables.ts";

/** A header to be written into a table that stands there already; indexes are 0-based. */
export interface LackingHeader {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly cell: SettingsCell;
}

/**
 * The headers that the table of schemes of an earlier format lacks, right of all others. Nothing where the team has written something
 * there: whoever wants the columns types their headers elsewhere in the row.
 */
export function lackingHeaders(cells: readonly (readonly Cell[])[], language: Language): readonly LackingHeader[] {
  const table = findTables(cells).tables.find(({ kind }) => kind === "schemes");
  if (table === undefined) return [];
  const { headerRowIndex, endRowIndex, columns, statusColumnIndex = 0 } = table;
  const lacking = tableWords.schemes.headers.filter(
    ({ id }) => leastHeaders.some((each) => each === id) && !columns.has(id),
  );
  const first = Math.max(statusColumnIndex, ...columns.values()) + 1;
  const area = cells.slice(headerRowIndex, endRowIndex).map((row) => row.slice(first, first + lacking.length));
  if (!area.flat().every((cell) => isBlank(cell))) return [];
  return lacking.map(({ words, note }, at) => ({
    rowIndex: headerRowIndex,
    columnIndex: first + at,
    cell: { value: words[language], look: "header", ...(note === undefined ? {} : { comment: note[language] }) },
  }));
}
