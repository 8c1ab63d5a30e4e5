import type { CustomerTable } from "../core/customers/customer-table.ts";
import { findLikelyDuplicates, type LikelyDuplicate } from "../core/customers/likely-duplicates.ts";
import { summarizeCustomers } from "../core/customers/summarize-customers.ts";
import { type Language, languageOfLocale } from "../core/labels/language.ts";
import { compareSnapshots } from "../core/movement/compare-snapshots.ts";
import { makeSnapshot } from "../core/movement/make-snapshot.ts";
import type { Movements } from "../core/movement/movement.ts";
import type { Snapshot } from "../core/movement/snapshot.ts";
import { addPage } from "../core/orders/add-page.ts";
import { assumedFormats } from "../core/orders/assumed-formats.ts";
import { chooseOrdersTab } from "../core/orders/choose-orders-tab.ts";
import type { ClosedLedger } from "../core/orders/closed-ledger.ts";
import type { TabChoice } from "../core/orders/column-guess.ts";
import type { ColumnProfile } from "../core/orders/column-profile.ts";
import { columnsToRead } from "../core/orders/columns-to-read.ts";
import { createLedger } from "../core/orders/create-ledger.ts";
import { finishLedger } from "../core/orders/finish-ledger.ts";
import { InexactSums } from "../core/orders/inexact-sums.ts";
import { profileColumns } from "../core/orders/profile-columns.ts";
import { buildReport } from "../core/report/build-report.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import { windowMonthsOf } from "../core/settings/metric.ts";
import type { Settings } from "../core/settings/settings.ts";
import { evaluateScheme } from "../core/tiers/evaluate-scheme.ts";
import { type ResolvedSchemes, resolveSchemes } from "../core/tiers/resolve-schemes.ts";
import { wantedMetrics } from "../core/tiers/scheme-metrics.ts";
import type { SchemeResult } from "../core/tiers/scheme-result.ts";
import type { Day } from "../core/values/day.ts";
import { AppError } from "../errors.ts";
import { dayAtIn } from "./day-at.ts";
import { chosenOrders } from "./orders-unclear.ts";
import type { Tab, Workbook, WorkbookShape } from "./ports/workbook.ts";
import { readReturns } from "./read-returns.ts";
import { settingsHash } from "./settings-hash.ts";
import { usableTimeZone } from "./zoned-time.ts";

/** Everything that one refresh computes, before anything is kept or written. */
export interface Computed {
  readonly asOf: Day;
  readonly language: Language;
  readonly settings: Settings;
  readonly ordersTab: string;
  /** The tab and columns that the orders were read from. */
  readonly orders: ChosenOrders;
  readonly ledger: ClosedLedger;
  /** What each column of the orders holds. */
  readonly profiles: readonly ColumnProfile[];
  readonly table: CustomerTable;
  /** Customers who may be one. */
  readonly duplicates: readonly LikelyDuplicate[];
  readonly resolved: ResolvedSchemes;
  readonly results: readonly SchemeResult[];
  readonly snapshot: Snapshot;
  readonly movements: Movements | undefined;
  readonly report: SheetReport;
}

export type ChosenOrders = TabChoice<Tab> & { readonly kind: "chosen" };

export interface ComputeOptions {
  readonly asOf: Day;
  readonly settings: Settings;
  /** The latest snapshot of an earlier day. */
  readonly earlierSnapshot: () => Promise<Snapshot | undefined>;
  /** Called as reading goes on, with the share of the tab's rows that were read, 0 to 1. */
  readonly onRead: (share: number) => Promise<void>;
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

type OrdersRead = Pick<Computed, "orders" | "ledger" | "profiles">;

/** How often orders are read again that changed while they were read. */
const readAttempts = 3;

/** Reads the orders into a ledger. What changed between two pages is read again from the start, its columns looked for anew. */
async function readOrders(
  workbook: Workbook,
  shape: WorkbookShape,
  options: Pick<ComputeOptions, "asOf" | "settings" | "onRead">,
): Promise<OrdersRead> {
  let described = shape;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce(workbook, described, options);
    } catch (error) {
      if (error instanceof InexactSums)
        throw new AppError("amounts_too_large", sentence(error.message), { cause: error });
      const changed = error instanceof AppError && error.code === "sheet_changed";
      if (!changed || attempt === readAttempts) throw error;
      described = await workbook.describe();
    }
  }
}

const sentence = (message: string) => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;

async function readOnce(
  workbook: Workbook,
  shape: WorkbookShape,
  { asOf, settings, onRead }: Pick<ComputeOptions, "asOf" | "settings" | "onRead">,
): Promise<OrdersRead> {
  const returned = await readReturns(workbook, shape, settings);
  const orders = chosenOrders(chooseOrdersTab(shape.tabs, settings));
  const { tab, map } = orders;
  const timeZone = usableTimeZone(settings.timeZone ?? shape.timeZone);
  const place = { locale: shape.locale, dayAt: dayAtIn(timeZone) };
  let formats = assumedFormats(place, map, tab.head);
  let shareRead = 0;
  for (let attempt = 1; attempt <= readAttempts; attempt += 1) {
    const ledger = createLedger({ map, settings, asOf, place, formats });
    const profiles = profileColumns(map);
    for await (const page of workbook.readColumns(tab.sheetId, columnsToRead(map), map.headerRowNumber)) {
      addPage(ledger, page);
      profiles.add(page);
      shareRead = Math.max(shareRead, Math.min(1, (page.firstRowNumber + page.rowCount - 1) / tab.rowCount));
      await onRead(shareRead);
    }
    const asked = ledger.texts.formatsToReadAgain();
    if (asked === undefined) {
      const closed = finishLedger(ledger, returned);
      return { orders, ledger: closed, profiles: profiles.close(closed.rows) };
    }
    formats = asked;
  }
  throw new AppError(
    "sheet_changed",
    `Tab "${tab.title}" asked for other date and number formats each time it was read.`,
  );
}
