import { settingProblemLabels } from "../../labels/setting-problems.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import { type Day, dayOf, formatDay, lastDay } from "../../values/day.ts";
import { firstAsOf, latestAsOf } from "../as-of.ts";
import { fault, type SettingReading, shown } from "./setting-reading.ts";

/** A day: a date cell, or text such as `2025-02-28`, `2025/2/28`, `2025年2月28日`. */
export function readDaySetting(cell: Cell): SettingReading<Day> {
  const day = typeof cell === "number" ? serialDay(cell) : typeof cell === "string" ? textDay(cell) : undefined;
  return day !== undefined && day >= firstAsOf
    ? { value: day }
    : fault(settingProblemLabels.notADay, { found: shown(cellText(cell)) });
}

/** The day as of which everything is computed. */
export function readAsOf(cell: Cell): SettingReading<Day> {
  const reading = readDaySetting(cell);
  return "value" in reading && reading.value > latestAsOf
    ? fault(settingProblemLabels.dayTooLate, { found: formatDay(reading.value), latest: formatDay(latestAsOf) })
    : reading;
}

const serialDay = (serial: number): Day | undefined =>
  serial >= firstAsOf && serial < lastDay + 1 ? Math.floor(serial) : undefined;

function textDay(text: string): Day | undefined {
  const form = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?)$/;
  const [, year, , month, dayOfMonth, hanMonth, hanDay] = form.exec(text.normalize("NFKC").trim()) ?? [];
  return dayOf({ year: Number(year), month: Number(month ?? hanMonth), dayOfMonth: Number(dayOfMonth ?? hanDay) });
}
