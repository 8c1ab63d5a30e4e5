/**
 * The order days of all customers, as flat columns: customer i has those from `starts[i]` up to, not including,
 * `starts[i + 1]`.
 */
export interface OrderHistories {
  /** Serial days, ascending within a customer, each day once: two orders on one day are one purchase occasion. */
  readonly days: Int32Array;
  /** One more than there are customers. */
  readonly starts: Int32Array;
  /** What each order day brought (`Money`, one for each day); absent where nothing tells. */
  readonly spend?: Float64Array;
  /** Profit where the sheet tells it, otherwise revenue: only revenue is multiplied by the margin. */
  readonly spendIs: "profit" | "revenue";
}

/** How many customers there are. */
export function customerCount({ starts }: Pick<OrderHistories, "starts">): number {
  return Math.max(0, starts.length - 1);
}
