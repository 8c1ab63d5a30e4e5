import type { OrderField } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { isErrorText } from "./cell-words.ts";
import type { MappedColumn } from "./column-map.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { profileNumbers } from "./profile-numbers.ts";
import { ValueCounts } from "./value-counts.ts";

/** Columns whose numbers measure something: of ids and words only the kinds of cells are told. */
const measures: ReadonlySet<string> = new Set([
  "date",
  "amount",
  "unitPrice",
  "quantity",
  "discount",
  "tax",
  "shipping",
  "cost",
  "profit",
]);

/** One column under way; its cells go in page by page and none is kept. */
export class ColumnProfiler {
  readonly #field: OrderField;
  readonly #column: MappedColumn;
  readonly #measures: boolean;
  readonly #values = new ValueCounts();
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  #numbers = 0;
  #texts = 0;
  #booleans = 0;
  #errors = 0;

  constructor(field: OrderField, column: MappedColumn) {
    this.#field = field;
    this.#column = column;
    this.#measures = measures.has(field);
  }

  /**
   * Adds cells `offset` to `offset + count` of a column.
   *
   * @param textAsNumber the number that text cell `offset + i` was read as, NaN for none; left out where texts are only counted
   */
  add(cells: readonly Cell[], offset: number, count: number, textAsNumber?: (i: number) => number): void {
    const end = Math.min(cells.length - offset, count);
    for (let i = 0; i < end; i += 1) {
      const cell = cells[offset + i];
      if (typeof cell === "number") {
        this.#numbers += 1;
        this.#addNumber(cell);
      } else if (typeof cell === "string") {
        if (cell === "" || (cell.charCodeAt(0) <= 32 && cell.trim() === "")) continue;
        if (isErrorText(cell)) this.#errors += 1;
        else {
          this.#texts += 1;
          if (textAsNumber !== undefined) this.#addNumber(textAsNumber(i));
        }
      } else if (cell !== undefined) this.#booleans += 1;
    }
  }

  /** What was found. @param rowCount rows that are no blank rows */
  close(rowCount: number): ColumnProfile {
    const isDate = this.#field === "date";
    const filled = this.#numbers + this.#texts + this.#booleans + this.#errors;
    return {
      field: this.#field,
      ...this.#column,
      types: {
        number: isDate ? 0 : this.#numbers,
        date: isDate ? this.#numbers : 0,
        text: this.#texts,
        boolean: this.#booleans,
        error: this.#errors,
        blank: Math.max(0, rowCount - filled),
      },
      numbers: profileNumbers(this.#values, isDate ? "distance" : "ratio", { least: this.#least, most: this.#most }),
    };
  }

  #addNumber(value: number): void {
    if (!this.#measures || !Number.isFinite(value)) return;
    if (value < this.#least) this.#least = value;
    if (value > this.#most) this.#most = value;
    this.#values.add(value);
  }
}
