import type { DatabaseSync } from "node:sqlite";
import { AppError, type ErrorBody } from "../../errors.ts";
import { readStored } from "../../stored/read-stored.ts";
import {
  expiryOf,
  following,
  givenUp,
  isOver,
  judgeClaim,
  judgeRequest,
  mayChange,
  mayGiveUp,
} from "../../stored/run-rules.ts";
import { endStates, type Run, type RunChange } from "../../use-cases/ports/run.ts";
import { storedRun, workbookRowSchema } from "./rows.schema.ts";
import { atomically, type Row, rows, run, value } from "./statements.ts";
import { leaseOf, workbookRow } from "./workbooks.ts";

/** @see Store.run */
export function knownRun(database: DatabaseSync, spreadsheetId: string, runId: string, now: Date): Run | undefined {
  const found = readRun(database, spreadsheetId, runId);
  return found === undefined || isOver(found, now) ? undefined : found;
}

function readRun(database: DatabaseSync, spreadsheetId: string, runId: string): Run | undefined {
  const sql = "SELECT document FROM run WHERE spreadsheet_id = ? AND run_id = ?";
  const document = value(database, sql, spreadsheetId, runId);
  return typeof document === "string" ? readStored(storedRun, JSON.parse(document)) : undefined;
}

/** @see Store.createOrJoinRun */
export function createOrJoinRun(
  database: DatabaseSync,
  wanted: Run,
  now: Date,
): { readonly run: Run; readonly joined: boolean } {
  const { spreadsheetId, runId } = wanted;
  return atomically(database, () => {
    const workbook = workbookRow(database, spreadsheetId);
    const lastRunId = workbook?.last_run_id ?? null;
    const lastRun = lastRunId === null ? undefined : readRun(database, spreadsheetId, lastRunId);
    const verdict = judgeRequest(lastRun, leaseOf(workbook), now);
    if (verdict.kind === "join") return { run: verdict.run, joined: verdict.run.runId !== runId };
    if (verdict.kind === "replace") {
      writeRun(database, verdict.lost);
      setLease(database, spreadsheetId, null, null, null);
    }
    const created = following(lastRun, wanted);
    const insert = "INSERT INTO run (spreadsheet_id, run_id, document) VALUES (?, ?, ?)";
    run(database, insert, spreadsheetId, runId, JSON.stringify(created));
    run(
      database,
      `INSERT INTO workbook (spreadsheet_id, last_run_id) VALUES (?, ?)
       ON CONFLICT DO UPDATE SET last_run_id = excluded.last_run_id`,
      spreadsheetId,
      runId,
    );
    return { run: created, joined: false };
  });
}

/** @see Store.changeRun */
export function changeRun(
  database: DatabaseSync,
  spreadsheetId: string,
  runId: string,
  holder: string,
  change: RunChange,
): void {
  atomically(database, () => {
    const found = readRun(database, spreadsheetId, runId);
    if (found === undefined) throw new AppError("unknown_run", `There is no run ${runId} to change.`);
    if (!mayChange(leaseOf(workbookRow(database, spreadsheetId)), runId, holder))
      throw new AppError("run_busy", `Run ${runId} was not changed: its lease is not, or no longer, this worker's.`);
    writeRun(database, { ...found, ...change });
  });
}

/** @see Store.claimRun */
export function claimRun(
  database: DatabaseSync,
  spreadsheetId: string,
  runId: string,
  holder: string,
  now: Date,
  until: Date,
): "claimed" | "busy" | "finished" | "unknown" {
  return atomically(database, () => {
    const workbook = workbookRow(database, spreadsheetId);
    const current = { lastRunId: workbook?.last_run_id ?? undefined, lease: leaseOf(workbook) };
    const verdict = judgeClaim(readRun(database, spreadsheetId, runId), current, holder, now);
    if (verdict === "claimed") setLease(database, spreadsheetId, runId, holder, until.getTime());
    return verdict;
  });
}

/** @see Store.giveUpRun */
export function giveUpRun(
  database: DatabaseSync,
  spreadsheetId: string,
  runId: string,
  error: ErrorBody["error"],
  now: Date,
): void {
  atomically(database, () => {
    const found = readRun(database, spreadsheetId, runId);
    const lease = leaseOf(workbookRow(database, spreadsheetId));
    if (mayGiveUp(found, lease, now)) writeRun(database, givenUp(found, error, now));
  });
}

/** @see Store.releaseRun */
export function releaseRun(database: DatabaseSync, spreadsheetId: string, holder: string): void {
  atomically(database, () => {
    if (leaseOf(workbookRow(database, spreadsheetId))?.holder === holder)
      setLease(database, spreadsheetId, null, null, null);
  });
}

/** @see Store.latestRuns */
export function latestRuns(database: DatabaseSync, spreadsheetId: string, limit: number, now: Date): readonly Run[] {
  const sql = `SELECT document FROM run WHERE spreadsheet_id = ?
    ORDER BY json_extract(document, '$.createdAt') DESC, rowid DESC LIMIT ?`;
  return rows(database, sql, spreadsheetId, limit)
    .map(runOf)
    .filter((found) => !isOver(found, now));
}

/** @see Store.editEndedRuns */
export function editEndedRuns(
  database: DatabaseSync,
  spreadsheetId: string,
  edit: (run: Run) => Run | undefined,
): number {
  return atomically(database, () => {
    const all = rows(database, "SELECT document FROM run WHERE spreadsheet_id = ?", spreadsheetId).map(runOf);
    const edited = all.flatMap((found) => (endStates.includes(found.state) ? (edit(found) ?? []) : []));
    for (const changed of edited) writeRun(database, changed);
    return edited.length;
  });
}

const runOf = ({ document }: Row): Run => readStored(storedRun, JSON.parse(String(document)));

/** @see SqliteStore.releaseHolders */
export function releaseHolders(database: DatabaseSync, isGone: (holder: string) => boolean): void {
  atomically(database, () => {
    for (const found of rows(database, "SELECT * FROM workbook WHERE lease_holder IS NOT NULL")) {
      const { spreadsheet_id, lease_holder } = workbookRowSchema.parse(found);
      if (lease_holder !== null && isGone(lease_holder)) setLease(database, spreadsheet_id, null, null, null);
    }
  });
}

function writeRun(database: DatabaseSync, changed: Run): void {
  const sql = "UPDATE run SET document = ?, expire_at = ? WHERE spreadsheet_id = ? AND run_id = ?";
  const expireAt = expiryOf(changed)?.getTime() ?? null;
  run(database, sql, JSON.stringify(changed), expireAt, changed.spreadsheetId, changed.runId);
}

function setLease(
  database: DatabaseSync,
  spreadsheetId: string,
  runId: string | null,
  holder: string | null,
  untilMs: number | null,
): void {
  const sql = "UPDATE workbook SET lease_run_id = ?, lease_holder = ?, lease_until = ? WHERE spreadsheet_id = ?";
  run(database, sql, runId, holder, untilMs, spreadsheetId);
}
