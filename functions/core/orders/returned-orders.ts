import type { Cell, ColumnPage } from "../values/cell.ts";
import { isErrorText, isTotalsLabel } from "./cell-words.ts";
import { hashKey } from "./key-hash.ts";
import { PairIndex } from "./pair-index.ts";
import { yesOrNo } from "./yes-no-words.ts";

const lanes = new Int32Array(2);

/** The ids of orders that came back whole, as a tab of returns lists them: one an id, in any order, repeated ones count once. */
export class ReturnedOrders {
  readonly #ids: number[] = [];
  readonly #leftIn: number[] = [];

  /**
   * Adds a page whose first column holds order ids; blanks, error values and labels of sums are no ids. Where a second column says
   * whether each came back, only those count beside which it says yes.
   */
  addPage({ columns: [ids = [], marks] }: Pick<ColumnPage, "columns">): void {
    for (const [at, cell] of ids.entries()) {
      if (isErrorText(cell) || isTotalsLabel(cell) || !hashKey(cell, lanes, 0)) continue;
      (isReturned(marks, at) ? this.#ids : this.#leftIn).push(lanes[0] ?? 0, lanes[1] ?? 0);
    }
  }

  /** All ids, each with a number from 0 on. */
  index(): PairIndex {
    return indexOf(this.#ids);
  }

  /** How many ids the tab lists and says of that they did not come back, or nothing. */
  get leftIn(): number {
    return indexOf(this.#leftIn).size;
  }
}

const isReturned = (marks: readonly Cell[] | undefined, at: number) =>
  marks === undefined || yesOrNo(marks[at] ?? "") === true;

function indexOf(ids: readonly number[]): PairIndex {
  const index = new PairIndex();
  index.reset(ids.length / 2);
  for (let at = 0; at < ids.length; at += 2) index.numberOf(ids[at] ?? 0, ids[at + 1] ?? 0);
  return index;
}
