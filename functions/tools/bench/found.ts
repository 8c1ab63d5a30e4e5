/** What every way to the tiers must agree on. */
export interface Found {
  readonly customers: number;
  /** In ten-thousandths of the currency. */
  readonly revenue: number;
  /** How many customers stand in each tier, by scheme. */
  readonly tierSizes: Readonly<Record<string, readonly number[]>>;
}
