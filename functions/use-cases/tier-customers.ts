import type { CustomerTable } from "../core/customers/customer-table.ts";
import { mergeContacts } from "../core/customers/merge-contacts.ts";
import { summarizeCustomers } from "../core/customers/summarize-customers.ts";
import { evaluateSchemes } from "../core/tiers/evaluate-schemes.ts";
import { type ResolvedSchemes, resolveSchemes } from "../core/tiers/resolve-schemes.ts";
import { wantedMetrics } from "../core/tiers/wanted-metrics.ts";
import type { SchemeResult } from "../core/tiers/scheme-result.ts";
import type { Workbook, WorkbookShape } from "./ports/workbook.ts";
import { type OrdersRead, type ReadOrdersOptions, readOrders } from "./read-orders.ts";

/** Customers with their metrics and tiers, and the orders that they come from. */
export interface TieredCustomers extends OrdersRead {
  readonly table: CustomerTable;
  readonly resolved: ResolvedSchemes;
  readonly results: readonly SchemeResult[];
}

/**
 * From the sheet's rows to every customer's metrics and tiers: the part of a refresh whose work grows with the rows.
 *
 * @throws AppError as `readOrders`
 */
export async function tierCustomers(
  workbook: Workbook,
  shape: WorkbookShape,
  options: ReadOrdersOptions,
): Promise<TieredCustomers> {
  const { settings } = options;
  const read = await readOrders(workbook, shape, options);
  const table = summarizeCustomers(read.ledger, {
    window: settings.window,
    wanted: wantedMetrics(settings),
    settings: settings.metrics,
    customers: mergeContacts(read.ledger, workbook.listedCustomers()),
  });
  const resolved = resolveSchemes(settings, table.metrics.keys());
  const results = evaluateSchemes(resolved.schemes, table, settings.metrics);
  return { ...read, table, resolved, results };
}
