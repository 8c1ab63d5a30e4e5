import { a1 } from "../values/a1.ts";
import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import type { ProblemList } from "./closed-ledger.ts";
import type { RowProblem, SetAsideReason, WarningReason } from "./problem.ts";

const longestFound = 100;
/** Beyond so many characters of different found values, further new ones are shown as `…`: a million bad rows must fit. */
const mostFoundCharacters = 4_000_000;

/** Collects problems in 11 bytes each and a shared text per different found value. */
export class ProblemLog<Reason extends SetAsideReason | WarningReason> {
  #rowNumbers = new Uint32Array(64);
  #textIndexes = new Uint32Array(64);
  #columnIndexes = new Uint16Array(64);
  #reasonIndexes = new Uint8Array(64);
  #length = 0;
  readonly #texts: string[] = ["…"];
  readonly #textIndexByText = new Map<string, number>();
  #foundCharacters = 0;
  readonly #reasons: readonly Reason[];

  constructor(reasons: readonly Reason[]) {
    this.#reasons = reasons;
  }

  get length(): number {
    return this.#length;
  }

  add(rowNumber: number, reason: Reason, columnIndex: number, found: Cell): void {
    if (this.#length === this.#rowNumbers.length) this.#grow();
    const at = this.#length;
    this.#rowNumbers[at] = rowNumber;
    this.#textIndexes[at] = this.#textIndexOf(cellText(found));
    this.#columnIndexes[at] = columnIndex;
    this.#reasonIndexes[at] = this.#reasons.indexOf(reason);
    this.#length += 1;
  }

  /** The problems by row number, those of one row in the order in which they were added; only of rows that `keeps` (all by default). */
  close(keeps?: (rowNumber: number) => boolean): ProblemList<Reason> {
    const order = new Uint32Array(this.#length);
    let length = 0;
    for (let at = 0; at < this.#length; at += 1) {
      if (keeps === undefined || keeps(this.#rowNumbers[at] ?? 0)) order[length++] = at;
    }
    const kept = order.subarray(0, length);
    // Typed arrays sort stably; pages come in order, so that there is seldom anything to sort.
    if (!this.#isSorted(kept)) kept.sort((a, b) => (this.#rowNumbers[a] ?? 0) - (this.#rowNumbers[b] ?? 0));
    const problemAt = (at: number) => this.#problemAt(at);
    return {
      length,
      counts: this.#count(kept),
      *[Symbol.iterator]() {
        for (const at of kept) yield problemAt(at);
      },
    };
  }

  #problemAt(at: number): RowProblem {
    const rowNumber = this.#rowNumbers[at] ?? 0;
    const reason = this.#reasons[this.#reasonIndexes[at] ?? 0];
    if (reason === undefined) throw new RangeError(`there is no problem ${at}`);
    const found = this.#texts[this.#textIndexes[at] ?? 0] ?? "";
    return { rowNumber, reason, a1: a1(this.#columnIndexes[at] ?? 0, rowNumber), found };
  }

  #count(kept: Uint32Array): Readonly<Partial<Record<Reason, number>>> {
    const counts: Partial<Record<Reason, number>> = {};
    for (const at of kept) {
      const reason = this.#reasons[this.#reasonIndexes[at] ?? 0];
      if (reason !== undefined) counts[reason] = (counts[reason] ?? 0) + 1;
    }
    return counts;
  }

  #isSorted(kept: Uint32Array): boolean {
    for (let i = 1; i < kept.length; i += 1) {
      if ((this.#rowNumbers[kept[i - 1] ?? 0] ?? 0) > (this.#rowNumbers[kept[i] ?? 0] ?? 0)) return false;
    }
    return true;
  }

  #textIndexOf(text: string): number {
    const found = text.length <= longestFound ? text : text.slice(0, longestFound).toWellFormed();
    const known = this.#textIndexByText.get(found);
    if (known !== undefined) return known;
    if (this.#foundCharacters + found.length > mostFoundCharacters) return 0;
    this.#foundCharacters += found.length;
    this.#texts.push(found);
    this.#textIndexByText.set(found, this.#texts.length - 1);
    return this.#texts.length - 1;
  }

  #grow(): void {
    const size = this.#rowNumbers.length * 2;
    this.#rowNumbers = grown(this.#rowNumbers, new Uint32Array(size));
    this.#textIndexes = grown(this.#textIndexes, new Uint32Array(size));
    this.#columnIndexes = grown(this.#columnIndexes, new Uint16Array(size));
    this.#reasonIndexes = grown(this.#reasonIndexes, new Uint8Array(size));
  }
}

function grown<T extends Uint32Array | Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
