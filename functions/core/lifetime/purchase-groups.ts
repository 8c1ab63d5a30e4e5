import type { Day } from "../values/day.ts";
import { numberDistinct } from "./number-distinct.ts";
import { customerCount, type OrderHistories } from "./order-histories.ts";

/** Customers with equal histories, once each: all that the purchase models look at. */
export interface PurchaseGroups {
  /** Repeat purchase occasions: order days after the first. */
  readonly repeats: Float64Array;
  /** Weeks from the first purchase to the last; 0 without a repeat. */
  readonly lastWeeks: Float64Array;
  /** Weeks from the first purchase to the end of what was observed. */
  readonly observedWeeks: Float64Array;
  /** How many customers are alike. */
  readonly sizes: Float64Array;
}

/** The groups, and the group of each customer: -1 for who had not bought by then. */
export interface GroupedCustomers {
  readonly groups: PurchaseGroups;
  readonly groupOf: Int32Array;
}

export const daysPerWeek = 7;

/**
 * x, tx and T of every customer as seen on a day, equal ones together. The unit is the week (days / 7), one purchase occasion
 * for each customer and day.
 *
 * @param until order days after it are not seen
 * @see Fader, Hardie & Lee 2005, "Counting Your Customers" the Easy Way, section 4
 */
export function groupPurchases({ days, starts }: OrderHistories, until: Day): GroupedCustomers {
  const count = customerCount({ starts });
  const seen = { repeats: new Float64Array(count), last: new Float64Array(count), observed: new Float64Array(count) };
  for (let customer = 0; customer < count; customer += 1) {
    const start = starts[customer] ?? 0;
    let end = starts[customer + 1] ?? start;
    while (end > start && (days[end - 1] ?? 0) > until) end -= 1;
    const first = days[start] ?? 0;
    seen.repeats[customer] = end - start - 1;
    seen.last[customer] = end > start ? (days[end - 1] ?? 0) - first : 0;
    seen.observed[customer] = end > start ? until - first : 0;
  }
  return groupAlike(seen.repeats, seen.last, seen.observed);
}

/** Groups customers by repeats, last and observed days; a customer with repeats below 0 is in no group. */
function groupAlike(repeats: Float64Array, lastDays: Float64Array, observedDays: Float64Array): GroupedCustomers {
  const last = numberDistinct(lastDays);
  const observed = numberDistinct(observedDays);
  const pairs = numberDistinct(repeats.map((x, index) => x * last.values.length + (last.indexes[index] ?? 0)));
  const triples = numberDistinct(
    Float64Array.from(pairs.indexes, (pair, index) => pair * observed.values.length + (observed.indexes[index] ?? 0)),
  );
  const groupOf = new Int32Array(repeats.length).fill(-1);
  const numbers = new Int32Array(triples.values.length).fill(-1);
  const groups = {
    repeats: [] as number[],
    lastWeeks: [] as number[],
    observedWeeks: [] as number[],
    sizes: [] as number[],
  };
  for (let customer = 0; customer < repeats.length; customer += 1) {
    const x = repeats[customer] ?? -1;
    if (x < 0) continue;
    const triple = triples.indexes[customer] ?? 0;
    let group = numbers[triple] ?? -1;
    if (group < 0) {
      group = groups.sizes.length;
      numbers[triple] = group;
      groups.repeats.push(x);
      groups.lastWeeks.push((lastDays[customer] ?? 0) / daysPerWeek);
      groups.observedWeeks.push((observedDays[customer] ?? 0) / daysPerWeek);
      groups.sizes.push(0);
    }
    groups.sizes[group] = (groups.sizes[group] ?? 0) + 1;
    groupOf[customer] = group;
  }
  return {
    groupOf,
    groups: {
      repeats: Float64Array.from(groups.repeats),
      lastWeeks: Float64Array.from(groups.lastWeeks),
      observedWeeks: Float64Array.from(groups.observedWeeks),
      sizes: Float64Array.from(groups.sizes),
    },
  };
}
