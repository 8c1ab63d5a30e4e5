import type { OrderField } from "../settings/settings.ts";
import type { Cell, ColumnPage } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { exactMoney, type Money, toMoney } from "../values/money.ts";
import {
  type Block,
  costShift,
  costToServeShift,
  noted,
  profitShift,
  shippingShift,
  statusCode,
  taxShift,
} from "./block.ts";
import { isErrorText } from "./cell-words.ts";
import type { Ledger } from "./create-ledger.ts";
import { hashKey } from "./key-hash.ts";
import { readComputedAmounts } from "./read-computed-amounts.ts";
import { readCredits, readLineIds } from "./read-credits.ts";
import { readContacts, readCustomers, readNames } from "./read-customers.ts";
import { readTotalNames } from "./read-total-names.ts";
import { readCategories, readDiscounted, readUnits } from "./read-units.ts";
import { mixCell, mixLanes, mixMoney, mixNumber } from "./row-hash.ts";
import type { StatusCount } from "./statuses-seen.ts";
import type { NumberField } from "./text-formats.ts";

type Column = readonly Cell[] | undefined;

const mostCellsRemembered = 50_000;
const lanes = new Int32Array(2);

/**
 * Reads `count` rows of a page from `offset` on into the ledger's block, one column after the other.
 *
 * By column, in plain loops over numbers: a million rows must not cost much more than parsing their JSON.
 */
export function readBlock(ledger: Ledger, page: ColumnPage, offset: number, count: number): void {
  const { block, places } = ledger;
  const columnOf = (field: OrderField): Column => {
    const place = places[field];
    return place === undefined ? undefined : page.columns[place];
  };
  block.errors.fill(0);
  block.notes.fill(0);
  block.rows.fill(0);
  for (const field of ledger.keyFields) readCustomers(ledger, field, columnOf(field), offset, count);
  if (ledger.keyField !== "customerName") readNames(ledger, columnOf("customerName"), offset, count);
  if (ledger.keyField === "customerId") readContacts(block, ledger.emails, columnOf("customerEmail"), offset, count);
  readContacts(block, ledger.phones, columnOf("customerPhone"), offset, count);
  readCurrencies(ledger, columnOf("currency"), offset, count);
  readDays(ledger, columnOf("date"), offset, count);
  if (places.amount === undefined) readComputedAmounts(ledger, columnOf, offset, count);
  else readMoney(ledger, "amount", columnOf("amount"), offset, count, block.amounts, 0);
  addExtra(ledger, "tax", columnOf("tax"), offset, count, ledger.extras.tax, taxShift);
  addExtra(ledger, "shipping", columnOf("shipping"), offset, count, ledger.extras.shipping, shippingShift);
  readMoney(ledger, "cost", columnOf("cost"), offset, count, block.costs, costShift);
  readMoney(ledger, "profit", columnOf("profit"), offset, count, block.profits, profitShift);
  readMoney(ledger, "costToServe", columnOf("costToServe"), offset, count, block.costsToServe, costToServeShift);
  readUnits(ledger, columnOf("quantity"), offset, count);
  readDiscounted(block, columnOf("discount"), offset, count);
  readKeys(block, columnOf("orderId"), offset, count, block.orders, true);
  readKeys(block, columnOf("product"), offset, count, block.products, false);
  readCategories(block, columnOf("category"), offset, count);
  readLineIds(block, columnOf("lineId"), offset, count);
  readCredits(block, columnOf("creditFor"), offset, count);
  readStatuses(ledger, columnOf("status"), offset, count);
  readTotalNames(ledger, page, offset, count);
}

function readCurrencies({ block, currencies }: Ledger, column: Column, offset: number, count: number): void {
  if (column === undefined) {
    block.currencies.fill(currencies.of(undefined).index);
    return;
  }
  for (let i = 0; i < count; i += 1) {
    const cell = column[offset + i];
    const { index } = currencies.of(cell);
    block.currencies[i] = index;
    if (isErrorText(cell)) block.errors[i] = 1;
    mixNumber(block.rows, i, index);
  }
}

function readDays({ block, texts }: Ledger, column: Column, offset: number, count: number): void {
  const { days, rows } = block;
  for (let i = 0; i < count; i += 1) {
    const cell = column?.[offset + i];
    days[i] = texts.dayOf(cell);
    mixCell(rows, i, cell);
  }
}

function readMoney(
  ledger: Ledger,
  field: NumberField,
  column: Column,
  offset: number,
  count: number,
  target: Float64Array,
  shift: number,
): void {
  if (column === undefined) {
    target.fill(Number.NaN);
    return;
  }
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

/** Adds a further column to the amounts, or takes it off; a blank or unreadable cell changes nothing. */
function addExtra(
  ledger: Ledger,
  field: NumberField,
  column: Column,
  offset: number,
  count: number,
  sign: number,
  shift: number,
): void {
  if (column === undefined || sign === 0) return;
  const { amounts, extras } = ledger.block;
  readMoney(ledger, field, column, offset, count, extras, shift);
  for (let i = 0; i < count; i += 1) {
    const extra = extras[i] ?? Number.NaN;
    if (!Number.isNaN(extra)) amounts[i] = (amounts[i] ?? Number.NaN) + sign * extra;
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
    block.currencies[i] = currencies.of(label).index;
    mixNumber(block.rows, i, block.currencies[i] ?? 0);
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

function readKeys(
  { rows, errors }: Block,
  column: Column,
  offset: number,
  count: number,
  target: Int32Array,
  decides: boolean,
): void {
  if (column === undefined) {
    target.fill(0);
    return;
  }
  // Lines of one order mostly stand together: the same cell again is not read again.
  let last: Cell | undefined;
  let [first, second, isError] = [0, 0, false];
  for (let i = 0; i < count; i += 1) {
    const cell = column[offset + i];
    if (cell !== last || i === 0) {
      hashKey(cell, lanes, 0);
      first = lanes[0] ?? 0;
      second = lanes[1] ?? 0;
      isError = decides && isErrorText(cell);
      last = cell;
    }
    target[2 * i] = first;
    target[2 * i + 1] = second;
    if (isError) errors[i] = 1;
    mixLanes(rows, i, first, second);
  }
}

function readStatuses(
  { block, statusByCell, statusCodeOf }: Ledger,
  column: Column,
  offset: number,
  count: number,
): void {
  block.statuses.fill(statusCode.none);
  if (column === undefined) return;
  let last: Cell | undefined;
  let status: StatusCount = { code: statusCode.none, rows: 0 };
  let isError = false;
  for (let i = 0; i < count; i += 1) {
    const cell = column[offset + i];
    if (cell === undefined || cell === "") continue;
    if (cell !== last) {
      status = statusByCell.get(cell) ?? { code: statusCodeOf(cell), rows: 0 };
      if (status.rows === 0 && statusByCell.size < mostCellsRemembered) statusByCell.set(cell, status);
      hashKey(cell, lanes, 0);
      isError = isErrorText(cell);
      last = cell;
    }
    status.rows += 1;
    block.statuses[i] = status.code;
    if (isError) block.errors[i] = 1;
    mixLanes(block.rows, i, lanes[0] ?? 0, lanes[1] ?? 0);
  }
}
