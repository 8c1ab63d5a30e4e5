import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";

/** What is kept of one used row: everything that a metric needs, nothing as text. */
export interface OrderLine {
  /** Index of the customer in the order of first sight. */
  customer: number;
  day: Day;
  /** The amount as it stands; negative for money given back. */
  amount: Money;
  /** 0 where blank or not supplied. */
  cost: Money;
  /** By a profit column, else amount − cost; 0 where neither is supplied. */
  profit: Money;
  /** 1-based, as people see it. */
  rowNumber: number;
  /** Index of the currency label in the order of first sight. */
  currency: number;
  /** Whether the status says that the sale was given back: a positive amount then counts as sale and refund at once. */
  returned: boolean;
  /** 64 bits that stand for the order id as two 32-bit lanes, both 0 where the row has none and is an order of its own. */
  order1: number;
  order2: number;
  /** Likewise for the product; both 0 where unknown. */
  product1: number;
  product2: number;
  /** Likewise for all cells that were read: equal for identical rows. */
  row1: number;
  row2: number;
}

/** A line is 64 bytes: three floats, then ten integers, so that one line is one cache line. */
const bytesPerLine = 64;
const linesPerChunk = 16_384;
const chunkShift = 14;
const chunkMask = linesPerChunk - 1;

interface Chunk {
  readonly floats: Float64Array;
  readonly integers: Int32Array;
}

/**
 * Order lines in 64 bytes each, in the order in which they were added.
 *
 * A million lines are 64 MB; it grows by chunks of 1 MB and never copies.
 */
export class LineStore {
  #chunks: Chunk[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(line: Readonly<OrderLine>): void {
    const { floats, integers } = this.#chunkFor(this.#length);
    const slot = this.#length & chunkMask;
    const f = slot << 3;
    const i = (slot << 4) + 6;
    floats[f] = line.amount;
    floats[f + 1] = line.cost;
    floats[f + 2] = line.profit;
    integers[i] = line.customer;
    integers[i + 1] = line.day;
    integers[i + 2] = line.rowNumber;
    integers[i + 3] = (line.currency << 1) | (line.returned ? 1 : 0);
    integers[i + 4] = line.order1;
    integers[i + 5] = line.order2;
    integers[i + 6] = line.product1;
    integers[i + 7] = line.product2;
    integers[i + 8] = line.row1;
    integers[i + 9] = line.row2;
    this.#length += 1;
  }

  /** Copies line `index` into `line`: no object per line. @throws RangeError where there is no such line */
  read(index: number, line: OrderLine): void {
    const chunk = this.#chunks[index >> chunkShift];
    if (chunk === undefined || index >= this.#length) throw new RangeError(`there is no line ${index}`);
    const { floats, integers } = chunk;
    const slot = index & chunkMask;
    const f = slot << 3;
    const i = (slot << 4) + 6;
    const flags = integers[i + 3] ?? 0;
    line.amount = floats[f] ?? 0;
    line.cost = floats[f + 1] ?? 0;
    line.profit = floats[f + 2] ?? 0;
    line.customer = integers[i] ?? 0;
    line.day = integers[i + 1] ?? 0;
    line.rowNumber = integers[i + 2] ?? 0;
    line.currency = flags >> 1;
    line.returned = (flags & 1) === 1;
    line.order1 = integers[i + 4] ?? 0;
    line.order2 = integers[i + 5] ?? 0;
    line.product1 = integers[i + 6] ?? 0;
    line.product2 = integers[i + 7] ?? 0;
    line.row1 = integers[i + 8] ?? 0;
    line.row2 = integers[i + 9] ?? 0;
  }

  customerAt(index: number): number {
    return this.#integerAt(index, 0);
  }

  rowNumberAt(index: number): number {
    return this.#integerAt(index, 2);
  }

  currencyAt(index: number): number {
    return this.#integerAt(index, 3) >> 1;
  }

  #integerAt(index: number, field: number): number {
    return this.#chunks[index >> chunkShift]?.integers[((index & chunkMask) << 4) + 6 + field] ?? 0;
  }

  #chunkFor(index: number): Chunk {
    const found = this.#chunks[index >> chunkShift];
    if (found !== undefined) return found;
    const buffer = new ArrayBuffer(linesPerChunk * bytesPerLine);
    const made = { floats: new Float64Array(buffer), integers: new Int32Array(buffer) };
    this.#chunks.push(made);
    return made;
  }
}

/** A line to read into. */
export function emptyLine(): OrderLine {
  return {
    customer: 0,
    day: 0,
    amount: 0,
    cost: 0,
    profit: 0,
    rowNumber: 0,
    currency: 0,
    returned: false,
    order1: 0,
    order2: 0,
    product1: 0,
    product2: 0,
    row1: 0,
    row2: 0,
  };
}
