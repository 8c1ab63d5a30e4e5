/** How many different values are counted one by one before near ones are counted together. */
const mostDifferent = 32_768;
const mantissaBits = 52;
/** Binary digits that are kept, step by step as more numbers differ; down to none from there by one. */
const keptBitsSteps = [52, 20, 16, 14, 12, 11, 10] as const;

const float = new Float64Array([1]);
const halves = new Uint32Array(float.buffer);
/** Where the low half of a float stands on this machine: that of 1 is 0. */
const low = halves[0] === 0 ? 0 : 1;
const high = 1 - low;

/** Different numbers, lowest first, and how often each came. */
export interface CountedValues {
  readonly values: Float64Array;
  readonly counts: Uint32Array;
}

/**
 * Numbers with how often each came, in at most 1 MB however many there are.
 *
 * Up to 32,768 different numbers all is exact. Beyond, numbers that agree in their leading binary digits are counted as one,
 * with as many digits as fit: ten or more unless the largest is some 10^18 times the smallest, which is within 0.1 %. How many
 * fit follows from the numbers alone, so that their order shows nowhere.
 */
export class ValueCounts {
  #values = new Float64Array(1024);
  #counts = new Uint32Array(1024);
  #different = 0;
  #total = 0;
  #keptBits: number = mantissaBits;

  /** How many numbers were added. */
  get total(): number {
    return this.#total;
  }

  /** Whether every number is counted as itself. */
  get isExact(): boolean {
    return this.#keptBits === mantissaBits;
  }

  /** Adds a number. NaN and the infinities are none. */
  add(value: number): void {
    this.#total += 1;
    this.#count(this.#keptBits === mantissaBits ? value + 0 : this.#rounded(value), 1);
  }

  /** The different numbers, lowest first, and how often each came. */
  ascending(): CountedValues {
    const values = this.#values.filter((_, slot) => this.#counts[slot] !== 0).sort();
    return { values, counts: Uint32Array.from(values, (value) => this.#counts[this.#slotOf(value)] ?? 0) };
  }

  #count(value: number, count: number): void {
    const slot = this.#slotOf(value);
    if (this.#counts[slot] === 0) {
      this.#values[slot] = value;
      this.#different += 1;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + count;
    if (this.#different > mostDifferent) this.#coarsen();
    else if (2 * this.#different > this.#counts.length) this.#rebuild(2 * this.#counts.length);
  }

  #slotOf(value: number): number {
    float[0] = value;
    const mask = this.#counts.length - 1;
    const mixed = Math.imul((halves[0] ?? 0) ^ Math.imul(halves[1] ?? 0, 0x85ebca6b), 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#counts[slot] !== 0 && this.#values[slot] !== value) slot = (slot + 1) & mask;
    return slot;
  }

  /** Gives up binary digits until few enough numbers differ. */
  #coarsen(): void {
    while (this.#different > mostDifferent && this.#keptBits > 0) {
      this.#keptBits = keptBitsSteps.find((bits) => bits < this.#keptBits) ?? this.#keptBits - 1;
      this.#rebuild(this.#counts.length);
    }
  }

  #rebuild(size: number): void {
    const values = this.#values;
    const counts = this.#counts;
    this.#values = new Float64Array(size);
    this.#counts = new Uint32Array(size);
    this.#different = 0;
    for (let slot = 0; slot < counts.length; slot += 1) {
      const count = counts[slot] ?? 0;
      if (count === 0) continue;
      const value = this.#rounded(values[slot] ?? 0);
      const at = this.#slotOf(value);
      if (this.#counts[at] === 0) {
        this.#values[at] = value;
        this.#different += 1;
      }
      this.#counts[at] = (this.#counts[at] ?? 0) + count;
    }
  }

  /** A number without the binary digits that are not kept; 0 and −0 are one. */
  #rounded(value: number): number {
    if (value === 0) return 0;
    float[0] = value;
    const dropped = mantissaBits - this.#keptBits;
    halves[low] = withoutLastBits(halves[low] ?? 0, Math.min(dropped, 32));
    halves[high] = withoutLastBits(halves[high] ?? 0, Math.max(0, dropped - 32));
    return float[0] ?? 0;
  }
}

const withoutLastBits = (half: number, count: number) => (count === 32 ? 0 : half & (-1 << count));
