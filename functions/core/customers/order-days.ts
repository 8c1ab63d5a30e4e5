import type { Day } from "../values/day.ts";

/** Up to here plain insertion is faster than the sort of typed arrays. */
const fewDays = 32;

/** The order days of one customer, used again for the next: ascending, each once. */
export class OrderDays {
  /** The first `count` entries are the days, once `close` has been called. */
  days = new Int32Array(64);
  count = 0;

  reset(capacity: number): void {
    if (capacity > this.days.length) this.days = new Int32Array(2 * capacity);
    this.count = 0;
  }

  /** Adds a day, in whatever order. */
  add(day: Day): void {
    // Lines of one order come together: most repeated days never get in.
    if (this.count > 0 && this.days[this.count - 1] === day) return;
    this.days[this.count] = day;
    this.count += 1;
  }

  /** Sorts the days and drops repeated ones. */
  close(): void {
    const { days, count } = this;
    if (count < 2) return;
    if (count <= fewDays) insertionSort(days, count);
    else days.subarray(0, count).sort();
    let kept = 1;
    for (let at = 1; at < count; at += 1) {
      const day = days[at] ?? 0;
      if (day === days[kept - 1]) continue;
      days[kept] = day;
      kept += 1;
    }
    this.count = kept;
  }
}

/** Sorts the first `count` entries, ascending. */
export function insertionSort(values: Int32Array, count: number): void {
  for (let at = 1; at < count; at += 1) {
    const value = values[at] ?? 0;
    let to = at;
    while (to > 0 && (values[to - 1] ?? 0) > value) {
      values[to] = values[to - 1] ?? 0;
      to -= 1;
    }
    values[to] = value;
  }
}
