import type { ClosedLedger } from "../orders/closed-ledger.ts";
import { emptyLine, isPurchase, isUndone, type OrderLine } from "../orders/order-line.ts";
import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";
import { OrderDays } from "./order-days.ts";
import { ServiceTally } from "./service-tally.ts";

/**
 * The order days of all customers and what each of them brought, as flat columns: customer i has those from `starts[i]` up to, not
 * including, `starts[i + 1]`, ascending, each day once.
 */
export interface OrderDayMoney {
  readonly days: Int32Array;
  /** One more than there are customers. */
  readonly starts: Int32Array;
  /** Whole `Money`; below 0 where a day cost more than it brought. */
  readonly spend: Float64Array;
  readonly spendIs: "profit" | "revenue";
}

export interface OrderDayMoneyOptions {
  /** The customer of the ledger of each customer of the table; -1 for a contact without an order. */
  readonly customers: Int32Array;
  /** Who gets no days: the blacklist. */
  readonly isLeftOut?: (index: number) => boolean;
  /** What serving a customer costs whatever he buys: each of his order days bears a part. */
  readonly ownCostOf?: ((index: number) => Money) | undefined;
}

/** Lines that are fetched together ahead of being read. */
const linesFetched = 256;

/**
 * What each order day brought, of all history: profit where the orders tell it, otherwise revenue.
 *
 * What falls on another day, a refund or the cost of a return, counts for the order day before it (for the first one where there
 * is none before): it is what became of that sale. So the days of a customer sum to the profit, or revenue, of all history. Who
 * has no order day has nothing here.
 */
export function orderDayMoney(
  { lines, costs, supplies }: Pick<ClosedLedger, "lines" | "costs" | "supplies">,
  { customers, isLeftOut = () => false, ownCostOf }: OrderDayMoneyOptions,
): OrderDayMoney {
  const { store, starts: firsts, lineIndexes } = lines;
  const withProfit = supplies.profit;
  const service = withProfit && (costs.perOrder !== 0 || costs.perReturn !== 0) ? new ServiceTally() : undefined;
  const moneyOf = (line: OrderLine) =>
    (isUndone(line) ? 0 : withProfit ? line.profit : line.amount) - (withProfit ? line.costToServe : 0);
  const starts = new Int32Array(customers.length + 1);
  const days = new Int32Array(lineIndexes.length);
  const spend = new Float64Array(lineIndexes.length);
  const own = new OrderDays();
  const line = emptyLine();
  let lineDays = new Int32Array(64);
  let lineMoney = new Float64Array(64);
  let size = 0;
  let fetchedTo = 0;
  for (let index = 0; index < customers.length; index += 1) {
    const customer = customers[index] ?? -1;
    const start = firsts[customer] ?? 0;
    const end = customer < 0 || isLeftOut(index) ? start : (firsts[customer + 1] ?? start);
    if (end - start > lineDays.length) {
      lineDays = new Int32Array(2 * (end - start));
      lineMoney = new Float64Array(2 * (end - start));
    }
    if (end > fetchedTo) {
      fetchedTo = Math.max(end, Math.min(start + linesFetched, lineIndexes.length));
      store.fetchLines(lineIndexes, start, fetchedTo);
    }
    own.reset(end - start);
    service?.reset(end - start);
    for (let at = start; at < end; at += 1) {
      store.read(lineIndexes[at] ?? 0, line);
      if (isPurchase(line)) own.add(line.day);
      lineDays[at - start] = line.day;
      lineMoney[at - start] = moneyOf(line);
      service?.add(line);
    }
    own.close();
    if (own.count > 0) {
      days.set(own.days.subarray(0, own.count), size);
      const book = (day: Day, money: Money) => {
        const at = size + placeOf(own, day);
        spend[at] = (spend[at] ?? 0) + money;
      };
      for (let at = 0; at < end - start; at += 1) book(lineDays[at] ?? 0, lineMoney[at] ?? 0);
      if (service) bookService(service, costs, book);
      if (withProfit && ownCostOf) spread(spend.subarray(size, size + own.count), ownCostOf(index));
      size += own.count;
    }
    starts[index + 1] = size;
  }
  return {
    ...{ days: days.subarray(0, size), starts, spend: spend.subarray(0, size) },
    spendIs: withProfit ? "profit" : "revenue",
  };
}

function bookService(
  service: ServiceTally,
  { perOrder, perReturn }: ClosedLedger["costs"],
  book: (day: Day, money: Money) => void,
): void {
  for (let at = 0; at < service.size; at += 1) {
    const [made, returned] = [service.madeDay(at), service.returnedDay(at)];
    if (Number.isFinite(made)) book(made, -perOrder);
    if (Number.isFinite(returned)) book(returned, -perReturn);
  }
}

/** Takes a cost off, the same whole amount from each day, and what is left over from the last. */
function spread(spend: Float64Array, cost: Money): void {
  const each = Math.trunc(cost / spend.length);
  for (let at = 0; at < spend.length; at += 1) spend[at] = (spend[at] ?? 0) - each;
  const last = spend.length - 1;
  spend[last] = (spend[last] ?? 0) - (cost - each * spend.length);
}

/** The place of the last order day up to a day; 0 where there is none. */
function placeOf({ days, count }: OrderDays, day: Day): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
