import { workbookHash } from "./workbook-hash.ts";
import { dateIn, instantOf, usableTimeZone } from "./zoned-time.ts";

const nightStartsAtSecond = 3 * 3600;
const nightSeconds = 3600;

/** The second of the night, 0 to 3599, at which a workbook has its turn: always the same one, spread evenly over workbooks. */
export function nightSecondOf(spreadsheetId: string): number {
  return Number.parseInt(workbookHash(spreadsheetId), 16) % nightSeconds;
}

/**
 * The next nightly refresh of a workbook: after `now`, between 03:00 and 04:00 by the clock of its own zone, after the
 * business day has ended and before anybody looks. Where the clocks skip that hour it is the hour after; where they
 * show it twice it is the first, once.
 *
 * @param timeZone IANA name or `GMT+07:00`; UTC where this runtime does not know it
 * @param secondOfNight from `nightSecondOf`
 */
export function nextNight(now: Date, timeZone: string, secondOfNight: number): Date {
  const zone = usableTimeZone(timeZone);
  const today = dateIn(now, zone);
  const tonight = instantOf(today, nightStartsAtSecond + secondOfNight, zone);
  if (tonight > now) return tonight;
  return instantOf({ ...today, dayOfMonth: today.dayOfMonth + 1 }, nightStartsAtSecond + secondOfNight, zone);
}
