import type { Day } from "../core/values/day.ts";
import { keepRegistration } from "./keep-registration.ts";
import { type Run, runFormat, type Store, type TaskQueue } from "./ports.ts";

/** What somebody asks for who wants fresh tiers. */
export interface RecomputeRequest {
  readonly spreadsheetId: string;
  /** The day to compute for; else settings decide. */
  readonly asOf?: Day;
  readonly reason: Run["reason"];
}

export interface RequestRecomputeDeps {
  readonly store: Pick<Store, "registration" | "register" | "createOrJoinRun">;
  readonly queue: TaskQueue;
  readonly now: () => Date;
  /** A new random UUID. */
  readonly newRunId: () => string;
}

/**
 * Starts a run, or joins the one that this workbook has already, and registers the workbook for the night.
 *
 * The task is queued even where the run was joined: a run whose first task never reached the queue, or whose deliveries
 * were used up, would otherwise be joined for ever and never done. A delivery too many is harmless, since the run's
 * lease and end state decide. Every step can be repeated: after a failure the caller asks again. Who joins gets the
 * `asOf` of the run that is there, not their own.
 *
 * @returns the run as stored, and whether it was there before
 * @throws AppError store_unavailable, queue_unavailable
 */
export async function requestRecompute(
  request: RecomputeRequest,
  deps: RequestRecomputeDeps,
): Promise<{ readonly run: Run; readonly joined: boolean }> {
  const { spreadsheetId } = request;
  const now = deps.now();
  await keepRegistration(spreadsheetId, undefined, { store: deps.store, now: () => now });
  const wanted: Run = {
    format: runFormat,
    runId: deps.newRunId(),
    ...request,
    state: "queued",
    progressPercent: 0,
    createdAt: now,
  };
  const { run, joined } = await deps.store.createOrJoinRun(wanted, now);
  await deps.queue.enqueueRefresh({ spreadsheetId, runId: run.runId });
  return { run, joined };
}
