import { formatMoney } from "../values/money.ts";
import type { Ledger } from "./create-ledger.ts";
import type { DroppedLines } from "./dropped-lines.ts";
import type { CustomerGroups } from "./group-lines.ts";
import { emptyLine, isUndone, lineFlags } from "./order-line.ts";
import { PairIndex } from "./pair-index.ts";
import type { WarningReason } from "./problem.ts";
import { type RefundableLine, shareRefund } from "./share-refund.ts";

/** The lines of one order that can be given back, and what was given back of it. */
interface RefundedOrder {
  readonly lines: RefundableLine[];
  /** By lines of its own that give money back: the column tells the same refund again. */
  back: number;
}

/**
 * Takes off what a column of refunds says, order by order, whatever the order of rows.
 *
 * - A line, or an order, that was given back whole counts as one whose status says so; of any other the amount and the profit
 *   become less.
 * - The same refund on every line of an order whose amounts differ is that of the order, and counts once.
 * - What lines of the order with a negative amount give back already is not taken off again.
 * - No order gives back more than it brought. Lines that are out by their status or the returns tab are out already.
 */
export function settleRefunded(
  ledger: Ledger,
  { customers, lines: { starts, lineIndexes } }: CustomerGroups,
  dropped: DroppedLines,
  rootOf: Int32Array | undefined,
): void {
  const { lines, refunded } = ledger;
  const concerned = new Set<number>();
  for (const index of refunded) {
    const customer = lines.origins.customerAt(index);
    if (!dropped.has(index)) concerned.add(rootOf?.[customer] ?? customer);
  }
  if (concerned.size === 0) return;
  const pairs = new PairIndex();
  customers.forEach((customer, i) => {
    if (!concerned.has(customer)) return;
    const own = lineIndexes.subarray(starts[i] ?? 0, starts[i + 1] ?? 0);
    pairs.reset(own.length);
    for (const order of ordersOf(ledger, own, pairs)) settle(ledger, order);
  });
}

function ordersOf({ lines }: Ledger, own: Uint32Array, pairs: PairIndex): readonly RefundedOrder[] {
  const byId: RefundedOrder[] = [];
  const alone: RefundedOrder[] = [];
  const line = emptyLine();
  for (const index of own) {
    lines.read(index, line);
    if (isUndone(line)) continue;
    const number = lines.orderIn(pairs, index);
    let order = number < 0 ? undefined : byId[number];
    if (order === undefined) {
      order = { lines: [], back: 0 };
      if (number < 0) alone.push(order);
      else byId[number] = order;
    }
    const givesBack = line.amount < 0 || (line.flags & lineFlags.credit) !== 0;
    if (givesBack) order.back -= line.amount;
    else {
      const { amount, cost, profit, refunded } = line;
      order.lines.push({ index, amount, cost, profit, refunded, rank: lines.origins.rowRank(index), taken: 0 });
    }
  }
  return [...byId.filter((order) => order !== undefined), ...alone];
}

function settle(ledger: Ledger, order: RefundedOrder): void {
  const { lines, currencies } = ledger;
  const shared = shareRefund(order.lines, order.back);
  if (shared === undefined) return;
  for (const line of order.lines) {
    const account = currencies.at(lines.currencyAt(line.index));
    if (shared.isWhole || (line.taken > 0 && line.taken === line.amount)) {
      lines.giveBack(line.index);
      lines.setRefunded(line.index, 0);
      account.returned += line.amount;
      continue;
    }
    lines.setRefunded(line.index, line.taken);
    if (line.taken === 0) continue;
    lines.setMoney(line.index, line.amount - line.taken, line.cost, line.profit - line.taken);
    account.refunded += line.taken;
  }
  const warnOf = (reason: WarningReason) => {
    for (const { index, refunded } of order.lines) if (refunded > 0) warn(ledger, index, refunded, reason);
  };
  if (shared.isToldTwice) warnOf("refundToldTwice");
  if (shared.isTooMuch) warnOf("refundAboveSale");
}

function warn({ lines, warnings, map, currencies }: Ledger, index: number, money: number, reason: WarningReason): void {
  const found = formatMoney(money, currencies.at(lines.currencyAt(index)).scale);
  warnings.add(lines.origins.rowNumberAt(index), reason, map.columns.refunded?.columnIndex ?? 0, found);
}
