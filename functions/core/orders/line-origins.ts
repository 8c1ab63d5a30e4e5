import { chunkMask, chunkShift, linesPerChunk } from "./line-layout.ts";
import type { PairIndex } from "./pair-index.ts";

interface Chunk {
  readonly customers: Int32Array;
  readonly rowNumbers: Int32Array;
  readonly rowHashes: Int32Array;
  /** Empty where rows have no line id. */
  readonly lineIds: Int32Array;
}

/** Where order lines come from: whose each is, in which row it stands, and what that row holds. 16 bytes a line, and 8 more for line ids. */
export class LineOrigins {
  readonly hasLineIds: boolean;
  readonly #chunks: Chunk[] = [];
  #length = 0;

  constructor(hasLineIds: boolean) {
    this.hasLineIds = hasLineIds;
  }

  /** Adds the origin of the next line; `LineStore.add` says of what. */
  add(customer: number, rowNumber: number, row1: number, row2: number): void {
    const { customers, rowNumbers, rowHashes } = this.#chunkFor(this.#length);
    const slot = this.#length & chunkMask;
    customers[slot] = customer;
    rowNumbers[slot] = rowNumber;
    rowHashes[2 * slot] = row1;
    rowHashes[2 * slot + 1] = row2;
    this.#length += 1;
  }

  /** Adds the origin of a line of another store, of whatever customer it has become. */
  addFrom(other: LineOrigins, at: number, customer: number): void {
    const index = this.#length;
    const { rowNumbers, rowHashes, lineIds } = other.#chunkOf(at);
    const slot = at & chunkMask;
    this.add(customer, rowNumbers[slot] ?? 0, rowHashes[2 * slot] ?? 0, rowHashes[2 * slot + 1] ?? 0);
    this.setLineId(index, lineIds[2 * slot] ?? 0, lineIds[2 * slot + 1] ?? 0);
  }

  customerAt(index: number): number {
    return this.#chunkOf(index).customers[index & chunkMask] ?? 0;
  }

  /** 1-based, as people see it. */
  rowNumberAt(index: number): number {
    return this.#chunkOf(index).rowNumbers[index & chunkMask] ?? 0;
  }

  /** The customer of every line, by its index. */
  customers(): Int32Array {
    const all = new Int32Array(this.#length);
    for (let start = 0; start < this.#length; start += linesPerChunk) {
      const { customers } = this.#chunkOf(start);
      all.set(customers.subarray(0, this.#length - start), start);
    }
    return all;
  }

  /**
   * Copies 64 bits that stand for the row of each line from `start` on into `rows`, as many as fit. Two rows of one customer that
   * name the customer by different keys are not the same.
   *
   * @returns how many lines they are
   */
  readRows(start: number, rows: Int32Array): number {
    const { rowHashes, customers } = this.#chunkOf(start);
    const first = start & chunkMask;
    const count = Math.min(rows.length >>> 1, linesPerChunk - first, this.#length - start);
    for (let i = 0; i < count; i += 1) {
      const slot = first + i;
      const customer = Math.imul((customers[slot] ?? 0) + 1, 0x9e3779b1);
      rows[2 * i] = (rowHashes[2 * slot] ?? 0) ^ customer ^ (customer >>> 15);
      rows[2 * i + 1] = rowHashes[2 * slot + 1] ?? 0;
    }
    return count;
  }

  /** The two lanes of a line's row hash as one whole number of 53 bits: to put rows into an order that their content alone decides. */
  rowRank(index: number): number {
    const { rowHashes } = this.#chunkOf(index);
    const at = 2 * (index & chunkMask);
    return ((rowHashes[at] ?? 0) >>> 0) * 0x20_0000 + ((rowHashes[at + 1] ?? 0) >>> 11);
  }

  /** Keeps 64 bits that stand for a line's id; both lanes 0 where it has none. Does nothing where rows have no column of ids. */
  setLineId(index: number, first: number, second: number): void {
    if (!this.hasLineIds) return;
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

  #chunkOf(index: number): Chunk {
    const chunk = this.#chunks[index >> chunkShift];
    if (chunk === undefined || index >= this.#length) throw new RangeError(`there is no line ${index}`);
    return chunk;
  }

  #chunkFor(index: number): Chunk {
    const found = this.#chunks[index >> chunkShift];
    if (found !== undefined) return found;
    const made = {
      customers: new Int32Array(linesPerChunk),
      rowNumbers: new Int32Array(linesPerChunk),
      rowHashes: new Int32Array(2 * linesPerChunk),
      lineIds: new Int32Array(this.hasLineIds ? 2 * linesPerChunk : 0),
    };
    this.#chunks.push(made);
    return made;
  }
}
