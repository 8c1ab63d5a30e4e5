import type { Cell } from "../values/cell.ts";
import { bestCandidates, columnCandidates } from "./column-candidates.ts";

/** Where a tab of customers keeps who they are; all 0-based. */
export interface CustomerColumns {
  readonly headerRowIndex: number;
  readonly keyColumnIndex: number;
  readonly nameColumnIndex: number | undefined;
}

/**
 * Finds the header row, and the columns of id and name, within the first rows of a tab of customers: the first row with a
 * header that means one of them. Without an id column the name is the key, as with orders.
 *
 * @returns undefined where no header says who a customer is, or several say so equally well
 */
export function findCustomerColumns(head: readonly (readonly Cell[])[]): CustomerColumns | undefined {
  for (const [headerRowIndex, headers] of head.entries()) {
    const candidates = (field: "customerId" | "customerName") =>
      columnCandidates(headers, head.slice(headerRowIndex + 1), field);
    const ids = bestCandidates(candidates("customerId"));
    const keys = ids.length > 0 ? ids : bestCandidates(candidates("customerName"));
    if (keys.length > 1) return undefined;
    const keyColumnIndex = keys[0]?.columnIndex;
    if (keyColumnIndex === undefined) continue;
    const names = bestCandidates(
      candidates("customerName").filter(({ columnIndex }) => columnIndex !== keyColumnIndex),
    );
    return { headerRowIndex, keyColumnIndex, nameColumnIndex: names.length === 1 ? names[0]?.columnIndex : undefined };
  }
  return undefined;
}
