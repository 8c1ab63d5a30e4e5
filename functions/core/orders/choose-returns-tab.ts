import type { Settings } from "../settings/settings.ts";
import { columnLetters } from "../values/a1.ts";
import type { Cell } from "../values/cell.ts";
import { cellText, isBlank } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { bestCandidates } from "./column-candidates.ts";
import type { SeenColumn, TabHead } from "./column-guess.ts";
import { fieldCandidates } from "./field-candidates.ts";
import { rankHeaders } from "./ranked-headers.ts";

/** The tab and the column that list the order ids that came back, or why that cannot be told. */
export type ReturnsChoice<T extends TabHead> =
  /** Settings name no tab, or an empty one: nothing came back. */
  | { readonly kind: "none" }
  | {
      readonly kind: "chosen";
      readonly tab: T;
      readonly columnIndex: number;
      /** 1-based row of the header: ids begin in the row below. */
      readonly headerRowNumber: number;
      /** The id that stands in that row where there is no header at all. */
      readonly firstId?: Cell;
    }
  | { readonly kind: "noSuchTab"; readonly returnsTab: string; readonly titles: readonly string[] }
  /** No column looks like order ids, or several equally do. */
  | { readonly kind: "unclear"; readonly title: string; readonly seen: readonly SeenColumn[] };

/**
 * Finds the tab of returns that Settings name, and within its first rows the column of order ids: by its header or, where only
 * one column is filled at all, that one.
 */
export function chooseReturnsTab<T extends TabHead>(
  tabs: readonly T[],
  { returnsTab }: Pick<Settings, "returnsTab">,
): ReturnsChoice<T> {
  if (returnsTab === undefined) return { kind: "none" };
  const exact = tabs.filter(({ title }) => title === returnsTab);
  const named = exact.length > 0 ? exact : tabs.filter(({ title }) => matchKey(title) === matchKey(returnsTab));
  const [tab] = named;
  if (tab === undefined || named.length > 1) {
    return { kind: "noSuchTab", returnsTab, titles: tabs.map(({ title }) => title) };
  }
  for (const [rowIndex, headers] of tab.head.entries()) {
    const best = bestCandidates(fieldCandidates(rankHeaders(headers), tab.head.slice(rowIndex + 1), "orderId"));
    const [only] = best;
    if (only === undefined) continue;
    if (best.length > 1) return { kind: "unclear", title: tab.title, seen: seenColumns(headers) };
    return { kind: "chosen", tab, columnIndex: only.columnIndex, headerRowNumber: rowIndex + 1 };
  }
  const filled = new Set(tab.head.flatMap((row) => filledColumns(row)));
  const [columnIndex] = filled;
  if (columnIndex === undefined) return { kind: "none" };
  if (filled.size === 1) {
    return { kind: "chosen", tab, columnIndex, headerRowNumber: 1, firstId: tab.head[0]?.[columnIndex] ?? "" };
  }
  const headers = tab.head.find((row) => filledColumns(row).length > 1) ?? [];
  return { kind: "unclear", title: tab.title, seen: seenColumns(headers) };
}

const filledColumns = (row: readonly Cell[]) => [...row.keys()].filter((index) => !isBlank(row[index]));

const seenColumns = (headers: readonly Cell[]): readonly SeenColumn[] =>
  filledColumns(headers).map((columnIndex) => ({
    columnIndex,
    letter: columnLetters(columnIndex),
    header: cellText(headers[columnIndex] ?? ""),
  }));
