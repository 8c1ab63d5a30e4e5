import type { CustomerTable } from "../../core/customers/customer-table.ts";
import { summarizeCustomers } from "../../core/customers/summarize-customers.ts";
import { addPage } from "../../core/orders/add-page.ts";
import { chooseOrdersTab } from "../../core/orders/choose-orders-tab.ts";
import { columnsToRead } from "../../core/orders/columns-to-read.ts";
import { createLedger } from "../../core/orders/create-ledger.ts";
import { finishLedger } from "../../core/orders/finish-ledger.ts";
import { evaluateSchemes } from "../../core/tiers/evaluate-schemes.ts";
import { resolveSchemes } from "../../core/tiers/resolve-schemes.ts";
import type { SchemeResult } from "../../core/tiers/scheme-result.ts";
import { wantedMetrics } from "../../core/tiers/wanted-metrics.ts";
import type { ColumnPage } from "../../core/values/cell.ts";
import { chosenOrders } from "../../use-cases/orders-unclear.ts";
import { benchSettings } from "./bench-settings.ts";
import type { Found } from "./found.ts";
import { lastOrderDay } from "./order-columns.ts";

/** One way from pages of cells to tiers: every page is added, then it is finished. */
export interface CellsJob {
  add(page: ColumnPage): void;
  finish(): Found | Promise<Found>;
}

/** The core's way to every customer's metrics and tiers. @param headers of the columns, all of which are read */
export function cellsToTiers(headers: readonly string[]): CellsJob {
  const { map } = chosenOrders(chooseOrdersTab([{ title: "Orders", head: [headers] }], benchSettings));
  if (columnsToRead(map).length !== headers.length) throw new RangeError("not every column is read");
  const ledger = createLedger({ map, settings: benchSettings, asOf: lastOrderDay });
  return {
    add: (page) => addPage(ledger, page),
    finish() {
      const table = summarizeCustomers(finishLedger(ledger), { wanted: wantedMetrics(benchSettings) });
      const { schemes } = resolveSchemes(benchSettings, table.metrics.keys());
      return foundIn(table, evaluateSchemes(schemes, table, benchSettings.metrics));
    },
  };
}

/** What the core found, as every way is compared. */
export function foundIn(table: CustomerTable, results: readonly SchemeResult[]): Found {
  return {
    customers: table.keys.length,
    revenue: table.metrics.get("revenue")?.reduce((sum, value) => sum + value, 0) ?? 0,
    tierSizes: Object.fromEntries(results.map(({ scheme, tiers }) => [scheme.id, tiers.map(({ size }) => size)])),
  };
}
