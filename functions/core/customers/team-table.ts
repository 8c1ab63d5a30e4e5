import type { Cell } from "../values/cell.ts";

/** A column of a tab in which the team keeps its customers. */
export interface TeamColumn {
  /** 0-based from column A. */
  readonly columnIndex: number;
  /** As the sheet writes it. */
  readonly header: string;
  /** Row by row; it may be shorter than there are rows, since trailing blanks are not sent. */
  readonly cells: readonly Cell[];
}

/** Rows that say something of customers: the Customers tab, or a tab that is joined to it. */
export interface TeamTable {
  /** Of the tab. */
  readonly title: string;
  /** 1-based row of the first cells. */
  readonly firstRowNumber: number;
  /** Who each row is of, as the sheet writes it. */
  readonly ids: readonly Cell[];
  readonly columns: readonly TeamColumn[];
}
