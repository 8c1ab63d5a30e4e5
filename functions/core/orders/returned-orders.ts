import type { ColumnPage } from "../values/cell.ts";
import { isErrorText, isTotalsLabel } from "./cell-words.ts";
import { hashKey } from "./key-hash.ts";
import { PairIndex } from "./pair-index.ts";

const lanes = new Int32Array(2);

/** The ids of orders that came back whole, as a tab of returns lists them: one an id, in any order, repeated ones count once. */
export class ReturnedOrders {
  readonly #ids: number[] = [];

  /** Adds a page whose only column holds order ids; blanks, error values and labels of sums are no ids. */
  addPage({ columns: [ids = []] }: ColumnPage): void {
    for (const cell of ids) {
      if (isErrorText(cell) || isTotalsLabel(cell) || !hashKey(cell, lanes, 0)) continue;
      this.#ids.push(lanes[0] ?? 0, lanes[1] ?? 0);
    }
  }

  /** All ids, each with a number from 0 on. */
  index(): PairIndex {
    const index = new PairIndex();
    index.reset(this.#ids.length / 2);
    for (let at = 0; at < this.#ids.length; at += 2) index.numberOf(this.#ids[at] ?? 0, this.#ids[at + 1] ?? 0);
    return index;
  }
}
