import type { Cell } from "../values/cell.ts";
import { scaleMoney } from "../values/scale-money.ts";
import { refundedShift } from "./block.ts";
import type { Ledger } from "./create-ledger.ts";
import { saysNoRefund } from "./no-refund.ts";
import { readMoney } from "./read-money.ts";

type Column = readonly Cell[] | undefined;

/**
 * Reads what was given back of each row by a column of its own: -30 and 30 are the same refund.
 *
 * What is given back holds its part of tax and shipping; where the amount is without them, so is what is taken off it: 59.50 of
 * 119 paid is half, and half of the amount.
 */
export function readRefunded(ledger: Ledger, column: Column, offset: number, count: number): void {
  const { amounts, refunded, paid } = ledger.block;
  if (column === undefined || !ledger.extras.refunded) return;
  const cells = column.slice(offset, offset + count).map((cell) => (saysNoRefund(cell) ? "" : cell));
  readMoney(ledger, "refunded", cells, 0, count, refunded, refundedShift);
  for (let i = 0; i < count; i += 1) {
    const money = Math.abs(refunded[i] ?? Number.NaN);
    const amount = amounts[i] ?? Number.NaN;
    const total = paid[i] ?? Number.NaN;
    if (Number.isNaN(money)) refunded[i] = 0;
    else refunded[i] = amount > 0 && total > 0 && total !== amount ? scaleMoney(money, amount, total) : money;
  }
}
