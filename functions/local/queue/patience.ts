/** How long the queue keeps trying to deliver a task. */
export interface Patience {
  /** How often a task is tried in all. */
  readonly maxAttempts: number;
  /** The pause after the first failure; it doubles with each one, up to `maxBackoffMs`. */
  readonly minBackoffMs: number;
  readonly maxBackoffMs: number;
}

/** Longer than the lease of a run: a task whose run waits for a worker that is gone is still there when the lease runs out. */
export const defaultPatience: Patience = { maxAttempts: 45, minBackoffMs: 100, maxBackoffMs: 20_000 };

/** The pause after a failed attempt. @param attempt from 1 */
export function pauseAfterMs(attempt: number, { minBackoffMs, maxBackoffMs }: Patience): number {
  return Math.min(maxBackoffMs, minBackoffMs * 2 ** (attempt - 1));
}

/** All pauses together: how long a task lives at least that is never taken. */
export function patienceMs(patience: Patience): number {
  const pauses = Array.from({ length: patience.maxAttempts - 1 }, (_, index) => pauseAfterMs(index + 1, patience));
  return pauses.reduce((sum, pauseMs) => sum + pauseMs, 0);
}
