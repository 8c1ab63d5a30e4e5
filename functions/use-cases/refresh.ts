import { runErrorLabels } from "../core/labels/run-errors.ts";
import { defaultRetention, runExpiry } from "../core/settings/retention.ts";
import { AppError, asAppError, errorBody } from "../errors.ts";
import type { RunChange } from "./ports/run.ts";
import type { RefreshTask } from "./ports/task-queue.ts";
import type { RefreshDeps } from "./refresh-deps.ts";
import { runResult } from "./run-result.ts";
import { workOnRun } from "./work-on-run.ts";

/** What is known of the delivery that a run is done by. */
export interface Delivery {
  /** The queue will not deliver the task again: a failure that another try could have mended ends the run. */
  readonly isLast: boolean;
}

/**
 * Does the work of one run: reads the settings and the orders, computes the tiers, keeps the snapshot, writes the sheet.
 *
 * Safe to deliver twice: a run at its end is left alone, and one lease a workbook keeps two runs apart. The snapshot is kept
 * before the sheet is written, so that a run that dies between the two loses no movement: it is compared with the latest
 * snapshot of an earlier day, and the next delivery writes the same cells.
 *
 * Where the data jumped since the last run (a broken import), nothing is kept or written: the run ends as `needsAttention`.
 *
 * Every failure is recorded in the run. One that another delivery can mend puts the run back to queued, with the error as its
 * `lastError`; any other, and any at the last delivery, ends it as failed.
 *
 * @throws AppError what was recorded; retryable where another delivery can help
 */
export async function refreshWorkbook(
  task: RefreshTask,
  deps: RefreshDeps,
  { isLast }: Delivery = { isLast: false },
): Promise<void> {
  const { store, now, limits } = deps;
  const { spreadsheetId, runId } = task;
  const holder = deps.newHolder();
  const startedAt = now();
  const until = new Date(startedAt.getTime() + limits.deadlineMs + limits.graceMs);
  const claim = await store.claimRun(spreadsheetId, runId, holder, startedAt, until);
  if (claim === "finished") return;
  if (claim === "busy") {
    const busy = new AppError("run_busy", runErrorLabels.anotherRun);
    if (isLast) await store.giveUpRun(spreadsheetId, runId, errorBody(busy).error, now());
    throw busy;
  }
  if (claim === "unknown") throw new AppError("unknown_run", runErrorLabels.noSuchRun);

  let retention = defaultRetention;
  const ended = () => {
    const endedAt = now();
    return { endedAt, expireAt: runExpiry(endedAt, retention) };
  };
  const change = (changes: RunChange) => store.changeRun(spreadsheetId, runId, holder, changes);
  try {
    const run = await store.run(spreadsheetId, runId, now());
    if (run === undefined) throw new AppError("unknown_run", runErrorLabels.noSuchRun);
    await change({ state: "reading", progressPercent: 5, startedAt });
    const worked = await workOnRun(run, change, deps, (settings) => {
      retention = settings.retention;
    });
    if ("attention" in worked) {
      await change({ state: "needsAttention", ...ended(), attention: worked.attention });
      return;
    }
    const result = runResult(worked.computed, worked.outcome, worked.preview);
    await change({ state: "done", progressPercent: 100, ...ended(), result });
  } catch (thrown) {
    const failure = asAppError(thrown);
    const { error } = errorBody(failure);
    await recorded(
      failure,
      change(
        failure.retryable && !isLast
          ? { state: "queued", progressPercent: 0, lastError: error }
          : { state: "failed", ...ended(), error },
      ),
    );
    throw failure;
  } finally {
    await store.releaseRun(spreadsheetId, holder);
  }
}

/**
 * Waits until a failure is recorded. Where it cannot be, the delivery fails for that reason, and comes again; what went wrong before
 * is in the message and the cause.
 */
async function recorded(failure: AppError, recording: Promise<void>): Promise<void> {
  try {
    await recording;
  } catch (thrown) {
    const { code, message } = asAppError(thrown);
    throw new AppError(code, `${message} It was to be recorded that: ${failure.words.en}`, { cause: failure });
  }
}
