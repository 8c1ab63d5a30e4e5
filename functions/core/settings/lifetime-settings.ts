/** How far ahead lifetime values look, what they count, and where they are shown (TIERS.md 1 and 6). */
export interface LifetimeSettings {
  /** Whole calendar months, 1 to `mostHorizonMonths`. */
  readonly horizonMonths: number;
  /** What is left of revenue, 0 to 1, where orders tell no cost or profit; profit counts as it is. */
  readonly margin: number;
  /** What money a year from now loses in worth, 0 to 1. */
  readonly yearlyDiscountRate: number;
  /** Whether the forecast is made and shown though no scheme asks for it: columns on Customers, blocks of the summary. */
  readonly isShown: boolean;
  /** Whether the preset `lifecycle` goes by the alive probability instead of the customer's silence. */
  readonly decidesLifecycle: boolean;
}

export const defaultLifetimeSettings: LifetimeSettings = {
  horizonMonths: 12,
  margin: 1,
  yearlyDiscountRate: 0.1,
  isShown: false,
  decidesLifecycle: false,
};

/** No orders are looked ahead for longer than ten years. */
export const mostHorizonMonths = 120;
