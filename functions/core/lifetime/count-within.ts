import type { Within } from "./holdout.ts";
import { orderInterval } from "./order-interval.ts";
import type { PurchaseGroups } from "./purchase-groups.ts";
import type { PurchaseModel } from "./purchases/purchase-model.ts";
import { standingsOf } from "./standings.ts";

/**
 * How many customers bought as often as the 80% interval of a model said.
 *
 * @param weeks how far it looked ahead
 * @param groupOf of each customer; below 0: not predicted, and not counted
 * @param actual orders that came, of each customer
 */
export function countWithin(
  model: PurchaseModel,
  groups: PurchaseGroups,
  weeks: number,
  groupOf: Int32Array | readonly number[],
  actual: Float64Array,
): Within {
  const low = new Float64Array(groups.repeats.length);
  const high = new Float64Array(groups.repeats.length);
  for (const { repeats: x, observedWeeks, groups: members } of standingsOf(groups)) {
    const chances = model.orderChances(x, observedWeeks, weeks);
    for (const group of members) {
      const alive = model.aliveProbability(x, groups.lastWeeks[group] ?? 0, observedWeeks);
      const [fewest, most] = orderInterval(chances, alive);
      low[group] = fewest;
      high[group] = most;
    }
  }
  let [customers, within] = [0, 0];
  for (const [customer, group] of groupOf.entries()) {
    if (group < 0) continue;
    const orders = actual[customer] ?? 0;
    customers += 1;
    if (orders >= (low[group] ?? 1) && orders <= (high[group] ?? 0)) within += 1;
  }
  return { customers, within };
}
