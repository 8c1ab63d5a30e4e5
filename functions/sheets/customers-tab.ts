import type { Cell } from "../core/values/cell.ts";
import { cellText } from "../core/values/cell-text.ts";
import { type Anchor, type ColumnAnchor, ownIdOf, ownRole, teamColumns } from "./anchors.ts";
import { columnOfRows, lastFilled } from "./cells.ts";
import { findHeaderRow } from "./find-header-row.ts";
import { bareRowsOf, nextColumn, usedRowsOf } from "./free-places.ts";
import type { TabOutline } from "./outline-tabs.ts";
import { bearsItsTitle, findByHeaders, holdsKeys, isTitle, meansCustomer } from "./team-columns.ts";
import type { AnchoredColumn, CustomersAnchor, CustomersTab, KnownColumn } from "./workbook-state.ts";

/** An anchored column with all its cells from row 1. */
export type ReadColumn = ColumnAnchor & { readonly cells: readonly Cell[] };

/** What was read of the Customers tab. */
export interface CustomersSource {
  readonly columns: readonly ReadColumn[];
  /** The row that is anchored as the row of headers. */
  readonly header: { readonly rowIndex: number; readonly cells: readonly Cell[] } | undefined;
  readonly addedRowIndex: number | undefined;
  /** All rows, where the tab was read whole. */
  readonly whole: readonly (readonly Cell[])[] | undefined;
}

/**
 * The Customers tab as its anchors tell it, and its headers where they do not.
 *
 * The anchor of the team's key column is believed where the column bears the title it was anchored with; or, where no other column
 * does, a header that means a customer, or the keys that our own key column holds. Where it does not, people have moved the column by cut and paste, which
 * leaves anchors behind: it is looked for by its title.
 *
 * @returns "readWhole" where that takes all of the tab's cells, undefined where no column holds the customers' keys
 */
export function readCustomers(tab: TabOutline, source: CustomersSource): CustomersTab | "readWhole" | undefined {
  const { whole, addedRowIndex } = source;
  const columns = firstOfEachRole(source.columns);
  const anchoredKey = columns.get(teamColumns.id);
  const hasOwn = [...columns.keys()].some((role) => ownIdOf(role) !== undefined);
  if (whole === undefined && (anchoredKey === undefined || !hasOwn)) return "readWhole";

  const headerRowIndex = findHeaderRow([...columns.values()], source.header?.rowIndex, whole);
  if (headerRowIndex === undefined) return undefined;
  const known = (column: ReadColumn): AnchoredColumn => knownColumn(column, headerRowIndex);
  const own = new Map(
    [...columns].flatMap(([role, column]) => {
      const id = ownIdOf(role);
      return id === undefined ? [] : [[id, known(column)] as const];
    }),
  );
  const marks = new Set((columns.get(ownRole("key"))?.cells ?? []).slice(headerRowIndex + 1).map(cellText));
  marks.delete("");
  const team = (role: string) => {
    const column = columns.get(role);
    return column && known(column);
  };
  const key = team(teamColumns.id);
  const name = team(teamColumns.name);
  const headers = source.header?.rowIndex === headerRowIndex ? source.header.cells : (whole?.[headerRowIndex] ?? []);
  // A column that lost the title of its anchor to another column is not what the anchor says, whatever it holds.
  const mayBe = (column: KnownColumn) => !headers.some((header) => isTitle(column.title, header));
  const trustedKey =
    key !== undefined && (bearsItsTitle(key) || (mayBe(key) && (meansCustomer(key.header) || holdsKeys(key, marks))));
  // The column of the keys is not the names', whatever anchor it bears, too.
  const mayBeNames = (column: KnownColumn, keys: KnownColumn | undefined) =>
    column.columnIndex !== keys?.columnIndex &&
    (bearsItsTitle(column) || (mayBe(column) && meansCustomer(column.header)));
  const isSure = trustedKey && (name === undefined || mayBeNames(name, key));
  if (whole === undefined && !isSure) return "readWhole";

  // An anchor of ours on a column of ids or names is one that stayed, or was made, where people put that column: the title counts.
  const ours = [...own.values()].filter(
    (column) =>
      bearsItsTitle(column) ||
      !(isTitle(key?.title, column.header) || isTitle(name?.title, column.header) || meansCustomer(column.header)),
  );
  const taken = new Set(ours.map(({ columnIndex }) => columnIndex));
  const found = findByHeaders(whole ?? [], headerRowIndex, taken, key?.title, name?.title);
  const keyColumn = trustedKey ? key : found.key;
  if (keyColumn === undefined) return undefined;
  // A column with other people in it than ours was computed for is not the one that went missing.
  if (!trustedKey && marks.size > 0 && !holdsKeys(keyColumn, marks)) return undefined;
  const trustedName = name === undefined || mayBeNames(name, keyColumn);
  const nameColumn = trustedName && name !== undefined ? name : found.name;
  const used = [keyColumn, ...(nameColumn === undefined ? [] : [nameColumn]), ...own.values()];
  const lost = [...(trustedKey ? [] : [teamColumns.id]), ...(trustedName ? [] : [teamColumns.name])];
  const { sheetId, title, rowCount, columnCount, rules, merges } = tab;
  return {
    sheetId,
    title,
    rowCount,
    columnCount,
    anchor: customersAnchorOf(tab.anchor),
    headerRowIndex,
    headerAnchored: source.header?.rowIndex === headerRowIndex,
    headers,
    key: keyColumn,
    name: nameColumn?.columnIndex === keyColumn.columnIndex ? undefined : nameColumn,
    own,
    staleAnchors: staleAnchors(tab, source.columns, columns, lost),
    leftBehind: lost.flatMap((role) => {
      const column = columns.get(role);
      const known = [...used, ...lost.flatMap((each) => columns.get(each) ?? [])].map((each) => each.columnIndex);
      const addedRows = customersAnchorOf(tab.anchor)?.addedRows ?? 0;
      const bareRows = bareRowsOf(whole ?? [], addedRowIndex, addedRows, new Set(known));
      return column === undefined ? [] : [{ ...column, bareRows }];
    }),
    keysAbove: keysAbove(
      (trustedKey ? columns.get(teamColumns.id)?.cells : columnOfRows(whole ?? [], keyColumn.columnIndex)) ?? [],
      columns.get(ownRole("key"))?.cells ?? [],
      headerRowIndex,
    ),
    usedRows: used.reduce(
      (most, { cells }) => Math.max(most, lastFilled(cells) + 1),
      usedRowsOf(whole, headerRowIndex, own),
    ),
    nextColumnIndex: nextColumn(own, keyColumn.columnIndex, whole ?? [headers], merges),
    rules,
    merges,
  };
}

