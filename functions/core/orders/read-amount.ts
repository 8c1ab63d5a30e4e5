import type { Cell } from "../values/cell.ts";
import type { DecimalMark, Undecided } from "../values/locale-format.ts";
import { type Money, type MoneyScale, toMoney } from "../values/money.ts";
import { type NumberText, numbersOfText } from "./numbers-of-text.ts";

/** An amount cell as fixed-point money, and what was noticed about it. */
export interface AmountReading {
  readonly money: Money;
  /** It had more digits than the scale keeps. */
  readonly rounded: boolean;
  /** It was text that looks like a number. */
  readonly asText: boolean;
}

/**
 * The money that an amount cell means: a number, or text as `numbersOfText` reads it.
 *
 * @param mark what parts fractions in the texts of this column; while that is undecided only texts are read that have the
 * same value either way, or can be read in one way only
 * @returns undefined for a blank and for what cannot be read so
 */
export function readAmount(
  cell: Cell,
  scale: MoneyScale,
  mark: DecimalMark | Undecided = "point",
): AmountReading | undefined {
  const amount = readNumber(cell, mark);
  const reading = amount === undefined ? undefined : toMoney(amount, scale);
  return reading && { ...reading, asText: typeof cell === "string" };
}

/** The number that a cell means; as `readAmount`, without a scale. */
export function readNumber(cell: Cell, mark: DecimalMark | Undecided = "point"): number | undefined {
  if (typeof cell === "number") return cell;
  const numbers = typeof cell === "string" ? numbersOfText(cell) : undefined;
  return numbers && chosenNumber(numbers, mark);
}

/** Of the readings of a text the one by a mark. */
export function chosenNumber({ point, comma }: NumberText, mark: DecimalMark | Undecided): number | undefined {
  const number = mark === "undecided" ? undecidedNumber(point, comma) : mark === "point" ? point : comma;
  return Number.isNaN(number) ? undefined : number;
}

function undecidedNumber(point: number, comma: number): number {
  if (Number.isNaN(point)) return comma;
  return Number.isNaN(comma) || point === comma ? point : Number.NaN;
}
