import { isUndone, type OrderLine } from "../orders/order-line.ts";
import { PairIndex } from "../orders/pair-index.ts";
import type { Day } from "../values/day.ts";

const never = Number.NEGATIVE_INFINITY;

/**
 * How often one customer was served: orders made, whatever became of them, and returns.
 *
 * An order that was given back had been packed and sent all the same. All that came back of one order is one return; a line
 * without an order id is an order, or a return, of its own. Each counts on its latest day.
 */
export class ServiceTally {
  readonly #pairs = new PairIndex();
  readonly #made: number[] = [];
  readonly #returned: number[] = [];
  /** Where the order stands that the pairs know by a number. */
  readonly #placeOf: number[] = [];
  #size = 0;

  reset(capacity: number): void {
    this.#pairs.reset(capacity);
    this.#size = 0;
  }

  add(line: OrderLine): void {
    const at = this.#at(line.order1, line.order2);
    if (line.amount >= 0) this.#made[at] = Math.max(this.#made[at] ?? never, line.day);
    if (line.amount < 0 || line.refunded > 0 || isUndone(line))
      this.#returned[at] = Math.max(this.#returned[at] ?? never, line.day);
  }

  /** How many orders and lone lines there are. */
  get size(): number {
    return this.#size;
  }

  /** The latest day on which one of them was made, by number; -Infinity where it was not. */
  madeDay(at: number): Day {
    return this.#made[at] ?? never;
  }

  /** The latest day on which something of one of them came back; -Infinity where nothing did. */
  returnedDay(at: number): Day {
    return this.#returned[at] ?? never;
  }

  #at(first: number, second: number): number {
    if (first !== 0 || second !== 0) {
      const known = this.#pairs.size;
      const number = this.#pairs.numberOf(first, second);
      if (number < known) return this.#placeOf[number] ?? 0;
      this.#placeOf[number] = this.#size;
    }
    this.#made[this.#size] = never;
    this.#returned[this.#size] = never;
    this.#size += 1;
    return this.#size - 1;
  }
}
