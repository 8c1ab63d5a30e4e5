const sink = new Int32Array(1);

/**
 * Remembers a text per number by 64 bits that stand for it, in 8 bytes: to tell whether it is the same again without a look at the
 * text itself, which lies anywhere in memory.
 */
export class TextMarks {
  #marks = new Int32Array(2048);

  /** Puts a text, as two 32-bit lanes, in the place of the one that a number had. @returns whether it is another one */
  put(number: number, first: number, second: number): boolean {
    const at = 2 * number;
    if (at >= this.#marks.length) this.#grow(at);
    if (this.#marks[at] === first && this.#marks[at + 1] === second) return false;
    this.#marks[at] = first;
    this.#marks[at + 1] = second;
    return true;
  }

  /**
   * Brings into the processor's cache the marks of numbers whose texts are to be put one after the other: fetched together they take hardly
   * longer than one of them. Numbers below 0 have none.
   */
  fetchMarks(numbers: Int32Array, count: number): void {
    let seen = 0;
    for (let i = 0; i < count; i += 1) seen ^= this.#marks[2 * (numbers[i] ?? 0)] ?? 0;
    // Kept, so that no engine may leave it out.
    sink[0] = seen;
  }

  #grow(at: number): void {
    const grown = new Int32Array(2 ** (32 - Math.clz32(at + 2)));
    grown.set(this.#marks);
    this.#marks = grown;
  }
}
