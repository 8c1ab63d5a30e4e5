import { a1 } from "../values/a1.ts";
import type { RepeatedTotals } from "./closed-ledger.ts";
import type { Ledger } from "./create-ledger.ts";
import { namesOrderTotal } from "./names-order-total.ts";
import { emptyLine, type OrderLine } from "./order-line.ts";

const fewestOrders = 5;
const leastShare = 0.8;
const mostCellsShown = 3;

/**
 * Whether the amounts look like totals of orders that stand in each of their rows, so that each order counts several times: most of
 * the orders (at least 5 of them) have one amount in all rows, and the rows differ otherwise. Where no column tells the rows of an
 * order apart, the header has to read like a total.
 *
 * Where one amount is that of most of these orders and the header says nothing, everything has the same price.
 *
 * @param orders of several lines each, as the indexes of these
 */
export function findRepeatedTotals(ledger: Ledger, orders: readonly (readonly number[])[]): RepeatedTotals | undefined {
  const { lines, map, places } = ledger;
  const column = map.columns.amount;
  if (column === undefined || orders.length < fewestOrders) return undefined;
  const isTotal = namesOrderTotal(column.header);
  const tellApart = (["lineId", "product", "category", "quantity"] as const).some((f) => places[f] !== undefined);
  if (!tellApart && !isTotal) return undefined;
  const repeated = orders.filter((order) => isRepeated(ledger, order, tellApart));
  if (repeated.length < fewestOrders || repeated.length < leastShare * orders.length) return undefined;
  if (!isTotal && isOnePrice(ledger, repeated)) return undefined;
  const rowsOf = (order: readonly number[]) => order.map((index) => lines.origins.rowNumberAt(index));
  const firstRows = repeated.map((order) => Math.min(...rowsOf(order)));
  const example = repeated[firstRows.indexOf(Math.min(...firstRows))] ?? [];
  return {
    column: { columnIndex: column.columnIndex, header: column.header },
    orders: repeated.length,
    of: orders.length,
    cells: rowsOf(example)
      .sort((a, b) => a - b)
      .slice(0, mostCellsShown)
      .map((rowNumber) => a1(column.columnIndex, rowNumber)),
  };
}

const [first, other] = [emptyLine(), emptyLine()];

/** Whether an order has one amount in all rows, which is not nothing, though its rows differ as far as anything tells them apart. */
function isRepeated({ lines }: Ledger, order: readonly number[], tellApart: boolean): boolean {
  lines.read(order[0] ?? 0, first);
  if (first.amount === 0) return false;
  let differs = !tellApart || lines.origins.hasLineIds;
  for (const index of order) {
    lines.read(index, other);
    if (other.amount !== first.amount || other.currency !== first.currency) return false;
    differs ||= isOtherLine(first, other);
  }
  return differs;
}

const isOtherLine = (a: OrderLine, b: OrderLine) =>
  a.product1 !== b.product1 ||
  a.product2 !== b.product2 ||
  a.category1 !== b.category1 ||
  a.category2 !== b.category2 ||
  !Object.is(a.units, b.units);

/** Whether more than half of the orders have one and the same amount. */
function isOnePrice({ lines }: Ledger, orders: readonly (readonly number[])[]): boolean {
  const counts = new Map<number, number>();
  for (const order of orders) {
    lines.read(order[0] ?? 0, first);
    counts.set(first.amount, (counts.get(first.amount) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => 2 * count > orders.length);
}
