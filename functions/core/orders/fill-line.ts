import { statusCode } from "./block.ts";
import type { Ledger } from "./create-ledger.ts";
import { lineFlags, type OrderLine } from "./order-line.ts";

/** Makes row i of the ledger's block its line: valid until the next call. An amount that is blank is 0. */
export function fillLine({ block, line, places }: Ledger, i: number): Readonly<OrderLine> {
  const amount = block.amounts[i] ?? 0;
  const cost = block.costs[i] ?? Number.NaN;
  const profit = block.profits[i] ?? Number.NaN;
  line.day = block.days[i] ?? 0;
  line.amount = Number.isNaN(amount) ? 0 : amount;
  line.cost = Number.isNaN(cost) ? 0 : cost;
  // A blank profit cell beside a cost column is amount − cost as well; without one it is 0.
  line.profit = Number.isNaN(profit) ? (places.cost === undefined ? 0 : line.amount - line.cost) : profit;
  const costToServe = block.costsToServe[i] ?? Number.NaN;
  line.costToServe = Number.isNaN(costToServe) ? 0 : costToServe;
  line.refunded = block.refunded[i] ?? 0;
  const units = block.units[i] ?? Number.NaN;
  line.units = amount < 0 ? -Math.abs(units) : units;
  line.currency = block.currencies[i] ?? 0;
  line.flags =
    (block.statuses[i] === statusCode.returned ? lineFlags.returned : 0) |
    (block.credits[i] === 1 ? lineFlags.credit : 0) |
    (block.discounted[i] === 1 ? lineFlags.discounted : 0);
  line.order1 = block.orders[2 * i] ?? 0;
  line.order2 = block.orders[2 * i + 1] ?? 0;
  line.product1 = block.products[2 * i] ?? 0;
  line.product2 = block.products[2 * i + 1] ?? 0;
  line.category1 = block.categories[2 * i] ?? 0;
  line.category2 = block.categories[2 * i + 1] ?? 0;
  return line;
}
