import type { Cell } from "../values/cell.ts";
import { type Day, dayOf, lastDay } from "../values/day.ts";

/**
 * The day that a date cell means, whatever time it adds.
 *
 * - a serial number from 1 (1899-12-31) on, with or without a time fraction;
 * - a number or text `20250228` of a real date from 1900 on;
 * - text `2025-02-28`, `2025/2/28`, `2025年2月28日`, alone or followed by a time, which is taken as written: no zone is applied.
 *
 * @returns undefined for anything else, `28.02.2025` and `02/03/2025` included: which of the two is the month depends on the
 * sheet's locale
 */
export function readDay(cell: Cell): Day | undefined {
  if (typeof cell === "number") return dayOfNumber(cell);
  return typeof cell === "string" ? dayOfText(cell.normalize("NFKC").trim()) : undefined;
}

function dayOfNumber(value: number): Day | undefined {
  if (value >= 1 && value < lastDay + 1) return Math.floor(value);
  return Number.isInteger(value) && value >= 19_000_101 && value <= 99_991_231 ? dayOfDigits(value) : undefined;
}

function dayOfDigits(yyyymmdd: number): Day | undefined {
  return dayOf({
    year: Math.floor(yyyymmdd / 10_000),
    month: Math.floor(yyyymmdd / 100) % 100,
    dayOfMonth: yyyymmdd % 100,
  });
}

const forms = [
  /^(?<year>\d{4})(?<sign>[-/])(?<month>\d{1,2})\k<sign>(?<dayOfMonth>\d{1,2})(?:(?:t|\s+)\d{1,2}:.*)?$/i,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<dayOfMonth>\d{1,2})日?(?:\s*\d{1,2}[:时時点點].*)?$/,
];

function dayOfText(text: string): Day | undefined {
  if (/^\d{8}$/.test(text)) return Number(text) >= 19_000_101 ? dayOfDigits(Number(text)) : undefined;
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) {
      return dayOf({ year: Number(groups.year), month: Number(groups.month), dayOfMonth: Number(groups.dayOfMonth) });
    }
  }
  return undefined;
}
