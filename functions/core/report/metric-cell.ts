import { type MetricKey, unitOf } from "../settings/metric.ts";
import type { Cell } from "../values/cell.ts";
import { type MoneyScale, toCurrency } from "../values/money.ts";
import type { CellFormat } from "./sheet-report.ts";

/** A metric's value as a cell: money in currency units, blank where there is none. */
export function metricCell(value: number | undefined, key: MetricKey, scale: MoneyScale): Cell {
  if (value === undefined) return "";
  return unitOf(key) === "money" ? toCurrency(value, scale) : value;
}

/** How cells of a metric read; undefined where a plain number says it best. */
export function metricFormat(key: MetricKey): CellFormat | undefined {
  const unit = unitOf(key);
  return unit === "ratio" || unit === "score" || unit === "yesNo" ? undefined : unit;
}
