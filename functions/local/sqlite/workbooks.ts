import type { DatabaseSync } from "node:sqlite";
import type { Lease } from "../../stored/run-rules.ts";
import {
  hasNights,
  type NightlyRegistration,
  type Registration,
  registrationFormat,
} from "../../use-cases/ports/registration.ts";
import { type WorkbookRow, workbookRowSchema } from "./rows.schema.ts";
import { atomically, row, rows, run } from "./statements.ts";

/** The workbook's row; undefined where nothing is known of it. */
export function workbookRow(database: DatabaseSync, spreadsheetId: string): WorkbookRow | undefined {
  const found = row(database, "SELECT * FROM workbook WHERE spreadsheet_id = ?", spreadsheetId);
  return found === undefined ? undefined : workbookRowSchema.parse(found);
}

/** Who works on the workbook, if anybody. */
export function leaseOf(workbook: WorkbookRow | undefined): Lease | undefined {
  if (!workbook?.lease_until || workbook.lease_run_id === null || workbook.lease_holder === null) return undefined;
  return { runId: workbook.lease_run_id, holder: workbook.lease_holder, until: workbook.lease_until };
}

/** @see Store.editRegistration */
export function editRegistration<Kept extends Registration | undefined>(
  database: DatabaseSync,
  spreadsheetId: string,
  edit: (known: Registration | undefined) => Kept,
): Kept {
  return atomically(database, () => {
    const known = registration(database, spreadsheetId);
    const kept = edit(known);
    if (kept !== known) writeRegistration(database, spreadsheetId, kept);
    return kept;
  });
}

function writeRegistration(database: DatabaseSync, spreadsheetId: string, kept: Registration | undefined): void {
  run(
    database,
    `INSERT INTO workbook (spreadsheet_id, time_zone, registered_at, next_due_at, failed_nights) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET time_zone = excluded.time_zone, registered_at = excluded.registered_at,
       next_due_at = excluded.next_due_at, failed_nights = excluded.failed_nights`,
    spreadsheetId,
    kept?.timeZone ?? null,
    kept?.registeredAt.getTime() ?? null,
    kept?.nextDueAt?.getTime() ?? null,
    kept?.failedNights ?? null,
  );
}

/** @see Store.registration */
export function registration(database: DatabaseSync, spreadsheetId: string): Registration | undefined {
  const workbook = workbookRow(database, spreadsheetId);
  return workbook && registrationOf(workbook);
}

/** @see Store.dueRegistrations */
export function dueRegistrations(database: DatabaseSync, now: Date, limit: number): readonly NightlyRegistration[] {
  return rows(
    database,
    "SELECT * FROM workbook WHERE next_due_at <= ? ORDER BY next_due_at, spreadsheet_id LIMIT ?",
    now.getTime(),
    limit,
  )
    .map((found) => registrationOf(workbookRowSchema.parse(found)))
    .filter(hasNights);
}

/** @see Store.claimNight */
export function claimNight(database: DatabaseSync, spreadsheetId: string, dueAt: Date, nextDueAt: Date): boolean {
  const sql = "UPDATE workbook SET next_due_at = ? WHERE spreadsheet_id = ? AND next_due_at = ?";
  return atomically(database, () => run(database, sql, nextDueAt.getTime(), spreadsheetId, dueAt.getTime()) === 1);
}

function registrationOf({
  spreadsheet_id,
  time_zone,
  registered_at,
  next_due_at,
  failed_nights,
}: WorkbookRow): Registration | undefined {
  if (time_zone === null || registered_at === null) return undefined;
  return {
    format: registrationFormat,
    spreadsheetId: spreadsheet_id,
    timeZone: time_zone,
    registeredAt: registered_at,
    ...(next_due_at === null ? {} : { nextDueAt: next_due_at }),
    ...(failed_nights === null ? {} : { failedNights: failed_nights }),
  };
}
