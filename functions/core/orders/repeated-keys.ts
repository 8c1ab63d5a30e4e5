import type { Cell } from "../values/cell.ts";
import { hashKey } from "./key-hash.ts";

/** Of so many different cells the hash is kept: what they take stays in the processor's cache. */
const mostKept = 8192;
/** Longer texts are not held on to. */
const longestKept = 200;

/**
 * Hashes the keys of a column whose cells come again and again, products or categories: finding one that is known takes less than half as
 * long as hashing its letters.
 */
export class RepeatedKeys {
  readonly #places = new Map<Cell, number>();
  readonly #lanes = new Int32Array(2 * mostKept);

  /** As `hashKey`: writes two lanes to `lanes[at]` and `lanes[at + 1]`, 0 and 0 for a blank. */
  hash(cell: Cell, lanes: Int32Array, at: number): void {
    const known = this.#places.get(cell);
    if (known !== undefined) {
      lanes[at] = this.#lanes[2 * known] ?? 0;
      lanes[at + 1] = this.#lanes[2 * known + 1] ?? 0;
      return;
    }
    hashKey(cell, lanes, at);
    const place = this.#places.size;
    if (place === mostKept || (typeof cell === "string" && cell.length > longestKept)) return;
    this.#lanes[2 * place] = lanes[at] ?? 0;
    this.#lanes[2 * place + 1] = lanes[at + 1] ?? 0;
    this.#places.set(cell, place);
  }
}
