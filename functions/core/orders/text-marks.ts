/**
 * Remembers a text per number by 64 bits of it, in 8 bytes: to tell whether it is the same again without a look at the text
 * itself, which lies anywhere in memory. Two different texts pass as the same with a probability of 1 in 2^64.
 */
export class TextMarks {
  #marks = new Int32Array(2048);

  /** Puts a text in the place of the one that a number had. @returns whether it is another one */
  put(number: number, text: string): boolean {
    const at = 2 * number;
    if (at >= this.#marks.length) this.#grow(at);
    let first = text.length + 1;
    let second = 0x2545f491;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      first = Math.imul(first ^ code, 0x9e3779b1);
      second = Math.imul(second + code, 0x85ebca6b) ^ (second >>> 15);
    }
    first ^= first >>> 16;
    if (this.#marks[at] === first && this.#marks[at + 1] === second) return false;
    this.#marks[at] = first;
    this.#marks[at + 1] = second;
    return true;
  }

  #grow(at: number): void {
    const grown = new Int32Array(2 ** (32 - Math.clz32(at + 2)));
    grown.set(this.#marks);
    this.#marks = grown;
  }
}
