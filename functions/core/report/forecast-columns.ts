import type { CustomerTable } from "../customers/customer-table.ts";
import { fill } from "../labels/fill.ts";
import type { Language, Words } from "../labels/language.ts";
import { lifetimeColumnLabels, lifetimeMethodLabels, lifetimeReasonLabels } from "../labels/lifetime.ts";
import { notJudgedLabels, whyLabels } from "../labels/why.ts";
import {
  type LifetimeColumns,
  type LifetimeResult,
  lifetimeMethods,
  missingReasons,
} from "../lifetime/lifetime-result.ts";
import type { FactKey } from "../settings/fact.ts";
import type { MetricKey } from "../settings/metric.ts";
import type { Cell } from "../values/cell.ts";
import { toCurrency } from "../values/money.ts";
import { toPayable } from "../values/payable.ts";
import type { FilledColumn } from "./filled-column.ts";
import { metricCell } from "./metric-cell.ts";
import type { CellFormat } from "./sheet-report.ts";

/**
 * The columns of what customers will still bring: lifetime value with the ends of its 80% interval, expected orders, the chance to
 * be still active, and by which method, or why there is none.
 *
 * The horizon is part of each id: another one makes another column, so that no title speaks of other months than its numbers do.
 */
export function forecastColumns(
  table: CustomerTable,
  { columns }: LifetimeResult,
  horizonMonths: number,
  language: Language,
): readonly FilledColumn[] {
  const number = (
    id: keyof LifetimeColumns & keyof typeof lifetimeColumnLabels,
    metric: MetricKey,
    format: CellFormat,
  ): FilledColumn => ({
    ...named(id, horizonMonths),
    format,
    cellOf: (index) => numberCell(columns[id][index] ?? Number.NaN, metric),
    contact: "",
    gone: "",
  });
  const numberCell = (value: number, metric: FactKey): Cell => {
    if (Number.isNaN(value)) return "";
    return metric === "lifetimeValue"
      ? toCurrency(toPayable(value, table.scale), table.scale)
      : metricCell(value, metric, table.scale);
  };
  return [
    number("lifetimeValue", "lifetimeValue", "money"),
    number("lifetimeValueLow", "lifetimeValue", "money"),
    number("lifetimeValueHigh", "lifetimeValue", "money"),
    number("expectedOrders", "expectedOrders", "score"),
    number("aliveProbability", "aliveProbability", "share"),
    {
      ...named("method", horizonMonths),
      format: "text",
      cellOf(index) {
        if (table.blacklisted?.has(index)) return notJudgedLabels.blacklisted[language];
        const method = lifetimeMethodLabels[lifetimeMethods[columns.method[index] ?? 0] ?? "notEnoughData"][language];
        const reason = missingReasons[columns.reason[index] ?? 0] ?? "none";
        if (reason === "none") return method;
        return fill(whyLabels.byConditions[language], {
          tier: method,
          conditions: lifetimeReasonLabels[reason][language],
        });
      },
      contact: notJudgedLabels.noOrders[language],
      gone: "",
    },
  ];
}

function named(id: keyof typeof lifetimeColumnLabels, months: number): Pick<FilledColumn, "id" | "title"> {
  const words = lifetimeColumnLabels[id];
  const inLanguage = (language: Language) => fill(words[language], { months });
  const title: Words = { en: inLanguage("en"), "zh-Hans": inLanguage("zh-Hans"), "zh-Hant": inLanguage("zh-Hant") };
  return { id: `lifetime:${months}m:${id}`, title };
}
