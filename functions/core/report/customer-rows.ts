import { type CustomerTable, indexOfKey, metricOf } from "../customers/customer-table.ts";
import { customerColumnLabels } from "../labels/customer-columns.ts";
import { fill } from "../labels/fill.ts";
import { countsForLabel } from "../labels/why.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { SchemeShows } from "../settings/scheme-settings.ts";
import type { Cell } from "../values/cell.ts";
import type { FilledColumn } from "./filled-column.ts";
import { metricCell } from "./metric-cell.ts";
import { schemeColumns } from "./scheme-columns.ts";
import type { CustomerRows, OwnColumn } from "./sheet-report.ts";
import type { ShownResult } from "./tell-why.ts";
import type { Wording } from "./wording.ts";

/**
 * The own columns of the Customers tab: key, orders, revenue, profit where it is known, last order, then each scheme's tier and,
 * where asked for, its scores, what the next tier takes, and why.
 *
 * @param shows which columns each scheme gets
 * @param keyFor the key under which a key counts, where that is another's
 * @param beside further columns, before those of schemes
 */
export function customerRows(
  table: CustomerTable,
  results: readonly ShownResult[],
  shows: (scheme: Scheme) => SchemeShows,
  wording: Wording,
  keyFor: (key: string) => string = (key) => key,
  beside: readonly FilledColumn[] = [],
): CustomerRows {
  const columns: readonly FilledColumn[] = [
    {
      id: "key",
      title: customerColumnLabels.key,
      format: "text",
      cellOf: (index) => table.ids[index] ?? "",
      contact: "",
      gone: "",
    },
    metricColumn(table, "orders", "count", 0),
    metricColumn(table, "revenue", "money", ""),
    ...(table.metrics.has("profit") ? [metricColumn(table, "profit", "money", "")] : []),
    metricColumn(table, "lastOrder", "day", ""),
    ...beside,
    ...results.flatMap((result) => schemeColumns(result, shows(result.scheme), wording)),
  ];
  const customerOf = (key: string) => {
    const index = indexOfKey(table, key);
    return index !== undefined && standsInOrders(table, index) ? index : undefined;
  };
  let customers: CustomerRows["customers"] | undefined;
  return {
    columns: columns.map(({ cellOf, judges, contact, gone, ...column }) => column),
    cells: {
      has: (key) => customerOf(key) !== undefined,
      get(key) {
        const index = customerOf(key);
        return index === undefined ? undefined : columns.map((column) => column.cellOf(index));
      },
    },
    listed: {
      get(key) {
        const index = indexOfKey(table, key);
        if (index === undefined || standsInOrders(table, index)) return undefined;
        return columns.map(({ judges, cellOf }) => (judges === "everyone" ? cellOf(index) : undefined));
      },
    },
    merged: {
      get(key) {
        const root = keyFor(key);
        const index = root === key ? undefined : customerOf(root);
        if (index === undefined || customerOf(key) !== undefined) return undefined;
        const said = fill(countsForLabel[wording.language], { customer: table.ids[index] ?? root });
        return columns.map(({ id }) => (id.startsWith("tier:") ? said : ""));
      },
    },
    get customers() {
      customers ??= customersOf(table);
      return customers;
    },
    contact: columns.map((column) => column.contact),
    gone: columns.map((column) => column.gone),
  };
}

function metricColumn(
  table: CustomerTable,
  metric: MetricKey & keyof typeof customerColumnLabels,
  format: OwnColumn["format"],
  contact: Cell,
): FilledColumn {
  return {
    id: metric,
    title: customerColumnLabels[metric],
    format,
    cellOf: (index) => metricCell(metricOf(table, metric, index), metric, table.scale),
    contact,
    gone: contact,
  };
}

const customersOf = (table: CustomerTable): CustomerRows["customers"] =>
  bestFirst(table).map((index) => ({
    key: table.keys[index] ?? "",
    id: table.ids[index] ?? "",
    name: table.names[index] ?? "",
  }));

/**
 * Indexes by revenue, highest first; of equal ones by key, in which order the table stands. Contacts who stand in no order
 * are left out: whoever takes such a row away wants it gone.
 */
function bestFirst(table: CustomerTable): readonly number[] {
  const revenue = table.metrics.get("revenue") ?? new Float64Array(table.keys.length).fill(Number.NaN);
  return [...table.keys.keys()]
    .filter((index) => standsInOrders(table, index))
    .sort((left, right) => (revenue[right] ?? 0) - (revenue[left] ?? 0) || left - right);
}

/** Contacts have no revenue; who stands in orders has one, if only of 0. */
const standsInOrders = (table: CustomerTable, index: number) => metricOf(table, "revenue", index) !== undefined;
