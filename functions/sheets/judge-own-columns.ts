import { ownCellsOf } from "../core/report/own-cells-of.ts";
import type { OwnColumn, SheetReport } from "../core/report/sheet-report.ts";
import type { Cell } from "../core/values/cell.ts";
import { cellText } from "../core/values/cell-text.ts";
import { matchKey } from "../core/values/keys.ts";
import { keepsTitle } from "./anchor-requests.ts";
import { fixedAnchorId, rowRoles } from "./anchors.ts";
import { columnOfRows } from "./cells.ts";
import { readRanges } from "./read-ranges.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import type { AnchoredColumn, CustomersTab, KnownColumn } from "./workbook-state.ts";

/** What became of the columns that are anchored as ours. */
export interface JudgedColumns {
  /** The tab with only those own columns that are. */
  readonly tab: CustomersTab;
  /** Own columns that stand where no anchor says so, by their id; to be anchored there before anything is written. */
  readonly found: ReadonlyMap<string, KnownColumn>;
  /** Columns that bear an anchor of ours and hold something else: never written, and reported. */
  readonly foreign: readonly AnchoredColumn[];
}

/**
 * Tells which anchored columns are still the tool's own.
 *
 * An own column is one under a title that we gave it, or whose cells are what we write there, however it was renamed; a column
 * without title and cells is what cut and paste left behind, and is ours to fill unless the cells are found elsewhere. Anything
 * else is the team's, whatever anchor it bears, and above all its keys and names.
 *
 * Columns without an anchor are taken for ours only under one of our titles and with our values, and only where the column's own
 * anchor stands where it has no business, or where all anchors are gone and our key column tells that the tab was ours: a team may
 * well keep a "Revenue" of its own. Our key column itself is only looked for in the latter case.
 */
export async function judgeOwnColumns(
  calls: SheetsCalls,
  tab: CustomersTab,
  report: SheetReport,
): Promise<JudgedColumns> {
  const { columns } = report.customerRows;
  const looksOurs = valuesJudge(tab, report);
  const isTeams = ({ columnIndex }: KnownColumn) =>
    columnIndex === tab.key.columnIndex || columnIndex === tab.name?.columnIndex;
  const own = new Map<string, AnchoredColumn>();
  const left = new Map<string, AnchoredColumn>();
  for (const [id, column] of tab.own) {
    const definition = columns.find((each) => each.id === id);
    // A column of a scheme that is switched off: its titles in other languages are not known here.
    const ours =
      !isTeams(column) &&
      (definition === undefined ? keepsOwnTitle(column) : isTitled(column, definition) || looksOurs(id, column));
    if (ours) own.set(id, column);
    else left.set(id, column);
  }
  const candidates = candidateColumns(tab, columns, own, left);
  const read = await readCandidates(calls, tab, candidates);
  const found = new Map<string, KnownColumn>();
  for (const [id, indexes] of candidates) {
    // Own columns were made as one block that the key mark closes: a namesake of the team's stands farther from it.
    const mark = found.get("key")?.columnIndex ?? 0;
    for (const columnIndex of indexes.toSorted((a, b) => Math.abs(a - mark) - Math.abs(b - mark))) {
      const column = read.get(columnIndex);
      if (column !== undefined && !found.has(id) && looksOurs(id, column)) found.set(id, column);
    }
  }
  if (own.size === 0 && left.size === 0) onlyMark(found);
  const foreign: AnchoredColumn[] = [];
  for (const [id, column] of left) {
    if (found.has(id)) continue;
    if (isEmpty(column) && columns.some((each) => each.id === id)) own.set(id, column);
    else if (!isEmpty(column)) foreign.push(column);
  }
  const replaced = [...left].flatMap(([id, column]) => (own.has(id) ? [] : [column.metadataId]));
  return { tab: { ...tab, own, staleAnchors: [...tab.staleAnchors, ...replaced] }, found, foreign };
}

/** Of a tab without any anchor our key column is anchored first, and nothing where there is none: see `unmarkRows`. */
function onlyMark(found: Map<string, KnownColumn>): void {
  for (const id of [...found.keys()]) if (id !== "key") found.delete(id);
}

const isEmpty = ({ header, cells }: KnownColumn) => header === "" && cells.every((cell) => cell === "");

const titlesOf = (column: OwnColumn): ReadonlySet<string> => new Set(Object.values(column.title));

const keepsOwnTitle = ({ title, header }: KnownColumn) =>
  title !== undefined && title !== "" && keepsTitle(title, cellText(header));

