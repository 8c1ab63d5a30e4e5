import type { OrderField } from "../settings/settings.ts";
import type { Cell, ColumnPage } from "../values/cell.ts";
import { addExtra } from "./add-extra.ts";
import { type Block, costShift, costToServeShift, profitShift, shippingShift, statusCode, taxShift } from "./block.ts";
import { isErrorText } from "./cell-words.ts";
import type { Ledger } from "./create-ledger.ts";
import { hashKey } from "./key-hash.ts";
import { readComputedAmounts } from "./read-computed-amounts.ts";
import { readCredits, readLineIds } from "./read-credits.ts";
import { readContacts, readCustomers, readNames } from "./read-customers.ts";
import { readMoney } from "./read-money.ts";
import { readRefunded } from "./read-refunded.ts";
import { readTotalNames } from "./read-total-names.ts";
import { readCategories, readDiscounted, readUnits } from "./read-units.ts";
import { mixCell, mixLanes, mixNumber } from "./row-hash.ts";
import type { StatusCount } from "./statuses-seen.ts";

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
  if (ledger.extras.refunded) block.paid.set(block.amounts);
  addExtra(ledger, "tax", columnOf("tax"), offset, count, taxShift);
  addExtra(ledger, "shipping", columnOf("shipping"), offset, count, shippingShift);
  readRefunded(ledger, columnOf("refunded"), offset, count);
  readMoney(ledger, "cost", columnOf("cost"), offset, count, block.costs, costShift);
  readMoney(ledger, "profit", columnOf("profit"), offset, count, block.profits, profitShift);
  readMoney(ledger, "costToServe", columnOf("costToServe"), offset, count, block.costsToServe, costToServeShift);
  readUnits(ledger, columnOf("quantity"), offset, count);
  readDiscounted(block, columnOf("discount"), offset, count);
  readOrderIds(block, columnOf("orderId"), offset, count);
  readProducts(ledger, columnOf("product"), offset, count);
  readCategories(ledger, columnOf("category"), offset, count);
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
    const { index, mark } = currencies.of(cell);
    block.currencies[i] = index;
    if (isErrorText(cell)) block.errors[i] = 1;
    mixNumber(block.rows, i, mark);
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

function readOrderIds({ orders, rows, errors }: Block, column: Column, offset: number, count: number): void {
  if (column === undefined) {
    // Credits of the block before name orders here.
    orders.fill(0);
    return;
  }
  // Lines of one order mostly stand together: the same cell again is not read again.
  let last: Cell = "";
  let [first, second, isError] = [0, 0, false];
  for (let i = 0; i < count; i += 1) {
    const cell = column[offset + i] ?? "";
    if (cell !== last) {
      hashKey(cell, lanes, 0);
      first = lanes[0] ?? 0;
      second = lanes[1] ?? 0;
      isError = isErrorText(cell);
      last = cell;
    }
    orders[2 * i] = first;
    orders[2 * i + 1] = second;
    if (isError) errors[i] = 1;
    mixLanes(rows, i, first, second);
  }
}

function readProducts({ block, products }: Ledger, column: Column, offset: number, count: number): void {
  if (column === undefined) return;
  for (let i = 0; i < count; i += 1) {
    products.hash(column[offset + i] ?? "", block.products, 2 * i);
    mixLanes(block.rows, i, block.products[2 * i] ?? 0, block.products[2 * i + 1] ?? 0);
  }
}

function readStatuses(
  { block, statusByCell, statusCodeOf }: Ledger,
  column: Column,
  offset: number,
  count: number,
): void {
  if (column === undefined) return;
  block.statuses.fill(statusCode.none);
  let last: Cell = "";
  let status: StatusCount = { code: statusCode.none, rows: 0 };
  let isError = false;
  for (let i = 0; i < count; i += 1) {
    const cell = column[offset + i] ?? "";
    if (cell === "") continue;
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
