const dayMs = 86_400_000;
/** Day 0 of the sheet's calendar: 30 December 1899. */
const epochMs = Date.UTC(1899, 11, 30);

/** A calendar day as the sheet counts days; undefined where there is no such day. `month` counts from 1. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round((date.getTime() - epochMs) / dayMs);
}

/** Calendar and clock of a serial number. `month` counts from 1, `weekday` from 0 for Sunday. */
export type SerialParts = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
};

/** The calendar parts of a serial number, rounded to `resolutionMs`. */
export function partsOfSerial(serial: number, resolutionMs: number): SerialParts {
  const totalMs = Math.round((serial * dayMs) / resolutionMs) * resolutionMs;
  const date = new Date(epochMs + totalMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}
