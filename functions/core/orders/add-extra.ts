import type { Cell } from "../values/cell.ts";
import type { Ledger } from "./create-ledger.ts";
import { readMoney } from "./read-money.ts";

type Column = readonly Cell[] | undefined;

/**
 * Adds a further column to the amounts, or takes it off; a blank or unreadable cell changes nothing. Where refunds are told it is
 * read in any case: what was paid holds it.
 */
export function addExtra(
  ledger: Ledger,
  field: "tax" | "shipping",
  column: Column,
  offset: number,
  count: number,
  shift: number,
): void {
  const { block, extras: ways, includes } = ledger;
  const sign = ways[field];
  const addsToPaid = ways.refunded && !includes[field];
  if (column === undefined || (sign === 0 && !addsToPaid)) return;
  const { amounts, extras, paid } = block;
  readMoney(ledger, field, column, offset, count, extras, shift);
  for (let i = 0; i < count; i += 1) {
    const extra = extras[i] ?? Number.NaN;
    if (Number.isNaN(extra)) continue;
    if (sign !== 0) amounts[i] = (amounts[i] ?? Number.NaN) + sign * extra;
    if (addsToPaid) paid[i] = (paid[i] ?? Number.NaN) + extra;
  }
}
