import type { OrderField } from "../settings/settings.ts";
import type { ColumnMap } from "./column-map.ts";
import type { OrdersMemory } from "./orders-memory.ts";

/** A column as a person can find it. */
export interface SeenColumn {
  /** 0-based from column A. */
  readonly columnIndex: number;
  /** `C`. */
  readonly letter: string;
  readonly header: string;
}

/** What every orders tab must have. The customer is an id column or, without one, a name column. */
export type NeededColumn = "customer" | "date" | "amount";

/** Why the columns could not be told. */
export type UnclearColumn =
  /** No column looks like it. */
  | { readonly kind: "missing"; readonly needed: NeededColumn }
  /** Several look equally like it: Settings must name one. */
  | { readonly kind: "ambiguous"; readonly needed: NeededColumn; readonly candidates: readonly SeenColumn[] }
  /** Settings name a header that does not stand in the header row, or stands there more than once (`candidates`). */
  | {
      readonly kind: "setting";
      readonly field: OrderField;
      readonly header: string;
      readonly candidates: readonly SeenColumn[];
    };

/** An optional field for which several columns were equally good: it was left out. */
export interface DoubtfulField {
  readonly field: OrderField;
  readonly candidates: readonly SeenColumn[];
}

/** A column that an earlier run chose for a field, and whose header is now that of something else: the choice was made anew. */
export interface DistrustedColumn {
  readonly field: OrderField;
  readonly column: SeenColumn;
}

/** What the columns of a tab mean, or why that cannot be told. */
export type ColumnGuess =
  | {
      readonly kind: "mapped";
      readonly map: ColumnMap;
      /** All columns of the header row. */
      readonly seen: readonly SeenColumn[];
      readonly doubts: readonly DoubtfulField[];
      readonly distrusted: readonly DistrustedColumn[];
    }
  | {
      readonly kind: "unclear";
      /** 1-based row that looked most like the headers; undefined where the tab's head is blank. */
      readonly headerRowNumber: number | undefined;
      readonly unclear: readonly UnclearColumn[];
      /** All columns of that row. */
      readonly seen: readonly SeenColumn[];
      /** What could be told all the same. */
      readonly columns: ColumnMap["columns"];
      readonly doubts: readonly DoubtfulField[];
    };

/** A tab as far as it must be known to choose between tabs. */
export interface TabHead {
  readonly title: string;
  /** Set where the tab is the tool's own; such a tab never holds the orders. */
  readonly role?: string | undefined;
  /** Set where an earlier run chose the tab. */
  readonly memory?: OrdersMemory | undefined;
  /** The cells of the first rows, row by row from row 1, trailing blanks dropped. */
  readonly head: readonly (readonly (string | number | boolean)[])[];
}

/** The tab that holds the orders, or why that cannot be told. */
export type TabChoice<T extends TabHead> =
  | {
      readonly kind: "chosen";
      readonly tab: T;
      readonly map: ColumnMap;
      readonly doubts: readonly DoubtfulField[];
      readonly distrusted: readonly DistrustedColumn[];
    }
  /** Settings name a tab that does not exist, or more than one. */
  | { readonly kind: "noSuchTab"; readonly ordersTab: string; readonly titles: readonly string[] }
  /** The only tab that holds orders is the one that Settings name for what came back. */
  | { readonly kind: "returnsTab"; readonly title: string }
  /** Several tabs map equally well: Settings must name one. */
  | { readonly kind: "severalTabs"; readonly titles: readonly string[] }
  /** No tab maps; why, for the tab that came nearest (undefined where there is no tab with cells). */
  | {
      readonly kind: "noOrders";
      readonly nearest:
        | { readonly title: string; readonly guess: ColumnGuess & { readonly kind: "unclear" } }
        | undefined;
    };
