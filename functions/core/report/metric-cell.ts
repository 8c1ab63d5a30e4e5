import { type FactKey, isWhole, unitOfFact } from "../settings/fact.ts";
import type { Cell } from "../values/cell.ts";
import { type MoneyScale, toCurrency } from "../values/money.ts";
import { isShare } from "./format-metric.ts";
import type { CellFormat } from "./sheet-report.ts";

/** A metric's value as a cell: money in currency units, a ratio with two digits (the sheet has no format of ours for it), blank where there is none. */
export function metricCell(value: number | undefined, key: FactKey, scale: MoneyScale): Cell {
  if (value === undefined) return "";
  if (unitOfFact(key) === "money") return toCurrency(value, scale);
  return isWhole(key) || metricFormat(key) !== undefined ? value : Math.round(value * 100) / 100;
}

/** How cells of a metric read; undefined where a plain number says it best. */
export function metricFormat(key: FactKey): CellFormat | undefined {
  if (isShare(key)) return "share";
  const unit = unitOfFact(key);
  return unit === "ratio" || unit === "yesNo" ? undefined : unit;
}
