import type { Money } from "../values/money.ts";
import {
  chunkMask,
  chunkShift,
  type LineLayout,
  type LineParts,
  layOutLines,
  lineDayAt,
  lineMarksAt,
  lineOrderAt,
  linesPerChunk,
} from "./line-layout.ts";
import { LineOrigins } from "./line-origins.ts";
import { lineFlags, type OrderLine } from "./order-line.ts";
import type { PairIndex } from "./pair-index.ts";

const currencyShift = 4;
const flagMask = 15;

const sink = new Int32Array(1);

interface Chunk {
  /** Two views of the same bytes: of each line its money, then its whole numbers. */
  readonly floats: Float64Array;
  readonly integers: Int32Array;
}

/**
 * Order lines in 24 bytes each, and 8 more for each of cost, profit, cost to serve, refunded money, units, product and category that there is a
 * column for; in the order in which they were added. Beside each stands where it comes from.
 *
 * A million lines with cost and product are 56 MB, origins included; it grows by chunks and never copies.
 */
export class LineStore {
  /** By the same indexes. */
  readonly origins: LineOrigins;
  readonly #layout: LineLayout;
  readonly #chunks: Chunk[] = [];
  #length = 0;

  constructor(parts: LineParts) {
    this.origins = new LineOrigins(parts.lineIds);
    this.#layout = layOutLines(parts);
  }

  get length(): number {
    return this.#length;
  }

  /**
   * Adds a line and answers its index.
   *
   * @param rowNumber 1-based, as people see it
   * @param row1 and `row2` stand for all cells of the row but the one of the customer: identical rows have the same
   */
  add(line: Readonly<OrderLine>, customer: number, rowNumber: number, row1: number, row2: number): number {
    this.origins.add(customer, rowNumber, row1, row2);
    return this.#put(line);
  }

  /** Adds a line that another store holds, with its row and its line id, as what it has become; answers its index here. */
  addFrom(other: LineStore, at: number, line: Readonly<OrderLine>, customer: number): number {
    this.origins.addFrom(other.origins, at, customer);
    return this.#put(line);
  }

