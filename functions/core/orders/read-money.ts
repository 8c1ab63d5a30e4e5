import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { exactMoney, type Money, toMoney } from "../values/money.ts";
import { noted } from "./block.ts";
import type { Ledger } from "./create-ledger.ts";
import { mixCell, mixMoney, mixNumber } from "./row-hash.ts";
import type { NumberField } from "./text-formats.ts";

type Column = readonly Cell[] | undefined;

/**
 * Reads a column of money into `target`, each cell in the currency of its row; NaN where a cell is blank or cannot be read. Where there
 * is no column all stays as it is.
 *
 * @param shift where the field's bits stand in the notes of a row
 */
export function readMoney(
  ledger: Ledger,
  field: NumberField,
  column: Column,
  offset: number,
  count: number,
  target: Float64Array,
  shift: number,
): void {
  if (column === undefined) return;
  const { block, currencies } = ledger;
  const { rows } = block;
  let currency = -1;
  let factor = 1;
  for (let i = 0; i < count; i += 1) {
    if (block.currencies[i] !== currency) {
      currency = block.currencies[i] ?? 0;
      factor = currencies.at(currency).factor;
    }
    const cell = column[offset + i];
    let money = typeof cell === "number" ? exactMoney(cell, factor) : Number.NaN;
    if (Number.isNaN(money) && cell !== undefined) money = readOddMoney(ledger, field, cell, i, shift);
    target[i] = money;
    mixMoney(rows, i, money);
  }
}

/** Anything but a number that is exact in its scale. */
function readOddMoney(
  { block, currencies, texts }: Ledger,
  field: NumberField,
  cell: Cell,
  i: number,
  shift: number,
): Money {
  const { notes } = block;
  const label = field === "amount" && typeof cell === "string" ? texts.currencyOf(cell) : undefined;
  if (label !== undefined) {
    const { index, mark } = currencies.of(label);
    block.currencies[i] = index;
    mixNumber(block.rows, i, mark);
  }
  const number = typeof cell === "number" ? cell : typeof cell === "string" ? texts.numberOf(cell, field) : undefined;
  const reading = number === undefined ? undefined : toMoney(number, currencies.at(block.currencies[i] ?? 0).scale);
  if (reading === undefined) {
    if (isBlank(cell)) return Number.NaN;
    notes[i] = (notes[i] ?? 0) | (noted.unreadable << shift);
    // Two different unreadable cells are not the same.
    mixCell(block.rows, i, cell);
    return Number.NaN;
  }
  const bits = (reading.rounded ? noted.rounded : 0) | (typeof cell === "string" ? noted.asText : 0);
  notes[i] = (notes[i] ?? 0) | (bits << shift);
  return reading.money;
}
