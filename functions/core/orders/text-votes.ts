/** Which of several readings a column's texts can have: bit i stands for reading i. */
export type ReadingMask = number;

/** What settled how the texts of a column are read: the texts themselves, the sheet's locale, or nothing. */
export type DecidedBy = "column" | "locale" | "nothing";

export interface Decision {
  /** Index of the reading that holds for the whole column; undefined where nothing settles it. */
  readonly reading: number | undefined;
  readonly by: DecidedBy;
}

/** Of the texts that speak against one reading or the other, so many may be slips: one in 20. */
const slips = 20;

/** Counts what the texts of one column can mean, so that one reading is chosen for all of them; the order of texts plays no part. */
export class TextVotes {
  readonly #readingCount: number;
  readonly #rowsByMask: Float64Array;
  #ambiguousRows = 0;

  constructor(readingCount: number) {
    this.#readingCount = readingCount;
    this.#rowsByMask = new Float64Array(1 << readingCount);
  }

  /** @param isAmbiguous whether the readings that it can have give different values */
  add(mask: ReadingMask, isAmbiguous: boolean): void {
    this.#rowsByMask[mask] = (this.#rowsByMask[mask] ?? 0) + 1;
    if (isAmbiguous) this.#ambiguousRows += 1;
  }

  /** Texts that mean something else in another reading. */
  get ambiguousRows(): number {
    return this.#ambiguousRows;
  }

  /** Texts that can be read only so. */
  onlyAs(reading: number): number {
    return this.#rowsByMask[1 << reading] ?? 0;
  }

  /** All texts that were counted. */
  get rows(): number {
    return this.#rowsByMask.reduce((sum, rows) => sum + rows, 0);
  }

  /** Texts that can be read, but not so. */
  contraryTo(reading: number): number {
    return this.#rowsByMask.reduce(
      (sum, rows, mask) => (mask !== 0 && (mask & (1 << reading)) === 0 ? sum + rows : sum),
      0,
    );
  }

  /**
   * The reading of the whole column: the one that fewest texts speak against, where at most one in 20 of those that speak
   * against another do. Where several have none against them, the locale's, if it is one of them.
   */
  decide(usual: number): Decision {
    const ranked = Array.from({ length: this.#readingCount }, (_, reading) => ({
      reading,
      against: this.contraryTo(reading),
    }));
    ranked.sort((a, b) => a.against - b.against);
    const [best, next] = ranked;
    if (best === undefined || next === undefined) return { reading: usual, by: "locale" };
    if (best.against < next.against) {
      const isClear = best.against * slips <= next.against;
      return isClear ? { reading: best.reading, by: "column" } : { reading: undefined, by: "nothing" };
    }
    const isUsual = best.against === 0 && this.contraryTo(usual) === 0;
    return isUsual ? { reading: usual, by: "locale" } : { reading: undefined, by: "nothing" };
  }
}
