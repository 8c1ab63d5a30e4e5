import type { Words } from "../../labels/language.ts";
import { schemeTableNotes } from "../../labels/scheme-settings.ts";
import { settingsTabLabels } from "../../labels/settings.ts";
import type { Cell } from "../../values/cell.ts";
import { isBlank } from "../../values/cell-text.ts";
import { nameKey } from "./name-key.ts";
import { type HeaderId, type TableKind, tableKinds, tableWords } from "./tables.ts";

/** A table where it stands on the tab; indexes are 0-based. */
export interface FoundTable {
  readonly kind: TableKind;
  readonly headerRowIndex: number;
  readonly columns: ReadonlyMap<HeaderId, number>;
  /** Undefined where somebody deleted the Status column. */
  readonly statusColumnIndex: number | undefined;
  /** The row after its last. */
  readonly endRowIndex: number;
}

/** A title of ours below which no headers stand. */
export interface HeaderlessTitle {
  readonly kind: TableKind;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly headerless: readonly HeaderlessTitle[];
}

/**
 * Finds the tables of the Tier Settings tab wherever they stand, by their headers in any language.
 *
 * A table goes down to the title or headers of the next one below it in any of its columns, blank rows included. A table that
 * stands twice is found twice.
 */
export function findTables(cells: readonly (readonly Cell[])[]): FoundTables {
  const heads = cells.flatMap((_, rowIndex) => tableKinds.flatMap((kind) => headAt(cells, rowIndex, kind) ?? []));
  const headerless = tableKinds
    .filter((kind) => !heads.some((head) => head.kind === kind))
    .flatMap((kind) => titlesOf(cells, kind));
  const borders: readonly Border[] = [
    ...heads.map((head) => ({ ...head.span, topRowIndex: topOf(cells, head) })),
    ...headerless.map(({ rowIndex, columnIndex }) => ({
      topRowIndex: rowIndex,
      first: columnIndex,
      last: columnIndex,
    })),
  ];
  const tables = heads.map(({ span, ...head }): FoundTable => {
    const below = borders.filter(
      (border) => border.topRowIndex > head.headerRowIndex && border.first <= span.last && border.last >= span.first,
    );
    return { ...head, endRowIndex: Math.min(cells.length, ...below.map(({ topRowIndex }) => topRowIndex)) };
  });
  return { tables, headerless };
}

interface Span {
  readonly first: number;
  readonly last: number;
}
type Border = Span & { readonly topRowIndex: number };
type Head = Omit<FoundTable, "endRowIndex"> & { readonly span: Span };

const keysOf = (words: Words): ReadonlySet<string> => new Set(Object.values(words).map(nameKey));

/** Worked out once: every cell of the tab is compared with them. */
const titleKeys = new Map(tableKinds.map((kind) => [kind, keysOf(tableWords[kind].title)]));
const headerKeys = new Map(
  tableKinds.map((kind) => {
    const { headers, mark } = tableWords[kind];
    const markAt = headers.findIndex(({ id }) => id === mark);
    return [
      kind,
      headers.map(({ id, words, isOptional }, at) => ({
        id,
        keys: keysOf(words),
        isOptional,
        side: Math.sign(at - markAt),
      })),
    ];
  }),
);
const statusKeys = keysOf(settingsTabLabels.status);
/** What stands beside a title, and is none. */
const noteKeys = new Set(Object.values(schemeTableNotes).flatMap((note) => [...keysOf(note)]));
const longestWord = 250;

/** Whether a cell is one of our words in any language. */
const is = (cell: Cell | undefined, keys: ReadonlySet<string> | undefined): boolean =>
  typeof cell === "string" && cell !== "" && cell.length <= longestWord && keys?.has(nameKey(cell)) === true;

/**
 * The headers of a table in a row, where all that it needs stand there. Tables may stand beside one another and share words: each
 * header is the nearest on that side of the table's mark on which we put it, else the nearest on the other. Status is the nearest
 * to the right of the first header, else to its left.
 */
function headAt(cells: readonly (readonly Cell[])[], rowIndex: number, kind: TableKind): Head | undefined {
  const row = cells[rowIndex] ?? [];
  const headers = headerKeys.get(kind) ?? [];
  const markKeys = headers.find(({ side }) => side === 0)?.keys;
  const markIndex = row.findIndex((cell) => is(cell, markKeys));
  if (markIndex === -1) return undefined;
  const columns = new Map<HeaderId, number>();
  for (const { id, keys, isOptional, side } of headers) {
    const found = row.flatMap((cell, index) => (is(cell, keys) ? [index] : []));
    const before = found.findLast((index) => index < markIndex);
    const after = found.find((index) => index > markIndex);
    const columnIndex = side === 0 ? markIndex : side < 0 ? (before ?? after) : (after ?? before);
    if (columnIndex !== undefined) columns.set(id, columnIndex);
    else if (!isOptional) return undefined;
  }
  const first = Math.min(...columns.values());
  const last = Math.max(...columns.values());
  const statuses = row.flatMap((cell, index) => (is(cell, statusKeys) ? [index] : []));
  const statusColumnIndex = statuses.find((index) => index > first) ?? statuses.at(-1);
  return { kind, headerRowIndex: rowIndex, columns, statusColumnIndex, span: { first, last } };
}

/** The row of a table's title, or of its headers where it has none: a renamed title is one that stands alone below a blank row. */
function topOf(cells: readonly (readonly Cell[])[], { kind, headerRowIndex, span }: Head): number {
  const filled = (rowIndex: number) =>
    (cells[rowIndex] ?? []).slice(span.first, span.last + 1).filter((cell) => !isBlank(cell));
  let above = headerRowIndex - 1;
  while (above >= 0 && filled(above).length === 0) above -= 1;
  if (above < 0) return headerRowIndex;
  if (filled(above).some((cell) => is(cell, titleKeys.get(kind)))) return above;
  const texts = filled(above).filter((cell) => !is(cell, noteKeys));
  const renamed = above === headerRowIndex - 1 && texts.length === 1 && filled(above - 1).length === 0;
  return renamed ? above : headerRowIndex;
}

function titlesOf(cells: readonly (readonly Cell[])[], kind: TableKind): readonly HeaderlessTitle[] {
  return cells.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) => (is(cell, titleKeys.get(kind)) ? [{ kind, rowIndex, columnIndex }] : [])),
  );
}
