import { fill } from "../core/labels/fill.ts";
import type { Language } from "../core/labels/language.ts";
import { runMessageLabels } from "../core/labels/run-messages.ts";
import type { ClosedLedger } from "../core/orders/closed-ledger.ts";
import { problemWords } from "../core/report/problem-words.ts";
import { cellOfTab } from "../core/values/a1.ts";
import { AppError } from "../errors.ts";

/**
 * Refuses to go on where no order row can be used: a report of nothing would take every tier out of the sheet.
 *
 * @throws AppError no_rows_used with the reasons and the first cell of each
 */
export function refuseNoRowsUsed(
  ordersTab: string,
  ledger: Pick<ClosedLedger, "rows" | "rowsUsed" | "setAside">,
  language: Language = "en",
): void {
  if (ledger.rowsUsed > 0) return;
  const say = (label: keyof typeof runMessageLabels, values: Readonly<Record<string, string | number>>) =>
    fill(runMessageLabels[label][language], values);
  if (ledger.rows === 0) throw new AppError("no_rows_used", say("noOrdersBelow", { tab: ordersTab }));
  const firsts = new Map<string, string>();
  for (const { reason, a1, found } of ledger.setAside) {
    if (firsts.has(reason)) continue;
    const cell = `${cellOfTab(ordersTab, a1)}${quoted(found)}`;
    firsts.set(reason, say("first", { reason: problemWords[reason][language], cell }));
  }
  const reasons = [...firsts.values()].join(language === "en" ? "; " : "；");
  throw new AppError("no_rows_used", say("noRowsUsed", { tab: ordersTab, rows: ledger.rows, reasons }));
}

const quoted = (found: string) => (found === "" ? "" : `: "${found.length > 40 ? `${found.slice(0, 39)}…` : found}"`);
