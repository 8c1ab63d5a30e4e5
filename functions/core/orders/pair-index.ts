/** A slot of the table: first, second, number, and the generation that filled it. */
const slotSize = 4;

/**
 * Numbers pairs of 32-bit integers 0, 1, 2, ... in the order of first sight.
 *
 * One is made for a whole table and reset for each customer: no allocation per customer and, by generations, no clearing.
 */
export class PairIndex {
  #slots = new Int32Array(16 * slotSize);
  /** Of the slots in use since the last reset: few for few pairs, so that they stay in the processor's cache. */
  #mask = 0;
  #generation = 1;
  #size = 0;

  /** How many different pairs were seen since the last reset. */
  get size(): number {
    return this.#size;
  }

  /** Forgets all pairs and makes room for up to `capacity`. */
  reset(capacity: number): void {
    const slots = 2 ** (32 - Math.clz32(Math.max(1, 2 * capacity - 1)));
    if (slots * slotSize > this.#slots.length) this.#slots = new Int32Array(slots * slotSize);
    this.#mask = slots - 1;
    this.#size = 0;
    this.#generation += 1;
  }

  /** The number of a pair; `size` before the call where it is new. @throws RangeError beyond the capacity */
  numberOf(first: number, second: number): number {
    const slots = this.#slots;
    let slot = spread(first, second) & this.#mask;
    let at = slot * slotSize;
    while (slots[at + 3] === this.#generation) {
      if (slots[at] === first && slots[at + 1] === second) return slots[at + 2] ?? 0;
      slot = (slot + 1) & this.#mask;
      at = slot * slotSize;
    }
    if (this.#size > this.#mask >> 1) throw new RangeError(`more than ${this.#size} pairs`);
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = this.#size;
    slots[at + 3] = this.#generation;
    this.#size += 1;
    return this.#size - 1;
  }

  /** The number of a pair, or -1 where it was not seen since the last reset. */
  find(first: number, second: number): number {
    const slots = this.#slots;
    let slot = spread(first, second) & this.#mask;
    while (slots[slot * slotSize + 3] === this.#generation) {
      const at = slot * slotSize;
      if (slots[at] === first && slots[at + 1] === second) return slots[at + 2] ?? 0;
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }
}

/** Brings bits of both down to where the mask looks. */
function spread(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
