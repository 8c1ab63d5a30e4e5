import { findCustomerColumns } from "../core/orders/find-customer-columns.ts";
import type { Cell } from "../core/values/cell.ts";
import { cellText } from "../core/values/cell-text.ts";
import { keepsTitle } from "./anchor-requests.ts";
import { columnOfRows } from "./cells.ts";
import type { KnownColumn } from "./workbook-state.ts";

/** Whether a header is the title that an anchor keeps. */
export const isTitle = (title: string | undefined, header: Cell) =>
  title !== undefined && title !== "" && keepsTitle(title, cellText(header));

/** Whether a column still bears the title of its anchor; the first format kept none. */
export const bearsItsTitle = ({ title, header }: KnownColumn) => title === undefined || isTitle(title, header);

/** Whether a header means an id or a name of customers. */
export const meansCustomer = (header: Cell) => findCustomerColumns([[header]]) !== undefined;

/**
 * Whether at least half of these keys, as our key column repeats them, stand in a column: letter by letter, for a customer "bob" may
 * well bear the name Bob.
 */
export function holdsKeys({ cells }: KnownColumn, keys: ReadonlySet<string>): boolean {
  const found = new Set(cells.map(cellText));
  let hits = 0;
  for (const key of keys) if (found.has(key)) hits += 1;
  return hits > 0 && hits * 2 >= keys.size;
}

/** The team's columns by the titles that their anchors kept, else by headers that mean them. */
export function findByHeaders(
  rows: readonly (readonly Cell[])[],
  headerRowIndex: number,
  taken: ReadonlySet<number>,
  keyTitle: string | undefined,
  nameTitle: string | undefined,
): { readonly key: KnownColumn | undefined; readonly name: KnownColumn | undefined } {
  const headers = (rows[headerRowIndex] ?? []).map((cell, index) => (taken.has(index) ? "" : cell));
  const guessed = findCustomerColumns([headers, ...rows.slice(headerRowIndex + 1, headerRowIndex + 20)]);
  const column = (title: string | undefined, otherwise: number | undefined): KnownColumn | undefined => {
    const titled = title === undefined || title === "" ? -1 : headers.findIndex((cell) => cellText(cell) === title);
    const columnIndex = titled >= 0 ? titled : otherwise;
    if (columnIndex === undefined) return undefined;
    const cells = columnOfRows(rows, columnIndex);
    return {
      metadataId: undefined,
      value: undefined,
      title: undefined,
      original: true,
      columnIndex,
      header: cells[headerRowIndex] ?? "",
      cells: cells.slice(headerRowIndex + 1),
    };
  };
  const rowOfHeaders = guessed?.headerRowIndex === 0 ? guessed : undefined;
  const key = column(keyTitle, rowOfHeaders?.keyColumnIndex);
  const names = [column(nameTitle, undefined), column(undefined, rowOfHeaders?.nameColumnIndex)];
  return { key, name: names.find((name) => name !== undefined && name.columnIndex !== key?.columnIndex) };
}
