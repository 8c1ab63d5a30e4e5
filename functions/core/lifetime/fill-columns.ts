import type { Interval } from "./alive-intervals.ts";
import type { GroupForecasts } from "./forecast-groups.ts";
import { type LifetimeColumns, type LifetimeMethod, lifetimeMethods, missingReasons } from "./lifetime-result.ts";

/** Columns in which nobody has a number yet. */
export function lifetimeColumns(count: number): LifetimeColumns {
  const none = () => new Float64Array(count).fill(Number.NaN);
  return {
    method: new Uint8Array(count),
    reason: new Uint8Array(count),
    ...{ aliveProbability: none(), aliveProbabilityLow: none(), aliveProbabilityHigh: none() },
    ...{ expectedOrders: none(), expectedOrdersLow: none(), expectedOrdersHigh: none() },
    ...{ expectedSpendPerOrder: none(), expectedSpendPerOrderLow: none(), expectedSpendPerOrderHigh: none() },
    ...{ lifetimeValue: none(), lifetimeValueLow: none(), lifetimeValueHigh: none() },
    ...{ aliveAtHorizonEnd: none(), valueIfStays: none() },
  };
}

/**
 * Fills in how each customer is forecast, or why not, and all that needs no money.
 *
 * @param forecastOf which forecast each group has; -1 for none
 * @param groupOf the group of each customer; -1 for who has no order
 */
export function fillCounts(
  columns: LifetimeColumns,
  method: LifetimeMethod,
  forecasts: GroupForecasts,
  alive: Interval | undefined,
  forecastOf: Int32Array,
  groupOf: Int32Array,
): void {
  const code = lifetimeMethods.indexOf(method);
  for (let customer = 0; customer < groupOf.length; customer += 1) {
    const group = groupOf[customer] ?? -1;
    const forecast = forecastOf[group] ?? -1;
    if (forecast < 0) {
      columns.reason[customer] = missingReasons.indexOf(group < 0 ? "noOrders" : "fewOrders");
      continue;
    }
    columns.method[customer] = code;
    columns.aliveProbability[customer] = forecasts.aliveProbability[forecast] ?? Number.NaN;
    columns.aliveProbabilityLow[customer] = alive?.low[forecast] ?? Number.NaN;
    columns.aliveProbabilityHigh[customer] = alive?.high[forecast] ?? Number.NaN;
    columns.expectedOrders[customer] = forecasts.orders[forecast] ?? Number.NaN;
    columns.expectedOrdersLow[customer] = forecasts.ordersLow[forecast] ?? Number.NaN;
    columns.expectedOrdersHigh[customer] = forecasts.ordersHigh[forecast] ?? Number.NaN;
    columns.aliveAtHorizonEnd[customer] = forecasts.aliveAtEnd[forecast] ?? Number.NaN;
  }
}
