import { PairIndex } from "../orders/pair-index.ts";
import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";

const never = Number.NEGATIVE_INFINITY;

/** Orders, products or categories of one customer: the latest day of a purchase, and whether all was given back. */
export class OrderTally {
  readonly #pairs = new PairIndex();
  readonly #latest: number[] = [];
  readonly #net: number[] = [];
  readonly #hasRefund: boolean[] = [];
  /** The pair that was asked for last, and where it stands: lines of one order mostly come together. */
  #first = 0;
  #second = 0;
  #last = -1;

  /** How many different ones there are. */
  get size(): number {
    return this.#pairs.size;
  }

  reset(capacity: number): void {
    this.#pairs.reset(capacity);
    this.#last = -1;
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

  /** The latest day of a purchase of one of them, by number; -Infinity where it was never bought, or wholly given back. */
  latestDay(at: number): Day {
    const isWhollyRefunded = this.#hasRefund[at] === true && (this.#net[at] ?? 0) <= 0;
    return isWhollyRefunded ? never : (this.#latest[at] ?? never);
  }

  #at(first: number, second: number): number {
    if (this.#last >= 0 && first === this.#first && second === this.#second) return this.#last;
    const known = this.#pairs.size;
    const at = this.#pairs.numberOf(first, second);
    this.#first = first;
    this.#second = second;
    this.#last = at;
    if (at === known) {
      this.#latest[at] = never;
      this.#net[at] = 0;
      this.#hasRefund[at] = false;
    }
    return at;
  }
}
