import type { Cell } from "../values/cell.ts";
import { exactMoney } from "../values/money.ts";
import type { Block } from "./block.ts";
import type { Ledger } from "./create-ledger.ts";
import { numbersOfText } from "./numbers-of-text.ts";
import { bareDiscount } from "./read-discount.ts";

/**
 * Columns that are read only where a metric needs them. None of them is part of what makes two rows identical: that must not
 * depend on which schemes are on.
 */
type Column = readonly Cell[] | undefined;

/** Quantities are whole numbers of ten-thousandths of a piece, so that their sums are exact in whatever order: 1.5 kg is 15,000. */
export const unitFactor = 10_000;

/** Beyond it a number is an id or a mistake. */
const mostUnits = 1_000_000_000;

/** Reads how many pieces each row is of; NaN where it does not say, or in a way that cannot be read. */
export function readUnits(
  { block: { units }, texts, places }: Ledger,
  column: Column,
  offset: number,
  count: number,
): void {
  if (column === undefined) return;
  units.fill(Number.NaN);
  // As a part of the amount it was read already; each text has one vote.
  const isRead = places.amount === undefined;
  const textUnits = (text: string) => (isRead ? texts.knownNumber(text, "quantity") : texts.numberOf(text, "quantity"));
  for (let i = 0; i < count; i += 1) {
    const cell = column[offset + i];
    if (typeof cell === "number") units[i] = unitsOf(cell);
    else if (typeof cell === "string" && cell !== "") units[i] = unitsOf(textUnits(cell));
  }
}

/** A quantity in the scale of quantities, what is finer rounded; NaN for none. */
function unitsOf(quantity = Number.NaN): number {
  if (!(Math.abs(quantity) <= mostUnits)) return Number.NaN;
  const exact = exactMoney(quantity, unitFactor);
  const units = Number.isNaN(exact) ? Math.round(quantity * unitFactor) : exact;
  return units === 0 ? 0 : units;
}

/** Reads which rows have something taken off their price: a number that is not 0, however its decimals are written, or a ticked box. */
export function readDiscounted({ discounted }: Block, column: Column, offset: number, count: number): void {
  if (column === undefined) return;
  for (let i = 0; i < count; i += 1) discounted[i] = takesOff(column[offset + i]) ? 1 : 0;
}

function takesOff(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return cell === true || (typeof cell === "number" && cell !== 0);
  const bare = bareDiscount(cell).cell;
  if (typeof bare === "number") return bare !== 0;
  const numbers = typeof bare === "string" ? numbersOfText(bare) : undefined;
  return numbers !== undefined && [numbers.point, numbers.comma].some((number) => number < 0 || number > 0);
}

/** Reads each row's category as two lanes, both 0 where it is blank. */
export function readCategories({ block, categories }: Ledger, column: Column, offset: number, count: number): void {
  if (column === undefined) return;
  for (let i = 0; i < count; i += 1) categories.hash(column[offset + i] ?? "", block.categories, 2 * i);
}
