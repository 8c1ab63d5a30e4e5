import type { KnownColumn } from "./workbook-state.ts";

/**
 * Whether an own column's title is gone: blank, or one of the column's own values, which a write put there when rows were inserted
 * above the headers in that moment. A title that people chose stays theirs.
 */
export function isTitleLost({ header, cells }: KnownColumn): boolean {
  return header === "" || typeof header !== "string" || cells.includes(header);
}
