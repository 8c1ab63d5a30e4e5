/** How long snapshots and runs are kept, and what of customers stands in them. */
export interface Retention {
  /** Days from when a snapshot was saved, or a run ended, until it may go. */
  readonly dailyDays: number;
  /** Whether the last snapshot of each month stays. */
  readonly keepMonthEnds: boolean;
  /** Whether names are kept beside the keys. */
  readonly keepNames: boolean;
}

export const defaultRetention: Retention = { dailyDays: 90, keepMonthEnds: true, keepNames: false };

/** What a night found has to be there still when the next one is compared with it. */
const fewestRunDays = 2;

const millisPerDay = 86_400_000;

/** From when on a run that ended may be removed: kept as long as a day's snapshot, since it names some of those who moved. */
export function runExpiry(endedAt: Date, { dailyDays }: Pick<Retention, "dailyDays">): Date {
  return new Date(endedAt.getTime() + Math.max(dailyDays, fewestRunDays) * millisPerDay);
}
