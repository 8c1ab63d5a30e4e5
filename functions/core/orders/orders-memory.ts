import { type OrderField, orderFields, type Settings } from "../settings/settings.ts";
import type { Cell } from "../values/cell.ts";
import { cellText } from "../values/cell-text.ts";
import { rankHeader, withinRank } from "./rank-header.ts";

/** A column that an earlier run chose for a field, found again wherever it was moved. */
export interface RememberedColumn {
  readonly field: OrderField;
  /** Where it stands now, 0-based. */
  readonly columnIndex: number;
  /** The header that it had then. */
  readonly header: string;
  /** The header that Settings named for the field then; undefined where it was found by itself. */
  readonly named: string | undefined;
}

/** What an earlier run chose on a tab: that it holds the orders, and which columns. */
export interface OrdersMemory {
  /** The title that Settings gave for the orders tab then; undefined where it was found by itself. */
  readonly tabNamed: string | undefined;
  readonly columns: readonly RememberedColumn[];
}

/** What is remembered for settings as they are now: once a team names another header, the choice is made anew. */
export function rememberedFor(
  columns: readonly RememberedColumn[],
  settings: Pick<Settings, "columns">,
): readonly RememberedColumn[] {
  return columns.filter(({ field, named }) => named === settings.columns[field]);
}

/**
 * A remembered column within a row of headers: where it stands, or where its header went without it. Cut and paste leaves an
 * anchor behind.
 */
export function withinHeaders(column: RememberedColumn, headers: readonly Cell[]): RememberedColumn {
  const bears = (columnIndex: number) => cellText(headers[columnIndex] ?? "") === column.header;
  if (column.header === "" || bears(column.columnIndex)) return column;
  const bearing = [...headers.keys()].filter(bears);
  const [only] = bearing;
  return bearing.length === 1 && only !== undefined ? { ...column, columnIndex: only } : column;
}

/**
 * What the header above a remembered column says of it: `trusted` whatever it was renamed to, `blank` where the column was cut
 * away, `other` where it is clearly the name of another field, or no header at all.
 */
export function trustHeader(header: Cell | undefined, field: OrderField): "trusted" | "blank" | "other" {
  if (header === undefined || (typeof header === "string" && header.trim() === "")) return "blank";
  if (typeof header !== "string" || !/\p{L}/u.test(header)) return "other";
  if (rankHeader(header, field) !== undefined) return "trusted";
  const namesOther = orderFields.some((other) => (rankHeader(header, other) ?? withinRank) < withinRank);
  return namesOther ? "other" : "trusted";
}
