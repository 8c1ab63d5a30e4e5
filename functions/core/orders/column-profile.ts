import type { OrderField } from "../settings/settings.ts";

/** What kinds of cells a column holds; `date` is a number in the column of dates. */
export const cellTypes = ["number", "date", "text", "boolean", "error", "blank"] as const;
export type CellType = (typeof cellTypes)[number];

/** The numbers of a column: days as serial days, all else as it stands in the sheet (money in currency units). */
export interface NumberProfile {
  readonly count: number;
  readonly least: number;
  /** Exact up to 32,768 different numbers, else within 0.1 %. */
  readonly median: number;
  readonly most: number;
  /** Numbers outside of `from` to `to`. */
  readonly outliers: { readonly count: number; readonly from: number; readonly to: number };
}

/** One mapped column of the orders tab over all rows that are no blank rows. */
export interface ColumnProfile {
  readonly field: OrderField;
  /** 0-based from column A. */
  readonly columnIndex: number;
  readonly header: string;
  /** How many cells of each kind; together the rows. */
  readonly types: Readonly<Record<CellType, number>>;
  /** Of a column that measures something; undefined for ids, names and words, and where no cell reads as a number. */
  readonly numbers: NumberProfile | undefined;
}
