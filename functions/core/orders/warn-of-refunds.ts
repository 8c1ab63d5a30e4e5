import { formatMoney } from "../values/money.ts";
import type { Ledger } from "./create-ledger.ts";
import type { DroppedLines } from "./dropped-lines.ts";
import type { CustomerGroups } from "./group-lines.ts";
import { emptyLine, isPurchase, isUndone, lineFlags } from "./order-line.ts";
import { PairIndex } from "./pair-index.ts";

/**
 * Warns of money given back for a sale that no row holds.
 *
 * - A credit note needs a sale of the same customer in the order that it names.
 * - Any other refund needs one in its own order, or (a refund often has an id of its own) one on its day or before.
 *
 * A sale that its status or the returns tab has taken out already is none: what was given back for it would count twice.
 */
export function warnOfRefunds(
  ledger: Ledger,
  { customers, lines: { starts, lineIndexes } }: CustomerGroups,
  dropped: DroppedLines,
  rootOf: Int32Array | undefined,
): void {
  const { lines, refunds } = ledger;
  const givesBack = new Set<number>();
  for (const index of refunds) {
    const customer = lines.origins.customerAt(index);
    if (!dropped.has(index)) givesBack.add(rootOf?.[customer] ?? customer);
  }
  if (givesBack.size === 0) return;
  const line = emptyLine();
  const orders = new PairIndex();
  customers.forEach((customer, i) => {
    if (!givesBack.has(customer)) return;
    const own = lineIndexes.subarray(starts[i] ?? 0, starts[i + 1] ?? 0);
    orders.reset(own.length);
    let firstSale = Number.POSITIVE_INFINITY;
    for (const index of own) {
      lines.read(index, line);
      if (!isPurchase(line)) continue;
      lines.orderIn(orders, index);
      firstSale = Math.min(firstSale, line.day);
    }
    for (const index of own) {
      lines.read(index, line);
      if (line.amount >= 0 || isUndone(line) || lines.orderAmong(orders, index) >= 0) continue;
      if ((line.flags & lineFlags.credit) === 0 && firstSale <= line.day) continue;
      warn(ledger, lines.origins.rowNumberAt(index), line.amount, line.currency);
    }
  });
}

function warn({ warnings, map, currencies }: Ledger, rowNumber: number, amount: number, currency: number): void {
  const columnIndex = map.columns.amount?.columnIndex ?? 0;
  warnings.add(rowNumber, "refundWithoutSale", columnIndex, formatMoney(amount, currencies.at(currency).scale));
}
