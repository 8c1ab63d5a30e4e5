import { PairIndex } from "../orders/pair-index.ts";
import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";

const never = Number.NEGATIVE_INFINITY;

/** Orders or products of one customer: the latest day of a purchase, and whether all was given back. */
export class OrderTally {
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
