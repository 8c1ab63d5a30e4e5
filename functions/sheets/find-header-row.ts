import { findCustomerColumns } from "../core/orders/find-customer-columns.ts";
import type { Cell } from "../core/values/cell.ts";
import { cellText } from "../core/values/cell-text.ts";
import { ownRole, teamColumns } from "./anchors.ts";

interface TitledColumn {
  readonly role: string;
  readonly cells: readonly Cell[];
  readonly details: readonly (string | number)[];
}

const isAlike = (mark: Cell = "", key: Cell = "") => cellText(mark) === cellText(key);

/** In how many rows from the top a title is looked for. */
const searchedRows = 200;

/**
 * The row of headers of the Customers tab: the one that is anchored, as long as it holds a title that we know or none is anywhere;
 * else the row with most of the titles that the columns' anchors keep; else where our key column, or the team's, begins, or right above where that is a customer.
 *
 * @param whole all rows of a tab that has no anchored column
 * @returns 0-based; undefined where nothing says who a customer is
 */
export function findHeaderRow(
  columns: readonly TitledColumn[],
  anchored: number | undefined,
  whole: readonly (readonly Cell[])[] | undefined,
): number | undefined {
  const titles = new Map<number, number>();
  for (const { cells, details } of columns) {
    const [title] = details;
    if (typeof title !== "string" || title === "") continue;
    const row = cells.slice(0, searchedRows).indexOf(title);
    if (row >= 0) titles.set(row, (titles.get(row) ?? 0) + 1);
  }
  const [most] = [...titles].sort(([rowA, a], [rowB, b]) => b - a || rowA - rowB);
  if (anchored !== undefined && (most === undefined || titles.has(anchored))) return anchored;
  if (most !== undefined) return most[0];
  const of = (role: string) => columns.find((column) => column.role === role)?.cells;
  const marks = of(ownRole("key"));
  const keys = of(teamColumns.id);
  const first = (marks ?? keys)?.findIndex((cell) => cell !== "") ?? -1;
  // Somebody deleted the headers: a row whose key we repeat is a customer's.
  if (first > 0 && marks !== undefined && keys !== undefined && isAlike(marks[first], keys[first])) return first - 1;
  if (first >= 0) return first;
  return whole === undefined ? 0 : findCustomerColumns(whole.slice(0, 20))?.headerRowIndex;
}
