import type { Settings } from "../settings/settings.ts";
import type { ColumnPage } from "../values/cell.ts";
import type { Day } from "../values/day.ts";
import type { ClosedLedger } from "./closed-ledger.ts";
import type { ColumnMap } from "./column-map.ts";

export interface LedgerOptions {
  readonly map: ColumnMap;
  readonly settings: Pick<Settings, "currency">;
  readonly asOf: Day;
}

/** Orders under way: pages go in, a closed ledger comes out. */
export interface Ledger {
  readonly options: LedgerOptions;
}

/** The columns to read, 0-based, in the order in which `addPage` expects them in a page. Rows begin below `map.headerRowNumber`. */
export function columnsToRead(map: ColumnMap): readonly number[] {
  throw new RangeError(`not built yet: ${map.headerRowNumber}`);
}

export function createLedger(options: LedgerOptions): Ledger {
  return { options };
}

/** Adds a page that holds the columns of `columnsToRead(map)`. */
export function addPage(ledger: Ledger, page: ColumnPage): void {
  throw new RangeError(`not built yet: ${ledger.options.asOf} ${page.rowCount}`);
}

export function finishLedger(ledger: Ledger): ClosedLedger {
  throw new RangeError(`not built yet: ${ledger.options.asOf}`);
}
