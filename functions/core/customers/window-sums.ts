import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";

/** The sums of one customer within one window. */
export interface WindowSums {
  /** Order days after it count. */
  readonly after: Day;
  orders: number;
  orderDays: number;
  products: number;
  categories: number;
  /** Lines that were bought, and those of them at a discount. */
  lines: number;
  discountedLines: number;
  /** Pieces in the scale of quantities, and how many lines said how many. */
  units: number;
  linesWithUnits: number;
  revenue: Money;
  cost: Money;
  costToServe: Money;
  /** Costs to serve taken off. */
  profit: Money;
  refunds: Money;
}

/**
 * The sums of one customer in several windows, each of which begins on a day of its own and ends today, used again for the next
 * customer.
 *
 * What happened on a day is added once, to the shortest window that holds the day; `close` adds the shorter windows to the longer.
 */
export class WindowedSums {
  /** In the order in which they were asked for; equal ones are one. */
  readonly windows: readonly WindowSums[];
  /** The shortest first. */
  readonly #buckets: readonly WindowSums[];
  readonly #beforeAll: WindowSums = emptySums(Number.NaN);

  /** @param starts the day after which each window begins */
  constructor(starts: readonly Day[]) {
    const days = [...new Set(starts)].sort((a, b) => b - a);
    this.#buckets = days.map(emptySums);
    this.windows = starts.map((start) => this.#buckets[days.indexOf(start)] ?? this.#beforeAll);
  }

  reset(): void {
    for (const sums of this.#buckets) clear(sums);
  }

  /** Where to add what happened on a day; sums that nobody sees where no window holds it. */
  at(day: Day): WindowSums {
    for (const bucket of this.#buckets) if (day > bucket.after) return bucket;
    return this.#beforeAll;
  }

  close(): void {
    for (let at = 1; at < this.#buckets.length; at += 1) add(this.#buckets[at], this.#buckets[at - 1]);
  }
}

function emptySums(after: Day): WindowSums {
  return {
    after,
    orders: 0,
    orderDays: 0,
    products: 0,
    categories: 0,
    lines: 0,
    discountedLines: 0,
    units: 0,
    linesWithUnits: 0,
    revenue: 0,
    cost: 0,
    costToServe: 0,
    profit: 0,
    refunds: 0,
  };
}

function clear(sums: WindowSums): void {
  sums.orders = 0;
  sums.orderDays = 0;
  sums.products = 0;
  sums.categories = 0;
  sums.lines = 0;
  sums.discountedLines = 0;
  sums.units = 0;
  sums.linesWithUnits = 0;
  sums.revenue = 0;
  sums.cost = 0;
  sums.costToServe = 0;
  sums.profit = 0;
  sums.refunds = 0;
}

function add(to: WindowSums | undefined, from: WindowSums | undefined): void {
  if (to === undefined || from === undefined) return;
  to.orders += from.orders;
  to.orderDays += from.orderDays;
  to.products += from.products;
  to.categories += from.categories;
  to.lines += from.lines;
  to.discountedLines += from.discountedLines;
  to.units += from.units;
  to.linesWithUnits += from.linesWithUnits;
  to.revenue += from.revenue;
  to.cost += from.cost;
  to.costToServe += from.costToServe;
  to.profit += from.profit;
  to.refunds += from.refunds;
}
