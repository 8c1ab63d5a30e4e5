/** What a fitted model says of a customer with x repeat purchases, the last after `lastWeeks`, observed for `observedWeeks`. */
export interface PurchaseModel {
  /**
   * The chance that the customer still buys: 0 to 1.
   *
   * @param x repeat purchases
   * @param lastWeeks from the first purchase to the last; at most observedWeeks
   */
  readonly aliveProbability: (x: number, lastWeeks: number, observedWeeks: number) => number;
  /** What the next weeks bring of a customer who is alive at the end of what was observed. */
  readonly ahead: (x: number, observedWeeks: number, weeks: number) => Ahead;
  /** Expected purchases alone, of a customer who is alive at the end of what was observed. */
  readonly expectedOrders: (x: number, observedWeeks: number, weeks: number) => number;
  /**
   * The chances of 0, 1, 2, ... purchases of a customer who is alive at the end of what was observed; they add up to 1 but for
   * at most a millionth.
   */
  readonly orderChances: (x: number, observedWeeks: number, weeks: number) => Float64Array;
}

export interface Ahead {
  /** Expected purchases. */
  readonly orders: number;
  /** The chance to be still alive at the end. */
  readonly stays: number;
  /**
   * Expected purchases if the customer is kept from leaving until the end: the rate of one who is alive now, all the time. (Not
   * that of those who happen to be alive at the end: where one leaves by buying, they are those who bought little.)
   */
  readonly ordersIfStays: number;
}

/** Expected purchases of somebody who has just bought for the first time, E[X(t)] of the papers: the first one not counted. */
export function expectedOrdersOfNewCustomer(model: PurchaseModel, weeks: number): number {
  return model.aliveProbability(0, 0, 0) * model.expectedOrders(0, 0, weeks);
}

/** @throws RangeError where this is no history: a last purchase after the end, a count that is none */
export function checkHistory(x: number, lastWeeks: number, observedWeeks: number): void {
  if (Number.isInteger(x) && x >= 0 && lastWeeks >= 0 && observedWeeks >= lastWeeks && observedWeeks < 1e9) return;
  throw new RangeError(
    `no history: x = ${x}, tx = ${lastWeeks}, T = ${observedWeeks}; it needs x >= 0 and 0 <= tx <= T`,
  );
}
