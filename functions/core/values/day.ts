/**
 * A calendar day as a spreadsheet serial number: whole days since 1899-12-30, so 1 is 1899-12-31 and 45000 is
 * 2023-03-15. A day has no time and no zone: whoever makes one has already decided in which zone it is that day.
 */
export type Day = number;

/** The parts of a calendar day in the proleptic Gregorian calendar; `month` and `dayOfMonth` are 1-based. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const millisPerDay = 86_400_000;
const epochMillis = Date.UTC(1899, 11, 30);

/** The first and last day that a spreadsheet can hold: 0001-01-01 and 9999-12-31. */
export const firstDay: Day = -693_593;
export const lastDay: Day = 2_958_465;

/** The day of a date, or undefined where there is no such date (31 February, month 13, year 0 or 10000). */
export function dayOf({ year, month, dayOfMonth }: CalendarDate): Day | undefined {
  if (![year, month, dayOfMonth].every(Number.isInteger) || year < 1 || year > 9999) return undefined;
  const date = new Date(0);
  // Not Date.UTC: it reads the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return real ? Math.round((date.getTime() - epochMillis) / millisPerDay) : undefined;
}

/** The date of a day. @throws RangeError when it is not a whole number of days in the years 1 to 9999 */
export function dateOf(day: Day): CalendarDate {
  if (!Number.isInteger(day) || day < firstDay || day > lastDay) throw new RangeError(`${day} is not a calendar day`);
  const date = new Date(epochMillis + day * millisPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** A day as people and files write it: `2025-02-28`. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** The day of `2025-02-28`; undefined for any other form and for a date that does not exist. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf({ year: Number(match[1]), month: Number(match[2]), dayOfMonth: Number(match[3]) }) : undefined;
}

/** The same day of the month `months` later (earlier when negative), or that month's last day: 31 January + 1 = 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = dateOf(day);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  for (let last = dayOfMonth; last > dayOfMonth - 4; last -= 1) {
    const found = dayOf({ ...target, dayOfMonth: last });
    if (found !== undefined) return found;
  }
  throw new RangeError(`${months} months from ${formatDay(day)} is outside the years 1 to 9999`);
}
