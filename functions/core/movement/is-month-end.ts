import { type Day, dateOf } from "../values/day.ts";

/** Whether the earlier of two days, with no snapshot in between, was the last of its month: the later one lies in another. */
export function isMonthEnd(earlier: Day, later: Day): boolean {
  const [before, after] = [dateOf(earlier), dateOf(later)];
  return before.year !== after.year || before.month !== after.month;
}
