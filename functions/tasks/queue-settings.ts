/**
 * How the queue is set up in Cloud Tasks; a deployment takes it from here. Together the pauses outlast the lease of a run, so that a
 * task whose run waits for a worker that is gone is still there when the lease runs out. Few deliveries at once: each run of a large
 * workbook takes its part of the 60 reads and 60 writes a minute that the tool's account has.
 */
export const queueSettings = {
  retryConfig: { maxAttempts: 45, minBackoffSeconds: 1, maxBackoffSeconds: 20, maxDoublings: 5 },
  rateLimits: { maxDispatchesPerSecond: 5, maxConcurrentDispatches: 8 },
  /** How long the queue waits for refreshWorkbook, in seconds: longer than a run's deadline and its last call together. */
  dispatchDeadlineSeconds: 900,
} as const;
