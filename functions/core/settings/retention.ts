/** How long snapshots are kept, and what of customers stands in them. */
export interface Retention {
  /** Days from when a snapshot was saved until it may go. */
  readonly dailyDays: number;
  /** Whether the last snapshot of each month stays. */
  readonly keepMonthEnds: boolean;
  /** Whether names are kept beside the keys. */
  readonly keepNames: boolean;
}

export const defaultRetention: Retention = { dailyDays: 90, keepMonthEnds: true, keepNames: false };
