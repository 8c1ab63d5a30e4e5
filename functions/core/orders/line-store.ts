import type { Money } from "../values/money.ts";
import { lineFlags, type OrderLine } from "./order-line.ts";
import type { PairIndex } from "./pair-index.ts";

const linesPerChunk = 16_384;
const chunkShift = 14;
const chunkMask = linesPerChunk - 1;

/** 64 bytes a line, that one line is one cache line: three floats, then ten integers. */
const floatsPerLine = 8;
const integersPerLine = 16;
const firstInteger = 6;

const currencyShift = 4;
const flagMask = 15;

interface Chunk {
  /** Two views of the same bytes. */
  readonly floats: Float64Array;
  readonly integers: Int32Array;
  /** Once more and apart, since they are looked at alone. */
  readonly customers: Int32Array;
  readonly rowHashes: Int32Array;
  /** Empty where rows have no line id. */
  readonly lineIds: Int32Array;
  /** Cost to serve and units; empty where rows have neither. */
  readonly extras: Float64Array;
}

/**
 * Order lines in 76 bytes each (8 more where rows have a line id, 16 more where they have a quantity or a cost to serve), in the order
 * in which they were added.
 *
 * A million lines are 76 MB; it grows by chunks and never copies.
 */
export class LineStore {
  readonly hasLineIds: boolean;
  readonly #hasExtras: boolean;
  #chunks: Chunk[] = [];
  #length = 0;

  constructor(hasLineIds: boolean, hasExtras: boolean) {
    this.hasLineIds = hasLineIds;
    this.#hasExtras = hasExtras;
  }

  get length(): number {
    return this.#length;
  }

  /**
   * Adds a line and answers its index. `row1` and `row2` stand for all cells of its row but the one of the customer:
   * identical rows have the same.
   */
  add(line: Readonly<OrderLine>, row1: number, row2: number): number {
    const { floats, integers, customers, rowHashes, extras } = this.#chunkFor(this.#length);
    const slot = this.#length & chunkMask;
    const f = slot * floatsPerLine;
    const i = slot * integersPerLine + firstInteger;
    floats[f] = line.amount;
    floats[f + 1] = line.cost;
    floats[f + 2] = line.profit;
    integers[i] = line.day;
    integers[i + 1] = line.rowNumber;
    integers[i + 2] = (line.currency << currencyShift) | line.flags;
    integers[i + 3] = line.order1;
    integers[i + 4] = line.order2;
    integers[i + 5] = line.product1;
    integers[i + 6] = line.product2;
    integers[i + 7] = line.customer;
    integers[i + 8] = line.category1;
    integers[i + 9] = line.category2;
    if (this.#hasExtras) {
      extras[2 * slot] = line.costToServe;
      extras[2 * slot + 1] = line.units;
    }
    customers[slot] = line.customer;
    rowHashes[2 * slot] = row1;
    rowHashes[2 * slot + 1] = row2;
    this.#length += 1;
    return this.#length - 1;
  }

