import { type CustomerTable, indexOfKey, metricOf } from "../customers/customer-table.ts";
import { customerColumnLabels } from "../labels/customer-columns.ts";
import { fill } from "../labels/fill.ts";
import type { Language, Words } from "../labels/language.ts";
import { noLongerLabel, notJudgedLabels } from "../labels/why.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import type { Cell } from "../values/cell.ts";
import { explainTier } from "./explain-tier.ts";
import { metricCell } from "./metric-cell.ts";
import type { CustomerRows, OwnColumn } from "./sheet-report.ts";

/** An own column and what stands in it: for a customer by index, for a contact who is no customer of any order, and for one who no longer is. */
interface FilledColumn extends OwnColumn {
  cellOf(index: number): Cell;
  readonly contact: Cell;
  readonly gone: Cell;
}

/** The own columns of the Customers tab: key, orders, revenue, profit where it is known, last order, then each scheme's tier and why. */
export function customerRows(
  table: CustomerTable,
  results: readonly SchemeResult[],
  showWhy: boolean,
  language: Language,
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
    ...results.flatMap((result) => [
      tierColumn(result, language),
      ...(showWhy ? [whyColumn(result, table, language)] : []),
    ]),
  ];
  const customerOf = (key: string) => {
    const index = indexOfKey(table, key);
    return index !== undefined && standsInOrders(table, index) ? index : undefined;
  };
  let customers: CustomerRows["customers"] | undefined;
  return {
    columns: columns.map(({ cellOf, contact, gone, ...column }) => column),
    cells: {
      has: (key) => customerOf(key) !== undefined,
      get(key) {
        const index = customerOf(key);
        return index === undefined ? undefined : columns.map((column) => column.cellOf(index));
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

function tierColumn({ scheme, tierIndexes, why }: SchemeResult, language: Language): FilledColumn {
  return {
    id: `tier:${scheme.id}`,
    title: scheme.title,
    format: "text",
    colours: scheme.tiers.map(({ name, colour }) => ({ value: name[language], colour })),
    cellOf(index) {
      const tier = scheme.tiers[tierIndexes[index] ?? -1];
      if (tier !== undefined) return tier.name[language];
      const reason = why(index);
      return reason.kind === "notJudged" ? notJudgedLabels[reason.reason][language] : "";
    },
    contact: notJudgedLabels.noOrders[language],
    gone: noLongerLabel[language],
  };
}

function whyColumn({ scheme, why }: SchemeResult, table: CustomerTable, language: Language): FilledColumn {
  return {
    id: `why:${scheme.id}`,
    title: whyTitle(scheme.title),
    format: "text",
    cellOf: (index) => explainTier(why(index), scheme, table.scale, language),
    contact: notJudgedLabels.noOrders[language],
    gone: noLongerLabel[language],
  };
}

const whyTitle = (scheme: Words): Words => ({
  en: fill(customerColumnLabels.why.en, { scheme: scheme.en }),
  "zh-Hans": fill(customerColumnLabels.why["zh-Hans"], { scheme: scheme["zh-Hans"] }),
  "zh-Hant": fill(customerColumnLabels.why["zh-Hant"], { scheme: scheme["zh-Hant"] }),
});

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
