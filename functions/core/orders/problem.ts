/** Why a row was set aside: it counts nowhere, and its money is listed apart. */
export const setAsideReasons = [
  "noCustomer",
  "unreadableDate",
  "unreadableAmount",
  "afterAsOf",
  "otherCurrency",
  "errorCell",
  "totalsRow",
  "cancelled",
  "test",
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** What was noticed about a row that is used all the same. */
export const warningReasons = ["amountRounded", "numberAsText", "unreadableOptional", "identicalRow"] as const;
export type WarningReason = (typeof warningReasons)[number];

/** One row set aside or warned about: where, what was found, why. `a1` names the cell that decided it (`C17`). */
export interface RowProblem {
  readonly rowNumber: number;
  readonly reason: SetAsideReason | WarningReason;
  readonly a1: string;
  /** The offending value as text, at most 100 characters. */
  readonly found: string;
}
