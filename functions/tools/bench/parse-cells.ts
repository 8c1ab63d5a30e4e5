import { readAmount } from "../../core/orders/read-amount.ts";
import { readDay } from "../../core/orders/read-day.ts";
import { statusReader } from "../../core/orders/read-status.ts";
import type { OrderField } from "../../core/settings/settings.ts";
import type { Cell } from "../../core/values/cell.ts";
import { cellText } from "../../core/values/cell-text.ts";
import { matchKey } from "../../core/values/keys.ts";
import { moneyScale } from "../../core/values/money.ts";
import { benchSettings } from "./bench-settings.ts";

const scale = moneyScale(undefined);
const statusOf = remembered(statusReader(benchSettings.statuses));

/**
 * What a cell of a column means, by the plain functions of the core: a day, fixed-point money, a key as it is matched, a status.
 * Whatever is to be computed from orders begins with these values.
 */
export function parserOf(field: OrderField): (cell: Cell) => unknown {
  switch (field) {
    case "date":
      return (cell) => readDay(cell);
    case "amount":
    case "cost":
      return (cell) => readAmount(cell, scale)?.money;
    case "status":
      return statusOf;
    case "customerName":
      return cellText;
    default:
      return (cell) => matchKey(cellText(cell));
  }
}

/** The few texts of a column of statuses are read once each. */
function remembered<Result>(read: (cell: Cell) => Result): (cell: Cell) => Result {
  const known = new Map<Cell, Result>();
  return (cell) => {
    const result = known.get(cell) ?? read(cell);
    known.set(cell, result);
    return result;
  };
}
