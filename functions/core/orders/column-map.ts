import type { OrderField } from "../settings/settings.ts";

/** One mapped column of the orders tab. */
export interface MappedColumn {
  /** 0-based from column A. */
  readonly columnIndex: number;
  /** The header as it stands in the sheet. */
  readonly header: string;
}

/** Where the orders stand: the header row and the columns that mean something. */
export interface ColumnMap {
  /** 1-based row of the headers; orders begin in the row below. */
  readonly headerRowNumber: number;
  readonly columns: Readonly<Partial<Record<OrderField, MappedColumn>>>;
}
