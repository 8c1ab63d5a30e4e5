import type { Language, Words } from "../labels/language.ts";
import type { Cell } from "../values/cell.ts";

/** How the cells of a column or block read; `exact`: every digit that a number has, two after the point at least. */
export type CellFormat = "text" | "count" | "money" | "share" | "day" | "days" | "score" | "exact";

/** One column that the tool owns on the Customers tab. `id` anchors it and never changes; titles may be renamed by the team. */
export interface OwnColumn {
  readonly id: string;
  readonly title: Words;
  readonly format: CellFormat;
  /** Colour of a value, where the column holds tier names: `[{value, colour}]`. */
  readonly colours?: readonly { readonly value: string; readonly colour: string }[];
}

/**
 * What belongs on the Customers tab: one row of own cells per customer.
 *
 * The first own column is always `key`: the id that the row's values were computed for, so that a row whose key
 * differs shows that its tiers belong to another customer.
 */
export interface CustomerRows {
  readonly columns: readonly OwnColumn[];
  /**
   * By customer key: a cell per column, in the order of `columns`. Only customers who stand in orders. Made when asked for: the
   * whys of a hundred thousand customers would fill more memory than all that they are made of.
   */
  readonly cells: Pick<ReadonlyMap<string, readonly Cell[]>, "get" | "has">;
  /**
   * By key, of contacts who are customers of no order: a cell per column, undefined where the contact's or the gone one's cell
   * stands. Only schemes that judge everybody say more of them; none where absent.
   */
  readonly listed?: Pick<ReadonlyMap<string, readonly (Cell | undefined)[]>, "get">;
  /** Customers in the order in which rows are added for those who have none: best revenue first. */
  readonly customers: readonly { readonly key: string; readonly id: string; readonly name: string }[];
  /** The cells of a row whose orders count for another customer, by key: an alias, or the address of somebody who has an id. */
  readonly merged?: Pick<ReadonlyMap<string, readonly Cell[]>, "get">;
  /** The cells of a row whose key is no customer of any order: a contact. The key column is filled in by the writer. */
  readonly contact: readonly Cell[];
  /** The cells of a row whose key once was a customer of orders and is so no longer. */
  readonly gone: readonly Cell[];
}

/** The tabs that belong to the tool whole, in the order in which they are made. */
export const ownTabIds = ["summary", "movements", "dataReport"] as const;
export type OwnTabId = (typeof ownTabIds)[number];

/** A tab that belongs to the tool whole: its cells from A1, row by row; everything else on it is cleared. */
export interface OwnTab {
  readonly id: OwnTabId;
  readonly title: Words;
  readonly rows: readonly (readonly Cell[])[];
  /** Formats of blocks: 0-based, ends exclusive. */
  readonly blocks: readonly {
    readonly startRow: number;
    readonly endRow: number;
    readonly startColumn: number;
    readonly endColumn: number;
    readonly format: CellFormat | "title" | "header";
  }[];
}

/** All that a refresh puts into the sheet, as plain data. */
export interface SheetReport {
  /** Of the titles that the tool gives to what it creates. */
  readonly language: Language;
  readonly customerRows: CustomerRows;
  readonly tabs: readonly OwnTab[];
  /** ISO 4217, for money formats; undefined: plain numbers. */
  readonly currency: string | undefined;
  readonly currencyDigits: number;
}
