/**
 * For one customer, the value of the metric at which each tier *or a better one* takes that customer in, all other
 * customers as they are: the first tier whose entry is reached is the customer's.
 *
 * Best tier first, in the metric's own unit; `Infinity` where no value gets in, `-Infinity` where every value does
 * (always so in the last tier).
 */
export type Entries = readonly number[];

/** The tier that a value reaches. */
export function tierAt(entries: Entries, value: number): number {
  const last = entries.length - 1;
  let tierIndex = 0;
  while (tierIndex < last && !(value >= (entries[tierIndex] ?? Number.NEGATIVE_INFINITY))) tierIndex += 1;
  return tierIndex;
}

/** The nearest better tier that more of the metric reaches, how much more it takes, and the value that reaches it; undefined in the best, or where none is in reach. */
export function toNext(
  entries: Entries,
  value: number,
): { tierIndex: number; missing: number; at: number } | undefined {
  const nearest = Math.min(...entries.slice(0, tierAt(entries, value)));
  return Number.isFinite(nearest)
    ? { tierIndex: tierAt(entries, nearest), missing: nearest - value, at: nearest }
    : undefined;
}

/** The value below which the customer leaves the tier, and the tier just below it; undefined where no value would. */
export function dropsBelow(entries: Entries, value: number): { tierIndex: number; value: number } | undefined {
  const entry = entries[tierAt(entries, value)];
  if (entry === undefined || !Number.isFinite(entry)) return undefined;
  // Just below the entry: every tier that begins lower is still reached.
  const below = entries.findIndex((other) => other < entry);
  return { tierIndex: below === -1 ? entries.length - 1 : below, value: entry };
}
