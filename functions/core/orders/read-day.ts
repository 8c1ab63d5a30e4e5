import type { Cell } from "../values/cell.ts";
import { type Day, dayOf, firstDay, lastDay } from "../values/day.ts";
import { type DateOrder, type LocaleFormat, localeFormat, type Undecided } from "../values/locale-format.ts";
import { type DateParts, dateParts, fullYear } from "./date-parts.ts";
import { type TimeOfDay, timeOfDay } from "./time-of-day.ts";

/** The day that it is in the business's zone at an instant, in milliseconds since 1970 (UTC). */
export type DayAt = (epochMillis: number) => Day;

/** What must be known to read dates. */
export interface DayFormat {
  /** The order of the parts in the texts of this column, where a text does not say. */
  readonly order: DateOrder | Undecided;
  readonly locale: LocaleFormat;
  readonly dayAt: DayAt;
}

/** The days that a date text can mean, by the order of its parts; undefined where it is no date in that order. */
export type DaysByOrder = Readonly<Record<DateOrder, Day | undefined>>;

const millisPerDay = 86_400_000;
/** 1970-01-01. */
const epochDay: Day = 25_569;
/** 1920-01-01: a smaller number is a year, a month or a count that stands where a date belongs. */
const firstSerial: Day = 7_306;
/** Seconds and milliseconds since 1970 are read from 2001-09-09 and 2000-01-01 to 2100. */
const secondsRange = [1_000_000_000, 4_102_444_800] as const;
const millisRange = [946_684_800_000, 4_102_444_800_000] as const;

/** The day of an instant on the clocks of UTC. */
export const utcDayAt: DayAt = (epochMillis) => Math.floor(epochMillis / millisPerDay) + epochDay;

/** Texts as people in the United States write them, instants in UTC. */
const usual: DayFormat = { order: "monthFirst", locale: localeFormat("en_US"), dayAt: utcDayAt };

/**
 * The day that a date cell means, whatever time it adds.
 *
 * - a serial number from 1920-01-01 on, with or without a time fraction: already local;
 * - a number or text `20250228` (from 1900 on), `20250228233000`;
 * - seconds or milliseconds since 1970, as number or text: a day in the business's zone;
 * - text as `dateParts` reads it, alone or followed by a time. A time with an offset becomes a day in the business's zone, one
 *   without is taken as written.
 *
 * @returns undefined for anything else, and for a text that can be two days while the order of its parts is undecided
 */
export function readDay(cell: Cell, format: DayFormat = usual): Day | undefined {
  if (typeof cell === "number") return dayOfNumber(cell, format.dayAt);
  if (typeof cell !== "string") return undefined;
  const days = daysOfText(cell, format);
  return days && chosenDay(days, format.order);
}

/** Of the readings of a text the one by an order. */
export function chosenDay(days: DaysByOrder, order: DateOrder | Undecided): Day | undefined {
  if (order !== "undecided") return days[order];
  const different = differentDays(days);
  return different.length === 1 ? different[0] : undefined;
}

/** The different days that a text can mean. */
export function differentDays({ dayFirst, monthFirst, yearFirst }: DaysByOrder): readonly Day[] {
  return [...new Set([dayFirst, monthFirst, yearFirst])].filter((day) => day !== undefined);
}

export function dayOfNumber(value: number, dayAt: DayAt): Day | undefined {
  if (value >= firstSerial && value < lastDay + 1) return Math.floor(value);
  if (!Number.isInteger(value)) return undefined;
  if (value >= 19_000_101 && value <= 99_991_231) return dayOfDigits(value);
  if (value >= secondsRange[0] && value < secondsRange[1]) return dayAt(value * 1000);
  if (value >= millisRange[0] && value < millisRange[1]) return dayAt(value);
  // 20250228233000 and 202502282330: the day, then the time.
  const digits = value >= 19_000_101_000_000 ? Math.floor(value / 1_000_000) : Math.floor(value / 10_000);
  return digits >= 19_000_101 && digits <= 99_991_231 ? dayOfDigits(digits) : undefined;
}

function dayOfDigits(yyyymmdd: number): Day | undefined {
  return dayOf({
    year: Math.floor(yyyymmdd / 10_000),
    month: Math.floor(yyyymmdd / 100) % 100,
    dayOfMonth: yyyymmdd % 100,
  });
}

/** The days that a date text can mean; undefined where it is no date in any order. */
export function daysOfText(text: string, format: Pick<DayFormat, "locale" | "dayAt">): DaysByOrder | undefined {
  // Longer texts hold no date, and a pattern should not search through 50,000 characters.
  if (text.length > 100) return undefined;
  const plain = text.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (/^\d{8,}$/.test(plain)) return same(dayOfNumber(Number(plain), format.dayAt));
  const parts = dateParts(plain);
  const time = parts && timeOfDay(parts.rest);
  if (parts === undefined || time === undefined) return undefined;
  const on = (year: number, month: number, dayOfMonth: number) =>
    local(dayOf({ year, month, dayOfMonth }), time, format.dayAt);
  if (parts.kind === "named") return same(on(parts.year, parts.month, parts.dayOfMonth));
  return daysOfNumbers(parts, on, format.locale);
}

function daysOfNumbers(
  { first, second, third, isDotted }: DateParts & { readonly kind: "numbers" },
  on: (year: number, month: number, dayOfMonth: number) => Day | undefined,
  { dateOrder, republicYears }: LocaleFormat,
): DaysByOrder | undefined {
  // 114/2/28: three digits are no day.
  if (first.length === 3)
    return republicYears ? same(on(Number(first) + 1911, Number(second), Number(third))) : undefined;
  const days: DaysByOrder = {
    dayFirst: on(fullYear(third), Number(second), Number(first)),
    // Nobody parts the month from the day behind it by a dot.
    monthFirst: isDotted ? undefined : on(fullYear(third), Number(first), Number(second)),
    // Two digits are a year in front only where people put it there.
    yearFirst:
      third.length === 2 && dateOrder === "yearFirst" ? on(fullYear(first), Number(second), Number(third)) : undefined,
  };
  return differentDays(days).length === 0 ? undefined : days;
}

function local(day: Day | undefined, time: TimeOfDay, dayAt: DayAt): Day | undefined {
  if (day === undefined || time.offsetMinutes === undefined) return day;
  // An offset can reach over the first and last day that there is.
  if (day < firstDay + 2 || day > lastDay - 2) return undefined;
  return dayAt((day - epochDay) * millisPerDay + time.secondOfDay * 1000 - time.offsetMinutes * 60_000);
}

function same(day: Day | undefined): DaysByOrder | undefined {
  return day === undefined ? undefined : { dayFirst: day, monthFirst: day, yearFirst: day };
}
