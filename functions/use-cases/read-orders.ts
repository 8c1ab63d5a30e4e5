import { fill } from "../core/labels/fill.ts";
import { languageOfLocale } from "../core/labels/language.ts";
import { runMessageLabels } from "../core/labels/run-messages.ts";
import { addPage } from "../core/orders/add-page.ts";
import { assumedFormats } from "../core/orders/assumed-formats.ts";
import { chooseOrdersTab } from "../core/orders/choose-orders-tab.ts";
import type { ClosedLedger } from "../core/orders/closed-ledger.ts";
import type { TabChoice } from "../core/orders/column-guess.ts";
import type { ColumnProfile } from "../core/orders/column-profile.ts";
import { columnsToRead } from "../core/orders/columns-to-read.ts";
import { createLedger, type Ledger } from "../core/orders/create-ledger.ts";
import { finishLedger } from "../core/orders/finish-ledger.ts";
import { InexactSums } from "../core/orders/inexact-sums.ts";
import { neededColumns } from "../core/orders/needed-columns.ts";
import { type ColumnProfiles, profileColumns } from "../core/orders/profile-columns.ts";
import type { Settings } from "../core/settings/settings.ts";
import { wantedMetrics } from "../core/tiers/wanted-metrics.ts";
import type { Day } from "../core/values/day.ts";
import { AppError } from "../errors.ts";
import { amountsTooLarge } from "./amounts-too-large.ts";
import { dayAtIn } from "./day-at.ts";
import { chosenOrders } from "./orders-unclear.ts";
import type { Tab, Workbook, WorkbookShape } from "./ports/workbook.ts";
import { readReturns } from "./read-returns.ts";
import { usableTimeZone } from "./zoned-time.ts";

/** The tab and columns that orders are read from. */
export type ChosenOrders = TabChoice<Tab> & { readonly kind: "chosen" };

/** What reading the orders gives. */
export interface OrdersRead {
  /** The tab and columns that the orders were read from. */
  readonly orders: ChosenOrders;
  readonly ledger: ClosedLedger;
  /** What each column of the orders holds. */
  readonly profiles: readonly ColumnProfile[];
}

/** How orders are read. */
export interface ReadOrdersOptions {
  readonly asOf: Day;
  readonly settings: Settings;
  /** Called as reading goes on, with the share of the tab's rows that were read, 0 to 1. */
  readonly onRead: (share: number) => Promise<void>;
}

/** How often orders are read again that changed while they were read. */
const readAttempts = 3;

/**
 * Reads the orders into a ledger. What changed between two pages is read again from the start, its columns looked for anew.
 *
 * @throws AppError no_orders, columns_unclear, amounts_too_large, and what the workbook throws
 */
export async function readOrders(
  workbook: Workbook,
  shape: WorkbookShape,
  options: ReadOrdersOptions,
): Promise<OrdersRead> {
  let described = shape;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce(workbook, described, options);
    } catch (error) {
      const changed = error instanceof AppError && error.code === "sheet_changed";
      if (!changed || attempt === readAttempts) throw error;
      described = await workbook.describe();
    }
  }
}

async function readOnce(
  workbook: Workbook,
  shape: WorkbookShape,
  { asOf, settings, onRead }: ReadOrdersOptions,
): Promise<OrdersRead> {
  const language = settings.language ?? languageOfLocale(shape.locale);
  const orders = chosenOrders(chooseOrdersTab(shape.tabs, settings), language);
  const returned = await readReturns(workbook, shape, settings, language);
  const { tab } = orders;
  const map = neededColumns(orders.map, wantedMetrics(settings));
  const timeZone = usableTimeZone(settings.timeZone ?? shape.timeZone);
  const place = { locale: shape.locale, dayAt: dayAtIn(timeZone) };
  let formats = assumedFormats(place, map, tab.head);
  const orTooLarge = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof InexactSums ? amountsTooLarge(error, orders, language) : error;
    }
  };
  let shareRead = 0;
  // On its own, so that nothing holds on to the last page once all are read: its cells would be moved about in memory to the end.
  const addPages = async (ledger: Ledger, profiles: ColumnProfiles) => {
    for await (const page of workbook.readColumns(tab.sheetId, columnsToRead(map), map.headerRowNumber)) {
      orTooLarge(() => addPage(ledger, page, profiles));
      shareRead = Math.max(shareRead, Math.min(1, (page.firstRowNumber + page.rowCount - 1) / tab.rowCount));
      await onRead(shareRead);
    }
  };
  for (let attempt = 1; attempt <= readAttempts; attempt += 1) {
    const ledger = createLedger({ map, settings, asOf, place, formats });
    const profiles = profileColumns(map, ledger.texts);
    await addPages(ledger, profiles);
    const asked = ledger.texts.formatsToReadAgain();
    if (asked === undefined) {
      const closed = orTooLarge(() => finishLedger(ledger, returned));
      return { orders, ledger: closed, profiles: profiles.close(closed.rows) };
    }
    formats = asked;
  }
  throw new AppError("sheet_changed", fill(runMessageLabels.formatsKeepChanging[language], { tab: tab.title }));
}
