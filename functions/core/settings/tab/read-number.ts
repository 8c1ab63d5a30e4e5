import { settingProblemLabels } from "../../labels/setting-problems.ts";
import type { Cell } from "../../values/cell.ts";
import { cellText } from "../../values/cell-text.ts";
import { fault, type SettingReading, shown } from "./setting-reading.ts";

/** The number of a cell: one, or text such as `2.5` in any width of digits. NaN for anything else: `1,5` needs a locale to be read. */
export function numberIn(cell: Cell): number {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return Number.NaN;
  const text = cell.normalize("NFKC").trim();
  return /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** A number of 0 or more. */
export function readAmountSetting(cell: Cell): SettingReading<number> {
  const number = numberIn(cell);
  return number >= 0 && Number.isFinite(number)
    ? { value: number }
    : fault(settingProblemLabels.notANumber, { found: shown(cellText(cell)) });
}

/** A share from 0 to 1: 20% arrives as 0.2, or as the text `20%`. */
export function readShare(cell: Cell): SettingReading<number> {
  const percent = typeof cell === "string" ? /^(.*?)\s*%$/.exec(cell.normalize("NFKC").trim())?.[1] : undefined;
  // By its digits, not by a division: 28% is 0.28 and not 0.28000000000000003.
  const share = percent === undefined ? numberIn(cell) : Number(`${numberIn(percent)}e-2`);
  if (share >= 0 && share <= 1) return { value: share };
  const wholePercents = typeof cell === "number" && cell > 1 && cell <= 100 ? `${cell}%` : undefined;
  return fault(settingProblemLabels.notAShare, { found: shown(cellText(cell)) }, wholePercents);
}

/** What one unit of a currency is worth: above 0. */
export function readRate(cell: Cell): SettingReading<number> {
  const number = numberIn(cell);
  return number > 0 && Number.isFinite(number)
    ? { value: number }
    : fault(settingProblemLabels.notARate, { found: shown(cellText(cell)) });
}

/** A number above 0. */
export function readAboveZero(cell: Cell, example: number): SettingReading<number> {
  const number = numberIn(cell);
  return number > 0 && Number.isFinite(number)
    ? { value: number }
    : fault(settingProblemLabels.notAboveZero, { found: shown(cellText(cell)), example: String(example) });
}

/** A whole number from 0 on. */
export function readCountOrNone(cell: Cell, example: number): SettingReading<number> {
  const number = numberIn(cell);
  return Number.isInteger(number) && number >= 0 && number <= 10_000_000
    ? { value: number }
    : fault(settingProblemLabels.notACountOrNone, { found: shown(cellText(cell)), example: String(example) });
}

/** A whole number from 1 on. */
export function readCount(cell: Cell, example: number): SettingReading<number> {
  const number = numberIn(cell);
  return Number.isInteger(number) && number >= 1 && number <= 1_000_000
    ? { value: number }
    : fault(settingProblemLabels.notACount, { found: shown(cellText(cell)), example: String(example) });
}
