import type { ClosedLedger } from "../orders/closed-ledger.ts";
import type { MetricKey, WindowedMetricName } from "../settings/metric.ts";
import type { Window } from "../settings/settings.ts";
import { addMonths, type Day, dateOf, dayOf, firstDay } from "../values/day.ts";
import { divideRounded } from "../values/money.ts";
import { customerSummer, type WindowSums } from "./customer-sums.ts";
import type { CustomerTable } from "./customer-table.ts";
import { type ListedCustomer, mergeContacts } from "./merge-contacts.ts";

export interface SummaryOptions {
  /** Which orders the metrics without months of their own count, where they have windows; all by default. */
  readonly window?: Window;
  /** Months of the windowed metrics to compute: 12 makes `revenue@12m` and its siblings. */
  readonly windows: readonly number[];
  /** Customers listed on the Customers tab; those without an order join the table. */
  readonly contacts: readonly ListedCustomer[];
}

/**
 * All customers with their metrics as of the ledger's day (TIERS.md 1).
 *
 * - A customer with orders has a value for every metric of every window, 0 where the window holds nothing; `averageOrder`
 *   is undefined (NaN) without an order in the window, the days and `tenureDays` without an order day at all (only refunds).
 * - A contact without any row has `orders` and `orderDays` 0, windowed ones too; all else is NaN: it never ranks.
 * - `cost`, `profit` and `products` are there only where a column supplies them, `costToServe` where Settings name flat costs.
 * - The days and `tenureDays` look at all history, whatever the window.
 * - Without names in the orders, those of the Customers tab stand in.
 *
 * @throws RangeError where a window is not a positive whole number of months
 */
export function summarizeCustomers(
  ledger: ClosedLedger,
  { window = { kind: "all" }, windows, contacts }: SummaryOptions,
): CustomerTable {
  const { asOf, scale, supplies } = ledger;
  const months = [...new Set(windows)];
  for (const count of months) {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`a window of ${count} months`);
  }
  const { keys, ids, names, customers } = mergeContacts(ledger, contacts);
  const metrics = new Map<MetricKey, Float64Array>();
  const column = (key: MetricKey) => {
    const made = new Float64Array(keys.length).fill(Number.NaN);
    metrics.set(key, made);
    return made;
  };
  const suffixes = ["", ...months.map((count) => `@${count}m` as const)] as const;
  const windowColumns = suffixes.map((suffix) => columnsOfWindow(supplies, (name) => column(`${name}${suffix}`)));
  const [firstOrder, lastOrder] = [column("firstOrder"), column("lastOrder")];
  const [daysSinceLast, tenureDays] = [column("daysSinceLast"), column("tenureDays")];

  const everOrdered = new Uint8Array(keys.length);
  const starts = [windowStart(window, asOf), ...months.map((count) => addMonths(asOf, -count)), beforeAll];
  const sum = customerSummer(ledger, window.kind === "all" ? starts.slice(0, -1) : starts);
  for (let index = 0; index < keys.length; index += 1) {
    const customer = customers[index] ?? -1;
    if (customer < 0) {
      for (const { orders, orderDays } of windowColumns) {
        orders[index] = 0;
        orderDays[index] = 0;
      }
      continue;
    }
    const sums = sum(customer);
    for (let w = 0; w < windowColumns.length; w += 1) fill(windowColumns[w], sums.windows[w], index);
    everOrdered[index] = (sums.windows.at(-1)?.orders ?? 0) > 0 ? 1 : 0;
    if (sums.firstOrder > sums.lastOrder) continue;
    firstOrder[index] = sums.firstOrder;
    lastOrder[index] = sums.lastOrder;
    daysSinceLast[index] = asOf - sums.lastOrder;
    tenureDays[index] = asOf - sums.firstOrder;
  }
  const blacklisted = new Set<number>();
  if (ledger.blacklist.size > 0) {
    for (const [index, key] of keys.entries()) if (ledger.blacklist.has(key)) blacklisted.add(index);
  }
  return {
    ...{ asOf, scale, keys, ids, names, metrics, blacklisted },
    ...(window.kind !== "all" && { everOrdered }),
  };
}

const beforeAll: Day = firstDay - 1;

/** The day after which the orders of a window begin. @throws RangeError where its months are not a positive whole number */
function windowStart(window: Window, asOf: Day): Day {
  switch (window.kind) {
    case "all":
      return beforeAll;
    case "months":
      if (!Number.isInteger(window.months) || window.months < 1)
        throw new RangeError(`a window of ${window.months} months`);
      return addMonths(asOf, -window.months);
    case "calendarYear":
      return (dayOf({ year: dateOf(asOf).year, month: 1, dayOfMonth: 1 }) ?? firstDay) - 1;
  }
}

type Optional =
  | "cost"
  | "costToServe"
  | "profit"
  | "products"
  | "categories"
  | "unitsPerOrder"
  | "orderLines"
  | "refundRate"
  | "discountShare";
type WindowColumns = Readonly<Record<Exclude<WindowedMetricName, Optional>, Float64Array>> &
  Readonly<Partial<Record<Optional, Float64Array>>>;

function columnsOfWindow(
  supplies: ClosedLedger["supplies"],
  column: (name: WindowedMetricName) => Float64Array,
): WindowColumns {
  return {
    orders: column("orders"),
    orderDays: column("orderDays"),
    revenue: column("revenue"),
    refunds: column("refunds"),
    averageOrder: column("averageOrder"),
    ...(supplies.cost && { cost: column("cost") }),
    ...(supplies.costToServe && { costToServe: column("costToServe") }),
    ...(supplies.profit && { profit: column("profit") }),
    ...(supplies.products && { products: column("products") }),
  };
}

function fill(columns: WindowColumns | undefined, sums: WindowSums | undefined, index: number): void {
  if (columns === undefined || sums === undefined) return;
  columns.orders[index] = sums.orders;
  columns.orderDays[index] = sums.orderDays;
  columns.revenue[index] = sums.revenue;
  columns.refunds[index] = sums.refunds;
  if (sums.orders > 0) columns.averageOrder[index] = divideRounded(sums.revenue, sums.orders);
  if (columns.cost) columns.cost[index] = sums.cost;
  if (columns.costToServe) columns.costToServe[index] = sums.costToServe;
  if (columns.profit) columns.profit[index] = sums.profit;
  if (columns.products) columns.products[index] = sums.products;
}
