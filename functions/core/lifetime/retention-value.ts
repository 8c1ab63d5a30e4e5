import type { Money } from "../values/money.ts";
import type { Grouping } from "./grouping.ts";
import type { LifetimeColumns } from "./lifetime-result.ts";

/** What keeping the customers of one group is worth. */
export interface RetentionValue {
  /** Customers with a forecast, and those without, who are left out. */
  readonly customers: number;
  readonly withoutForecast: number;
  /** How many of them are alive at asOf, and at the end of the horizon: expected counts. */
  readonly alive: number;
  readonly aliveAtHorizonEnd: number;
  /** The share of those alive at asOf who leave within the horizon, 0 to 1; undefined where nobody is alive. */
  readonly churn: number | undefined;
  /** Expected money over the horizon of one who stays: the mean of the group, each customer counted by how likely alive. */
  readonly valueIfStays: Money | undefined;
  /** What it brings to lower churn by five points, or by all of it where it is less; undefined where nothing tells money. */
  readonly gain: Money | undefined;
}

/** By how much churn is lowered to see what that is worth, where there is as much of it. */
export const retentionPoints = 0.05;

/**
 * What retention is worth, by group (TIERS.md 6.8): churn = 1 − expected share of customers alive at asOf still alive at the
 * horizon's end; gain = (number alive) × min(5 points, churn) × expected profit over the horizon of a customer who stays.
 */
export function retentionValue(
  { aliveProbability, aliveAtHorizonEnd, valueIfStays }: LifetimeColumns,
  { groupOf, groupCount }: Grouping,
): readonly RetentionValue[] {
  const sums = Array.from({ length: groupCount }, () => ({ customers: 0, without: 0, alive: 0, atEnd: 0, value: 0 }));
  for (let customer = 0; customer < aliveProbability.length; customer += 1) {
    const sum = sums[groupOf[customer] ?? -1];
    if (sum === undefined) continue;
    const alive = aliveProbability[customer] ?? Number.NaN;
    if (Number.isNaN(alive)) {
      sum.without += 1;
      continue;
    }
    sum.customers += 1;
    sum.alive += alive;
    sum.atEnd += aliveAtHorizonEnd[customer] ?? 0;
    sum.value += alive * (valueIfStays[customer] ?? Number.NaN);
  }
  return sums.map(({ customers, without, alive, atEnd, value }) => {
    const churn = alive > 0 ? Math.max(0, Math.min(1, 1 - atEnd / alive)) : undefined;
    const mean = alive > 0 && !Number.isNaN(value) ? value / alive : undefined;
    const gain =
      churn === undefined || mean === undefined ? undefined : alive * Math.min(retentionPoints, churn) * mean;
    return {
      ...{ customers, withoutForecast: without, alive, aliveAtHorizonEnd: atEnd, churn },
      valueIfStays: mean === undefined ? undefined : Math.round(mean),
      gain: gain === undefined ? undefined : Math.round(gain),
    };
  });
}
