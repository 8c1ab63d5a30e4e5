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
    const best = (field: "customerId" | "customerName") =>
      bestCandidates(columnCandidates(headers, head.slice(headerRowIndex + 1), field)).map(
        ({ columnIndex }) => columnIndex,
      );
    const ids = best("customerId");
    const names = best("customerName");
    const keys = ids.length > 0 ? ids : names;
    const keyColumnIndex = keys.length === 1 ? keys[0] : undefined;
    if (keyColumnIndex === undefined) {
      if (keys.length > 1) return undefined;
      continue;
    }
    const name = names.length === 1 && names[0] !== keyColumnIndex ? names[0] : undefined;
    return { headerRowIndex, keyColumnIndex, nameColumnIndex: name };
  }
  return undefined;
}
