import type { Language } from "../labels/language.ts";
import type { Day } from "../values/day.ts";

/** What a column of the orders tab means. */
export const orderFields = [
  "orderId",
  "customerId",
  "customerName",
  "date",
  "amount",
  "cost",
  "profit",
  "quantity",
  "product",
  "category",
  "status",
  "currency",
] as const;
export type OrderField = (typeof orderFields)[number];

/** What a team has decided; what it leaves out is guessed from the sheet or has a default. */
export interface Settings {
  /** The tab that holds the orders; undefined: found by its headers. */
  readonly ordersTab: string | undefined;
  /** The header that means a field, where the guess is not wanted. */
  readonly columns: Readonly<Partial<Record<OrderField, string>>>;
  /** The day as of which all is computed; undefined: today in the spreadsheet's time zone. */
  readonly asOf: Day | undefined;
  /** ISO 4217 code of the amounts; undefined: from the currency column, or unnamed. */
  readonly currency: string | undefined;
  /** undefined: by the spreadsheet's locale. */
  readonly language: Language | undefined;
  /** The presets that are switched on, in the order of their columns. */
  readonly schemes: readonly string[];
  /** Whether each scheme also gets a column that says why. */
  readonly showWhy: boolean;
}

export const defaultSettings: Settings = {
  ordersTab: undefined,
  columns: {},
  asOf: undefined,
  currency: undefined,
  language: undefined,
  schemes: ["pyramid-4", "pyramid-2", "abc", "abc-value", "cards"],
  showWhy: true,
};
