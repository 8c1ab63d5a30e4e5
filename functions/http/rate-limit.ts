/** How often one caller may call. */
export interface Rate {
  /** How many calls may come at once. */
  readonly burst: number;
  readonly perMinute: number;
}

/** Counts a call of `caller`, as several where it costs as much; false where it is one too many: then it does not count. */
export type RateLimit = (caller: string, weight?: number) => boolean;

const minuteMs = 60_000;

/** How many callers are remembered, of each limit: a few hundred kilobytes. */
const mostCallers = 2000;

/**
 * A limit for each caller, kept in memory: of this instance only, so that a caller whom the platform sends to n instances may call n
 * times as often, and forgotten when the instance ends. Where more callers come than are remembered, who called longest ago begins
 * anew. It keeps one caller from using up the Sheets quota or the time of others by mistake or on purpose; against a flood from many
 * sides stands the platform's own limit of instances.
 *
 * @param nowMs a clock in milliseconds that only goes forward
 */
export function rateLimit({ burst, perMinute }: Rate, nowMs: () => number, most: number = mostCallers): RateLimit {
  // `left` counts calls by the minute's milliseconds, so that refilling adds whole numbers.
  // A Map keeps the order of insertion: the first is who called longest ago.
  const buckets = new Map<string, { readonly left: number; readonly atMs: number }>();
  return (caller, weight = 1) => {
    const costs = weight * minuteMs;
    const atMs = nowMs();
    const known = buckets.get(caller);
    const full = burst * minuteMs;
    const left = known === undefined ? full : Math.min(full, known.left + (atMs - known.atMs) * perMinute);
    buckets.delete(caller);
    const oldest = buckets.size >= most ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    buckets.set(caller, { left: left >= costs ? left - costs : left, atMs });
    return left >= costs;
  };
}
