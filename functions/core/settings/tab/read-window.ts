import { fill } from "../../labels/fill.ts";
import type { Language } from "../../labels/language.ts";
import { settingProblemLabels } from "../../labels/setting-problems.ts";
import { settingValueLabels } from "../../labels/setting-values.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import { mostWindowMonths } from "../metric.ts";
import type { Window } from "../settings.ts";
import { nameKey } from "./name-key.ts";
import { readChoice } from "./read-choice.ts";
import { fault, type SettingReading, shown } from "./setting-reading.ts";

const { all, calendarYear, months } = settingValueLabels;

/** A window: all, the calendar year, or months as `12` or `12 months`. */
export function readWindow(cell: Cell): SettingReading<Window> {
  const text = cellText(cell);
  const count = monthsIn(text);
  if (Number.isInteger(count) && count >= 1 && count <= mostWindowMonths)
    return { value: { kind: "months", months: count } };
  const reading = readChoice<Window>(cell, [
    { value: { kind: "all" }, words: all },
    { value: { kind: "calendarYear" }, words: calendarYear },
  ]);
  return "value" in reading
    ? reading
    : fault(settingProblemLabels.notAWindow, { found: shown(text), all, calendarYear });
}

/** A window as a cell shows it. */
export function windowCell(window: Window, language: Language): Cell {
  switch (window.kind) {
    case "all":
      return all[language];
    case "calendarYear":
      return calendarYear[language];
    case "months":
      return fill(months[language], { months: window.months });
  }
}

function monthsIn(text: string): number {
  const key = nameKey(text);
  if (/^\d+$/.test(key) && !/[-.]/.test(text)) return Number(key);
  for (const phrase of [...Object.values(months), "{months} month"]) {
    const unit = nameKey(fill(phrase, { months: "" }));
    if (key.endsWith(unit) && /^\d+$/.test(key.slice(0, -unit.length))) return Number(key.slice(0, -unit.length));
  }
  return Number.NaN;
}
