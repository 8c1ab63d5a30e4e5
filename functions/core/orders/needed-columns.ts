import { type MetricKey, type MetricName, metricNameOf } from "../settings/metric.ts";
import type { OrderField } from "../settings/settings.ts";
import type { ColumnMap } from "./column-map.ts";

/** Columns that one metric alone is made of. */
const fieldOfMetric = {
  categories: "category",
  unitsPerOrder: "quantity",
  discountShare: "discount",
} as const satisfies Partial<Record<MetricName, OrderField>>;

/**
 * The map without the columns that nothing is made of: reading a column of a million rows takes time. Quantity and discount stay
 * where they make the amount.
 *
 * @param wanted every metric that is to be computed
 */
export function neededColumns(map: ColumnMap, wanted: Iterable<MetricKey>): ColumnMap {
  const names = new Set(Array.from(wanted, metricNameOf));
  const columns = { ...map.columns };
  const makesAmount = (field: OrderField) => map.columns.amount === undefined && field !== "category";
  for (const name of ["categories", "unitsPerOrder", "discountShare"] as const) {
    const field = fieldOfMetric[name];
    if (!names.has(name) && !makesAmount(field)) delete columns[field];
  }
  return { ...map, columns };
}