const isTitled = (column: KnownColumn, definition: OwnColumn) =>
  titlesOf(definition).has(cellText(column.header)) || keepsOwnTitle(column);

/**
 * Whether at least half of a column's cells are what we write there: in our key column the keys of the tab; in a column of text
 * what any customer's cell begins with now, up to a colon, so that a column of tiers or whys is known though every customer has moved; in
 * any other the very value of its row. Whose row it is, our key column says where it is there, so that rows which people sorted
 * without our columns count too.
 */
function valuesJudge(tab: CustomersTab, report: SheetReport): (id: string, column: KnownColumn) => boolean {
  const { columns, customers } = report.customerRows;
  const keys = new Set(tab.key.cells.map(keyOf));
  const marks = tab.own.get("key")?.cells ?? [];
  const marked = marks.some((cell) => cell !== "" && keys.has(keyOf(cell)));
  const cellsOf = ownCellsOf(
    report.customerRows,
    columns.map(({ id }) => tab.own.get(id)?.cells ?? []),
  );
  const wordsOf = (index: number): ReadonlySet<string> => {
    const all = [report.customerRows.contact, report.customerRows.gone, ...customers.map(({ key }) => cellsOf(key))];
    return new Set(all.flatMap((cells) => beginning(cells[index] ?? "")));
  };
  return (id, { cells }) => {
    const index = columns.findIndex((column) => column.id === id);
    if (index < 0) return false;
    const words = index > 0 && columns[index]?.format === "text" ? wordsOf(index) : new Set<string>();
    const isAlike = (cell: Cell, row: number) => {
      if (index === 0) return keys.has(keyOf(cell));
      if (beginning(cell).some((word) => words.has(word))) return true;
      const key = keyOf((marked ? marks[row] : tab.key.cells[row]) ?? "");
      return cell === cellsOf(key)[index];
    };
    let filled = 0;
    let alike = 0;
    cells.forEach((cell, row) => {
      if (cell === "") return;
      filled += 1;
      if (isAlike(cell, row)) alike += 1;
    });
    return filled > 0 && alike * 2 >= filled;
  };
}

const keyOf = (cell: Cell) => matchKey(cellText(cell));

/** What a text begins with, up to its first colon; nothing for other cells. */
const beginning = (cell: Cell): readonly string[] =>
  typeof cell === "string" && cell !== "" ? [cell.split(/[:：]/, 1)[0] ?? ""] : [];

/** Where an own column that is missed may stand, by its id. */
function candidateColumns(
  tab: CustomersTab,
  columns: readonly OwnColumn[],
  own: ReadonlyMap<string, AnchoredColumn>,
  left: ReadonlyMap<string, AnchoredColumn>,
): ReadonlyMap<string, readonly number[]> {
  const taken = new Set(
    [tab.key, ...(tab.name === undefined ? [] : [tab.name]), ...own.values()].map((each) => each.columnIndex),
  );
  // Our key mark is not followed: sorted along with the team's columns, it would say that the tiers beside it are right.
  const allGone = [...tab.own.keys()].every((id) => id === "key");
  const wanted = columns.filter(({ id }) => (id === "key" ? tab.own.size === 0 : left.has(id) || allGone));
  return new Map(
    wanted.map((column) => {
      const titles = titlesOf(column);
      return [
        column.id,
        tab.headers.flatMap((header, index) => (titles.has(cellText(header)) && !taken.has(index) ? [index] : [])),
      ];
    }),
  );
}

/** Reads columns that are not anchored, together with the anchored row of headers, in one call; none where there are none. */
async function readCandidates(
  calls: SheetsCalls,
  { sheetId, headerRowIndex }: CustomersTab,
  candidates: ReadonlyMap<string, readonly number[]>,
): Promise<ReadonlyMap<number, KnownColumn>> {
  const indexes = [...new Set([...candidates.values()].flat())];
  if (indexes.length === 0) return new Map();
  const wanted = (index: number) => ({ gridRange: { sheetId, startColumnIndex: index, endColumnIndex: index + 1 } });
  const ranges = await readRanges(calls, [
    { metadataId: fixedAnchorId(sheetId, rowRoles.header) },
    ...indexes.map(wanted),
  ]);
  return new Map(
    indexes.map((columnIndex) => {
      const cells = columnOfRows(ranges.of(wanted(columnIndex))?.rows ?? [], 0);
      const column: KnownColumn = {
        metadataId: undefined,
        value: undefined,
        title: undefined,
        original: true,
        columnIndex,
        header: cells[headerRowIndex] ?? "",
        cells: cells.slice(headerRowIndex + 1),
      };
      return [columnIndex, column];
    }),
  );
}
