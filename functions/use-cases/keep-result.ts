import { fill } from "../core/labels/fill.ts";
import { runMessageLabels } from "../core/labels/run-messages.ts";
import type { Computed } from "./compute-tiers.ts";
import type { Log } from "./ports/log.ts";
import type { ResultSink } from "./ports/result-sink.ts";
import type { RefreshTask } from "./ports/task-queue.ts";
import { workbookHash } from "./workbook-hash.ts";

export interface KeepResultDeps {
  readonly results?: ResultSink<Computed>;
  readonly log: Log;
}

/**
 * Gives everything that was computed to whoever wants it whole. That comes on top of the sheet: where it fails, the run goes on.
 *
 * @returns what to note in the run's result: nothing, or that it could not be kept
 */
export async function keepResult(
  task: RefreshTask,
  computed: Computed,
  { results, log }: KeepResultDeps,
): Promise<readonly string[]> {
  try {
    await results?.accept(task, computed);
    return [];
  } catch (thrown) {
    // Not its message: that may quote what it was to keep.
    const reason = reasonOf(thrown);
    const about = { runId: task.runId, workbook: workbookHash(task.spreadsheetId), cause: reason };
    log.write("ERROR", "the whole result could not be kept", about);
    return [fill(runMessageLabels.notKept[computed.language], { reason })];
  }
}

function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "unknown";
  return "code" in thrown && typeof thrown.code === "string" ? thrown.code : thrown.name;
}
