import { fill } from "../core/labels/fill.ts";
import { groupDigits } from "../core/labels/group-digits.ts";
import type { Language } from "../core/labels/language.ts";
import { runMessageLabels } from "../core/labels/run-messages.ts";
import type { InexactSums } from "../core/orders/inexact-sums.ts";
import { listColumns } from "../core/orders/list-columns.ts";
import { nameCurrency } from "../core/report/totals-block.ts";
import { columnLetters } from "../core/values/a1.ts";
import { AppError } from "../errors.ts";
import type { ChosenOrders } from "./read-orders.ts";

/** What to tell a team whose amounts add up to more than can be counted to the last digit: where, and in which currency. */
export function amountsTooLarge(error: InexactSums, { tab, map }: ChosenOrders, language: Language): AppError {
  const say = (label: keyof typeof runMessageLabels, values: Readonly<Record<string, string | number>>) =>
    fill(runMessageLabels[label][language], { tab: tab.title, ...values });
  const limitOf = (limit: number) => groupDigits(String(limit));
  const message = () => {
    const { tooLarge } = error;
    if (tooLarge.what === "rate") return say("rateTooLarge", { rate: tooLarge.rate });
    const { currency, limit } = tooLarge;
    const values = { currency: nameCurrency(currency, language), limit: limitOf(limit) };
    if (tooLarge.what === "converted") return say("convertedTooLarge", values);
    const column = map.columns[tooLarge.field];
    // An amount that is computed has no column of its own.
    const place = column === undefined ? [] : [{ ...column, letter: columnLetters(column.columnIndex) }];
    return say(column === undefined ? "computedTooLarge" : "columnTooLarge", {
      ...values,
      column: listColumns(place),
      row: tooLarge.lastRowNumber,
    });
  };
  return new AppError("amounts_too_large", message(), { cause: error });
}
