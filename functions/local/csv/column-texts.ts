import type { Cell } from "../../core/values/cell.ts";

/** What the texts of a column say about how to read it. */
export interface ColumnTexts {
  /** Some value is an id: digits with a leading zero, or more than 15 of them before the point, which a number would not keep. */
  readonly holdsIds: boolean;
  /** Every number is written with a decimal comma or none, and some number can only be read so: `12,50`, `1.234,5`. */
  readonly decimalCommas: boolean;
}

const idDigits = /^-?(?:0\d|\d{16})\d*(?:\.\d*)?$/;
const looksLikeNumber = /^-?\d[\d.,]*$/;
const commaNumber = /^-?(?:\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,\d+)?$/;
/** `1,234` may be a thousand; neither two digits after the comma nor a point before it may. */
const surelyDecimal = /,(?:\d{1,2}|\d{4,})$|\..*,/;

/** Looks at all texts of each column, from a row (0-based) down. */
export function columnTexts(rows: readonly (readonly Cell[])[], firstRowIndex: number): readonly ColumnTexts[] {
  const seen: { holdsIds: boolean; sureCommas: boolean; otherNumbers: boolean }[] = [];
  for (let rowIndex = firstRowIndex; rowIndex < rows.length; rowIndex += 1) {
    for (const [columnIndex, cell] of (rows[rowIndex] ?? []).entries()) {
      seen[columnIndex] ??= { holdsIds: false, sureCommas: false, otherNumbers: false };
      const column = seen[columnIndex];
      const text = String(cell).trim();
      if (!looksLikeNumber.test(text)) continue;
      column.holdsIds ||= idDigits.test(text);
      column.sureCommas ||= surelyDecimal.test(text);
      column.otherNumbers ||= !commaNumber.test(text);
    }
  }
  return seen.map(({ holdsIds, sureCommas, otherNumbers }) => ({
    holdsIds,
    decimalCommas: sureCommas && !otherNumbers,
  }));
}

/** The number that a text of a column with decimal commas means; undefined where it is none. */
export function readCommaNumber(text: string): number | undefined {
  if (!commaNumber.test(text)) return undefined;
  return Number(text.replaceAll(".", "").replace(",", "."));
}
