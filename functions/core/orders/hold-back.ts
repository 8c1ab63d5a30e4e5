import type { OrderField } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import { noDay } from "./block.ts";
import type { Ledger } from "./create-ledger.ts";
import { blankCustomer } from "./customer-index.ts";
import { fillLine } from "./fill-line.ts";
import { lacking } from "./held-lines.ts";
import { type SetAsideReason, setAsideReasons } from "./problem.ts";
import { weighLine } from "./use-line.ts";

const blankReasons: readonly SetAsideReason[] = ["noCustomer", "unreadableDate", "unreadableAmount"];

/**
 * Holds row i of the block back until all rows were read, where only blank cells speak against it and it has an order id: shop
 * exports write customer, total and more in the first line of an order only.
 *
 * @returns whether it was held back; else it is to be set aside
 */
export function holdBack(
  ledger: Ledger,
  cellOf: (field: OrderField) => Cell,
  i: number,
  rowNumber: number,
  reason: SetAsideReason,
): boolean {
  const { block, held, places, currencies } = ledger;
  const hasOrder = places.orderId !== undefined && (block.orders[2 * i] !== 0 || block.orders[2 * i + 1] !== 0);
  if (!hasOrder) return false;
  const lacks = blankReasons.includes(reason) ? lackingOf(ledger, cellOf, i) : undefined;
  if (lacks === undefined) {
    if (reason !== "totalsRow" && !Number.isNaN(block.amounts[i])) {
      const [first, second] = [block.orders[2 * i] ?? 0, block.orders[2 * i + 1] ?? 0];
      held.fates.push(first, second, setAsideReasons.indexOf(reason), block.currencies[i] ?? 0);
    }
    return false;
  }
  const line = fillLine(ledger, i);
  const [row1, row2] = [block.rows[2 * i] ?? 0, block.rows[2 * i + 1] ?? 0];
  const index = held.store.add(line, block.customers[i] ?? blankCustomer, rowNumber, row1, row2);
  held.store.origins.setLineId(index, block.lineIds[2 * i] ?? 0, block.lineIds[2 * i + 1] ?? 0);
  held.lacks.push(lacks);
  weighLine(currencies.at(line.currency), line);
  return true;
}

/** What the row lacks; undefined where something that is not blank speaks against it. */
function lackingOf(
  { block, places, keyFields }: Ledger,
  cellOf: (field: OrderField) => Cell,
  i: number,
): number | undefined {
  const isMissing = (field: OrderField) => isBlank(cellOf(field));
  const customer = (block.customers[i] ?? blankCustomer) < 0;
  const date = block.days[i] === noDay;
  const amount = Number.isNaN(block.amounts[i]);
  if (block.credits[i] === 1) return undefined;
  if (customer && !keyFields.every(isMissing)) return undefined;
  if (date && !isMissing("date")) return undefined;
  if (amount && (places.amount === undefined || !isMissing("amount"))) return undefined;
  return (
    (customer ? lacking.customer : 0) |
    (date ? lacking.date : 0) |
    (amount ? lacking.amount : 0) |
    (isMissing("currency") ? lacking.currency : 0) |
    (isMissing("status") ? lacking.status : 0)
  );
}
