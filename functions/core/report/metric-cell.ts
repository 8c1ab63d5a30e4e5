import { type FactKey, unitOfFact } from "../settings/fact.ts";
import type { Cell } from "../values/cell.ts";
import { type MoneyScale, toCurrency } from "../values/money.ts";
import type { CellFormat } from "./sheet-report.ts";

/** A metric's value as a cell: money in currency units, blank where there is none. */
export function metricCell(value: number | undefined, key: FactKey, scale: MoneyScale): Cell {
  if (value === undefined) return "";
  return unitOfFact(key) === "money" ? toCurrency(value, scale) : value;
}

/** How cells of a metric read; undefined where a plain number says it best. */
export function metricFormat(key: FactKey): CellFormat | undefined {
  const unit = unitOfFact(key);
  return unit === "ratio" || unit === "score" || unit === "yesNo" ? undefined : unit;
}
