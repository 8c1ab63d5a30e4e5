import { fillWords } from "../core/labels/fill-words.ts";
import { runErrorLabels } from "../core/labels/run-errors.ts";
import { type Day, formatDay } from "../core/values/day.ts";
import { AppError } from "../errors.ts";
import { type Run, runFormat } from "./ports/run.ts";
import type { Store } from "./ports/store.ts";
import type { TaskQueue } from "./ports/task-queue.ts";

export interface AskForRunDeps {
  readonly store: Pick<Store, "createOrJoinRun">;
  readonly queue: TaskQueue;
  /** A new random UUID. */
  readonly newRunId: () => string;
}

/**
 * A run of the workbook for the wanted day: a new one, or the one that is under way for the same day.
 *
 * Without `asOf` a run is for the day on which it is done, by the settings; so two requests without one want the same. Of two
 * different days each has to be asked for by itself, since a workbook shows one day: the later request is refused.
 *
 * The task is queued even where the run was there already, also for another day: a run whose first task never reached the queue,
 * or whose deliveries were used up, would otherwise stand in the way and never be done. A delivery too many is harmless,
 * since the run's lease and end state decide. Every step can be repeated: after a failure the caller asks again.
 *
 * @returns the run as stored, and whether it was there before
 * @throws AppError other_day where a run for another day is under way; run_busy where one is that would not apply a sudden change, or is another preview;
 *   store_unavailable, queue_unavailable
 */
export async function askForRun(
  wanted: Pick<Run, "spreadsheetId" | "reason" | "asOf" | "applyAnyway" | "preview">,
  now: Date,
  { store, queue, newRunId }: AskForRunDeps,
): Promise<{ readonly run: Run; readonly joined: boolean }> {
  const { spreadsheetId } = wanted;
  const fresh = { format: runFormat, runId: newRunId(), state: "queued", progressPercent: 0, createdAt: now } as const;
  const { run, joined } = await store.createOrJoinRun({ ...fresh, ...wanted }, now);
  await queue.enqueueRefresh({ spreadsheetId, runId: run.runId });
  if (run.asOf !== wanted.asOf)
    throw new AppError(
      "other_day",
      fillWords(runErrorLabels.otherDay, { running: dayWords(run.asOf), wanted: dayWords(wanted.asOf) }),
    );
  // Joined, it would stop again for what this request says to go on with.
  if (wanted.applyAnyway === true && run.applyAnyway !== true)
    throw new AppError("run_busy", runErrorLabels.runStopsAtChange);
  // What only looks does not stand in for what writes, nor for a look at other settings.
  if (JSON.stringify(run.preview) !== JSON.stringify(wanted.preview))
    throw new AppError(
      "run_busy",
      run.preview === undefined ? runErrorLabels.runInTheWay : runErrorLabels.previewInTheWay,
    );
  return { run, joined };
}

const dayWords = (asOf: Day | undefined) => (asOf === undefined ? runErrorLabels.currentDay : formatDay(asOf));
