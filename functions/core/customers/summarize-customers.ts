import type { ClosedLedger } from "../orders/closed-ledger.ts";
import type { CustomerTable } from "./customer-table.ts";

export interface SummaryOptions {
  /** Months of the windowed metrics to compute: 12 makes `revenue@12m` and its siblings. */
  readonly windows: readonly number[];
  /** Customers listed on the Customers tab; those without an order join the table with orders 0. */
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
}

/** All customers with their metrics. */
export function summarizeCustomers(ledger: ClosedLedger, options: SummaryOptions): CustomerTable {
  throw new RangeError(`not built yet: ${ledger.rows} ${options.windows}`);
}
