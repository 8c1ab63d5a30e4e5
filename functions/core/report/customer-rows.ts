import { type CustomerTable, indexOfKey, metricOf } from "../customers/customer-table.ts";
import { customerColumnLabels } from "../labels/customer-columns.ts";
import { fill } from "../labels/fill.ts";
import type { Language, Words } from "../labels/language.ts";
import { countsForLabel, noLongerLabel, notJudgedLabels } from "../labels/why.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { Scheme } from "../settings/scheme.ts";
import type { SchemeResult } from "../tiers/scheme-result.ts";
import type { Cell } from "../values/cell.ts";
import type { FilledColumn } from "./filled-column.ts";
import { metricCell } from "./metric-cell.ts";
import type { CustomerRows, OwnColumn } from "./sheet-report.ts";
import { tellNext } from "./tell-next.ts";
import { type ShownResult, tellWhy } from "./tell-why.ts";
import { type Wording, wordingOf } from "./wording.ts";

/** Which columns a scheme gets besides its tier. */
export interface SchemeColumns {
  /** Why the customer stands in the tier. */
  readonly why: boolean;
  /** What is missing to the next better tier. */
  readonly toNext: boolean;
  /** What stands behind the tier as numbers: levels of a grid, a quantile score, points. */
  readonly scores: boolean;
}

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
  shows: (scheme: Scheme) => SchemeColumns,
  language: Language,
  keyFor: (key: string) => string = (key) => key,
  beside: readonly FilledColumn[] = [],
): CustomerRows {
  const wording = wordingOf(
    table,
    results.map(({ scheme }) => scheme),
    language,
  );
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
    ...results.flatMap((result) => {
      const { why, toNext, scores } = shows(result.scheme);
      return [
        tierColumn(result, language),
        ...(scores ? scoreColumns(result) : []),
        ...(toNext ? [nextColumn(result, wording)] : []),
        ...(why ? [whyColumn(result, wording)] : []),
      ];
    }),
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
        const said = fill(countsForLabel[language], { customer: table.ids[index] ?? root });
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

function tierColumn({ scheme, tierIndexes, why }: SchemeResult, language: Language): FilledColumn {
  return {
    id: `tier:${scheme.id}`,
    ...judgesOf(scheme),
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

/** A number each: blank for who has none. */
function scoreColumns({ scheme, scores }: SchemeResult): readonly FilledColumn[] {
  return scores.map(({ id, name, isWhole, scoreOf }) => ({
    id: `score:${scheme.id}:${id}`,
    ...judgesOf(scheme),
    title: filled(customerColumnLabels.score, {
      scheme: scheme.title,
      score: name ?? customerColumnLabels[scoreName(id)],
    }),
    format: isWhole ? "count" : "score",
    cellOf: (index) => scoreOf(index) ?? "",
    contact: "",
    gone: "",
  }));
}

const scoreName = (id: string) => (id === "points" ? "points" : "scoreOnly");

function nextColumn({ scheme, why }: SchemeResult, wording: Wording): FilledColumn {
  return {
    id: `next:${scheme.id}`,
    ...judgesOf(scheme),
    title: filled(customerColumnLabels.toNext, { scheme: scheme.title }),
    format: "text",
    cellOf: (index) => tellNext(why(index), scheme, wording),
    contact: "",
    gone: "",
  };
}

function whyColumn(result: ShownResult, wording: Wording): FilledColumn {
  const { scheme } = result;
  return {
    id: `why:${scheme.id}`,
    ...judgesOf(scheme),
    title: filled(customerColumnLabels.why, { scheme: scheme.title }),
    format: "text",
    cellOf: (index) => tellWhy(result, index, wording),
    contact: notJudgedLabels.noOrders[wording.language],
    gone: noLongerLabel[wording.language],
  };
}

const judgesOf = ({ judges }: Scheme) => (judges === undefined ? {} : { judges });

/** A title in every language. */
function filled(title: Words, values: Readonly<Record<string, Words>>): Words {
  const inLanguage = (language: Language) =>
    fill(title[language], Object.fromEntries(Object.entries(values).map(([place, words]) => [place, words[language]])));
  return { en: inLanguage("en"), "zh-Hans": inLanguage("zh-Hans"), "zh-Hant": inLanguage("zh-Hant") };
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
