import type { Money } from "../values/money.ts";

/** A line that was sold, with what its row says was given back; `taken` is what is taken off it in the end. */
export interface RefundableLine {
  readonly index: number;
  readonly amount: Money;
  readonly cost: Money;
  readonly profit: Money;
  readonly refunded: Money;
  /** Decides between lines of one amount, by their content. */
  readonly rank: number;
  taken: Money;
}

/** What became of the refunds of an order. */
export interface SharedRefund {
  /** All that it brought was given back. */
  readonly isWhole: boolean;
  /** Lines of its own give it back as well. */
  readonly isToldTwice: boolean;
  /** More is said to be given back than it brought. */
  readonly isTooMuch: boolean;
}

/**
 * Shares what was given back of one order out among its lines: each bears its own refund, up to its amount; what is left goes to
 * the others, the dearest first.
 *
 * @param back what lines of the order with negative amounts give back already
 * @returns undefined where no line tells of a refund
 */
export function shareRefund(lines: readonly RefundableLine[], back: Money): SharedRefund | undefined {
  const told = toldOf(lines);
  if (told === 0) return undefined;
  const sold = lines.reduce((sum, { amount }) => sum + amount, 0);
  const open = Math.max(0, told - back);
  let left = Math.min(open, sold - Math.min(back, sold));
  const isWhole = sold > 0 && left === sold;
  const dearest = [...lines].sort((a, b) => b.amount - a.amount || b.rank - a.rank);
  const take = (line: RefundableLine, most: Money) => {
    const money = Math.min(left, most, line.amount - line.taken);
    line.taken += money;
    left -= money;
  };
  for (const line of dearest) take(line, line.refunded);
  for (const line of dearest) take(line, line.amount);
  return { isWhole, isToldTwice: back > 0, isTooMuch: told > Math.max(sold, back) };
}

/** The sum of all refunds; once the same one, where it stands on every line although their amounts differ: it is that of the order. */
function toldOf(lines: readonly RefundableLine[]): Money {
  const [first, ...others] = lines;
  if (first === undefined) return 0;
  const isRepeated =
    others.length > 0 &&
    others.every(({ refunded }) => refunded === first.refunded) &&
    others.some(({ amount }) => amount !== first.amount);
  return isRepeated ? first.refunded : lines.reduce((sum, { refunded }) => sum + refunded, 0);
}
