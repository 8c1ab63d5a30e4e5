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
  "refunded",
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
    // Apart, so that each loop meets columns of one kind: an engine keeps numbers and texts in different ways.
    if (this.#measures) this.#measure(cells, offset, end, textAsNumber);
    else this.#count(cells, offset, end);
  }

  #count(cells: readonly Cell[], offset: number, count: number): void {
    let [numbers, texts, errors, booleans] = [0, 0, 0, 0];
    for (let i = 0; i < count; i += 1) {
      const cell = cells[offset + i];
      if (typeof cell === "string") {
        if (isPlainText(cell)) texts += 1;
        else {
          const kind = kindOfText(cell);
          if (kind === "error") errors += 1;
          else if (kind === "text") texts += 1;
        }
      } else if (typeof cell === "number") numbers += 1;
      else if (cell !== undefined) booleans += 1;
    }
    this.#numbers += numbers;
    this.#texts += texts;
    this.#errors += errors;
    this.#booleans += booleans;
  }

  #measure(cells: readonly Cell[], offset: number, count: number, textAsNumber?: (i: number) => number): void {
    const meaningOf = this.#meaningOf;
    let [numbers, texts, errors, booleans] = [0, 0, 0, 0];
    for (let i = 0; i < count; i += 1) {
      const cell = cells[offset + i];
      if (typeof cell === "number") {
        numbers += 1;
        this.#addNumber(meaningOf === undefined ? cell : meaningOf(cell));
      } else if (typeof cell === "string") {
        const kind = kindOfText(cell);
        if (kind === "error") errors += 1;
        if (kind !== "text") continue;
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

/** Whether a text is neither blank nor an error by its first and last letter alone, which most are: # is the last sign that an error begins with. */
function isPlainText(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return text.charCodeAt(0) > 35 && last !== 46 && last !== 0x2026;
}

function kindOfText(text: string): TextKind {
  if (text === "" || (text.charCodeAt(0) <= 32 && text.trim() === "")) return "blank";
  return isErrorText(text) ? "error" : "text";
}
