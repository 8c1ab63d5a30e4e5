import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";

/** What is kept of one used row: everything that a metric needs, nothing as text. */
export interface OrderLine {
  day: Day;
  /** The amount as it stands; negative for money given back. */
  amount: Money;
  /** 0 where blank or not supplied. */
  cost: Money;
  /** By a profit column, else amount − cost; 0 where neither is supplied. */
  profit: Money;
  /** What serving the order cost, by a column of its own; 0 where blank or not supplied. */
  costToServe: Money;
  /**
   * What a column of its own says was given back, 0 where nothing was. Once the ledger is closed (settle-refunded.ts) amount and
   * profit are without it, and it is no more than was paid.
   */
  refunded: Money;
  /** Pieces in the scale of quantities (read-units.ts), below 0 for what came back; NaN where blank or not supplied. */
  units: number;
  /** Index of the currency label in the order of first sight. */
  currency: number;
  /** What else is to be known of the line: a sum of `lineFlags`. */
  flags: number;
  /**
   * 64 bits that stand for the order id as two 32-bit lanes, both 0 where the row has none and is an order of its own. A credit
   * note has those of the order that it refers to.
   */
  order1: number;
  order2: number;
  /** Likewise for the product; both 0 where unknown. */
  product1: number;
  product2: number;
  /** Likewise for its category. */
  category1: number;
  category2: number;
}

/** What may be known of a line besides its cells. */
export const lineFlags = {
  /** Its status says that the sale was given back: a positive amount then counts as sale and refund at once. */
  returned: 1,
  /** Its order is among those that came back whole: it is part of no sum but that of refunds. */
  takenOut: 2,
  /** It gives back part of another order, which it names. */
  credit: 4,
  /** Something was taken off its price. */
  discounted: 8,
} as const;

/** A line to read into. */
export function emptyLine(): OrderLine {
  return {
    day: 0,
    amount: 0,
    cost: 0,
    profit: 0,
    costToServe: 0,
    refunded: 0,
    units: Number.NaN,
    currency: 0,
    flags: 0,
    order1: 0,
    order2: 0,
    product1: 0,
    product2: 0,
    category1: 0,
    category2: 0,
  };
}

/** Whether a line was bought and kept, as far as it says itself. One for nothing is a purchase too (CDNOW has eight). */
export const isPurchase = (line: OrderLine) =>
  line.amount >= 0 && (line.flags & (lineFlags.returned | lineFlags.takenOut)) === 0;

/**
 * Whether a line is no part of what its customer is worth, since it came back whole: it was revenue and refund at once, and so were its
 * goods, those of a line for nothing included. A negative amount under such a status is the money given back itself.
 */
export const isUndone = (line: OrderLine) =>
  (line.flags & lineFlags.takenOut) !== 0 || ((line.flags & lineFlags.returned) !== 0 && line.amount >= 0);
