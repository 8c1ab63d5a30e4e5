/**
 * Numbers pairs of 32-bit integers 0, 1, 2, ... in the order of first sight.
 *
 * One is made for a whole table and reset for each customer: no allocation per customer and, by generations, no clearing.
 */
export class PairIndex {
  #firsts = new Int32Array(32);
  #seconds = new Int32Array(32);
  #ids = new Int32Array(32);
  #generations = new Int32Array(32);
  #generation = 0;
  #size = 0;

  /** How many different pairs were seen since the last reset. */
  get size(): number {
    return this.#size;
  }

  /** Forgets all pairs and makes room for up to `capacity`. */
  reset(capacity: number): void {
    this.#size = 0;
    this.#generation += 1;
    if (capacity * 2 <= this.#ids.length) return;
    const slots = 2 ** Math.ceil(Math.log2(capacity * 2));
    this.#firsts = new Int32Array(slots);
    this.#seconds = new Int32Array(slots);
    this.#ids = new Int32Array(slots);
    this.#generations = new Int32Array(slots);
  }

  /** The number of a pair; `size` before the call where it is new. @throws RangeError beyond the capacity */
  numberOf(first: number, second: number): number {
    const mask = this.#ids.length - 1;
    let slot = (Math.imul(first ^ (second << 7) ^ (second >>> 9), 0x9e3779b1) >>> 8) & mask;
    while (this.#generations[slot] === this.#generation) {
      if (this.#firsts[slot] === first && this.#seconds[slot] === second) return this.#ids[slot] ?? 0;
      slot = (slot + 1) & mask;
    }
    if (this.#size > mask >> 1) throw new RangeError(`more than ${mask >> 1} pairs`);
    this.#generations[slot] = this.#generation;
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    this.#ids[slot] = this.#size;
    this.#size += 1;
    return this.#size - 1;
  }
}
