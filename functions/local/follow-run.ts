import { setTimeout as delay } from "node:timers/promises";
import type { RunView } from "../http/run-view.ts";
import { endStates } from "../use-cases/ports/run.ts";
import { CallFailed, callFunction, OtherDay, Unanswered } from "./call-function.ts";
import { authorization, callWithProof, type LocalCaller } from "./caller.ts";
import { progressAnswerSchema, startedAnswerSchema } from "./run-answer.schema.ts";

export interface RunRequest {
  readonly spreadsheetId: string;
  /** `2026-06-30`; else the settings or today decide. */
  readonly asOf?: string;
  readonly applyAnyway?: boolean;
}

/** A run on its way, as whoever follows it sees it. */
export interface FollowedRun extends RunView {
  /** It was there already when it was asked for. */
  readonly joined: boolean;
}

export interface FollowOptions {
  /** Settles where a function is dead for good (`Launched.failed`): nothing is to be waited for any longer. */
  readonly failed?: Promise<Error>;
  /** Told, once, why the run has to wait until it can begin. */
  readonly onWait?: (reason: string) => void;
  /** How long nothing may change; longer than a run may go without a new state or another try. */
  readonly patienceMs?: number;
  /** How long a function may not answer: one that died is started again. */
  readonly unansweredMs?: number;
}

const firstPauseMs = 50;
const longestPauseMs = 1000;

/**
 * Asks for a run and follows it to its end, over HTTP as the menu does. Where a run for another day is under way, asks again until
 * that one has ended.
 *
 * @param onProgress called with each state of the run, the last one included; `lastError` says why it is tried again
 * @throws CallFailed in one line, whatever came in between
 */
export async function followRun(
  caller: LocalCaller,
  request: RunRequest,
  onProgress: (run: FollowedRun) => void,
  { failed, onWait, patienceMs = 15 * 60_000, unansweredMs = 15_000 }: FollowOptions = {},
): Promise<FollowedRun> {
  let dead: Error | undefined;
  void failed?.then((error) => {
    dead = error;
  });
  /** Repeats a call that is safe to repeat, until it gives something. */
  const until = async <T>(act: () => Promise<T | undefined>): Promise<T> => {
    let unansweredSince: number | undefined;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
      if (dead !== undefined) throw new CallFailed(dead.message);
      try {
        const got = await act();
        if (got !== undefined) return got;
        unansweredSince = undefined;
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        unansweredSince ??= Date.now();
        if (Date.now() - unansweredSince > unansweredMs) throw error;
      }
      await delay(pauseMs);
    }
  };

  const askedAt = Date.now();
  let waits = false;
  const { runId, joined } = await until(async () => {
    try {
      return await callWithProof(startedAnswerSchema, caller, { ...request });
    } catch (error) {
      if (!(error instanceof OtherDay) || Date.now() - askedAt > patienceMs) throw error;
      if (!waits) onWait?.(error.message);
      waits = true;
      return undefined;
    }
  });

  const progressUrl = new URL(caller.url);
  progressUrl.search = new URLSearchParams({ spreadsheetId: request.spreadsheetId, runId }).toString();
  let lastSeen = "";
  let changedAt = Date.now();
  return until(async () => {
    const { run } = await callFunction(progressAnswerSchema, progressUrl.href, { headers: authorization(caller) });
    const followed: FollowedRun = { ...run, joined };
    onProgress(followed);
    if (endStates.includes(run.state)) return followed;
    const seen = JSON.stringify(run);
    if (seen !== lastSeen) changedAt = Date.now();
    lastSeen = seen;
    if (Date.now() - changedAt > patienceMs)
      throw new CallFailed(`Run ${runId} has been ${run.state} for ${Math.round(patienceMs / 60_000)} minutes.`);
    return undefined;
  });
}
