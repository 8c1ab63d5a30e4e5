import { fill } from "../core/labels/fill.ts";
import type { Language } from "../core/labels/language.ts";
import { sheetNoteLabels } from "../core/labels/sheet-messages.ts";
import type { DuplicateKey } from "../core/report/plan-customer-cells.ts";
import { columnLetters } from "../core/values/a1.ts";
import type { CustomersTab, KnownColumn } from "./workbook-state.ts";

/** How many of a kind are named before the rest is only counted. */
const named = 5;

/** Says that customers stand in several rows each; by row numbers, without naming them. */
export function duplicatesNote(
  tab: CustomersTab,
  duplicates: readonly DuplicateKey[],
  language: Language,
): readonly string[] {
  if (duplicates.length === 0) return [];
  const rowsOf = ({ rowIndexes }: DuplicateKey) =>
    shortened(
      rowIndexes.map((rowIndex) => `${tab.headerRowIndex + 2 + rowIndex}`),
      sheetNoteLabels.and[language],
    );
  const label = duplicates.length === 1 ? "oneInSeveralRows" : "severalInSeveralRows";
  const rows = shortened(duplicates.map(rowsOf), "; ");
  return [fill(sheetNoteLabels[label][language], { tab: tab.title, count: duplicates.length, rows })];
}

/** Says that rows have an error where their key should stand. */
export function errorKeysNote(tab: CustomersTab, rowIndexes: readonly number[], language: Language): readonly string[] {
  if (rowIndexes.length === 0) return [];
  const rows = shortened(
    rowIndexes.map((rowIndex) => `${tab.headerRowIndex + 2 + rowIndex}`),
    ", ",
  );
  const label = rowIndexes.length === 1 ? "errorKey" : "errorKeys";
  const column = columnLetters(tab.key.columnIndex);
  return [fill(sheetNoteLabels[label][language], { tab: tab.title, count: rowIndexes.length, column, rows })];
}

/** Says that customers stand above the row of headers. */
export function keysAboveNote(
  { title, keysAbove, headerRowIndex }: CustomersTab,
  language: Language,
): readonly string[] {
  if (keysAbove.length === 0) return [];
  const label = keysAbove.length === 1 ? "oneAboveHeaders" : "aboveHeaders";
  const row = headerRowIndex + 1;
  return [fill(sheetNoteLabels[label][language], { tab: title, count: keysAbove.length, row })];
}

/**
 * Says that no rows were added, because a formula fills the key column.
 *
 * @param listedOn the title of the tab that names those without a row; undefined where none does
 */
export function formulaKeyNote(
  tab: CustomersTab,
  cell: string,
  missing: number,
  listedOn: string | undefined,
  language: Language,
): string {
  const { formulaKey, withoutRow, listedOn: listed } = sheetNoteLabels;
  const who = fill(withoutRow[language], { count: missing });
  const where = listedOn === undefined ? "" : fill(listed[language], { tab: listedOn });
  return fill(formulaKey[language], { tab: tab.title, cell, who, where });
}

/** Says of a column that bore our anchor that it is the team's now. */
export function foreignNote(tab: CustomersTab, { columnIndex }: KnownColumn, language: Language): string {
  return fill(sheetNoteLabels.foreign[language], { tab: tab.title, column: columnLetters(columnIndex) });
}

function shortened(parts: readonly string[], separator: string): string {
  const shown = parts.slice(0, named).join(separator);
  return parts.length > named ? `${shown}${separator}…` : shown;
}
