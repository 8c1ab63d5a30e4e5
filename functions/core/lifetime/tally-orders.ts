import type { Day } from "../values/day.ts";
import type { Predicted } from "./holdout.ts";
import { customerCount, type OrderHistories } from "./order-histories.ts";

/** Order days of each customer after a day. */
export function countAfter({ days, starts }: OrderHistories, after: Day): Float64Array {
  const counts = new Float64Array(customerCount({ starts }));
  for (let customer = 0; customer < counts.length; customer += 1) {
    const start = starts[customer] ?? 0;
    for (let at = (starts[customer + 1] ?? 0) - 1; at >= start && (days[at] ?? 0) > after; at -= 1) {
      counts[customer] = (counts[customer] ?? 0) + 1;
    }
  }
  return counts;
}

/** Orders predicted and come, by class; a customer whose class is no row counts nowhere. */
export function tallyOrders(
  predicted: Float64Array,
  actual: Float64Array,
  classOf: (customer: number) => number,
  classCount: number,
): readonly Predicted[] {
  const rows = Array.from({ length: classCount }, () => ({ customers: 0, predictedOrders: 0, actualOrders: 0 }));
  for (let customer = 0; customer < predicted.length; customer += 1) {
    const row = rows[classOf(customer)];
    if (row === undefined) continue;
    row.customers += 1;
    row.predictedOrders += predicted[customer] ?? 0;
    row.actualOrders += actual[customer] ?? 0;
  }
  return rows;
}

/** By how many orders the rows are off, added up. */
export function offOf(rows: readonly Predicted[]): number {
  return rows.reduce((off, { predictedOrders, actualOrders }) => off + Math.abs(predictedOrders - actualOrders), 0);
}
