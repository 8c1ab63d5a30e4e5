import type { OrderField } from "../settings/settings.ts";
import type { Cell, ColumnPage } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { formatDay } from "../values/day.ts";
import { noDay, statusCode } from "./block.ts";
import { endsInTotalsLabel, isErrorText, isTotalsLabel } from "./cell-words.ts";
import type { Ledger } from "./create-ledger.ts";
import { addSetAside, unknownCurrencyIndex } from "./currency-book.ts";
import { blankCustomer, errorCustomer, totalsCustomer } from "./customer-index.ts";
import { holdBack } from "./hold-back.ts";
import type { SetAsideReason } from "./problem.ts";
import { amountParts, unreadablePart } from "./read-computed-amounts.ts";

/** Which cell of a row speaks against using it, and why. */
interface Verdict {
  readonly reason: SetAsideReason;
  readonly field: OrderField;
}

/**
 * Sets row `offset + i` of a page aside with the first reason that holds: error value, totals row, cancelled, test, no
 * customer, unreadable date, unreadable amount, after the as-of day, no currency. A row that is blank in all columns read
 * is no row and leaves no trace. One that may be a further line of its order is held back (hold-back.ts).
 */
export function setAsideRow(
  ledger: Ledger,
  page: ColumnPage,
  offset: number,
  i: number,
): "blank" | "held" | "setAside" {
  const { block, places, currencies, map } = ledger;
  if (page.columns.every((column) => isBlank(column[offset + i]))) return "blank";
  const cellOf = (field: OrderField): Cell => page.columns[places[field] ?? -1]?.[offset + i] ?? "";
  const { reason, field } = verdictOn(ledger, cellOf, i);
  const rowNumber = page.firstRowNumber + offset + i;
  if (holdBack(ledger, cellOf, i, rowNumber, reason)) return "held";
  const found = reason === "afterAsOf" ? formatDay(block.days[i] ?? 0) : cellOf(field);
  ledger.setAside.add(rowNumber, reason, map.columns[field]?.columnIndex ?? 0, found);
  addSetAside(currencies.at(block.currencies[i] ?? 0), reason, block.amounts[i] ?? Number.NaN);
  return "setAside";
}

function verdictOn(ledger: Ledger, cellOf: (field: OrderField) => Cell, i: number): Verdict {
  const { block, keyField, asOf } = ledger;
  const keyCell = decidingField(ledger, cellOf);
  const error =
    block.customers[i] === errorCustomer
      ? keyCell
      : (["orderId", "creditFor", "date", "amount", ...amountParts, "status", "currency"] as const).find((field) =>
          isErrorText(cellOf(field)),
        );
  if (error !== undefined) return { reason: "errorCell", field: error };
  const totals = totalsFieldOf(ledger, cellOf, i);
  if (totals !== undefined) return { reason: "totalsRow", field: totals };
  if (block.statuses[i] === statusCode.cancelled) return { reason: "cancelled", field: "status" };
  if (block.statuses[i] === statusCode.test) return { reason: "test", field: "status" };
  if ((block.customers[i] ?? -1) < 0) return { reason: "noCustomer", field: keyCell ?? keyField };
  const day = block.days[i] ?? noDay;
  if (day === noDay) return { reason: "unreadableDate", field: "date" };
  if (Number.isNaN(block.amounts[i])) {
    const isComputed = ledger.places.amount === undefined;
    return { reason: "unreadableAmount", field: isComputed ? unreadablePart(ledger, cellOf) : "amount" };
  }
  if (day > asOf) return { reason: "afterAsOf", field: "date" };
  if (block.currencies[i] === unknownCurrencyIndex) {
    return { reason: "otherCurrency", field: ledger.places.currency === undefined ? "amount" : "currency" };
  }
  throw new RangeError("nothing speaks against this row");
}

/** The column that says who the customer is: the first that names anybody or holds an error, else the first that is not blank. */
function decidingField({ keyFields, customers }: Ledger, cellOf: (field: OrderField) => Cell): OrderField | undefined {
  return (
    keyFields.find((field) => customers.numberOf(cellOf(field), field) !== blankCustomer) ??
    keyFields.find((field) => !isBlank(cellOf(field)))
  );
}

/** The cell that shows that a row is a sum of others: a label where an id or date belongs, or an amount that belongs to nobody. */
function totalsFieldOf(ledger: Ledger, cellOf: (field: OrderField) => Cell, i: number): OrderField | undefined {
  const { block, keyFields } = ledger;
  const customer = block.customers[i] ?? -1;
  if (customer === totalsCustomer) return decidingField(ledger, cellOf);
  const labelFields = [...keyFields, "orderId", "date", "product"] as const;
  if (customer < 0 || block.days[i] === noDay) {
    const labelled = labelFields.find((field) => isTotalsLabel(cellOf(field)));
    if (labelled !== undefined) return labelled;
  }
  if (!isBlank(cellOf("date"))) return undefined;
  const ending = labelFields.find((field) => endsInTotalsLabel(cellOf(field)));
  if (ending !== undefined) return ending;
  const isNobodys = keyFields.every((field) => isBlank(cellOf(field))) && isBlank(cellOf("orderId"));
  if (!isNobodys || Number.isNaN(block.amounts[i])) return undefined;
  return ledger.places.amount === undefined ? "unitPrice" : "amount";
}
