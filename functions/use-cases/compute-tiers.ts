import type { CustomerTable } from "../core/customers/customer-table.ts";
import { findLikelyDuplicates, type LikelyDuplicate } from "../core/customers/likely-duplicates.ts";
import { summarizeCustomers } from "../core/customers/summarize-customers.ts";
import { type Language, languageOfLocale } from "../core/labels/language.ts";
import { compareSnapshots } from "../core/movement/compare-snapshots.ts";
import { makeSnapshot } from "../core/movement/make-snapshot.ts";
import type { Movements } from "../core/movement/movement.ts";
import type { Snapshot } from "../core/movement/snapshot.ts";
import { buildReport } from "../core/report/build-report.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import { windowMonthsOf } from "../core/settings/metric.ts";
import type { Settings } from "../core/settings/settings.ts";
import { evaluateScheme } from "../core/tiers/evaluate-scheme.ts";
import { type ResolvedSchemes, resolveSchemes } from "../core/tiers/resolve-schemes.ts";
import { wantedMetrics } from "../core/tiers/scheme-metrics.ts";
import type { SchemeResult } from "../core/tiers/scheme-result.ts";
import type { Day } from "../core/values/day.ts";
import type { Workbook, WorkbookShape } from "./ports/workbook.ts";
import { type OrdersRead, type ReadOrdersOptions, readOrders } from "./read-orders.ts";
import { settingsHash } from "./settings-hash.ts";

/** Everything that one refresh computes, before anything is kept or written. */
export interface Computed extends OrdersRead {
  readonly asOf: Day;
  readonly language: Language;
  readonly settings: Settings;
  readonly ordersTab: string;
  readonly table: CustomerTable;
  /** Customers who may be one. */
  readonly duplicates: readonly LikelyDuplicate[];
  readonly resolved: ResolvedSchemes;
  readonly results: readonly SchemeResult[];
  readonly snapshot: Snapshot;
  readonly movements: Movements | undefined;
  readonly report: SheetReport;
}

export interface ComputeOptions extends ReadOrdersOptions {
  /** The latest snapshot of an earlier day. */
  readonly earlierSnapshot: () => Promise<Snapshot | undefined>;
}

/**
 * From the sheet's rows to all that is to be kept and written: orders, customers, tiers, movements, report. Reads the
 * spreadsheet and writes nothing.
 *
 * @throws AppError no_orders, columns_unclear, amounts_too_large, and what the workbook throws
 */
export async function computeTiers(
  workbook: Workbook,
  shape: WorkbookShape,
  { asOf, settings, earlierSnapshot, onRead }: ComputeOptions,
): Promise<Computed> {
  const { orders, ledger, profiles } = await readOrders(workbook, shape, { asOf, settings, onRead });
  const contacts = workbook.listedCustomers();
  const table = summarizeCustomers(ledger, { window: settings.window, windows: windowsOf(settings), contacts });
  const duplicates = findLikelyDuplicates(table, ledger);
  const resolved = resolveSchemes(settings, table.metrics.keys());
  const results = resolved.schemes.map((scheme) => evaluateScheme(scheme, table));
  const snapshot = makeSnapshot(table, results, settingsHash({ settings, schemes: resolved.schemes }));
  const earlier = await earlierSnapshot();
  const movements = earlier && compareSnapshots(earlier, snapshot);
  const language = settings.language ?? languageOfLocale(shape.locale);
  const report = buildReport({
    table,
    results,
    unresolved: resolved,
    movements,
    rows: {
      rows: ledger.rows,
      rowsUsed: ledger.rowsUsed,
      setAside: ledger.setAside.counts,
      warnings: ledger.warnings.counts,
    },
    data: { ledger, ordersTab: orders.tab.title, profiles, duplicates },
    settings,
    language,
  });
  return {
    asOf,
    language,
    settings,
    ordersTab: orders.tab.title,
    orders,
    ledger,
    profiles,
    table,
    duplicates,
    resolved,
    results,
    snapshot,
    movements,
    report,
  };
}

/** The windows, in months, that the schemes look at. */
function windowsOf(settings: Settings): readonly number[] {
  const months = wantedMetrics(settings).map(windowMonthsOf);
  return [...new Set(months.filter((month) => month !== undefined))];
}
