import type { OrderField } from "../settings/settings.ts";

/** A column of money whose amounts are added up. */
export type SummedField = Extract<OrderField, "amount" | "cost" | "profit" | "costToServe">;

/** What became too large, so that a message can say where; limits are in currency units. */
export type TooLarge =
  /** The absolute amounts of a column in one currency, from the first row down to this one. */
  | {
      readonly what: "column";
      readonly field: SummedField;
      readonly currency: string;
      readonly lastRowNumber: number;
      readonly limit: number;
    }
  /** All of them together, in the currency in which money is counted. */
  | { readonly what: "converted"; readonly currency: string; readonly limit: number }
  /** One amount at the rate of its currency. */
  | { readonly what: "rate"; readonly rate: number };

/** Amounts add up to so much that whole numbers can no longer hold their sums: no result would be true to the last digit. */
export class InexactSums extends RangeError {
  override readonly name = "InexactSums";
  readonly tooLarge: TooLarge;

  constructor(tooLarge: TooLarge) {
    super(`sums are not exact: ${JSON.stringify(tooLarge)}`);
    this.tooLarge = tooLarge;
  }
}
