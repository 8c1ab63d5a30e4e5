import { summarizeCustomers } from "../../core/customers/summarize-customers.ts";
import { addPage } from "../../core/orders/add-page.ts";
import { chooseOrdersTab } from "../../core/orders/choose-orders-tab.ts";
import { columnsToRead } from "../../core/orders/columns-to-read.ts";
import { createLedger } from "../../core/orders/create-ledger.ts";
import { finishLedger } from "../../core/orders/finish-ledger.ts";
import { windowMonthsOf } from "../../core/settings/metric.ts";
import { defaultSettings } from "../../core/settings/settings.ts";
import { evaluateScheme } from "../../core/tiers/evaluate-scheme.ts";
import { resolveSchemes } from "../../core/tiers/resolve-schemes.ts";
import { wantedMetrics } from "../../core/tiers/scheme-metrics.ts";
import type { Cell, ColumnPage } from "../../core/values/cell.ts";
import { chosenOrders } from "../../use-cases/orders-unclear.ts";
import type { Found } from "./found.ts";
import { lastOrderDay, type OrderColumns } from "./order-columns.ts";

/** As many rows as the adapter reads in one call of eight columns. */
const rowsPerPage = 50_000;

/** The columns as pages, the way they come from the spreadsheet: out of JSON, which decides how an engine keeps their texts. */
export function pagesOf({ columns, rowCount }: OrderColumns): readonly ColumnPage[] {
  return Array.from({ length: Math.ceil(rowCount / rowsPerPage) }, (_, page) => {
    const start = 1 + page * rowsPerPage;
    const end = Math.min(start + rowsPerPage, rowCount + 1);
    return {
      firstRowNumber: start + 1,
      rowCount: end - start,
      columns: columns.map((column): readonly Cell[] => JSON.parse(JSON.stringify(column.slice(start, end)))),
    };
  });
}

/** The core's way from cells in memory to every customer's metrics and tiers. @param head the first rows, with the headers */
export function cellsToTiers(
  head: readonly (readonly (string | number | boolean)[])[],
  pages: readonly ColumnPage[],
): Found {
  const tab = { title: "Orders", head };
  const { map } = chosenOrders(chooseOrdersTab([tab], defaultSettings));
  const ledger = createLedger({ map, settings: defaultSettings, asOf: lastOrderDay });
  if (columnsToRead(map).length !== pages[0]?.columns.length) throw new RangeError("not every column is read");
  for (const page of pages) addPage(ledger, page);
  const months = wantedMetrics(defaultSettings).map(windowMonthsOf);
  const windows = months.filter((month) => month !== undefined);
  const table = summarizeCustomers(finishLedger(ledger), { windows, contacts: [] });
  const { schemes } = resolveSchemes(defaultSettings, table.metrics.keys());
  const results = schemes.map((scheme) => evaluateScheme(scheme, table));
  return {
    customers: table.keys.length,
    revenue: table.metrics.get("revenue")?.reduce((sum, value) => sum + value, 0) ?? 0,
    tierSizes: Object.fromEntries(results.map(({ scheme, tiers }) => [scheme.id, tiers.map(({ size }) => size)])),
  };
}
