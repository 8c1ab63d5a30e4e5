import type { CustomerTable } from "../customers/customer-table.ts";
import { type MetricKey, unitOf } from "../settings/metric.ts";
import { type MoneyScale, toMoney } from "../values/money.ts";

/** The values of a metric that a scheme was resolved to. @throws RangeError where the table lacks it: resolve schemes against the table first */
export function metricColumn(table: CustomerTable, key: MetricKey): Float64Array {
  const column = table.metrics.get(key);
  if (column === undefined) throw new RangeError(`The customers have no "${key}": resolve schemes against the table`);
  return column;
}

/**
 * A limit from the settings in the metric's own unit: money as fixed-point, everything else as it stands.
 *
 * @throws RangeError where it is too large to be held exactly
 */
export function inMetricUnit(limit: number, key: MetricKey, scale: MoneyScale): number {
  if (unitOf(key) !== "money") return limit;
  const reading = toMoney(limit, scale);
  if (reading === undefined) throw new RangeError(`${limit} is too large an amount for "${key}"`);
  return reading.money;
}
