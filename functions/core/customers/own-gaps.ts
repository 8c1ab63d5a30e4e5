import { insertionSort, type OrderDays } from "./order-days.ts";

/** Up to here plain insertion is faster than the sort of typed arrays. */
const fewGaps = 32;

/** The days between one order day and the next of one customer, used again for the next. */
export class OwnGaps {
  #gaps = new Int32Array(64);
  #count = 0;

  /** Takes the gaps of a customer's order days. */
  read({ days, count }: Pick<OrderDays, "days" | "count">): void {
    if (count > this.#gaps.length) this.#gaps = new Int32Array(2 * count);
    this.#count = Math.max(0, count - 1);
    for (let at = 0; at < this.#count; at += 1) this.#gaps[at] = (days[at + 1] ?? 0) - (days[at] ?? 0);
  }

  /**
   * Their standard deviation by their mean: 0 where all are alike, 1 where orders come by chance.
   *
   * Of a sample: by one less than there are gaps. NaN with fewer than three gaps.
   */
  variation(): number {
    const count = this.#count;
    if (count < 3) return Number.NaN;
    let sum = 0;
    let squares = 0;
    for (let at = 0; at < count; at += 1) {
      const gap = this.#gaps[at] ?? 0;
      sum += gap;
      squares += gap * gap;
    }
    // Whole numbers up to here, so that the order of gaps plays no part and a variation of exactly 1 is 1.
    return Math.sqrt((count * (count * squares - sum * sum)) / ((count - 1) * sum * sum));
  }

  /** Twice their median, a whole number; 0 where there is none. Sorts them. */
  doubledMedian(): number {
    const count = this.#count;
    if (count === 0) return 0;
    if (count <= fewGaps) insertionSort(this.#gaps, count);
    else this.#gaps.subarray(0, count).sort();
    return doubledMedianOf(this.#gaps, count);
  }
}

/** Twice the median of the first `count` entries, ascending; at least one. */
export function doubledMedianOf(ascending: Int32Array, count: number): number {
  const middle = count >>> 1;
  const upper = ascending[middle] ?? 0;
  return count % 2 === 1 ? 2 * upper : upper + (ascending[middle - 1] ?? 0);
}
