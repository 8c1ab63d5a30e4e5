/**
 * Why a row was set aside: it counts nowhere, and its money is listed apart.
 *
 * `noCustomer` is nobody's row; `otherCurrency` one that has no rate, or names no currency; `repeatedLine` one whose line id
 * another row has, too; `identicalRow` one that equals another in all columns, where Settings set such rows aside.
 */
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
  "repeatedLine",
  "identicalRow",
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/**
 * What was noticed about a row that is used all the same.
 *
 * `sharedOrderId`: its order id also stands under another customer; `refundWithoutSale`: it gives money back for a sale that
 * no row holds; `partlyReturned`: its status says that part came back, not how much; `creditWithoutMinus`: a credit note whose
 * amount was positive and counts as money given back; `refundToldTwice`: a column and lines of the order tell of the same refund,
 * which counts once; `furtherLine`: a line of an order that takes what it leaves blank from another; `refundAboveSale`: more is said to be given back than the order brought, and only that much counts.
 */
export const warningReasons = [
  "amountRounded",
  "numberAsText",
  "unreadableOptional",
  "identicalRow",
  "sharedOrderId",
  "refundWithoutSale",
  "partlyReturned",
  "creditWithoutMinus",
  "furtherLine",
  "refundToldTwice",
  "refundAboveSale",
] as const;
export type WarningReason = (typeof warningReasons)[number];

/** One row set aside or warned about: where, what was found, why. `a1` names the cell that decided it (`C17`). */
export interface RowProblem {
  readonly rowNumber: number;
  readonly reason: SetAsideReason | WarningReason;
  readonly a1: string;
  /**
   * The offending value as text, at most 100 characters. Of a repeated line the cell of the row that is used instead (`C12`), of a
   * further line that of the line it takes from, of
   * identical rows and shared order ids the customer's id.
   */
  readonly found: string;
}
