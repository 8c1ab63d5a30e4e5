import type { Window } from "../settings/settings.ts";
import { addMonths, type Day, dateOf, dayOf, firstDay } from "../values/day.ts";

/** The day after which everything is. */
export const beforeAll: Day = firstDay - 1;

/** The day after which the last months begin. @throws RangeError where they are not a positive whole number */
export function monthsBefore(asOf: Day, months: number): Day {
  if (!Number.isInteger(months) || months < 1) throw new RangeError(`a window of ${months} months`);
  return addMonths(asOf, -months);
}

/** The day after which the orders of a window begin. @throws RangeError where its months are not a positive whole number */
export function windowStart(window: Window, asOf: Day): Day {
  switch (window.kind) {
    case "all":
      return beforeAll;
    case "months":
      return monthsBefore(asOf, window.months);
    case "calendarYear":
      return (dayOf({ year: dateOf(asOf).year, month: 1, dayOfMonth: 1 }) ?? firstDay) - 1;
  }
}
