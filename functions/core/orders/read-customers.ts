import type { Cell } from "../values/cell.ts";
import type { Block } from "./block.ts";
import type { ContactBook } from "./contact-book.ts";
import type { Ledger } from "./create-ledger.ts";
import { blankCustomer, type KeyField } from "./customer-index.ts";
import { hashKey } from "./key-hash.ts";
import { mixCell, mixLanes } from "./row-hash.ts";

type Column = readonly Cell[] | undefined;

const lanes = new Int32Array(2);

/** By one key column after the other: the next speaks only where those before it are blank. */
export function readCustomers(
  { block, customers, keyField }: Ledger,
  field: KeyField,
  column: Column,
  offset: number,
  count: number,
) {
  if (field === keyField) {
    // Rows of one order mostly stand together: the same cell again is not looked up again.
    let last: Cell = "";
    let number: number = blankCustomer;
    for (let i = 0; i < count; i += 1) {
      const cell = column?.[offset + i] ?? "";
      if (cell !== last) {
        last = cell;
        number = customers.numberOf(cell, field);
      }
      block.customers[i] = number;
    }
    return;
  }
  for (let i = 0; i < count; i += 1) {
    if (block.customers[i] === blankCustomer) block.customers[i] = customers.numberOf(column?.[offset + i], field);
  }
}

/** Takes note of the e-mail addresses or phone numbers beside customers. */
export function readContacts(
  { customers, rows }: Block,
  contacts: ContactBook,
  column: Column,
  offset: number,
  count: number,
) {
  if (column === undefined) return;
  for (let i = 0; i < count; i += 1) {
    const cell = column[offset + i];
    const customer = customers[i] ?? -1;
    if (customer >= 0) contacts.note(customer, cell);
    mixCell(rows, i, cell);
  }
}

/** Takes note of the names beside customers. */
export function readNames({ block, customers }: Ledger, column: Column, offset: number, count: number): void {
  if (column === undefined) return;
  customers.fetchNames(block.customers, count);
  let lastCell: Cell = "";
  let lastCustomer = -1;
  lanes.fill(0);
  for (let i = 0; i < count; i += 1) {
    const cell = column[offset + i] ?? "";
    const customer = block.customers[i] ?? -1;
    const isOther = cell !== lastCell;
    if (isOther) {
      hashKey(cell, lanes, 0);
      lastCell = cell;
    }
    if (isOther || customer !== lastCustomer) {
      if (customer >= 0) customers.name(customer, cell);
      lastCustomer = customer;
    }
    mixLanes(block.rows, i, lanes[0] ?? 0, lanes[1] ?? 0);
  }
}
