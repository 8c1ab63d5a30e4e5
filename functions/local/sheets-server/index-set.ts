/** A set of indexes below a limit, kept as one byte each, so that a million rows cost a megabyte. */
export class IndexSet {
  readonly #marks: Uint8Array;
  #size = 0;

  constructor(limit: number) {
    this.#marks = new Uint8Array(limit);
  }

  get size(): number {
    return this.#size;
  }

  add(index: number): void {
    if (this.#marks[index] !== 0) return;
    this.#marks[index] = 1;
    this.#size++;
  }

  /** Adds the indexes of another set of at most this limit. */
  addAll(other: IndexSet): void {
    other.#marks.forEach((mark, index) => {
      if (mark === 1) this.add(index);
    });
  }
}
