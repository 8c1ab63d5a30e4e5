import type { Cell } from "../values/cell.ts";
import { bestCandidates } from "./column-candidates.ts";
import { fieldCandidates } from "./field-candidates.ts";
import { rankHeaders } from "./ranked-headers.ts";

/** Where a tab of customers keeps who they are; all 0-based. */
export interface CustomerColumns {
  readonly headerRowIndex: number;
  readonly keyColumnIndex: number;
  readonly nameColumnIndex: number | undefined;
}

/** What can tell customers apart, best first. */
const keyFields = ["customerId", "customerEmail", "customerName"] as const;

/**
 * Finds the header row, and the columns of id and name, within the first rows of a tab of customers: the first row with a
 * header that means one of them. Without an id column the e-mail address is the key, else the name, as with orders.
 *
 * @returns undefined where no header says who a customer is, or several say so equally well
 */
export function findCustomerColumns(head: readonly (readonly Cell[])[]): CustomerColumns | undefined {
  for (const [headerRowIndex, headers] of head.entries()) {
    const row = rankHeaders(headers);
    const candidates = (field: (typeof keyFields)[number]) =>
      fieldCandidates(row, head.slice(headerRowIndex + 1), field);
    const keys = keyFields.map((field) => bestCandidates(candidates(field))).find((found) => found.length > 0) ?? [];
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
