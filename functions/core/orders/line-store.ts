import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";
import type { PairIndex } from "./pair-index.ts";

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
}

const linesPerChunk = 16_384;
const chunkShift = 14;
const chunkMask = linesPerChunk - 1;

/** 64 bytes a line, that one line is one cache line: three floats, then seven integers and room for three. */
const floatsPerLine = 8;
const integersPerLine = 16;
const firstInteger = 6;

interface Chunk {
  /** Two views of the same bytes. */
  readonly floats: Float64Array;
  readonly integers: Int32Array;
  /** Apart, since they are looked at alone. */
  readonly customers: Int32Array;
  readonly rowHashes: Int32Array;
}

/**
 * Order lines in 76 bytes each, in the order in which they were added.
 *
 * A million lines are 76 MB; it grows by chunks and never copies.
 */
export class LineStore {
  #chunks: Chunk[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a line. `row1` and `row2` stand for all cells of its row: identical rows have the same. */
  add(line: Readonly<OrderLine>, row1: number, row2: number): void {
    const { floats, integers, customers, rowHashes } = this.#chunkFor(this.#length);
    const slot = this.#length & chunkMask;
    const f = slot * floatsPerLine;
    const i = slot * integersPerLine + firstInteger;
    floats[f] = line.amount;
    floats[f + 1] = line.cost;
    floats[f + 2] = line.profit;
    integers[i] = line.day;
    integers[i + 1] = line.rowNumber;
    integers[i + 2] = (line.currency << 1) | (line.returned ? 1 : 0);
    integers[i + 3] = line.order1;
    integers[i + 4] = line.order2;
    integers[i + 5] = line.product1;
    integers[i + 6] = line.product2;
    customers[slot] = line.customer;
    rowHashes[2 * slot] = row1;
    rowHashes[2 * slot + 1] = row2;
    this.#length += 1;
  }

  /** Copies line `index` into `line`: no object per line. @throws RangeError where there is no such line */
  read(index: number, line: OrderLine): void {
    const { floats, integers, customers } = this.#chunkOf(index);
    const slot = index & chunkMask;
    const f = slot * floatsPerLine;
    const i = slot * integersPerLine + firstInteger;
    const flags = integers[i + 2] ?? 0;
    line.amount = floats[f] ?? 0;
    line.cost = floats[f + 1] ?? 0;
    line.profit = floats[f + 2] ?? 0;
    line.customer = customers[slot] ?? 0;
    line.day = integers[i] ?? 0;
    line.rowNumber = integers[i + 1] ?? 0;
    line.currency = flags >> 1;
    line.returned = (flags & 1) === 1;
    line.order1 = integers[i + 3] ?? 0;
    line.order2 = integers[i + 4] ?? 0;
    line.product1 = integers[i + 5] ?? 0;
    line.product2 = integers[i + 6] ?? 0;
  }

  customerAt(index: number): number {
    return this.#chunkOf(index).customers[index & chunkMask] ?? 0;
  }

  rowNumberAt(index: number): number {
    return this.#integerAt(index, 1);
  }

  currencyAt(index: number): number {
    return this.#integerAt(index, 2) >> 1;
  }

  /** The number under which `rows` knows the hash of a line's row. */
  rowHashIn(rows: PairIndex, index: number): number {
    const { rowHashes } = this.#chunkOf(index);
    const at = 2 * (index & chunkMask);
    return rows.numberOf(rowHashes[at] ?? 0, rowHashes[at + 1] ?? 0);
  }

  #integerAt(index: number, field: number): number {
    return this.#chunkOf(index).integers[(index & chunkMask) * integersPerLine + firstInteger + field] ?? 0;
  }

  #chunkOf(index: number): Chunk {
    const chunk = this.#chunks[index >> chunkShift];
    if (chunk === undefined || index >= this.#length) throw new RangeError(`there is no line ${index}`);
    return chunk;
  }

  #chunkFor(index: number): Chunk {
    const found = this.#chunks[index >> chunkShift];
    if (found !== undefined) return found;
    const buffer = new ArrayBuffer(linesPerChunk * floatsPerLine * Float64Array.BYTES_PER_ELEMENT);
    const made = {
      floats: new Float64Array(buffer),
      integers: new Int32Array(buffer),
      customers: new Int32Array(linesPerChunk),
      rowHashes: new Int32Array(2 * linesPerChunk),
    };
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
  };
}
