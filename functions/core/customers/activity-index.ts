import type { Day } from "../values/day.ts";
import type { OrderDays } from "./order-days.ts";

/** Weights of ages up to so many days are worked out once. */
const agesKept = 4096;

/**
 * Makes a reader of the activity index: 100·S / (S + 1), where S is the sum over order days of 0.5^(age / half life). It rises with
 * every purchase and fades with silence (TIERS.md 1).
 *
 * @param halfLifeDays above 0
 * @returns a score above 0 and below 100; 0 without an order day
 */
export function activityIndexReader(
  asOf: Day,
  halfLifeDays: number,
): (orderDays: Pick<OrderDays, "days" | "count">) => number {
  const weights = Float64Array.from({ length: agesKept }, (_, age) => 0.5 ** (age / halfLifeDays));
  return ({ days, count }) => {
    let sum = 0;
    for (let at = 0; at < count; at += 1) {
      const age = asOf - (days[at] ?? 0);
      sum += weights[age] ?? 0.5 ** (age / halfLifeDays);
    }
    return (100 * sum) / (sum + 1);
  };
}
