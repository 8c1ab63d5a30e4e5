import type { OrderField } from "../settings/settings.ts";
import { BitSet } from "./bit-set.ts";
import type { Ledger } from "./create-ledger.ts";
import { moveToSetAside } from "./currency-book.ts";
import { emptyLine, isUndone } from "./order-line.ts";
import type { SetAsideReason } from "./problem.ts";

/** Lines that were fine by themselves and are set aside for what others say: another currency, the same line id, the same row. */
export class DroppedLines {
  readonly #ledger: Ledger;
  readonly #lines = new BitSet();
  readonly #rowNumbers = new BitSet();
  readonly #line = emptyLine();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  get size(): number {
    return this.#lines.size;
  }

  has(index: number): boolean {
    return this.#lines.has(index);
  }

  /** How many rows are not used after all. */
  get rowCount(): number {
    return this.#rowNumbers.size;
  }

  /** Takes note of a row that is not used: what was noticed about it is of no interest. */
  forgetWarnings(rowNumber: number): void {
    this.#rowNumbers.add(rowNumber);
  }

  hasRow(rowNumber: number): boolean {
    return this.#rowNumbers.has(rowNumber);
  }

  /** Sets a line aside, its money with it. */
  drop(index: number, reason: SetAsideReason, field: OrderField, found: string): void {
    const { lines, currencies, setAside, map } = this.#ledger;
    const line = this.#line;
    lines.read(index, line);
    this.#lines.add(index);
    const rowNumber = lines.origins.rowNumberAt(index);
    this.#rowNumbers.add(rowNumber);
    setAside.add(rowNumber, reason, map.columns[field]?.columnIndex ?? 0, found);
    moveToSetAside(currencies.at(line.currency), reason, line.amount, isUndone(line));
  }
}
