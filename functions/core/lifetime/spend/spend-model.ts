import type { Money } from "../../values/money.ts";

/** What a model says of the money of a customer's orders to come; `count` and `mean` as in `CustomerSpend`. */
export interface SpendModel {
  /** The expected money of one order. */
  readonly expected: (count: number, mean: Money) => Money;
  /** The chance that so many orders together bring at most so much. */
  readonly chanceBelow: (orders: number, count: number, mean: Money, total: Money) => number;
}
