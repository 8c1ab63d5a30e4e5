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
  "costToServe",
]);

/** One column under way; its cells go in page by page and none is kept. */
export class ColumnProfiler {
  readonly #field: OrderField;
  readonly #column: MappedColumn;
  readonly #measures: boolean;
  readonly #meaningOf: ((value: number) => number) | undefined;
  readonly #values: ValueCounts;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  #numbers = 0;
  #texts = 0;
  #booleans = 0;
  #errors = 0;

  /** @param meaningOf what a number cell means, where that is not the number itself: `20250228` in a column of dates; NaN for nothing */
  constructor(field: OrderField, column: MappedColumn, meaningOf?: (value: number) => number) {
    this.#field = field;
    this.#meaningOf = meaningOf;
    this.#column = column;
    this.#measures = measures.has(field);
    this.#values = new ValueCounts(field === "date" ? 1 : 100);
  }

  /**
   * Adds cells `offset` to `offset + count` of a column.
   *
   * @param textAsNumber the number that text cell `offset + i` was read as, NaN for none; left out where texts are only counted
   */
  add(cells: readonly Cell[], offset: number, count: number, textAsNumber?: (i: number) => number): void {
    const end = Math.min(cells.length - offset, count);
    let [numbers, texts, errors, booleans] = [0, 0, 0, 0];
    let lastText = "";
    let lastKind: TextKind = "blank";
    for (let i = 0; i < end; i += 1) {
      const cell = cells[offset + i];
      if (typeof cell === "number") {
        numbers += 1;
        if (this.#measures) this.#addNumber(this.#meaningOf === undefined ? cell : this.#meaningOf(cell));
      } else if (typeof cell === "string") {
        if (cell !== lastText) {
          lastText = cell;
          lastKind = kindOfText(cell);
        }
        if (lastKind === "error") errors += 1;
        if (lastKind !== "text") continue;
        texts += 1;
        if (textAsNumber !== undefined) this.#addNumber(textAsNumber(i));
      } else if (cell !== undefined) booleans += 1;
    }
    this.#numbers += numbers;
    this.#texts += texts;
    this.#errors += errors;
    this.#booleans += booleans;
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
    if (!Number.isFinite(value)) return;
    if (value < this.#least) this.#least = value;
    if (value > this.#most) this.#most = value;
    this.#values.add(value);
  }
}

type TextKind = "text" | "error" | "blank";

function kindOfText(text: string): TextKind {
  if (text === "" || (text.charCodeAt(0) <= 32 && text.trim() === "")) return "blank";
  return isErrorText(text) ? "error" : "text";
}
