import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import { type ListedCustomer, mergeContacts } from "../../functions/core/customers/merge-contacts.ts";
import { summarizeCustomers } from "../../functions/core/customers/summarize-customers.ts";
import { addPage } from "../../functions/core/orders/add-page.ts";
import type { ClosedLedger } from "../../functions/core/orders/closed-ledger.ts";
import type { ColumnMap, MappedColumn } from "../../functions/core/orders/column-map.ts";
import { columnsToRead } from "../../functions/core/orders/columns-to-read.ts";
import { createLedger, type LedgerSettings } from "../../functions/core/orders/create-ledger.ts";
import { finishLedger } from "../../functions/core/orders/finish-ledger.ts";
import { ReturnedOrders } from "../../functions/core/orders/returned-orders.ts";
import type { Place, TextFormats } from "../../functions/core/orders/text-formats.ts";
import { type MetricKey, metricNames, windowedMetricNames } from "../../functions/core/settings/metric.ts";
import { defaultMetricSettings, type MetricSettings } from "../../functions/core/settings/metric-settings.ts";
import { type OrderField, orderFields, type Window } from "../../functions/core/settings/settings.ts";
import type { Cell, ColumnPage } from "../../functions/core/values/cell.ts";
import { type Day, parseIsoDay } from "../../functions/core/values/day.ts";

/** One row of an orders tab; what is left out is a blank cell. */
export type OrderRow = Readonly<Partial<Record<OrderField, Cell>>>;

export interface FoldOptions {
  /** Columns of the tab from A on; by default those that any row fills, and customerId, date and amount. */
  readonly fields?: readonly OrderField[];
  readonly asOf?: Day;
  readonly currency?: string;
  readonly pageSize?: number;
  /** What Settings say of orders, the currency apart. */
  readonly settings?: LedgerSettings;
  /** Ids of a tab of returns. */
  readonly returned?: readonly Cell[];
  /** Headers that are not called as their fields. */
  readonly headers?: Readonly<Partial<Record<OrderField, string>>>;
  /** The spreadsheet's locale and the business's zone; by default `en_US` and UTC. */
  readonly place?: Place;
}

/** The serial day of `2025-02-28`. */
export function day(text: string): Day {
  const found = parseIsoDay(text);
  if (found === undefined) throw new RangeError(`${text} is not a day`);
  return found;
}

/** A row that is fine: one order of 10 by ann on 2025-01-01; override what matters. */
export function orderRow(row: OrderRow = {}): OrderRow {
  return { customerId: "ann", date: day("2025-01-01"), amount: 10, ...row };
}

/** A map of columns from A on, with headers in row 1 that are called as the fields. */
export function columnMap(fields: readonly OrderField[], headers: FoldOptions["headers"] = {}): ColumnMap {
  const columns: Partial<Record<OrderField, MappedColumn>> = {};
  fields.forEach((field, columnIndex) => {
    columns[field] = { columnIndex, header: headers[field] ?? field };
  });
  return { headerRowNumber: 1, columns };
}

/** Rows as they would be read from below the header row: only the columns to read, trailing blanks dropped. */
export function orderPages(rows: readonly OrderRow[], map: ColumnMap, pageSize = 1000): readonly ColumnPage[] {
  const fieldAt = new Map(
    orderFields.flatMap((field) => {
      const column = map.columns[field];
      return column === undefined ? [] : [[column.columnIndex, field] as const];
    }),
  );
  const pages: ColumnPage[] = [];
  for (let start = 0; start < rows.length; start += pageSize) {
    const chunk = rows.slice(start, start + pageSize);
    const columns = columnsToRead(map).map((columnIndex) => {
      const field = fieldAt.get(columnIndex);
      const cells = chunk.map((row) => (field === undefined ? "" : (row[field] ?? "")));
      return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
    });
    pages.push({ firstRowNumber: map.headerRowNumber + 1 + start, rowCount: chunk.length, columns });
  }
  return pages;
}

/** The closed ledger of rows that stand from row 2 on. */
export function closeOrders(rows: readonly OrderRow[], options: FoldOptions = {}): ClosedLedger {
  const { asOf = day("2025-12-31"), currency, pageSize, place, settings, returned, headers } = options;
  const needed: readonly OrderField[] = ["customerId", "date", "amount"];
  const fields =
    options.fields ?? orderFields.filter((field) => needed.includes(field) || rows.some((row) => field in row));
  const map = columnMap(fields, headers);
  const pages = orderPages(rows, map, pageSize);
  for (let formats: TextFormats | undefined; ; ) {
    const ledger = createLedger({
      map,
      settings: { ...settings, currency },
      asOf,
      ...(place && { place }),
      ...(formats && { formats }),
    });
    for (const page of pages) addPage(ledger, page);
    formats = ledger.texts.formatsToReadAgain();
    if (formats === undefined) return finishLedger(ledger, returned && returnedOrders(returned));
  }
}

function returnedOrders(ids: readonly Cell[]): ReturnedOrders {
  const returned = new ReturnedOrders();
  returned.addPage({ columns: [ids] });
  return returned;
}

export interface TableOptions extends FoldOptions {
  readonly window?: Window;
  /** Months of the windowed metrics that are made besides all others. */
  readonly windows?: readonly number[];
  /** What metrics are computed with; what is left out has its default. */
  readonly metrics?: Partial<MetricSettings>;
  readonly contacts?: readonly ListedCustomer[];
}

/** Every metric, and the windowed ones in windows of so many months. */
export function everyMetric(windows: readonly number[] = []): readonly MetricKey[] {
  return [
    ...metricNames,
    ...windows.flatMap((months) => windowedMetricNames.map((name): MetricKey => `${name}@${months}m`)),
  ];
}

/** The customers of rows that stand from row 2 on, with every metric. */
export function customersOf(rows: readonly OrderRow[], options: TableOptions = {}): CustomerTable {
  const { windows, contacts = [], window = { kind: "all" }, metrics } = options;
  const ledger = closeOrders(rows, options);
  return summarizeCustomers(ledger, {
    window,
    wanted: everyMetric(windows),
    settings: { ...defaultMetricSettings, ...metrics },
    customers: mergeContacts(ledger, contacts),
  });
}

/** A metric of a customer by key: NaN where undefined for it. @throws RangeError where customer or metric are not in the table */
export function metric(table: CustomerTable, key: string, name: MetricKey): number {
  const value = table.metrics.get(name)?.[table.keys.indexOf(key)];
  if (value === undefined) throw new RangeError(`no ${name} of ${key}`);
  return value;
}

/** The sum of a metric over all customers that have it. */
export function sumOf(table: CustomerTable, name: MetricKey): number {
  const values = table.metrics.get(name);
  if (values === undefined) throw new RangeError(`no ${name}`);
  return values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}
