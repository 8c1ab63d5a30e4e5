import { statusCode } from "./block.ts";
import type { Ledger } from "./create-ledger.ts";
import { lineFlags, type OrderLine } from "./order-line.ts";

/**
 * Makes row i of the ledger's block its line: valid until the next call. An amount that is blank is 0. What no column supplies is not
 * looked at, and stays as in an empty line.
 */
export function fillLine({ block, line, parts }: Ledger, i: number): Readonly<OrderLine> {
  const amount = block.amounts[i] ?? 0;
  line.day = block.days[i] ?? 0;
  line.amount = Number.isNaN(amount) ? 0 : amount;
  if (parts.cost) line.cost = numberOr0(block.costs[i]);
  // A blank profit cell beside a cost column is amount − cost as well; without one it is 0.
  if (parts.cost) line.profit = line.amount - line.cost;
  if (parts.profit) {
    const profit = block.profits[i] ?? Number.NaN;
    if (!Number.isNaN(profit)) line.profit = profit;
    else if (!parts.cost) line.profit = 0;
  }
  if (parts.costToServe) line.costToServe = numberOr0(block.costsToServe[i]);
  if (parts.refunded) line.refunded = block.refunded[i] ?? 0;
  if (parts.units) {
    const units = block.units[i] ?? Number.NaN;
    line.units = amount < 0 ? -Math.abs(units) : units;
  }
  line.currency = block.currencies[i] ?? 0;
  line.flags =
    (block.statuses[i] === statusCode.returned ? lineFlags.returned : 0) |
    (block.credits[i] === 1 ? lineFlags.credit : 0) |
    (block.discounted[i] === 1 ? lineFlags.discounted : 0);
  line.order1 = block.orders[2 * i] ?? 0;
  line.order2 = block.orders[2 * i + 1] ?? 0;
  if (parts.products) {
    line.product1 = block.products[2 * i] ?? 0;
    line.product2 = block.products[2 * i + 1] ?? 0;
  }
  if (parts.categories) {
    line.category1 = block.categories[2 * i] ?? 0;
    line.category2 = block.categories[2 * i + 1] ?? 0;
  }
  return line;
}

const numberOr0 = (money = 0) => (Number.isNaN(money) ? 0 : money);
