import type { Words } from "../../labels/language.ts";
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

/** A number of 0 or more; as an amount of a currency with two decimals it is exact. */
export const readAmountSetting = (cell: Cell) => readUpTo(cell, 900_000_000_000);

/** What every order costs, 0 or more: the costs of many orders together are still exact. */
export const readFlatCost = (cell: Cell) => readUpTo(cell, 100_000_000);

function readUpTo(cell: Cell, most: number): SettingReading<number> {
  const number = numberIn(cell);
  if (number > most) return tooLarge(cell, most);
  return number >= 0 ? { value: number } : fault(settingProblemLabels.notANumber, { found: shown(cellText(cell)) });
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

/** A whole number from 0 on; at most ten million. */
export function readCountOrNone(cell: Cell, example: number): SettingReading<number> {
  return readInteger(cell, 0, 10_000_000, settingProblemLabels.notACountOrNone, example);
}

/** A whole number from 1 on. */
export function readCount(cell: Cell, example: number, most = 1_000_000): SettingReading<number> {
  return readInteger(cell, 1, most, settingProblemLabels.notACount, example);
}

function readInteger(cell: Cell, least: number, most: number, label: Words, example: number): SettingReading<number> {
  const number = numberIn(cell);
  if (!Number.isInteger(number) || number < least)
    return fault(label, { found: shown(cellText(cell)), example: String(example) });
  return number <= most ? { value: number } : tooLarge(cell, most);
}

const tooLarge = (cell: Cell, most: number) =>
  fault(settingProblemLabels.tooLarge, { found: shown(cellText(cell)), most: String(most) });
