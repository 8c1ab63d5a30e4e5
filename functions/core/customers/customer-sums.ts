import type { ClosedLedger } from "../orders/closed-ledger.ts";
import { emptyLine, isPurchase, isUndone, lineFlags, type OrderLine } from "../orders/order-line.ts";
import type { Day } from "../values/day.ts";
import { OrderDays } from "./order-days.ts";
import { OrderTally } from "./order-tally.ts";
import { ServiceTally } from "./service-tally.ts";
import { WindowedSums, type WindowSums } from "./window-sums.ts";

/** The sums of one customer, used again for the next. */
export interface CustomerSums {
  /** In the order in which they were asked for. */
  readonly windows: readonly WindowSums[];
  /** Of all history. */
  readonly orderDays: OrderDays;
}

/** What to add up. */
export interface SumOptions {
  /** The day after which each window begins. */
  readonly windowStarts: readonly Day[];
  /** Whether products and categories are counted: each takes a look-up a line. */
  readonly products: boolean;
  readonly categories: boolean;
}

/** Lines that are fetched together ahead of being read: customers mostly come one after the other. */
const linesFetched = 256;

/** Makes a reader of one customer's lines: `sum(i)` answers the sums of customer i, valid until the next call. */
export function customerSummer(
  ledger: Pick<ClosedLedger, "lines" | "costs">,
  { windowStarts, ...counted }: SumOptions,
): (index: number) => CustomerSums {
  const { store, starts, lineIndexes } = ledger.lines;
  const { perOrder, perReturn } = ledger.costs;
  const sums = new WindowedSums(windowStarts);
  const orderDays = new OrderDays();
  const orders = new OrderTally();
  const products = counted.products ? new OrderTally() : undefined;
  const categories = counted.categories ? new OrderTally() : undefined;
  const service = perOrder !== 0 || perReturn !== 0 ? new ServiceTally() : undefined;
  const line = emptyLine();
  const found: CustomerSums = { windows: sums.windows, orderDays };
  let fetchedTo = 0;
  return (index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? 0;
    sums.reset();
    orderDays.reset(end - start);
    orders.reset(end - start);
    products?.reset(end - start);
    categories?.reset(end - start);
    service?.reset(end - start);
    if (end > fetchedTo) {
      fetchedTo = Math.max(end, Math.min(start + linesFetched, lineIndexes.length));
      store.fetchLines(lineIndexes, start, fetchedTo);
    }
    for (let at = start; at < end; at += 1) {
      store.read(lineIndexes[at] ?? 0, line);
      const window = sums.at(line.day);
      const isKept = isPurchase(line);
      addLine(window, line, isKept);
      service?.add(line);
      const hasOrderId = line.order1 !== 0 || line.order2 !== 0;
      if (isKept) {
        orderDays.add(line.day);
        if (hasOrderId) orders.bought(line.order1, line.order2, line.day, line.amount);
        else window.orders += 1;
        if (line.product1 !== 0 || line.product2 !== 0) products?.bought(line.product1, line.product2, line.day, 0);
        if (line.category1 !== 0 || line.category2 !== 0)
          categories?.bought(line.category1, line.category2, line.day, 0);
      } else if (hasOrderId) orders.gaveBack(line.order1, line.order2, isUndone(line) ? 0 : line.amount);
    }
    orderDays.close();
    for (let at = 0; at < orderDays.count; at += 1) sums.at(orderDays.days[at] ?? 0).orderDays += 1;
    for (let at = 0; at < orders.size; at += 1) sums.at(orders.latestDay(at)).orders += 1;
    if (products) for (let at = 0; at < products.size; at += 1) sums.at(products.latestDay(at)).products += 1;
    if (categories) for (let at = 0; at < categories.size; at += 1) sums.at(categories.latestDay(at)).categories += 1;
    if (service) {
      for (let at = 0; at < service.size; at += 1) {
        addService(sums.at(service.madeDay(at)), perOrder);
        addService(sums.at(service.returnedDay(at)), perReturn);
      }
    }
    sums.close();
    return found;
  };
}

/**
 * Of what came back whole only the sales count, as refunds: what was given back for them is the same money. Serving it cost what it
 * cost.
 */
function addLine(window: WindowSums, line: OrderLine, isKept: boolean): void {
  addService(window, line.costToServe);
  if (isUndone(line)) {
    window.refunds += Math.max(line.amount, 0);
    return;
  }
  if (line.amount < 0) window.refunds -= line.amount;
  if (line.refunded !== 0) window.refunds += line.refunded;
  window.revenue += line.amount;
  window.cost += line.cost;
  window.profit += line.profit;
  if (!Number.isNaN(line.units)) {
    window.units += line.units;
    window.linesWithUnits += 1;
  }
  if (!isKept) return;
  window.lines += 1;
  if ((line.flags & lineFlags.discounted) !== 0) window.discountedLines += 1;
}

function addService(window: WindowSums, cost: number): void {
  if (cost === 0) return;
  window.costToServe += cost;
  window.profit -= cost;
}
