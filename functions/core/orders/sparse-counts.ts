/** How many different values are counted one by one before near ones are counted together. */
export const mostDifferent = 32_768;
/** The binary digits that a number has after its first. */
export const allBits = 52;
/** Binary digits that are kept, step by step as more numbers differ; down to none from there by one. */
const keptBitsSteps = [allBits, 20, 16, 14, 12, 11, 10] as const;

const float = new Float64Array([1]);
const halves = new Uint32Array(float.buffer);
/** Where the low half of a float stands on this machine: that of 1 is 0. */
const low = halves[0] === 0 ? 0 : 1;
const high = 1 - low;

/** The next fewer digits to keep. */
export function fewerBits(keptBits: number): number {
  return keptBitsSteps.find((bits) => bits < keptBits) ?? keptBits - 1;
}

/** A number without the binary digits that are not kept; 0 and −0 are one. */
export function rounded(value: number, keptBits: number): number {
  if (value === 0) return 0;
  if (keptBits === allBits) return value;
  float[0] = value;
  const dropped = allBits - keptBits;
  halves[low] = withoutLastBits(halves[low] ?? 0, Math.min(dropped, 32));
  halves[high] = withoutLastBits(halves[high] ?? 0, Math.max(0, dropped - 32));
  return float[0] ?? 0;
}

const withoutLastBits = (half: number, count: number) => (count === 32 ? 0 : half & (-1 << count));

/** Different numbers, lowest first, and how often each came. */
export interface CountedValues {
  readonly values: Float64Array;
  readonly counts: Uint32Array;
}

/** Any numbers with how often each came, in a hash table of at most 1 MB: near ones together once too many differ. */
export class SparseCounts {
  #values = new Float64Array(64);
  #counts = new Uint32Array(64);
  #different = 0;
  #keptBits: number = allBits;

  /** The binary digits in which numbers that are counted as one agree. */
  get keptBits(): number {
    return this.#keptBits;
  }

  add(value: number): void {
    const kept = rounded(value, this.#keptBits);
    const slot = this.#slotOf(kept);
    if (this.#counts[slot] === 0) {
      this.#values[slot] = kept;
      this.#different += 1;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    if (this.#different > mostDifferent) this.#coarsen();
    else if (2 * this.#different > this.#counts.length) this.#rebuild(2 * this.#counts.length);
  }

  /** The different numbers, lowest first, and how often each came. */
  ascending(): CountedValues {
    const values = this.#values.filter((_, slot) => this.#counts[slot] !== 0).sort();
    return { values, counts: Uint32Array.from(values, (value) => this.#counts[this.#slotOf(value)] ?? 0) };
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
      this.#keptBits = fewerBits(this.#keptBits);
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
      const value = rounded(values[slot] ?? 0, this.#keptBits);
      const at = this.#slotOf(value);
      if (this.#counts[at] === 0) {
        this.#values[at] = value;
        this.#different += 1;
      }
      this.#counts[at] = (this.#counts[at] ?? 0) + count;
    }
  }
}
