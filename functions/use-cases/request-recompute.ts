import type { Day } from "../core/values/day.ts";
import { type AskForRunDeps, askForRun } from "./ask-for-run.ts";
import type { Run } from "./ports/run.ts";

/** What somebody asks for who wants fresh tiers. */
export interface RecomputeRequest {
  readonly spreadsheetId: string;
  /** The day to compute for; else settings decide. */
  readonly asOf?: Day;
  readonly reason: Run["reason"];
  /** To apply what a run found that needs attention: this one goes on however much the data jumped. */
  readonly applyAnyway?: boolean;
  /** To see only who would move, with these edits of the settings. */
  readonly preview?: NonNullable<Run["preview"]>;
}

export interface RequestRecomputeDeps extends AskForRunDeps {
  readonly now: () => Date;
}

/**
 * Starts a run, or joins the one that this workbook has already for the same day. The run itself registers the
 * workbook for the night, once it has seen that there is one: an id that somebody mistyped is not asked for every night.
 *
 * @returns the run as stored, and whether it was there before
 * @throws AppError other_day, store_unavailable, queue_unavailable
 */
export async function requestRecompute(
  request: RecomputeRequest,
  deps: RequestRecomputeDeps,
): Promise<{ readonly run: Run; readonly joined: boolean }> {
  return askForRun(request, deps.now(), deps);
}
