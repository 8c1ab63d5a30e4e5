import type { CustomerTable } from "../core/customers/customer-table.ts";
import { type MergedCustomers, mergeContacts } from "../core/customers/merge-contacts.ts";
import { type Attributes, readAttributes } from "../core/customers/read-attributes.ts";
import { summarizeCustomers } from "../core/customers/summarize-customers.ts";
import type { TeamTable } from "../core/customers/team-table.ts";
import { languageOfLocale } from "../core/labels/language.ts";
import { wantsLifetime } from "../core/lifetime/wants-lifetime.ts";
import { withLifetime } from "../core/lifetime/with-lifetime.ts";
import type { ClosedLedger } from "../core/orders/closed-ledger.ts";
import { attributeOfHeader } from "../core/settings/attribute-of-header.ts";
import { lifetimeMetricNames } from "../core/settings/metric.ts";
import { evaluateSchemes } from "../core/tiers/evaluate-schemes.ts";
import { type ResolvedSchemes, resolveSchemes } from "../core/tiers/resolve-schemes.ts";
import type { SchemeResult } from "../core/tiers/scheme-result.ts";
import { wantedAttributes } from "../core/tiers/wanted-attributes.ts";
import { wantedMetrics } from "../core/tiers/wanted-metrics.ts";
import { dayAtIn } from "./day-at.ts";
import { type Forecast, forecastCustomers } from "./forecast-customers.ts";
import type { Workbook, WorkbookShape } from "./ports/workbook.ts";
import { readCustomerTables } from "./read-customer-tables.ts";
import { type OrdersRead, type ReadOrdersOptions, readOrders } from "./read-orders.ts";
import { tiersOnDay } from "./tiers-on-day.ts";
import { usableTimeZone } from "./zoned-time.ts";

export interface TierCustomersOptions extends ReadOrdersOptions {
  /** Called once, when everything is read and the computing begins. */
  readonly onComputing?: () => Promise<void>;
}

/** Customers with their metrics and tiers, and the orders that they come from. */
export interface TieredCustomers extends OrdersRead {
  /** What the team keeps beside the customers, and how it was read. */
  readonly attributes: Attributes;
  /** The tabs that it stands in, row by row. */
  readonly tables: readonly TeamTable[];
  readonly table: CustomerTable;
  /** What customers will still bring; undefined where nothing asks for it. */
  readonly forecast: Forecast | undefined;
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
  options: TierCustomersOptions,
): Promise<TieredCustomers> {
  const { settings, onComputing } = options;
  const read = await readOrders(workbook, shape, options);
  const { ledger } = read;
  const customers = mergeContacts(ledger, workbook.listedCustomers());
  const { attributes, tables } = await attributesOf(workbook, shape, options, ledger, customers);
  await onComputing?.();
  const wanted = wantedMetrics(settings);
  const isForecast = wantsLifetime(settings, wanted);
  const sums = {
    window: settings.window,
    wanted,
    settings: settings.metrics,
    customers,
    attributes: attributes.columns,
  };
  const summary = summarizeCustomers(ledger, sums);
  const resolved = resolveSchemes(settings, [
    ...summary.metrics.keys(),
    ...(isForecast ? lifetimeMetricNames : []),
    ...attributes.columns.keys(),
  ]);
  const forecast = isForecast
    ? forecastCustomers(ledger, summary, customers, settings.lifetime, (day) =>
        tiersOnDay(day, resolved.schemes, ledger, sums),
      )
    : undefined;
  const table = forecast === undefined ? summary : withLifetime(summary, forecast.result);
  const results = evaluateSchemes(resolved.schemes, table, settings.metrics);
  return { ...read, attributes, tables, table, forecast, resolved, results };
}

/** What the team keeps beside these customers, as far as anything looks at it. */
async function attributesOf(
  workbook: Workbook,
  shape: WorkbookShape,
  { asOf, settings }: ReadOrdersOptions,
  { keyFor }: ClosedLedger,
  customers: MergedCustomers,
): Promise<Pick<TieredCustomers, "attributes" | "tables">> {
  const wanted = wantedAttributes(settings);
  const isWanted = (header: string) => {
    const key = attributeOfHeader(header);
    return key !== undefined && wanted.has(key);
  };
  const language = settings.language ?? languageOfLocale(shape.locale);
  const tables = await readCustomerTables(workbook, shape, settings, isWanted, language);
  const timeZone = usableTimeZone(settings.timeZone ?? shape.timeZone);
  const place = { locale: shape.locale, dayAt: dayAtIn(timeZone) };
  const attributes = readAttributes(tables, { customers, keyFor, asOf, place, settings: settings.metrics });
  return { attributes, tables };
}
