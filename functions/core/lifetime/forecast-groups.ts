import { discountedOrders, type Horizon } from "./discounted-orders.ts";
import { highLevel, levelIfAlive, lowLevel, orderInterval } from "./order-interval.ts";
import type { PurchaseGroups } from "./purchase-groups.ts";
import type { PurchaseModel } from "./purchases/purchase-model.ts";
import type { TotalQuantiles } from "./spend/gamma-gamma-totals.ts";
import { standingsOf } from "./standings.ts";

/** What a model says of each group; index i is one group. */
export interface GroupForecasts {
  readonly aliveProbability: Float64Array;
  /** Expected within the horizon. */
  readonly orders: Float64Array;
  /** The same, each order counted at what one unit of its money is worth today. */
  readonly discountedOrders: Float64Array;
  /** 80% of the chances: whole orders. */
  readonly ordersLow: Float64Array;
  readonly ordersHigh: Float64Array;
  /** 80% of the chances of all orders' money, in units of the spend model; NaN without one. */
  readonly totalLow: Float64Array;
  readonly totalHigh: Float64Array;
  /** The chance to be alive at the end of the horizon, as seen today. */
  readonly aliveAtEnd: Float64Array;
  /** Expected within the horizon of a customer who is alive and does not leave before its end. */
  readonly ordersIfStays: Float64Array;
}

/**
 * Forecasts every group over the horizon. What depends on repeats and time observed alone is worked out once for all groups
 * that share them.
 *
 * Intervals are exact for given parameters: from the chances of every number of orders, not from draws
 * (.github/decisions/0016-lifetime-fits-and-intervals.md).
 */
export function forecastGroups(
  model: PurchaseModel,
  groups: PurchaseGroups,
  horizon: Horizon,
  totals?: TotalQuantiles,
): GroupForecasts {
  const { repeats, lastWeeks } = groups;
  const column = () => new Float64Array(repeats.length);
  const found = {
    ...{ aliveProbability: column(), orders: column(), discountedOrders: column(), aliveAtEnd: column() },
    ...{ ordersIfStays: column(), ordersLow: column(), ordersHigh: column() },
    ...{ totalLow: column().fill(Number.NaN), totalHigh: column().fill(Number.NaN) },
  };
  const discounted = discountedOrders(model, horizon);
  for (const { repeats: x, observedWeeks, groups: members } of standingsOf(groups)) {
    const ahead = model.ahead(x, observedWeeks, horizon.weeks);
    const discountedAhead = discounted(x, observedWeeks, ahead.orders);
    const chances = model.orderChances(x, observedWeeks, horizon.weeks);
    const totalAt = totals?.(chances, x);
    for (const group of members) {
      const alive = model.aliveProbability(x, lastWeeks[group] ?? 0, observedWeeks);
      found.aliveProbability[group] = alive;
      found.orders[group] = alive * ahead.orders;
      found.discountedOrders[group] = alive * discountedAhead;
      found.aliveAtEnd[group] = alive * ahead.stays;
      found.ordersIfStays[group] = ahead.ordersIfStays;
      const [fewest, most] = orderInterval(chances, alive);
      found.ordersLow[group] = fewest;
      found.ordersHigh[group] = most;
      if (totalAt === undefined) continue;
      const [low, high] = [levelIfAlive(lowLevel, alive), levelIfAlive(highLevel, alive)];
      found.totalLow[group] = low > 0 ? totalAt(low) : 0;
      found.totalHigh[group] = high > 0 ? totalAt(high) : 0;
    }
  }
  return found;
}
