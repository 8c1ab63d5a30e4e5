import { a1 } from "../values/a1.ts";
import type { WholeOrders } from "./closed-ledger.ts";
import type { Ledger } from "./create-ledger.ts";
import type { CustomerGroups } from "./group-lines.ts";
import { emptyLine, isUndone, type OrderLine } from "./order-line.ts";
import { PairIndex } from "./pair-index.ts";

/** A line of an order that has an amount. */
interface AmountLine extends Readonly<OrderLine> {
  readonly index: number;
}

const mostCellsShown = 3;

/**
 * Where Settings say that amounts stand for whole orders: of the equal amounts of an order (same customer, same id) one counts, and the
 * other rows are further lines for nothing, whatever the order of rows. Money given back by negative amounts is looked at apart. Where
 * the amounts of an order differ, each counts.
 *
 * The row that keeps the amount is one that was not returned, of these one of the earliest day, then what its content decides.
 */
export function countOrdersOnce(
  ledger: Ledger,
  { customers, lines: { starts, lineIndexes } }: CustomerGroups,
): WholeOrders | undefined {
  const { lines, map, places, settings } = ledger;
  const column = map.columns.amount;
  if (settings.amountsStandFor !== "order" || column === undefined || places.orderId === undefined) return undefined;
  const pairs = new PairIndex();
  let [orders, rows, differing] = [0, 0, 0];
  let example: readonly number[] = [];
  customers.forEach((_, i) => {
    for (const order of amountsByOrder(ledger, lineIndexes.subarray(starts[i] ?? 0, starts[i + 1] ?? 0), pairs)) {
      const [first] = order;
      if (order.every(({ amount, currency }) => amount === first?.amount && currency === first.currency)) {
        orders += 1;
        rows += order.length - 1;
        keepOne(ledger, order, column.columnIndex);
        continue;
      }
      differing += 1;
      const rowNumbers = order.map(({ index }) => lines.origins.rowNumberAt(index)).sort((a, b) => a - b);
      if (example.length === 0 || (rowNumbers[0] ?? 0) < (example[0] ?? 0)) example = rowNumbers;
    }
  });
  const cells = example.slice(0, mostCellsShown).map((rowNumber) => a1(column.columnIndex, rowNumber));
  return { orders, rows, differing, cells };
}

/** The lines with an amount of each order that has several, those that give money back apart from the others. */
function amountsByOrder({ lines }: Ledger, own: Uint32Array, pairs: PairIndex): readonly (readonly AmountLine[])[] {
  if (own.length < 2) return [];
  pairs.reset(own.length);
  const found: AmountLine[][] = [];
  const line = emptyLine();
  for (const index of own) {
    const order = lines.isCredit(index) ? -1 : lines.orderIn(pairs, index);
    if (order < 0) continue;
    lines.read(index, line);
    if (line.amount === 0) continue;
    const place = 2 * order + (line.amount < 0 ? 1 : 0);
    const known = found[place];
    if (known === undefined) found[place] = [{ ...line, index }];
    else known.push({ ...line, index });
  }
  return found.filter((order) => order !== undefined && order.length > 1);
}

/** Takes the amount out of all lines but one. */
function keepOne(ledger: Ledger, order: readonly AmountLine[], columnIndex: number): void {
  const { lines, currencies, warnings } = ledger;
  const [keeper, ...others] = [...order].sort((a, b) => compare(ledger, a, b));
  if (keeper === undefined) return;
  const found = a1(columnIndex, lines.origins.rowNumberAt(keeper.index));
  for (const line of others) {
    const { index, amount, cost, profit } = line;
    const account = currencies.at(line.currency);
    account.used -= amount;
    account.amountMagnitude -= Math.abs(amount);
    if (isUndone(line)) account.returned -= amount;
    lines.setMoney(index, 0, cost, profit);
    warnings.add(lines.origins.rowNumberAt(index), "furtherLine", columnIndex, found);
  }
}

function compare({ lines }: Ledger, a: AmountLine, b: AmountLine): number {
  const returned = Number(isUndone(a)) - Number(isUndone(b));
  if (returned !== 0) return returned;
  if (a.day !== b.day) return a.day - b.day;
  const rank = lines.origins.rowRank(a.index) - lines.origins.rowRank(b.index);
  return rank !== 0 ? rank : lines.origins.rowNumberAt(a.index) - lines.origins.rowNumberAt(b.index);
}
