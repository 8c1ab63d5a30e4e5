import { allBits, type CountedValues, fewerBits, mostDifferent, rounded, SparseCounts } from "./sparse-counts.ts";

/** Whole steps up to here are counted at their place in a table: hundredths up to some 10,000, days up to all there are. */
const mostSteps = 2 ** 20;

/**
 * Numbers with how often each came, in at most 5 MB however many there are.
 *
 * Up to 32,768 different numbers all is exact. Beyond, numbers that agree in their leading binary digits are counted as one,
 * with as many digits as fit: ten or more unless the largest is some 10^18 times the smallest, which is within 0.1 %. How many
 * fit follows from the numbers alone, so that their order shows nowhere.
 *
 * Most columns hold prices or days. Those have a place of their own each, which takes no search.
 */
export class ValueCounts {
  readonly #stepsPerUnit: number;
  #steps = new Uint32Array(1024);
  readonly #others = new SparseCounts();
  #total = 0;

  /** @param stepsPerUnit of which fractions most of the numbers are whole multiples */
  constructor(stepsPerUnit = 100) {
    this.#stepsPerUnit = stepsPerUnit;
  }

  /** How many numbers were added. */
  get total(): number {
    return this.#total;
  }

  /** Whether every number is counted as itself. */
  get isExact(): boolean {
    return this.#fitting().keptBits === allBits;
  }

  /** Adds a number. NaN and the infinities are none. */
  add(value: number): void {
    this.#total += 1;
    const step = Math.round(value * this.#stepsPerUnit);
    if (step >= 0 && step < this.#steps.length && step / this.#stepsPerUnit === value) {
      this.#steps[step] = (this.#steps[step] ?? 0) + 1;
    } else this.#addFar(value, step);
  }

  /** The different numbers, lowest first, and how often each came. */
  ascending(): CountedValues {
    return this.#fitting().counted;
  }

  #addFar(value: number, step: number): void {
    if (!(step > 0 && step < mostSteps && step / this.#stepsPerUnit === value)) {
      this.#others.add(value + 0);
      return;
    }
    const grown = new Uint32Array(2 ** (32 - Math.clz32(step)));
    grown.set(this.#steps);
    grown[step] = 1;
    this.#steps = grown;
  }

  /** All numbers, with as many of their binary digits as let few enough differ. */
  #fitting(): { readonly counted: CountedValues; readonly keptBits: number } {
    let keptBits = this.#others.keptBits;
    let counted = together(this.#valuesOfSteps(), this.#others.ascending(), keptBits);
    while (counted.values.length > mostDifferent && keptBits > 0) {
      keptBits = fewerBits(keptBits);
      counted = coarser(counted, keptBits);
    }
    return { counted, keptBits };
  }

  #valuesOfSteps(): CountedValues {
    const steps = this.#steps;
    let different = 0;
    for (let step = 0; step < steps.length; step += 1) different += steps[step] === 0 ? 0 : 1;
    const values = new Float64Array(different);
    const counts = new Uint32Array(different);
    let length = 0;
    for (let step = 0; step < steps.length; step += 1) {
      const count = steps[step] ?? 0;
      if (count === 0) continue;
      values[length] = step / this.#stepsPerUnit;
      counts[length] = count;
      length += 1;
    }
    return { values, counts };
  }
}

/** An ascending list with numbers counted together that agree in the kept digits. */
function coarser({ values, counts }: CountedValues, keptBits: number): CountedValues {
  const kept = { values: new Float64Array(values.length), counts: new Uint32Array(values.length) };
  let last = -1;
  for (let at = 0; at < values.length; at += 1) {
    const value = rounded(values[at] ?? 0, keptBits);
    if (last < 0 || kept.values[last] !== value) kept.values[++last] = value;
    kept.counts[last] = (kept.counts[last] ?? 0) + (counts[at] ?? 0);
  }
  return { values: kept.values.subarray(0, last + 1), counts: kept.counts.subarray(0, last + 1) };
}

/** Two ascending lists as one, numbers that agree in the kept digits counted together. */
function together(a: CountedValues, b: CountedValues, keptBits: number): CountedValues {
  if (b.values.length === 0) return keptBits === allBits ? a : coarser(a, keptBits);
  const most = a.values.length + b.values.length;
  const values = new Float64Array(most);
  const counts = new Uint32Array(most);
  let length = 0;
  for (let i = 0, j = 0; i + j < most; ) {
    const takesA = j === b.values.length || (a.values[i] ?? Number.POSITIVE_INFINITY) <= (b.values[j] ?? 0);
    const value = rounded((takesA ? a.values[i] : b.values[j]) ?? 0, keptBits);
    const count = (takesA ? a.counts[i] : b.counts[j]) ?? 0;
    if (takesA) i += 1;
    else j += 1;
    if (length > 0 && values[length - 1] === value) counts[length - 1] = (counts[length - 1] ?? 0) + count;
    else {
      values[length] = value;
      counts[length] = count;
      length += 1;
    }
  }
  return { values: values.subarray(0, length), counts: counts.subarray(0, length) };
}
