import { fillWords } from "../core/labels/fill-words.ts";
import type { Words } from "../core/labels/language.ts";
import { runErrorLabels } from "../core/labels/run-errors.ts";
import { defaultRetention, runExpiry } from "../core/settings/retention.ts";
import { AppError, type ErrorBody, errorBody } from "../errors.ts";
import { endStates, type Run } from "../use-cases/ports/run.ts";

/** Who works on which run of a workbook, and until when nobody else may. */
export interface Lease {
  readonly runId: string;
  readonly holder: string;
  readonly until: Date;
}

/**
 * How long a run may wait without anybody at work on it before it counts as abandoned: its task is lost, or nobody who asked
 * for it is left. Far longer than a queue takes on a busy night; taken too early it would only go to the end of the queue.
 */
export const abandonedAfterMs = 6 * 3_600_000;

/** What a new request for a workbook does: joins its last run, takes the place of it, or follows it. */
export type RequestVerdict =
  | { readonly kind: "join"; readonly run: Run }
  /** `lost` is how the last run ends. It is stored together with the new one, and its lease is taken away. */
  | { readonly kind: "replace"; readonly lost: Run }
  | { readonly kind: "create" };

/**
 * Judges a request by the workbook's last run. One at its end is followed. One whose worker let its lease run out is lost, and one
 * that nobody works on is abandoned after `abandonedAfterMs`: it ends as failed, so that it is not under way for ever and
 * a late delivery of it cannot write over its successor. Any other is joined.
 */
export function judgeRequest(lastRun: Run | undefined, lease: Lease | undefined, now: Date): RequestVerdict {
  if (lastRun === undefined || endStates.includes(lastRun.state)) return { kind: "create" };
  const own = lease?.runId === lastRun.runId ? lease : undefined;
  if (own !== undefined)
    return isHeld(own, now) ? { kind: "join", run: lastRun } : replace(lastRun, now, runErrorLabels.workerStopped);
  const idleMs = now.getTime() - (lastRun.startedAt ?? lastRun.createdAt).getTime();
  if (idleMs < abandonedAfterMs) return { kind: "join", run: lastRun };
  return replace(lastRun, now, fillWords(runErrorLabels.abandoned, { hours: abandonedAfterMs / 3_600_000 }));
}

/**
 * A new run as it is stored: with what the last run counted that was done, handed on from run to run over those that failed or
 * needed attention.
 */
export function following(lastRun: Run | undefined, run: Run): Run {
  const before = lastRun?.result?.data ?? lastRun?.before;
  return before === undefined ? run : { ...run, before };
}

function replace(lastRun: Run, now: Date, message: Words): RequestVerdict {
  const { error } = errorBody(new AppError("run_lost", message));
  return { kind: "replace", lost: givenUp(lastRun, error, now) };
}

/** How a run ends whose settings nobody knows, and that nobody holds. */
export function givenUp(run: Run, error: ErrorBody["error"], now: Date): Run {
  return { ...run, state: "failed", endedAt: now, expireAt: runExpiry(now, defaultRetention), error };
}

/** From when on a run may be removed; undefined while it is under way. */
export function expiryOf({ state, endedAt, expireAt }: Run): Date | undefined {
  if (!endStates.includes(state)) return undefined;
  return expireAt ?? (endedAt && runExpiry(endedAt, defaultRetention));
}

/** Whether a run is over: nobody is told of it any more. */
export function isOver(run: Run, now: Date): boolean {
  const expireAt = expiryOf(run);
  return expireAt !== undefined && expireAt.getTime() <= now.getTime();
}

/**
 * What becomes of a claim. A holder that claims again extends its own lease. A run that is not the workbook's last one was
 * replaced, and counts as finished whatever its state says.
 */
export function judgeClaim(
  run: Run | undefined,
  { lastRunId, lease }: { readonly lastRunId?: string | undefined; readonly lease?: Lease | undefined },
  holder: string,
  now: Date,
): "claimed" | "busy" | "finished" | "unknown" {
  if (run === undefined) return "unknown";
  if (endStates.includes(run.state) || run.runId !== lastRunId) return "finished";
  return lease !== undefined && lease.holder !== holder && isHeld(lease, now) ? "busy" : "claimed";
}

/** Whether a run may be ended by somebody who does not hold its lease: it is under way, and nobody is at work on it. */
export function mayGiveUp(run: Run | undefined, lease: Lease | undefined, now: Date): run is Run {
  if (run === undefined || endStates.includes(run.state)) return false;
  return lease?.runId !== run.runId || !isHeld(lease, now);
}

/** Whether `holder` may change the run: the lease is its own and for this run. It may have run out, as long as nobody took it. */
export function mayChange(lease: Lease | undefined, runId: string, holder: string): boolean {
  return lease?.runId === runId && lease.holder === holder;
}

/** A lease lasts until, not through, its end. */
const isHeld = (lease: Lease, now: Date) => lease.until.getTime() > now.getTime();
