import { type OrderField, orderFields, type Settings } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import type { Day } from "../values/day.ts";
import { type Block, createBlock } from "./block.ts";
import type { ColumnMap } from "./column-map.ts";
import { columnsToRead } from "./columns-to-read.ts";
import { CurrencyBook } from "./currency-book.ts";
import { CustomerIndex } from "./customer-index.ts";
import { emptyLine, LineStore, type OrderLine } from "./line-store.ts";
import { type SetAsideReason, setAsideReasons, type WarningReason, warningReasons } from "./problem.ts";
import { ProblemLog } from "./problem-log.ts";

export interface LedgerOptions {
  readonly map: ColumnMap;
  readonly settings: Pick<Settings, "currency">;
  /** Orders after it are set aside. */
  readonly asOf: Day;
}

/**
 * Orders under way: pages go in (`addPage`), a closed ledger comes out (`finishLedger`).
 *
 * Holds 76 bytes a used row, a few a row with a problem, and the customers; never a row's cells.
 */
export interface Ledger {
  readonly map: ColumnMap;
  readonly asOf: Day;
  /** The column that tells customers apart: the id, or the name where there is no id column. */
  readonly keyField: "customerId" | "customerName";
  /** Where a field stands in a page's columns. */
  readonly places: Readonly<Partial<Record<OrderField, number>>>;
  readonly columnCount: number;
  readonly customers: CustomerIndex;
  readonly currencies: CurrencyBook;
  readonly lines: LineStore;
  readonly setAside: ProblemLog<SetAsideReason>;
  readonly warnings: ProblemLog<WarningReason>;
  /** What was read of a block of rows; used again for each. */
  readonly block: Block;
  readonly line: OrderLine;
  /** Cells that stand again and again, read once. */
  readonly dayByText: Map<string, Day>;
  readonly statusCodeByCell: Map<Cell, number>;
}

/** Begins a ledger. @throws RangeError where the map lacks a customer, date or amount column */
export function createLedger({ map, settings, asOf }: LedgerOptions): Ledger {
  const keyField = map.columns.customerId === undefined ? "customerName" : "customerId";
  for (const field of [keyField, "date", "amount"] as const) {
    if (map.columns[field] === undefined) throw new RangeError(`the column map has no ${field} column`);
  }
  const columns = columnsToRead(map);
  const places: Partial<Record<OrderField, number>> = {};
  for (const field of orderFields) {
    const place = columns.indexOf(map.columns[field]?.columnIndex ?? -1);
    if (place >= 0) places[field] = place;
  }
  return {
    map,
    asOf,
    keyField,
    places,
    columnCount: columns.length,
    customers: new CustomerIndex(),
    currencies: new CurrencyBook(settings.currency),
    lines: new LineStore(),
    setAside: new ProblemLog(setAsideReasons),
    warnings: new ProblemLog(warningReasons),
    block: createBlock(),
    line: emptyLine(),
    dayByText: new Map(),
    statusCodeByCell: new Map(),
  };
}
