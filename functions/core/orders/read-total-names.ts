import type { ColumnPage } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { noDay } from "./block.ts";
import type { Ledger } from "./create-ledger.ts";
import { blankCustomer, totalsCustomer } from "./customer-index.ts";

/** Labels of sums that are names, too: there is a company called Total, and families of the others. */
const names: ReadonlySet<string> = new Set(["total", "totals", "sum", "summe", "somme", "soma", "suma", "gesamt"]);

/**
 * Makes customers of those in the block who are called as a sum is: a row with an order id, a day and an amount is an order, whoever
 * bought, and no sum of others.
 */
export function readTotalNames(ledger: Ledger, page: ColumnPage, offset: number, count: number): void {
  const { block, customers, keyFields, places } = ledger;
  if (places.orderId === undefined) return;
  for (let i = 0; i < count; i += 1) {
    if (block.customers[i] !== totalsCustomer) continue;
    const isOrder = (block.orders[2 * i] ?? 0) !== 0 || (block.orders[2 * i + 1] ?? 0) !== 0;
    if (!isOrder || block.days[i] === noDay || Number.isNaN(block.amounts[i])) continue;
    const cellOf = (place: number | undefined) => page.columns[place ?? -1]?.[offset + i] ?? "";
    const field = keyFields.find((each) => customers.numberOf(cellOf(places[each]), each) !== blankCustomer);
    const id = cellText(cellOf(field && places[field]));
    if (!names.has(matchKey(id))) continue;
    const customer = customers.numberOfNamed(id);
    block.customers[i] = customer;
    customers.name(customer, cellOf(places.customerName));
  }
}
