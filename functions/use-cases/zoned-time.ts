import { type CalendarDate, type Day, dayOf } from "../core/values/day.ts";

/** Where a workbook's own zone is not known or cannot be used. */
export const fallbackTimeZone = "Etc/UTC";

const millisPerDay = 86_400_000;

/**
 * A time zone that this runtime can calculate with: the name as it stands, `+07:00` for the custom zones that
 * spreadsheets write as `GMT+07:00`, and UTC for anything else. Never throws: a night at an odd hour beats no night.
 */
export function usableTimeZone(name: string): string {
  const zone = zoneForIntl(name);
  return isKnownToIntl(zone) ? zone : fallbackTimeZone;
}

/** Whether `usableTimeZone` can use a name as it stands, without stepping in with UTC. */
export function isTimeZone(name: string): boolean {
  return isKnownToIntl(zoneForIntl(name));
}

const zoneForIntl = (name: string) => /^GMT([+-]\d{2}:\d{2})$/.exec(name)?.[1] ?? name;

function isKnownToIntl(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone });
    return true;
  } catch (error) {
    // RangeError is how Intl says that it does not know a zone.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The clock on the wall at an instant, as the milliseconds that UTC would show for the same reading. */
function wallClock(formatter: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const two = "2-digit";
  const shown = { year: "numeric", month: two, day: two, hour: two, minute: two, second: two } as const;
  return new Intl.DateTimeFormat("en-US-u-ca-iso8601", { timeZone, hourCycle: "h23", ...shown });
}

/** The date on the wall of a zone. @param timeZone one that `usableTimeZone` gave */
export function dateIn(now: Date, timeZone: string): CalendarDate {
  const wall = new Date(wallClock(formatterOf(timeZone), now.getTime()));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, dayOfMonth: wall.getUTCDate() };
}

/** The calendar day in a zone. @param timeZone one that `usableTimeZone` gave */
export function dayIn(now: Date, timeZone: string): Day {
  const date = dateIn(now, timeZone);
  const day = dayOf(date);
  if (day === undefined) throw new RangeError(`${now.toISOString()} is outside the years 1 to 9999`);
  return day;
}

/**
 * The instant at which the wall of a zone shows a date and time. A time that the clocks skip is moved forward by what
 * they skip (03:30 becomes 04:30); of a time that they show twice it is the first, so that a night happens once.
 * `dayOfMonth` may run over the end of the month, as in Date.UTC.
 *
 * @param secondOfDay 0 to 86,399, as the wall shows it
 * @param timeZone one that `usableTimeZone` gave
 */
export function instantOf(date: CalendarDate, secondOfDay: number, timeZone: string): Date {
  const formatter = formatterOf(timeZone);
  const wall = Date.UTC(date.year, date.month - 1, date.dayOfMonth, 0, 0, secondOfDay);
  // No zone changes twice within two days, so the offsets of the day before and the day after are all there can be.
  const [before, after] = [wall - millisPerDay, wall + millisPerDay].map(
    (near) => wall - (wallClock(formatter, near) - near),
  );
  const candidates = [before, after].filter((instant) => instant !== undefined);
  const shown = candidates.filter((instant) => wallClock(formatter, instant) === wall);
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...candidates));
}
