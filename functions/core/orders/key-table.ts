import type { Cell } from "../values/cell.ts";
import { hashKey } from "./key-hash.ts";

/** A slot of the table: the hash of a key, and its number plus 1; 0 where it is free. */
const slotSize = 2;

const lanes = new Int32Array(2);

/**
 * Numbers keys 0, 1, 2, ... in the order in which they are added, and finds them by the key, or by the cell that each was written
 * as when it came.
 *
 * A cell is hashed as its key is (key-hash.ts), so that one table serves both; and what is found is compared whole, so that
 * nothing passes for something else. Two maps would take twice the time and three times the memory.
 */
export class KeyTable {
  readonly #keys: string[] = [];
  readonly #cells: (Cell | undefined)[] = [];
  #slots = new Int32Array(1024 * slotSize);
  #mask = 1023;

  get size(): number {
    return this.#keys.length;
  }

  keyOf(number: number): string {
    return this.#keys[number] ?? "";
  }

  /** The cell that a key was first written as; undefined where none was noted. */
  cellOf(number: number): Cell | undefined {
    return this.#cells[number];
  }

  /** The number of a key; below 0 where it is not there. */
  findKey(key: string): number {
    hashKey(key, lanes, 0);
    const hash = lanes[0] ?? 0;
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & this.#mask) {
      const number = this.#numberAt(slot);
      if (number < 0 || (this.#slots[slotSize * slot] === hash && this.#keys[number] === key)) return number;
    }
  }

  /** The number of the key that was first written as this very cell; below 0 where none was. */
  findCell(cell: Cell): number {
    hashKey(cell, lanes, 0);
    const hash = lanes[0] ?? 0;
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & this.#mask) {
      const number = this.#numberAt(slot);
      if (number < 0 || (this.#slots[slotSize * slot] === hash && this.#cells[number] === cell)) return number;
    }
  }

  /** Adds a key that is not there yet. @returns its number */
  add(key: string): number {
    if (4 * this.size >= 3 * this.#mask) this.#grow();
    hashKey(key, lanes, 0);
    this.#put(lanes[0] ?? 0, this.size);
    this.#cells.push(undefined);
    return this.#keys.push(key) - 1;
  }

  /** Notes the cell that a key is written as, if it is the first. @returns whether it is that one */
  noteCell(number: number, cell: Cell): boolean {
    this.#cells[number] ??= cell;
    return this.#cells[number] === cell;
  }

  #numberAt(slot: number): number {
    return (this.#slots[slotSize * slot + 1] ?? 0) - 1;
  }

  /** Brings bits of the upper half down to where the mask looks. */
  #slotOf(hash: number): number {
    const mixed = Math.imul(hash, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }

  #put(hash: number, number: number): void {
    let slot = this.#slotOf(hash);
    while (this.#numberAt(slot) >= 0) slot = (slot + 1) & this.#mask;
    this.#slots[slotSize * slot] = hash;
    this.#slots[slotSize * slot + 1] = number + 1;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(2 * slots.length);
    this.#mask = 2 * this.#mask + 1;
    for (let at = 0; at < slots.length; at += slotSize) {
      const number = (slots[at + 1] ?? 0) - 1;
      if (number >= 0) this.#put(slots[at] ?? 0, number);
    }
  }
}