  /** Copies line `index` into `line`: no object per line. @throws RangeError where there is no such line */
  read(index: number, line: OrderLine): void {
    const { floats, integers, extras } = this.#chunkOf(index);
    const slot = index & chunkMask;
    const f = slot * floatsPerLine;
    const i = slot * integersPerLine + firstInteger;
    const marks = integers[i + 2] ?? 0;
    line.amount = floats[f] ?? 0;
    line.cost = floats[f + 1] ?? 0;
    line.profit = floats[f + 2] ?? 0;
    line.customer = integers[i + 7] ?? 0;
    line.day = integers[i] ?? 0;
    line.rowNumber = integers[i + 1] ?? 0;
    line.currency = marks >> currencyShift;
    line.flags = marks & flagMask;
    line.order1 = integers[i + 3] ?? 0;
    line.order2 = integers[i + 4] ?? 0;
    line.product1 = integers[i + 5] ?? 0;
    line.product2 = integers[i + 6] ?? 0;
    line.category1 = integers[i + 8] ?? 0;
    line.category2 = integers[i + 9] ?? 0;
    if (!this.#hasExtras) return;
    line.costToServe = extras[2 * slot] ?? 0;
    line.units = extras[2 * slot + 1] ?? Number.NaN;
  }

  customerAt(index: number): number {
    return this.#chunkOf(index).customers[index & chunkMask] ?? 0;
  }

  rowNumberAt(index: number): number {
    return this.#integerAt(index, 1);
  }

  currencyAt(index: number): number {
    return this.#integerAt(index, 2) >> currencyShift;
  }

  isCredit(index: number): boolean {
    return (this.#integerAt(index, 2) & lineFlags.credit) !== 0;
  }

  /**
   * The number under which `rows` knows a line's row. Two rows of one customer that name the customer by different keys are
   * not the same.
   */
  rowIn(rows: PairIndex, index: number): number {
    const { rowHashes, customers } = this.#chunkOf(index);
    const slot = index & chunkMask;
    const customer = Math.imul((customers[slot] ?? 0) + 1, 0x9e3779b1);
    return rows.numberOf((rowHashes[2 * slot] ?? 0) ^ customer, rowHashes[2 * slot + 1] ?? 0);
  }

  /** The two lanes of a line's row hash as one whole number of 53 bits: to put rows into an order that their content alone decides. */
  rowRank(index: number): number {
    const { rowHashes } = this.#chunkOf(index);
    const at = 2 * (index & chunkMask);
    return ((rowHashes[at] ?? 0) >>> 0) * 0x20_0000 + ((rowHashes[at + 1] ?? 0) >>> 11);
  }

  /** The number under which `orders` knows a line's order; -1 where it has no order id. */
  orderIn(orders: PairIndex, index: number): number {
    const { integers } = this.#chunkOf(index);
    const at = (index & chunkMask) * integersPerLine + firstInteger;
    const first = integers[at + 3] ?? 0;
    const second = integers[at + 4] ?? 0;
    return first === 0 && second === 0 ? -1 : orders.numberOf(first, second);
  }

  /** Copies the two lanes of a line's order id into `order`. */
  readOrder(index: number, order: Int32Array): void {
    const { integers } = this.#chunkOf(index);
    const at = (index & chunkMask) * integersPerLine + firstInteger;
    order[0] = integers[at + 3] ?? 0;
    order[1] = integers[at + 4] ?? 0;
  }

  /** Whether a line's order is one that `orders` knows, and which; -1 where it is not or has no order id. */
  orderAmong(orders: PairIndex, index: number): number {
    const { integers } = this.#chunkOf(index);
    const at = (index & chunkMask) * integersPerLine + firstInteger;
    const first = integers[at + 3] ?? 0;
    const second = integers[at + 4] ?? 0;
    return first === 0 && second === 0 ? -1 : orders.find(first, second);
  }

  /** Keeps 64 bits that stand for a line's id; both lanes 0 where it has none. */
  setLineId(index: number, first: number, second: number): void {
    const { lineIds } = this.#chunkOf(index);
    const at = 2 * (index & chunkMask);
    lineIds[at] = first;
    lineIds[at + 1] = second;
  }

  /** The number under which `ids` knows a line's id; -1 where it has none. */
  lineIdIn(ids: PairIndex, index: number): number {
    const { lineIds } = this.#chunkOf(index);
    const at = 2 * (index & chunkMask);
    const first = lineIds[at] ?? 0;
    const second = lineIds[at + 1] ?? 0;
    return first === 0 && second === 0 ? -1 : ids.numberOf(first, second);
  }

  /** Marks a line as one of an order that came back whole. */
  takeOut(index: number): void {
    const { integers } = this.#chunkOf(index);
    const at = (index & chunkMask) * integersPerLine + firstInteger + 2;
    integers[at] = (integers[at] ?? 0) | lineFlags.takenOut;
  }

  /** Replaces a line's money. */
  setMoney(index: number, amount: Money, cost: Money, profit: Money): void {
    const { floats } = this.#chunkOf(index);
    const at = (index & chunkMask) * floatsPerLine;
    floats[at] = amount;
    floats[at + 1] = cost;
    floats[at + 2] = profit;
  }

  /** Replaces what serving a line cost. */
  setCostToServe(index: number, costToServe: Money): void {
    if (this.#hasExtras) this.#chunkOf(index).extras[2 * (index & chunkMask)] = costToServe;
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
      lineIds: new Int32Array(this.hasLineIds ? 2 * linesPerChunk : 0),
      extras: new Float64Array(this.#hasExtras ? 2 * linesPerChunk : 0),
    };
    this.#chunks.push(made);
    return made;
  }
}
