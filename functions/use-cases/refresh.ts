import type { Snapshot } from "../core/movement/snapshot.ts";
import { defaultRetention } from "../core/settings/retention.ts";
import { AppError, asAppError, errorBody } from "../errors.ts";
import { assumptionNotes } from "./assumption-notes.ts";
import { type Computed, computeTiers } from "./compute-tiers.ts";
import { decideSettings } from "./decide-settings.ts";
import { choiceNotes, choiceToKeep } from "./keep-choice.ts";
import { keepRegistration } from "./keep-registration.ts";
import { type KeepResultDeps, keepResult } from "./keep-result.ts";
import { learnedOfSettings } from "./learned-of-settings.ts";
import { lostWorkbookCodes, missNight } from "./miss-night.ts";
import { refuseNoRowsUsed } from "./no-rows-used.ts";
import type { Attention, Run, RunChange } from "./ports/run.ts";
import type { Store } from "./ports/store.ts";
import type { RefreshTask } from "./ports/task-queue.ts";
import type { Workbook, WorkbookShape, Workbooks, WriteOutcome } from "./ports/workbook.ts";
import { refuseSettings } from "./refuse-settings.ts";
import { runResult } from "./run-result.ts";
import { saveSnapshot } from "./save-snapshot.ts";
import { decodeSnapshot } from "./snapshot-codec.ts";
import { suddenChange } from "./sudden-change.ts";
import { textNotes } from "./text-notes.ts";
import { dayIn, usableTimeZone } from "./zoned-time.ts";

/** How long a run may take, and how much longer its lease lasts: at least as long as its longest call. */
export interface RunLimits {
  readonly deadlineMs: number;
  readonly graceMs: number;
}

/**
 * How long Google Sheets may work on a call: one that was sent at the deadline may land as much later.
 * @see https://developers.google.com/workspace/sheets/api/limits
 */
export const longestCallMs = 180_000;

export const defaultRunLimits: RunLimits = { deadlineMs: 8 * 60_000, graceMs: longestCallMs + 20_000 };

export interface RefreshDeps extends KeepResultDeps {
  readonly workbooks: Workbooks;
  readonly store: Store;
  readonly now: () => Date;
  /** A new random name for whoever holds the lease: two deliveries of one task are two holders. */
  readonly newHolder: () => string;
  readonly limits: RunLimits;
}

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
    const busy = new AppError("run_busy", "Another run of this workbook is under way.");
    if (isLast) await store.giveUpRun(spreadsheetId, runId, errorBody(busy).error, now());
    throw busy;
  }
  if (claim === "unknown") throw new AppError("unknown_run", "There is no such run.");

  const change = (changes: RunChange) => store.changeRun(spreadsheetId, runId, holder, changes);
  try {
    const run = await store.run(spreadsheetId, runId);
    if (run === undefined) throw new AppError("unknown_run", "There is no such run.");
    await change({ state: "reading", progressPercent: 5, startedAt });
    const worked = await work(run, change, deps);
    if ("attention" in worked) {
      await change({ state: "needsAttention", endedAt: now(), attention: worked.attention });
      return;
    }
    const { computed, outcome } = worked;
    await change({ state: "done", progressPercent: 100, endedAt: now(), result: runResult(computed, outcome) });
  } catch (thrown) {
    const failure = asAppError(thrown);
    const { error } = errorBody(failure);
    await recorded(
      failure,
      change(
        failure.retryable && !isLast
          ? { state: "queued", progressPercent: 0, lastError: error }
          : { state: "failed", endedAt: now(), error },
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
    throw new AppError(code, `${message} It was to be recorded that: ${failure.message}`, { cause: failure });
  }
}

async function work(
  run: Run,
  change: (changes: RunChange) => Promise<void>,
  deps: RefreshDeps,
): Promise<{ readonly computed: Computed; readonly outcome: WriteOutcome } | { readonly attention: Attention }> {
  const { workbooks, store, now, limits } = deps;
  const { spreadsheetId } = run;
  const workbook = workbooks.open(spreadsheetId, AbortSignal.timeout(limits.deadlineMs));
  const shape = await describeFor(run, workbook, deps);
  await keepRegistration(spreadsheetId, shape.timeZone, { store, now });
  const decided = decideSettings(shape);
  await refuseSettings(workbook, decided);
  const { settings } = decided;
  const asOf = run.asOf ?? settings.asOf ?? dayIn(now(), usableTimeZone(settings.timeZone ?? shape.timeZone));
  let earlier: Snapshot | undefined;
  const computed = await computeTiers(workbook, shape, {
    asOf,
    settings,
    earlierSnapshot: async () => {
      earlier = await latestBefore(store, spreadsheetId, asOf);
      return earlier;
    },
    onRead: (share) => change({ progressPercent: Math.round(5 + 60 * share) }),
  });
  const attention = suddenChange(run, computed);
  if (attention !== undefined) {
    // Nothing is saved or written; but whoever is to look needs to see what it is about.
    await keepResult({ spreadsheetId, runId: run.runId }, computed, deps);
    return { attention };
  }
  if (run.applyAnyway !== true) refuseNoRowsUsed(computed.ordersTab, computed.ledger);
  await change({ state: "saving", progressPercent: 70 });
  await saveSnapshot(store, spreadsheetId, computed.snapshot, {
    earlier: earlier?.header,
    now: now(),
    retention: defaultRetention,
  });
  const task = { spreadsheetId, runId: run.runId };
  const unkept = await keepResult(task, computed, deps);
  await change({ state: "writing", progressPercent: 80 });
  const { orders } = computed;
  const beside = { settings: decided.writeWith(learnedOfSettings(computed)), orders: choiceToKeep(orders, settings) };
  const outcome = await workbook.write(computed.report, beside);
  const { withoutRow } = outcome;
  const unkeptNow = withoutRow === undefined ? unkept : await keepResult(task, { ...computed, withoutRow }, deps);
  return {
    computed,
    outcome: {
      ...outcome,
      notes: [
        ...unkeptNow,
        ...choiceNotes(orders),
        ...assumptionNotes(computed),
        ...textNotes(orders, computed.ledger.texts, computed.language),
        ...outcome.notes,
      ],
    },
  };
}

/** Looks at the spreadsheet; where it cannot be opened on its night, that is noted for the nights to come. */
async function describeFor(run: Run, workbook: Workbook, deps: RefreshDeps): Promise<WorkbookShape> {
  try {
    return await workbook.describe();
  } catch (thrown) {
    const { code } = asAppError(thrown);
    if (run.reason === "night" && lostWorkbookCodes.includes(code)) await missNight(run.spreadsheetId, code, deps);
    throw thrown;
  }
}

async function latestBefore(store: Store, spreadsheetId: string, asOf: number): Promise<Snapshot | undefined> {
  const stored = await store.latestSnapshotBefore(spreadsheetId, asOf);
  return stored && decodeSnapshot(stored);
}
