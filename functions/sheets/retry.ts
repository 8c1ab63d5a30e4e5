import { isWorthRepeating, retryAfterMs } from "./sheet-errors.ts";

/** How failed calls are repeated. The defaults of `quotaMinute` outlast a quota that is counted by the minute. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** How long one call may take before it counts as not answered. */
  readonly callTimeoutMs: number;
  /** A number in [0, 1): spreads the retries of many callers. */
  readonly random: () => number;
  /** Resolves after the delay, or rejects when the signal aborts. */
  readonly sleep: (delayMs: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Truncated exponential backoff: 1, 2, 4, 8, 16, 32, 32 s and up to a half more each, 95 to 140 s in all. A call is given up once
 * the service would have: it works on one for 180 s at most, and a lease lasts longer than that.
 *
 * @see https://developers.google.com/workspace/sheets/api/limits
 */
export const quotaMinute = { attempts: 8, firstDelayMs: 1000, longestDelayMs: 32_000, callTimeoutMs: 190_000 } as const;

/** Somebody waits before the sheet, and Apps Script gives a call a minute: a few quick tries. */
export const quick = { attempts: 3, firstDelayMs: 500, longestDelayMs: 2000, callTimeoutMs: 10_000 } as const;

/** The same for whole tabs: a large one takes its time. */
export const quickForTabs = { ...quick, callTimeoutMs: 30_000 } as const;

/** How long to wait after the `failures`th failure in a row: at least as long as the service asked for. */
export function delayAfter(policy: RetryPolicy, failures: number, askedForMs = 0): number {
  const base = Math.min(policy.firstDelayMs * 2 ** (failures - 1), policy.longestDelayMs);
  return Math.max(base * (1 + policy.random() / 2), askedForMs);
}

/** Repeats `call` while what it throws is worth repeating. @throws what the last attempt threw */
export async function retrying<Result>(
  policy: RetryPolicy,
  call: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= policy.attempts || signal.aborted || !isWorthRepeating(error)) throw error;
      await policy.sleep(delayAfter(policy, attempt, retryAfterMs(error)), signal);
    }
  }
}
