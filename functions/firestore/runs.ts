import type { DocumentReference, Firestore, Transaction } from "@google-cloud/firestore";
import { AppError, type ErrorBody } from "../errors.ts";
import { readStored } from "../stored/read-stored.ts";
import { runKind } from "../stored/run.schema.ts";
import { following, givenUp, isOver, judgeClaim, judgeRequest, mayChange, mayGiveUp } from "../stored/run-rules.ts";
import { endStates, type Run, type RunChange } from "../use-cases/ports/run.ts";
import { instantSchema } from "./instant.schema.ts";
import { runAt, runsOf, workbookAt } from "./paths.ts";
import { queryShapes, search } from "./queries.ts";
import { workbookIn } from "./registrations.ts";
import { transact } from "./transact.ts";

const storedRun = runKind(instantSchema);

async function runIn(transaction: Transaction, reference: DocumentReference): Promise<Run | undefined> {
  const found = await transaction.get(reference);
  return found.exists ? readStored(storedRun, found.data()) : undefined;
}

/**
 * @see Store.createOrJoinRun
 *
 * A run that is there already under the same id is this one, its first answer lost: not joined.
 */
export function createOrJoinRun(
  firestore: Firestore,
  wanted: Run,
  now: Date,
): Promise<{ readonly run: Run; readonly joined: boolean }> {
  const { spreadsheetId } = wanted;
  const workbookReference = workbookAt(firestore, spreadsheetId);
  return transact(firestore, async (transaction) => {
    const workbook = await workbookIn(transaction, workbookReference, spreadsheetId);
    const lastRun =
      workbook.lastRunId === undefined
        ? undefined
        : await runIn(transaction, runAt(firestore, spreadsheetId, workbook.lastRunId));
    const verdict = judgeRequest(lastRun, workbook.lease, now);
    if (verdict.kind === "join") return { run: verdict.run, joined: verdict.run.runId !== wanted.runId };
    const run = following(lastRun, wanted);
    transaction.create(runAt(firestore, spreadsheetId, run.runId), run);
    if (verdict.kind === "create") {
      transaction.set(workbookReference, { ...workbook, lastRunId: run.runId });
      return { run, joined: false };
    }
    const { lease: _, ...rest } = workbook;
    transaction.set(runAt(firestore, spreadsheetId, verdict.lost.runId), verdict.lost);
    transaction.set(workbookReference, { ...rest, lastRunId: run.runId });
    return { run, joined: false };
  });
}

/** @see Store.run; a TTL policy takes its time, a day at most. */
export async function readRun(
  firestore: Firestore,
  spreadsheetId: string,
  runId: string,
  now: Date,
): Promise<Run | undefined> {
  const found = await runAt(firestore, spreadsheetId, runId).get();
  const run = found.exists ? readStored(storedRun, found.data()) : undefined;
  return run === undefined || isOver(run, now) ? undefined : run;
}

/** @see Store.changeRun */
export function changeRun(
  firestore: Firestore,
  spreadsheetId: string,
  runId: string,
  holder: string,
  change: RunChange,
): Promise<void> {
  const reference = runAt(firestore, spreadsheetId, runId);
  return transact(firestore, async (transaction) => {
    const workbook = await workbookIn(transaction, workbookAt(firestore, spreadsheetId), spreadsheetId);
    const run = await runIn(transaction, reference);
    if (run === undefined) throw new AppError("unknown_run", `There is no run ${runId} to change.`);
    if (!mayChange(workbook.lease, runId, holder))
      throw new AppError("run_busy", `Run ${runId} was not changed: its lease is not, or no longer, this worker's.`);
    transaction.set(reference, { ...run, ...change });
  });
}

/** @see Store.claimRun */
export function claimRun(
  firestore: Firestore,
  spreadsheetId: string,
  runId: string,
  holder: string,
  now: Date,
  until: Date,
): Promise<"claimed" | "busy" | "finished" | "unknown"> {
  const workbookReference = workbookAt(firestore, spreadsheetId);
  return transact(firestore, async (transaction) => {
    const workbook = await workbookIn(transaction, workbookReference, spreadsheetId);
    const run = await runIn(transaction, runAt(firestore, spreadsheetId, runId));
    const verdict = judgeClaim(run, workbook, holder, now);
    if (verdict === "claimed") transaction.set(workbookReference, { ...workbook, lease: { runId, holder, until } });
    return verdict;
  });
}

/** @see Store.giveUpRun */
export function giveUpRun(
  firestore: Firestore,
  spreadsheetId: string,
  runId: string,
  error: ErrorBody["error"],
  now: Date,
): Promise<void> {
  const reference = runAt(firestore, spreadsheetId, runId);
  return transact(firestore, async (transaction) => {
    const { lease } = await workbookIn(transaction, workbookAt(firestore, spreadsheetId), spreadsheetId);
    const run = await runIn(transaction, reference);
    if (mayGiveUp(run, lease, now)) transaction.set(reference, givenUp(run, error, now));
  });
}

/** @see Store.releaseRun */
export function releaseRun(firestore: Firestore, spreadsheetId: string, holder: string): Promise<void> {
  const reference = workbookAt(firestore, spreadsheetId);
  return transact(firestore, async (transaction) => {
    const { lease, ...workbook } = await workbookIn(transaction, reference, spreadsheetId);
    if (lease?.holder === holder) transaction.set(reference, workbook);
  });
}

/** @see Store.latestRuns */
export async function latestRuns(
  firestore: Firestore,
  spreadsheetId: string,
  limit: number,
  now: Date,
): Promise<readonly Run[]> {
  const { docs } = await search(runsOf(firestore, spreadsheetId), queryShapes.runsByAge, {}).limit(limit).get();
  return docs.map((found) => readStored(storedRun, found.data())).filter((run) => !isOver(run, now));
}

/** @see Store.editEndedRuns; each run in a transaction of its own: what is at its end is changed by nobody else. */
export async function editEndedRuns(
  firestore: Firestore,
  spreadsheetId: string,
  edit: (run: Run) => Run | undefined,
): Promise<number> {
  const { docs } = await runsOf(firestore, spreadsheetId).get();
  const edited = (run: Run | undefined) => (run !== undefined && endStates.includes(run.state) ? edit(run) : undefined);
  let changed = 0;
  for (const found of docs) {
    if (edited(readStored(storedRun, found.data())) === undefined) continue;
    await transact(firestore, async (transaction) => {
      const run = edited(await runIn(transaction, found.ref));
      if (run !== undefined) transaction.set(found.ref, run);
    });
    changed += 1;
  }
  return changed;
}
