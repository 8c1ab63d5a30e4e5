import type { Settings } from "../settings/settings.ts";
import { columnLetters } from "../values/a1.ts";
import type { Cell } from "../values/cell.ts";
import { cellText, isBlank } from "../values/cell-text.ts";
import { matchKey } from "../values/keys.ts";
import { bestCandidates, cellsBelow } from "./column-candidates.ts";
import type { SeenColumn, TabHead } from "./column-guess.ts";
import { fieldCandidates } from "./field-candidates.ts";
import { namedColumnsFinder } from "./find-named-columns.ts";
import { rankHeaders } from "./ranked-headers.ts";
import { asksIfReturned, isYesOrNoWord, yesOrNo } from "./yes-no-words.ts";

/** The tab and the columns that list the order ids that came back, or why that cannot be told. */
export type ReturnsChoice<T extends TabHead> =
  /** Settings name no tab, or an empty one: nothing came back. */
  | { readonly kind: "none" }
  | {
      readonly kind: "chosen";
      readonly tab: T;
      readonly columnIndex: number;
      /** The column that says yes or no beside each id; undefined: every id that is listed came back. */
      readonly markColumnIndex: number | undefined;
      /** 1-based row of the header: ids begin in the row below. */
      readonly headerRowNumber: number;
      /** The id that stands in that row where there is no header at all. */
      readonly firstId?: Cell;
    }
  | { readonly kind: "noSuchTab"; readonly returnsTab: string; readonly titles: readonly string[] }
  /** No column looks like order ids, or several equally do; or Settings name one that is not there. */
  | {
      readonly kind: "unclear";
      readonly what: "ids" | "named";
      readonly title: string;
      readonly seen: readonly SeenColumn[];
    }
  /** Several columns say yes or no, and none of them is called Returned. */
  | { readonly kind: "unclear"; readonly what: "marks"; readonly title: string; readonly seen: readonly SeenColumn[] };

/**
 * Finds the tab of returns that Settings name, and within its first rows the column of order ids: the one that Settings name, else by
 * its header or, where only one column is filled at all, that one. A column beside it that says yes or no of each id is found by its
 * header (`Returned`, `退回`) or, where only one column does so, by that.
 */
export function chooseReturnsTab<T extends TabHead>(
  tabs: readonly T[],
  { returnsTab, returnsColumn }: Pick<Settings, "returnsTab"> & Partial<Pick<Settings, "returnsColumn">>,
): ReturnsChoice<T> {
  if (returnsTab === undefined) return { kind: "none" };
  const exact = tabs.filter(({ title }) => title === returnsTab);
  const named = exact.length > 0 ? exact : tabs.filter(({ title }) => matchKey(title) === matchKey(returnsTab));
  const [tab] = named;
  if (tab === undefined || named.length > 1) {
    return { kind: "noSuchTab", returnsTab, titles: tabs.map(({ title }) => title) };
  }
  if (returnsColumn !== undefined) return namedColumn(tab, returnsColumn);
  for (const [rowIndex, headers] of tab.head.entries()) {
    const best = idColumns(headers, tab.head.slice(rowIndex + 1));
    const [only] = best;
    if (only === undefined) continue;
    if (best.length > 1) return { kind: "unclear", what: "ids", title: tab.title, seen: seenColumns(headers) };
    return withMarks(tab, rowIndex, only.columnIndex);
  }
  const filled = new Set(tab.head.flatMap((row) => filledColumns(row)));
  const [columnIndex] = filled;
  if (columnIndex === undefined) return { kind: "none" };
  if (filled.size === 1) {
    const firstId = tab.head[0]?.[columnIndex] ?? "";
    return { kind: "chosen", tab, columnIndex, markColumnIndex: undefined, headerRowNumber: 1, firstId };
  }
  return { kind: "unclear", what: "ids", title: tab.title, seen: seenColumns(headersOf(tab)) };
}

/** The columns of order ids, or of the orders that a return refers to: `Original order`, `退货订单号`. */
function idColumns(headers: readonly Cell[], below: readonly (readonly Cell[])[]) {
  const row = rankHeaders(headers);
  const ids = bestCandidates(fieldCandidates(row, below, "orderId"));
  return ids.length > 0 ? ids : bestCandidates(fieldCandidates(row, below, "creditFor"));
}

/** The column that Settings name by its header, in whichever row that stands, else by its letter. */
function namedColumn<T extends TabHead>(tab: T, wanted: string): ReturnsChoice<T> {
  const headers = headersOf(tab);
  const rows = [...tab.head.keys()].filter((rowIndex) => tab.head[rowIndex] !== headers);
  for (const rowIndex of [tab.head.indexOf(headers), ...rows]) {
    const [columnIndex, ...others] = namedColumnsFinder(tab.head[rowIndex] ?? [])(wanted);
    if (columnIndex !== undefined && others.length === 0) return withMarks(tab, rowIndex, columnIndex);
  }
  return { kind: "unclear", what: "named", title: tab.title, seen: seenColumns(headers) };
}

function withMarks<T extends TabHead>(tab: T, rowIndex: number, columnIndex: number): ReturnsChoice<T> {
  const headers = tab.head[rowIndex] ?? [];
  const below = tab.head.slice(rowIndex + 1);
  const holds = (index: number, answers: (cell: Cell) => boolean) => {
    const cells = cellsBelow(below, index);
    return index !== columnIndex && cells.length > 0 && cells.every(answers);
  };
  const asking = [...headers.keys()].filter(
    (index) => asksIfReturned(headers[index] ?? "") && holds(index, (cell) => yesOrNo(cell) !== undefined),
  );
  const answering = asking.length > 0 ? asking : [...headers.keys()].filter((index) => holds(index, isYesOrNoWord));
  if (answering.length > 1) {
    const seen = seenColumns(headers).filter((each) => answering.includes(each.columnIndex));
    return { kind: "unclear", what: "marks", title: tab.title, seen };
  }
  return { kind: "chosen", tab, columnIndex, markColumnIndex: answering[0], headerRowNumber: rowIndex + 1 };
}

const filledColumns = (row: readonly Cell[]) => [...row.keys()].filter((index) => !isBlank(row[index]));

/** The first row with several cells, else the first. */
const headersOf = (tab: TabHead): readonly Cell[] =>
  tab.head.find((row) => filledColumns(row).length > 1) ?? tab.head[0] ?? [];

const seenColumns = (headers: readonly Cell[]): readonly SeenColumn[] =>
  filledColumns(headers).map((columnIndex) => ({
    columnIndex,
    letter: columnLetters(columnIndex),
    header: cellText(headers[columnIndex] ?? ""),
  }));
