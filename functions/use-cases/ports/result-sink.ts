import type { RefreshTask } from "./task-queue.ts";

/**
 * Takes everything that a refresh computed, where somebody wants it whole (the local tools do; the cloud does not). Given before
 * the sheet is written, and again with each try.
 */
export interface ResultSink<Computed> {
  accept(task: RefreshTask, computed: Computed): Promise<void>;
}