/** Keys above the headers that our key column repeats: customers, and not what people write above a table. */
const keysAbove = (keys: readonly Cell[], marks: readonly Cell[], headerRowIndex: number): readonly Cell[] =>
  keys.slice(0, headerRowIndex).filter((key, row) => key !== "" && cellText(marks[row] ?? "") === cellText(key));

/** A column that was copied carries a copy of its anchor: of each role the one that stands where it was made, else the one with the lowest id. */
function firstOfEachRole(columns: readonly ReadColumn[]): ReadonlyMap<string, ReadColumn> {
  const byRole = new Map<string, ReadColumn>();
  for (const column of columns) {
    const other = byRole.get(column.role);
    if (other === undefined || isBefore(column, other)) byRole.set(column.role, column);
  }
  return byRole;
}

const isBefore = (a: Anchor, b: Anchor) => (a.original === b.original ? a.metadataId < b.metadataId : a.original);

function knownColumn(column: ReadColumn, headerRowIndex: number): AnchoredColumn {
  const { metadataId, value, original, columnIndex, cells, details } = column;
  const [title] = details;
  return {
    metadataId,
    value,
    original,
    columnIndex,
    title: typeof title === "string" ? title : undefined,
    header: cells[headerRowIndex] ?? "",
    cells: cells.slice(headerRowIndex + 1),
  };
}

function customersAnchorOf(anchor: Anchor | undefined): CustomersAnchor | undefined {
  if (anchor === undefined || !anchor.original) return undefined;
  const [revision, addedRows] = anchor.details.map(Number);
  return { metadataId: anchor.metadataId, value: anchor.value, revision: revision ?? 0, addedRows: addedRows ?? 0 };
}

/** Copies of anchors, and those of columns that stand elsewhere now. */
function staleAnchors(
  tab: TabOutline,
  all: readonly ReadColumn[],
  kept: ReadonlyMap<string, ReadColumn>,
  lost: readonly string[],
): readonly number[] {
  const copies = all.filter((column) => kept.get(column.role) !== column);
  const moved = lost.flatMap((role) => kept.get(role) ?? []);
  const copiedTab = tab.anchor !== undefined && !tab.anchor.original ? [tab.anchor] : [];
  return [...copies, ...moved, ...copiedTab].map(({ metadataId }) => metadataId);
}
