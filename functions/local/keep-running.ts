import type { FunctionProcess } from "./function-process.ts";

export interface KeepRunningOptions {
  /** Told each time that the process ended unasked, with how: `ended by SIGKILL`. */
  readonly onEnd: (how: string) => void;
  /** How often it is started again within `withinMs`. */
  readonly mostRestarts: number;
  readonly withinMs: number;
}

/** A function that is started again when its process ends. */
export interface KeptRunning {
  /** Stays the same from start to start. */
  readonly url: string;
  /** Settles only where the process could not be kept running: why. */
  readonly gaveUp: Promise<Error>;
  /** Ends it for good: asks, and after `graceMs` makes it. */
  stop(graceMs: number): Promise<void>;
}

/**
 * Starts a function and keeps it running, as the cloud does: whenever its process ends unasked, it is started again at the same
 * address. One that ends again and again is left, and `gaveUp` tells.
 *
 * @param start starts the process, on the given port from the second time on
 * @throws Error where it does not start the first time
 */
export async function keepRunning(
  name: string,
  start: (port?: number) => Promise<FunctionProcess>,
  { onEnd, mostRestarts, withinMs }: KeepRunningOptions,
): Promise<KeptRunning> {
  let latest = start();
  let isStopping = false;
  const { url, port } = await latest;
  const gaveUp = Promise.withResolvers<Error>();

  const watch = async (): Promise<void> => {
    let restartsMs: readonly number[] = [];
    for (;;) {
      const how = await (await latest).ended;
      if (isStopping) return;
      onEnd(how);
      const nowMs = performance.now();
      restartsMs = restartsMs.filter((atMs) => nowMs - atMs < withinMs);
      if (restartsMs.length >= mostRestarts)
        throw new Error(
          `The function ${name} ${how} ${mostRestarts + 1} times within ${withinMs / 1000} seconds; it is not started again.`,
        );
      restartsMs = [...restartsMs, nowMs];
      latest = start(port);
    }
  };
  watch().catch((error: unknown) => {
    if (!isStopping) gaveUp.resolve(error instanceof Error ? error : new Error(String(error)));
  });

  return {
    url,
    gaveUp: gaveUp.promise,
    stop: async (graceMs) => {
      isStopping = true;
      // One that did not start has told `gaveUp`, and there is nothing to stop.
      const running = await latest.catch(() => undefined);
      await running?.stop(graceMs);
    },
  };
}
