import type { Day } from "../values/day.ts";
import { customerCount, type OrderHistories } from "./order-histories.ts";

/** Histories as the models need them, and what had to be left out. */
export interface TidyHistories {
  readonly histories: OrderHistories;
  /** Order days after asOf: not there yet. */
  readonly daysAfterAsOf: number;
}

/**
 * Histories up to a day: days after it are left out, days out of order are sorted, and a day that stands twice counts once
 * with both amounts. So no customer's last order can lie behind the end of what was observed.
 */
export function tidyHistories(histories: OrderHistories, asOf: Day): TidyHistories {
  if (isTidy(histories, asOf)) return { histories, daysAfterAsOf: 0 };
  const count = customerCount(histories);
  const starts = new Int32Array(count + 1);
  const days = new Int32Array(histories.days.length);
  const spend = histories.spend === undefined ? undefined : new Float64Array(histories.days.length);
  let size = 0;
  let daysAfterAsOf = 0;
  for (let customer = 0; customer < count; customer += 1) {
    const first = size;
    for (const at of inOrder(histories, customer)) {
      const day = histories.days[at] ?? 0;
      const amount = finite(histories.spend?.[at]);
      if (day > asOf) daysAfterAsOf += 1;
      else if (size > first && days[size - 1] === day) {
        if (spend !== undefined) spend[size - 1] = (spend[size - 1] ?? 0) + amount;
      } else {
        days[size] = day;
        if (spend !== undefined) spend[size] = amount;
        size += 1;
      }
    }
    starts[customer + 1] = size;
  }
  return {
    histories: {
      days: days.subarray(0, size),
      starts,
      ...(spend === undefined ? {} : { spend: spend.subarray(0, size) }),
      spendIs: histories.spendIs,
    },
    daysAfterAsOf,
  };
}

function isTidy({ days, starts, spend }: OrderHistories, asOf: Day): boolean {
  for (let customer = 0; customer + 1 < starts.length; customer += 1) {
    const [start = 0, end = 0] = [starts[customer], starts[customer + 1]];
    for (let at = start; at < end; at += 1) {
      const day = days[at] ?? 0;
      if (day > asOf || (at > start && day <= (days[at - 1] ?? 0))) return false;
      if (spend !== undefined && !Number.isFinite(spend[at])) return false;
    }
  }
  return true;
}

/** The places of a customer's days, earliest day first: as they stand unless they are out of order. */
function inOrder({ days, starts }: OrderHistories, customer: number): Iterable<number> {
  const start = starts[customer] ?? 0;
  const end = starts[customer + 1] ?? start;
  const places = Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
  const sorted = places.every((at) => at === start || (days[at - 1] ?? 0) <= (days[at] ?? 0));
  return sorted ? places : places.sort((left, right) => (days[left] ?? 0) - (days[right] ?? 0));
}

const finite = (amount: number | undefined) => (amount !== undefined && Number.isFinite(amount) ? amount : 0);
