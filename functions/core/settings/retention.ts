/** How long snapshots are kept. */
export interface Retention {
  /** Days from when a snapshot was saved until it may go. */
  readonly dailyDays: number;
  /** Whether the last snapshot of each month stays. */
  readonly keepMonthEnds: boolean;
}

export const defaultRetention: Retention = { dailyDays: 90, keepMonthEnds: true };
