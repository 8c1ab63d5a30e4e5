import { isErrorText } from "../orders/cell-words.ts";
import { numbersOfText } from "../orders/numbers-of-text.ts";
import { chosenNumber } from "../orders/read-amount.ts";
import { type DayAt, readDay } from "../orders/read-day.ts";
import { withoutPercent } from "../orders/read-discount.ts";
import { isYesOrNoWord, yesOrNo } from "../orders/yes-no-words.ts";
import type { AttributeType } from "../settings/attributes.ts";
import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { localeFormat } from "../values/locale-format.ts";

const nothings: ReadonlySet<string> = new Set(
  "none, n/a, na, nil, -, –, —, /, keine, keiner, aucun, aucune, ninguno, ninguna, nenhum, nenhuma, 暂无, 暫無, 无, 無, なし, 無し"
    .split(", ")
    .map(matchKey),
);

/** Whether a cell says in words or signs that there is nothing: `n/a`, `—`, `暂无`. */
export function saysNothing(cell: Cell): boolean {
  return typeof cell === "string" && cell.length < 20 && nothings.has(matchKey(cell));
}

/** Where the sheet is at home. */
export interface AttributePlace {
  /** As a spreadsheet writes it: `de_DE`. */
  readonly locale: string;
  readonly dayAt: DayAt;
}

/** Reads one cell as a number: serial days, yes as 1 and no as 0; NaN for what does not fit. */
export type CellReader = (cell: Cell) => number;

/** How cells of each type are read. Texts are read as the locale writes numbers and dates; a number that only fits otherwise, otherwise. */
export function cellReaders({ locale, dayAt }: AttributePlace): Readonly<Record<AttributeType, CellReader>> {
  const format = localeFormat(locale);
  const other = format.decimalMark === "point" ? "comma" : "point";
  const dayFormat = { order: format.dateOrder, locale: format, dayAt };
  return {
    number: rememberTexts((cell) => {
      if (typeof cell === "number") return cell;
      if (typeof cell !== "string" || isErrorText(cell)) return Number.NaN;
      const { cell: bare, isPercent } = withoutPercent(cell);
      const numbers = typeof bare === "string" ? numbersOfText(bare) : undefined;
      if (numbers === undefined) return Number.NaN;
      const number = chosenNumber(numbers, format.decimalMark) ?? chosenNumber(numbers, other) ?? Number.NaN;
      // By its digits, not by a division.
      return isPercent ? Number(`${number}e-2`) : number;
    }),
    yesNo: rememberTexts((cell) => {
      const answer = yesOrNo(cell);
      return answer === undefined ? Number.NaN : answer ? 1 : 0;
    }),
    day: rememberTexts((cell) => readDay(cell, dayFormat) ?? Number.NaN),
    text: () => Number.NaN,
  };
}

const mostTextsRemembered = 20_000;

/** The same few texts stand in most columns again and again: each is read once. */
function rememberTexts(read: CellReader): CellReader {
  const known = new Map<string, number>();
  return (cell) => {
    if (typeof cell !== "string") return read(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    if (known.size < mostTextsRemembered) known.set(cell, value);
    return value;
  };
}

/**
 * What most of the filled cells of a column hold: yes or no in words or as boxes, numbers, dates written as text, or any text. A date
 * that the sheet knows as one is a number like any other.
 */
export function typeOfCells(
  cells: Iterable<Cell>,
  readers: Readonly<Record<AttributeType, CellReader>>,
): AttributeType {
  const counts = new Int32Array(kinds.length);
  const kindOf = rememberTexts((cell) => {
    if (typeof cell === "number") return kinds.indexOf("number");
    if (isBlank(cell) || isErrorText(cell) || saysNothing(cell)) return kinds.indexOf("nothing");
    if (isYesOrNoWord(cell)) return kinds.indexOf("yesNo");
    if (!Number.isNaN(readers.number(cell))) return kinds.indexOf("number");
    return kinds.indexOf(Number.isNaN(readers.day(cell)) ? "text" : "day");
  });
  for (const cell of cells) {
    const kind = kindOf(cell);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const countOf = (kind: (typeof kinds)[number]) => counts[kinds.indexOf(kind)] ?? 0;
  const filled = counts.reduce((sum, count) => sum + count, 0) - countOf("nothing");
  return (["yesNo", "number", "day"] as const).find((type) => countOf(type) * 2 > filled) ?? "text";
}

const kinds = ["nothing", "yesNo", "number", "day", "text"] as const;
