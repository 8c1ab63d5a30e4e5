import type { ClosedLedger } from "../core/orders/closed-ledger.ts";
import { problemWords } from "../core/report/problem-words.ts";
import { AppError } from "../errors.ts";

/**
 * Refuses to go on where no order row can be used: a report of nothing would take every tier out of the sheet.
 *
 * @throws AppError no_rows_used with the reasons and the first cell of each
 */
export function refuseNoRowsUsed(
  ordersTab: string,
  ledger: Pick<ClosedLedger, "rows" | "rowsUsed" | "setAside">,
): void {
  if (ledger.rowsUsed > 0) return;
  if (ledger.rows === 0) throw new AppError("no_rows_used", `Tab "${ordersTab}" has headers but no orders below them.`);
  const firsts = new Map<string, string>();
  for (const { reason, a1, found } of ledger.setAside) {
    if (!firsts.has(reason)) firsts.set(reason, `${problemWords[reason].en}, first ${ordersTab}!${a1}${quoted(found)}`);
  }
  throw new AppError(
    "no_rows_used",
    `Tab "${ordersTab}": none of ${ledger.rows} rows can be used (${[...firsts.values()].join("; ")}).`,
  );
}

const quoted = (found: string) => (found === "" ? "" : `: "${found.length > 40 ? `${found.slice(0, 39)}…` : found}"`);
