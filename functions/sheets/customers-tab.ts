import { findCustomerColumns } from "../core/orders/find-customer-columns.ts";
import type { Cell } from "../core/values/cell.ts";
import { type ColumnAnchor, ownIdOf, ownRole, teamColumns } from "./anchors.ts";
import { columnOfRows } from "./cells.ts";
import type { AnchoredColumn, CustomersTab, TeamColumn } from "./workbook-state.ts";

/** What both readers need to know of the tab itself. */
interface TabSize {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly anchored: boolean;
}

/** An anchored column with all its cells from row 1. */
export type ReadColumn = ColumnAnchor & { readonly cells: readonly Cell[] };

/**
 * The Customers tab as its anchors tell it.
 *
 * The header row is where the tool's key mark has its title, whatever was inserted above; where the mark is gone, where
 * the team's key column begins.
 *
 * @returns undefined where no anchored column holds the customers' keys: the tab must be read whole
 */
export function readAnchoredCustomers(tab: TabSize, columns: readonly ReadColumn[]): CustomersTab | undefined {
  const byRole = firstByRole(columns);
  const key = byRole.get(teamColumns.id);
  if (key === undefined) return undefined;
  const headerRowIndex = firstFilled(byRole.get(ownRole("key"))?.cells ?? key.cells);
  const below = (column: ReadColumn): AnchoredColumn => ({
    metadataId: column.metadataId,
    columnIndex: column.columnIndex,
    cells: column.cells.slice(headerRowIndex + 1),
  });
  const name = byRole.get(teamColumns.name);
  const own = new Map(
    [...byRole].flatMap(([role, column]) => {
      const id = ownIdOf(role);
      return id === undefined ? [] : [[id, below(column)] as const];
    }),
  );
  const known = [...byRole.values()];
  const ownIndexes = [...own.values()].map((column) => column.columnIndex);
  return {
    ...sizeOf(tab),
    headerRowIndex,
    key: below(key),
    name: name && below(name),
    own,
    usedRows: Math.max(0, ...known.map((column) => lastFilled(column.cells) - headerRowIndex)),
    nextColumnIndex: 1 + Math.max(...(ownIndexes.length > 0 ? ownIndexes : known.map((column) => column.columnIndex))),
  };
}

/**
 * The Customers tab of a team that had one before us, read whole and known by its headers.
 *
 * @returns undefined where no header says which column holds the customers' keys
 */
export function readUnanchoredCustomers(tab: TabSize, rows: readonly (readonly Cell[])[]): CustomersTab | undefined {
  const found = findCustomerColumns(rows.slice(0, 20));
  if (found === undefined) return undefined;
  const { headerRowIndex, keyColumnIndex, nameColumnIndex } = found;
  const column = (columnIndex: number): TeamColumn => ({
    metadataId: undefined,
    columnIndex,
    cells: columnOfRows(rows, columnIndex, headerRowIndex + 1),
  });
  return {
    ...sizeOf(tab),
    headerRowIndex,
    key: column(keyColumnIndex),
    name: nameColumnIndex === undefined ? undefined : column(nameColumnIndex),
    own: new Map(),
    usedRows: Math.max(0, rows.length - headerRowIndex - 1),
    nextColumnIndex: Math.max(...rows.map((row) => lastFilled(row) + 1)),
  };
}

const sizeOf = ({ sheetId, title, rowCount, columnCount, anchored }: TabSize): TabSize => ({
  sheetId,
  title,
  rowCount,
  columnCount,
  anchored,
});

/** A column that was copied carries a copy of its anchor: the anchor with the lowest id counts. */
function firstByRole(columns: readonly ReadColumn[]): ReadonlyMap<string, ReadColumn> {
  const byRole = new Map<string, ReadColumn>();
  for (const column of columns) {
    const known = byRole.get(column.role);
    if (known === undefined || column.metadataId < known.metadataId) byRole.set(column.role, column);
  }
  return byRole;
}

/** Index of the first cell that is not blank; 0 where all are. */
function firstFilled(cells: readonly Cell[]): number {
  return Math.max(
    0,
    cells.findIndex((cell) => cell !== ""),
  );
}

/** Index of the last cell that is not blank; -1 where all are. */
function lastFilled(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => cell !== "");
}
