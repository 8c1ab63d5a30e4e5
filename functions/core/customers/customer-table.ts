import type { MetricKey } from "../settings/metric.ts";
import type { Day } from "../values/day.ts";
import type { MoneyScale } from "../values/money.ts";

/**
 * All customers with their metrics, as columns: index i is one customer everywhere.
 *
 * Sorted by key (code units), so that the order of rows in the sheet can show nowhere.
 */
export interface CustomerTable {
  readonly asOf: Day;
  readonly scale: MoneyScale;
  /** What a customer is matched by: trimmed, NFKC, case-folded (values/keys.ts). */
  readonly keys: readonly string[];
  /** The id as the sheet writes it (of several spellings the first by code units). */
  readonly ids: readonly string[];
  /** "" where no name is known. */
  readonly names: readonly string[];
  /** One value per customer and metric; NaN where it is undefined for that customer. A metric that no column supplies is absent. */
  readonly metrics: ReadonlyMap<MetricKey, Float64Array>;
}

/** One customer's metric, or undefined where the sheet does not supply it or it has no value. */
export function metricOf(table: CustomerTable, key: MetricKey, index: number): number | undefined {
  const value = table.metrics.get(key)?.[index];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}
