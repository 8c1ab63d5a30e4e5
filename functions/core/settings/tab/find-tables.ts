import type { Words } from "../../labels/language.ts";
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
  tableKinds.map((kind) => [kind, tableWords[kind].headers.map(({ id, words }) => ({ id, keys: keysOf(words) }))]),
);
const statusKeys = keysOf(settingsTabLabels.status);
const longestWord = 60;

/** Whether a cell is one of our words in any language. */
const is = (cell: Cell | undefined, keys: ReadonlySet<string> | undefined): boolean =>
  typeof cell === "string" && cell !== "" && cell.length <= longestWord && keys?.has(nameKey(cell)) === true;

/** The headers of a table in a row, where all of them stand there. Status is the nearest to their right, else to their left. */
function headAt(cells: readonly (readonly Cell[])[], rowIndex: number, kind: TableKind): Head | undefined {
  const row = cells[rowIndex] ?? [];
  const columns = new Map<HeaderId, number>();
  for (const { id, keys } of headerKeys.get(kind) ?? []) {
    const columnIndex = row.findIndex((cell) => is(cell, keys));
    if (columnIndex === -1) return undefined;
    columns.set(id, columnIndex);
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
  const renamed = above === headerRowIndex - 1 && filled(above).length === 1 && filled(above - 1).length === 0;
  return renamed ? above : headerRowIndex;
}

function titlesOf(cells: readonly (readonly Cell[])[], kind: TableKind): readonly HeaderlessTitle[] {
  return cells.flatMap((row, rowIndex) =>
    row.flatMap((cell, columnIndex) => (is(cell, titleKeys.get(kind)) ? [{ kind, rowIndex, columnIndex }] : [])),
  );
}
