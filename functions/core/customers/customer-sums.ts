import type { ClosedLedger } from "../orders/closed-ledger.ts";
import { emptyLine, isPurchase, isUndone, type OrderLine } from "../orders/order-line.ts";
import { PairIndex } from "../orders/pair-index.ts";
import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";
import { OrderTally } from "./order-tally.ts";
import { ServiceTally } from "./service-tally.ts";

/** The sums of one customer within one window. */
export interface WindowSums {
  /** Order days after it count. */
  readonly after: Day;
  orders: number;
  orderDays: number;
  products: number;
  revenue: Money;
  cost: Money;
  costToServe: Money;
  /** Costs to serve taken off. */
  profit: Money;
  refunds: Money;
}

/** The sums of one customer, used again for the next. */
export interface CustomerSums {
  readonly windows: readonly WindowSums[];
  /** Infinity and -Infinity where there is no order day. */
  firstOrder: Day;
  lastOrder: Day;
}

/** Makes a reader of one customer's lines: `sum(i)` answers the sums of customer i, valid until the next call. */
export function customerSummer(
  { lines: { store, starts, lineIndexes }, costs, supplies }: Pick<ClosedLedger, "lines" | "costs" | "supplies">,
  windowStarts: readonly Day[],
): (index: number) => CustomerSums {
  const sums: CustomerSums = {
    windows: windowStarts.map((after) => ({ after, ...nothing })),
    firstOrder: Number.POSITIVE_INFINITY,
    lastOrder: Number.NEGATIVE_INFINITY,
  };
  const line = emptyLine();
  const days = new PairIndex();
  const orders = new OrderTally();
  const products = new OrderTally();
  const service = supplies.costToServe ? new ServiceTally() : undefined;
  return (index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? 0;
    clear(sums);
    days.reset(end - start);
    orders.reset(end - start);
    products.reset(end - start);
    service?.reset(end - start);
    let lastDay: Day = Number.NaN;
    for (let at = start; at < end; at += 1) {
      store.read(lineIndexes[at] ?? 0, line);
      addMoney(sums, line);
      service?.add(line);
      const hasOrderId = line.order1 !== 0 || line.order2 !== 0;
      if (isPurchase(line)) {
        if (line.day !== lastDay) addOrderDay(sums, days, line.day);
        lastDay = line.day;
        if (hasOrderId) orders.bought(line.order1, line.order2, line.day, line.amount);
        else for (const window of sums.windows) if (line.day > window.after) window.orders += 1;
        if (line.product1 !== 0 || line.product2 !== 0) products.bought(line.product1, line.product2, line.day, 0);
      } else if (hasOrderId) orders.gaveBack(line.order1, line.order2, isUndone(line) ? 0 : line.amount);
    }
    for (const window of sums.windows) {
      window.orders += orders.countAfter(window.after);
      window.products += products.countAfter(window.after);
      if (service === undefined) continue;
      window.costToServe =
        costs.perOrder * service.ordersAfter(window.after) + costs.perReturn * service.returnsAfter(window.after);
      window.profit -= window.costToServe;
    }
    return sums;
  };
}

const nothing = { orders: 0, orderDays: 0, products: 0, revenue: 0, cost: 0, costToServe: 0, profit: 0, refunds: 0 };

function clear(sums: CustomerSums): void {
  for (const window of sums.windows) {
    window.orders = 0;
    window.orderDays = 0;
    window.products = 0;
    window.revenue = 0;
    window.cost = 0;
    window.costToServe = 0;
    window.profit = 0;
    window.refunds = 0;
  }
  sums.firstOrder = Number.POSITIVE_INFINITY;
  sums.lastOrder = Number.NEGATIVE_INFINITY;
}

/** Of what came back whole only the sales count, as refunds: what was given back for them is the same money. */
function addMoney({ windows }: CustomerSums, line: OrderLine): void {
  const undone = isUndone(line);
  const refund = undone ? Math.max(line.amount, 0) : Math.max(-line.amount, 0);
  for (const window of windows) {
    if (line.day <= window.after) continue;
    window.refunds += refund;
    if (undone) continue;
    window.revenue += line.amount;
    window.cost += line.cost;
    window.profit += line.profit;
  }
}

function addOrderDay(sums: CustomerSums, days: PairIndex, day: Day): void {
  const known = days.size;
  if (days.numberOf(day, 0) !== known) return;
  for (const window of sums.windows) if (day > window.after) window.orderDays += 1;
  if (day < sums.firstOrder) sums.firstOrder = day;
  if (day > sums.lastOrder) sums.lastOrder = day;
}
