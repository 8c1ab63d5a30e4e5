import { asAppError } from "../errors.ts";
import { type AskForRunDeps, askForRun } from "./ask-for-run.ts";
import { nextNight, nightSecondOf } from "./next-night.ts";
import type { Log } from "./ports/log.ts";
import type { DueNight } from "./ports/registration.ts";
import type { Store } from "./ports/store.ts";
import { workbookHash } from "./workbook-hash.ts";

export interface QueueNightlyDeps extends AskForRunDeps {
  readonly store: AskForRunDeps["store"] & Pick<Store, "dueRegistrations" | "claimNight">;
  readonly log: Log;
  readonly now: () => Date;
}

/** What became of the workbooks that were due. */
export interface NightCounts {
  readonly due: number;
  /** Queued by this call, of which `joined` had a run under way already. */
  readonly queued: number;
  readonly joined: number;
  /** Left to another call that claimed the night first. */
  readonly taken: number;
  /** Could not be queued; due again `retryAfterMs` later. */
  readonly failed: number;
}

type Outcome = "queued" | "joined" | "taken" | "failed";

/** How long a claimed but not yet queued night is held before it is due again. */
export const retryAfterMs = 10 * 60_000;
const pageSize = 200;
const atOnce = 8;

/**
 * Queues a refresh of every registered workbook whose night has come. Called every few minutes by a scheduler, and
 * possibly twice at a time: the store's claim decides who takes a night.
 *
 * The order, for one workbook, so that a night is neither lost nor done twice:
 * 1. claim: nextDueAt moves from the due time to `retryAfterMs` from now. Of two calls one wins, the other goes on.
 * 2. create or join the run, and queue it.
 * 3. settle: nextDueAt moves on to the next night.
 * Whatever fails or dies between 1 and 3 leaves the workbook due in ten minutes; the run that may be there by then is
 * joined. Only a death between 2 and 3 can bring a second run that night, which changes nothing in the sheet. A run for another
 * day that is under way counts as a failure: the night has its turn when that one is done.
 * One workbook's failure is counted and logged, and the others go on.
 *
 * @throws AppError store_unavailable where the list of due workbooks cannot be read
 */
export async function queueNightly(deps: QueueNightlyDeps): Promise<NightCounts> {
  const now = deps.now();
  const outcomes: Outcome[] = [];
  const seen = new Set<string>();
  for (;;) {
    // Those that failed stay due and come first: behind them the others stand.
    const stuck = outcomes.filter((outcome) => outcome === "failed").length;
    const page = await deps.store.dueRegistrations(now, pageSize + stuck);
    const due = page.filter(({ spreadsheetId }) => !seen.has(spreadsheetId));
    // A claim that failed leaves its workbook due: without this the same page would come for ever.
    if (due.length === 0) break;
    for (const { spreadsheetId } of due) seen.add(spreadsheetId);
    for (let first = 0; first < due.length; first += atOnce) {
      const together = due.slice(first, first + atOnce);
      outcomes.push(...(await Promise.all(together.map((registration) => queueOne(registration, now, deps)))));
    }
  }
  const count = (...kinds: readonly Outcome[]) => outcomes.filter((outcome) => kinds.includes(outcome)).length;
  return {
    due: outcomes.length,
    queued: count("queued", "joined"),
    joined: count("joined"),
    taken: count("taken"),
    failed: count("failed"),
  };
}

async function queueOne(
  { spreadsheetId, timeZone, nextDueAt }: DueNight,
  now: Date,
  deps: QueueNightlyDeps,
): Promise<Outcome> {
  const { store, log } = deps;
  try {
    const retryAt = new Date(now.getTime() + retryAfterMs);
    if (!(await store.claimNight(spreadsheetId, nextDueAt, retryAt))) return "taken";
    const { joined } = await askForRun({ spreadsheetId, reason: "night" }, now, deps);
    // Where it could be read only now, it is due again in ten minutes: then its zone is known.
    if (timeZone !== undefined)
      await store.claimNight(spreadsheetId, retryAt, nextNight(now, timeZone, nightSecondOf(spreadsheetId)));
    return joined ? "joined" : "queued";
  } catch (thrown) {
    const { code } = asAppError(thrown);
    log.write("WARNING", "could not queue a nightly refresh", { workbook: workbookHash(spreadsheetId), code });
    return "failed";
  }
}
