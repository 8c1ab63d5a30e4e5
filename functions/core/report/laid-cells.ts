import { type Money, type MoneyScale, toCurrency } from "../values/money.ts";
import type { LaidCell, LaidRow } from "./lay-out-tab.ts";

/** Cells and rows that the blocks of the summary are made of. */
export const text = (value: string): LaidCell => ({ value, format: "text" });

export const count = (value: number): LaidCell => ({ value, format: "count" });

/** A share of 0 to 1; blank where there is none. */
export const shareCell = (share: number | undefined): LaidCell => ({ value: share ?? "", format: "share" });

/** Money in currency units; blank where there is none. */
export const maybeMoney = (money: Money | undefined, scale: MoneyScale): LaidCell => ({
  value: money === undefined ? "" : toCurrency(money, scale),
  format: "money",
});

export const title = (value: string): LaidRow => [{ value, format: "title" }];

export const header = (...values: readonly string[]): LaidRow => values.map((value) => ({ value, format: "header" }));

export const blankLine: LaidRow = [];