  #put(line: Readonly<OrderLine>): number {
    const { floats, integers } = this.#chunkFor(this.#length);
    const layout = this.#layout;
    const slot = this.#length & chunkMask;
    const f = slot * layout.floatsPerLine;
    const i = slot * layout.integersPerLine + layout.firstInteger;
    floats[f] = line.amount;
    if (layout.cost > 0) floats[f + layout.cost] = line.cost;
    if (layout.profit > 0) floats[f + layout.profit] = line.profit;
    if (layout.costToServe > 0) floats[f + layout.costToServe] = line.costToServe;
    if (layout.refunded > 0) floats[f + layout.refunded] = line.refunded;
    if (layout.units > 0) floats[f + layout.units] = line.units;
    integers[i + lineDayAt] = line.day;
    integers[i + lineMarksAt] = (line.currency << currencyShift) | line.flags;
    integers[i + lineOrderAt] = line.order1;
    integers[i + lineOrderAt + 1] = line.order2;
    if (layout.product > 0) {
      integers[i + layout.product] = line.product1;
      integers[i + layout.product + 1] = line.product2;
    }
    if (layout.category > 0) {
      integers[i + layout.category] = line.category1;
      integers[i + layout.category + 1] = line.category2;
    }
    this.#length += 1;
    return this.#length - 1;
  }

  /** Copies line `index` into `line`, an empty one or one of this store: what no column supplies stays as it is. @throws RangeError where there is no such line */
  read(index: number, line: OrderLine): void {
    const { floats, integers } = this.#chunkOf(index);
    const layout = this.#layout;
    const slot = index & chunkMask;
    const f = slot * layout.floatsPerLine;
    const i = slot * layout.integersPerLine + layout.firstInteger;
    const marks = integers[i + lineMarksAt] ?? 0;
    line.amount = floats[f] ?? 0;
    if (layout.cost > 0) line.cost = floats[f + layout.cost] ?? 0;
    if (layout.profit > 0) line.profit = floats[f + layout.profit] ?? 0;
    else if (layout.cost > 0) line.profit = line.amount - line.cost;
    if (layout.costToServe > 0) line.costToServe = floats[f + layout.costToServe] ?? 0;
    if (layout.refunded > 0) line.refunded = floats[f + layout.refunded] ?? 0;
    if (layout.units > 0) line.units = floats[f + layout.units] ?? Number.NaN;
    line.day = integers[i + lineDayAt] ?? 0;
    line.currency = marks >> currencyShift;
    line.flags = marks & flagMask;
    line.order1 = integers[i + lineOrderAt] ?? 0;
    line.order2 = integers[i + lineOrderAt + 1] ?? 0;
    if (layout.product > 0) {
      line.product1 = integers[i + layout.product] ?? 0;
      line.product2 = integers[i + layout.product + 1] ?? 0;
    }
    if (layout.category > 0) {
      line.category1 = integers[i + layout.category] ?? 0;
      line.category2 = integers[i + layout.category + 1] ?? 0;
    }
  }

  /**
   * Brings lines into the processor's cache that are to be read one after the other and lie anywhere: fetched together they
   * take hardly longer than one of them.
   */
  fetchLines(lineIndexes: Uint32Array, start: number, end: number): void {
    const { integersPerLine } = this.#layout;
    const last = integersPerLine - 1;
    let seen = 0;
    for (let at = start; at < end; at += 1) {
      const index = lineIndexes[at] ?? 0;
      const integers = this.#chunks[index >> chunkShift]?.integers;
      if (integers === undefined) continue;
      const first = (index & chunkMask) * integersPerLine;
      seen ^= (integers[first] ?? 0) ^ (integers[first + last] ?? 0);
    }
    // Kept, so that no engine may leave it out.
    sink[0] = seen;
  }

  dayAt(index: number): number {
    return this.#chunkOf(index).integers[this.#integerOf(index) + lineDayAt] ?? 0;
  }

  currencyAt(index: number): number {
    return (this.#chunkOf(index).integers[this.#integerOf(index) + lineMarksAt] ?? 0) >> currencyShift;
  }

  isCredit(index: number): boolean {
    return ((this.#chunkOf(index).integers[this.#integerOf(index) + lineMarksAt] ?? 0) & lineFlags.credit) !== 0;
  }

  /** The number under which `orders` knows a line's order; -1 where it has no order id. */
  orderIn(orders: PairIndex, index: number): number {
    const { integers } = this.#chunkOf(index);
    const at = this.#integerOf(index) + lineOrderAt;
    const first = integers[at] ?? 0;
    const second = integers[at + 1] ?? 0;
    return first === 0 && second === 0 ? -1 : orders.numberOf(first, second);
  }

  /**
   * Calls back for every run of lines of one order and one customer with the two lanes of its order id, both 0 where there is none,
   * and the lines from `start` up to but not including `end`.
   */
  eachRun(visit: (first: number, second: number, start: number, end: number) => void): void {
    const { integersPerLine, firstInteger } = this.#layout;
    const customers = this.origins.customers();
    let start = 0;
    let [first, second, customer] = [0, 0, -1];
    for (let chunkStart = 0; chunkStart < this.#length; chunkStart += linesPerChunk) {
      const { integers } = this.#chunkOf(chunkStart);
      const end = Math.min(chunkStart + linesPerChunk, this.#length);
      for (let index = chunkStart, at = firstInteger + lineOrderAt; index < end; index += 1, at += integersPerLine) {
        if (integers[at] === first && integers[at + 1] === second && customers[index] === customer) continue;
        if (index > start) visit(first, second, start, index);
        start = index;
        first = integers[at] ?? 0;
        second = integers[at + 1] ?? 0;
        customer = customers[index] ?? 0;
      }
    }
    if (this.#length > start) visit(first, second, start, this.#length);
  }

  /** As `orderIn`, of lines with an order id: under each owner an id is an order of its own. */
  orderOfOwnerIn(orders: PairIndex, index: number, owner: number): number {
    const { integers } = this.#chunkOf(index);
    const at = this.#integerOf(index) + lineOrderAt;
    const mixed = Math.imul(owner + 1, 0x9e3779b1);
    return orders.numberOf((integers[at] ?? 0) ^ mixed ^ (mixed >>> 15), integers[at + 1] ?? 0);
  }

  /** Whether a line's order is one that `orders` knows, and which; -1 where it is not or has no order id. */
  orderAmong(orders: PairIndex, index: number): number {
    const { integers } = this.#chunkOf(index);
    const at = this.#integerOf(index) + lineOrderAt;
    const first = integers[at] ?? 0;
    const second = integers[at + 1] ?? 0;
    return first === 0 && second === 0 ? -1 : orders.find(first, second);
  }

  /** Marks a line as one of an order that came back whole. */
  takeOut(index: number): void {
    this.#mark(index, lineFlags.takenOut);
  }

  /** Marks a line as one that came back whole, as if its status said so. */
  giveBack(index: number): void {
    this.#mark(index, lineFlags.returned);
  }

  #mark(index: number, flag: number): void {
    const { integers } = this.#chunkOf(index);
    const at = this.#integerOf(index) + lineMarksAt;
    integers[at] = (integers[at] ?? 0) | flag;
  }

  /** Replaces a line's money; a profit that no column supplies follows from the other two. */
  setMoney(index: number, amount: Money, cost: Money, profit: Money): void {
    const { floats } = this.#chunkOf(index);
    const layout = this.#layout;
    const at = (index & chunkMask) * layout.floatsPerLine;
    floats[at] = amount;
    if (layout.cost > 0) floats[at + layout.cost] = cost;
    if (layout.profit > 0) floats[at + layout.profit] = profit;
  }

  /** Replaces what serving a line cost. */
  setCostToServe(index: number, costToServe: Money): void {
    this.#setFloat(index, this.#layout.costToServe, costToServe);
  }

  /** Replaces what was given back of a line. */
  setRefunded(index: number, refunded: Money): void {
    this.#setFloat(index, this.#layout.refunded, refunded);
  }

  #setFloat(index: number, place: number, money: Money): void {
    if (place > 0) this.#chunkOf(index).floats[(index & chunkMask) * this.#layout.floatsPerLine + place] = money;
  }

  #integerOf(index: number): number {
    return (index & chunkMask) * this.#layout.integersPerLine + this.#layout.firstInteger;
  }

  #chunkOf(index: number): Chunk {
    const chunk = this.#chunks[index >> chunkShift];
    if (chunk === undefined || index >= this.#length) throw new RangeError(`there is no line ${index}`);
    return chunk;
  }

  #chunkFor(index: number): Chunk {
    const found = this.#chunks[index >> chunkShift];
    if (found !== undefined) return found;
    const buffer = new ArrayBuffer(linesPerChunk * this.#layout.floatsPerLine * Float64Array.BYTES_PER_ELEMENT);
    const made = {
      floats: new Float64Array(buffer),
      integers: new Int32Array(buffer),
    };
    this.#chunks.push(made);
    return made;
  }
}
