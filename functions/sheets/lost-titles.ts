import type { SheetReport } from "../core/report/sheet-report.ts";
import { cellText } from "../core/values/cell-text.ts";
import { matchKey } from "../core/values/keys.ts";
import type { CustomersTab, KnownColumn } from "./workbook-state.ts";

/** The title that an own column is to bear: the one that its anchor keeps, else the one that it is made with. */
export function givenTitle(id: string, { title }: KnownColumn, { customerRows, language }: SheetReport): string {
  return title || (customerRows.columns.find((column) => column.id === id)?.title[language] ?? "");
}

/**
 * Whether an own column's title is gone: blank, or what we write into cells of that column, which a write put there when rows were
 * inserted above the headers in that moment. A title that people chose stays theirs.
 *
 * @param id of the own column
 */
export function isTitleLost(
  id: string,
  { header, cells }: KnownColumn,
  { key }: CustomersTab,
  { customerRows }: SheetReport,
): boolean {
  if (header === "" || typeof header !== "string" || cells.includes(header)) return true;
  const { columns, contact, gone, customers } = customerRows;
  const at = columns.findIndex((column) => column.id === id);
  const folded = matchKey(header);
  if (at === 0) return customerRows.cells.has(folded) || key.cells.some((cell) => matchKey(cellText(cell)) === folded);
  if (at < 0) return false;
  return (
    [contact, gone].some((own) => own[at] === header) ||
    customers.some((each) => customerRows.cells.get(each.key)?.[at] === header)
  );
}
