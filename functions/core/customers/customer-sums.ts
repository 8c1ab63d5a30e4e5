import type { GroupedLines } from "../orders/closed-ledger.ts";
import { emptyLine, type OrderLine } from "../orders/line-store.ts";
import { PairIndex } from "../orders/pair-index.ts";
import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";

/** The sums of one customer within one window. */
export interface WindowSums {
  /** Order days after it count. */
  readonly after: Day;
  orders: number;
  orderDays: number;
  products: number;
  revenue: Money;
  cost: Money;
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
  { store, starts, lineIndexes }: GroupedLines,
  windowStarts: readonly Day[],
): (index: number) => CustomerSums {
  const sums: CustomerSums = {
    windows: windowStarts.map((after) => ({ after, ...nothing })),
    firstOrder: Number.POSITIVE_INFINITY,
    lastOrder: Number.NEGATIVE_INFINITY,
  };
  const line = emptyLine();
  const days = new PairIndex();
  const orders = new LatestDays();
  const products = new LatestDays();
  return (index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? 0;
    clear(sums);
    days.reset(end - start);
    orders.reset(end - start);
    products.reset(end - start);
    for (let at = start; at < end; at += 1) {
      store.read(lineIndexes[at] ?? 0, line);
      addMoney(sums, line);
      const hasOrderId = line.order1 !== 0 || line.order2 !== 0;
      if (isPurchase(line)) {
        addOrderDay(sums, days, line.day);
        if (hasOrderId) orders.bought(line.order1, line.order2, line.day, line.amount);
        else for (const window of sums.windows) if (line.day > window.after) window.orders += 1;
        if (line.product1 !== 0 || line.product2 !== 0) products.bought(line.product1, line.product2, line.day, 0);
      } else if (hasOrderId)
        orders.gaveBack(line.order1, line.order2, line.returned && line.amount > 0 ? 0 : line.amount);
    }
    for (const window of sums.windows) {
      window.orders += orders.countAfter(window.after);
      window.products += products.countAfter(window.after);
    }
    return sums;
  };
}

const nothing = { orders: 0, orderDays: 0, products: 0, revenue: 0, cost: 0, profit: 0, refunds: 0 };

function clear(sums: CustomerSums): void {
  for (const window of sums.windows) {
    window.orders = 0;
    window.orderDays = 0;
    window.products = 0;
    window.revenue = 0;
    window.cost = 0;
    window.profit = 0;
    window.refunds = 0;
  }
  sums.firstOrder = Number.POSITIVE_INFINITY;
  sums.lastOrder = Number.NEGATIVE_INFINITY;
}

/** A line that makes an order day: bought and not given back. One for nothing is a purchase too (FACTS: CDNOW has eight). */
const isPurchase = (line: OrderLine) => line.amount >= 0 && !line.returned;

/** A sale whose status says returned is taken out whole: it was revenue and refund at once, and its goods came back. */
function addMoney({ windows }: CustomerSums, line: OrderLine): void {
  const isUndone = line.returned && line.amount > 0;
  const refund = isUndone || line.amount < 0 ? Math.abs(line.amount) : 0;
  for (const window of windows) {
    if (line.day <= window.after) continue;
    window.refunds += refund;
    if (isUndone) continue;
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

const never = Number.NEGATIVE_INFINITY;

/** Orders or products of one customer: the latest day of a purchase, and whether all was given back. */
class LatestDays {
  readonly #pairs = new PairIndex();
  readonly #latest: number[] = [];
  readonly #net: number[] = [];
  readonly #hasRefund: boolean[] = [];

  reset(capacity: number): void {
    this.#pairs.reset(capacity);
  }

  bought(first: number, second: number, day: Day, amount: Money): void {
    const at = this.#at(first, second);
    this.#latest[at] = Math.max(this.#latest[at] ?? never, day);
    this.#net[at] = (this.#net[at] ?? 0) + amount;
  }

  gaveBack(first: number, second: number, amount: Money): void {
    const at = this.#at(first, second);
    this.#hasRefund[at] = true;
    this.#net[at] = (this.#net[at] ?? 0) + amount;
  }

  /** Those with a purchase after a day, wholly refunded ones apart. */
  countAfter(after: Day): number {
    let count = 0;
    for (let at = 0; at < this.#pairs.size; at += 1) {
      const isWhollyRefunded = this.#hasRefund[at] === true && (this.#net[at] ?? 0) <= 0;
      if ((this.#latest[at] ?? never) > after && !isWhollyRefunded) count += 1;
    }
    return count;
  }

  #at(first: number, second: number): number {
    const known = this.#pairs.size;
    const at = this.#pairs.numberOf(first, second);
    if (at === known) {
      this.#latest[at] = never;
      this.#net[at] = 0;
      this.#hasRefund[at] = false;
    }
    return at;
  }
}
