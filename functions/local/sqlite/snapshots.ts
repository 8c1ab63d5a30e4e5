import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";
import type { Day } from "../../core/values/day.ts";
import { readStored } from "../../stored/read-stored.ts";
import { snapshotHeader, storedHeader } from "../../stored/snapshot-header.schema.ts";
import type { StoredSnapshot, StoredSnapshotHeader } from "../../use-cases/ports/snapshot-store.ts";
import { partRowSchema, snapshotRowSchema, storedHeaderKind } from "./rows.schema.ts";
import { atOneMoment, atomically, type Row, row, rows, run } from "./statements.ts";

/** @see Store.saveSnapshot; one transaction, so that readers see the old one until the new one is whole. */
export function saveSnapshot(database: DatabaseSync, spreadsheetId: string, snapshot: StoredSnapshot): void {
  const { header, checksum, parts, expireAt } = snapshot;
  atomically(database, () => {
    run(
      database,
      "DELETE FROM snapshot WHERE spreadsheet_id = ? AND as_of = ? AND settings_hash = ?",
      spreadsheetId,
      header.asOf,
      header.settingsHash,
    );
    const inserted = row(
      database,
      `INSERT INTO snapshot (spreadsheet_id, as_of, settings_hash, header, checksum, expire_at)
       VALUES (?, ?, ?, ?, ?, ?) RETURNING snapshot_id`,
      spreadsheetId,
      header.asOf,
      header.settingsHash,
      JSON.stringify(storedHeader(header)),
      checksum,
      expireAt?.getTime() ?? null,
    );
    insertParts(database, inserted?.snapshot_id ?? null, parts);
  });
}

/** @see Store.rewriteSnapshot */
export function rewriteSnapshot(database: DatabaseSync, spreadsheetId: string, snapshot: StoredSnapshot): boolean {
  const { header, checksum, parts, expireAt } = snapshot;
  return atomically(database, () => {
    const rewritten = row(
      database,
      `UPDATE snapshot SET header = ?, checksum = ?, expire_at = ?
       WHERE spreadsheet_id = ? AND as_of = ? AND settings_hash = ? RETURNING snapshot_id`,
      JSON.stringify(storedHeader(header)),
      checksum,
      expireAt?.getTime() ?? null,
      spreadsheetId,
      header.asOf,
      header.settingsHash,
    );
    if (rewritten === undefined) return false;
    run(database, "DELETE FROM snapshot_part WHERE snapshot_id = ?", rewritten.snapshot_id ?? null);
    insertParts(database, rewritten.snapshot_id ?? null, parts);
    return true;
  });
}

function insertParts(database: DatabaseSync, snapshotId: SQLOutputValue, parts: readonly Uint8Array[]): void {
  for (const [partIndex, bytes] of parts.entries())
    run(
      database,
      "INSERT INTO snapshot_part (snapshot_id, part_index, bytes) VALUES (?, ?, ?)",
      snapshotId,
      partIndex,
      bytes,
    );
}

/** @see Store.keepSnapshot */
export function keepSnapshot(database: DatabaseSync, spreadsheetId: string, asOf: Day, settingsHash: string): void {
  const sql = "UPDATE snapshot SET expire_at = NULL WHERE spreadsheet_id = ? AND as_of = ? AND settings_hash = ?";
  run(database, sql, spreadsheetId, asOf, settingsHash);
}

/** @see Store.latestSnapshotBefore */
export function latestSnapshotBefore(
  database: DatabaseSync,
  spreadsheetId: string,
  day: Day,
): StoredSnapshot | undefined {
  return lastOf(database, "spreadsheet_id = ? AND as_of < ?", spreadsheetId, day);
}

/** @see Store.snapshotOn */
export function snapshotOn(
  database: DatabaseSync,
  spreadsheetId: string,
  day: Day,
  settingsHash?: string,
): StoredSnapshot | undefined {
  return settingsHash === undefined
    ? lastOf(database, "spreadsheet_id = ? AND as_of = ?", spreadsheetId, day)
    : lastOf(database, "spreadsheet_id = ? AND as_of = ? AND settings_hash = ?", spreadsheetId, day, settingsHash);
}

/** @see Store.snapshotHeaders */
export function snapshotHeaders(
  database: DatabaseSync,
  spreadsheetId: string,
  from: Day,
  to: Day,
): readonly StoredSnapshotHeader[] {
  const sql = "SELECT * FROM snapshot WHERE spreadsheet_id = ? AND as_of BETWEEN ? AND ? ORDER BY as_of, snapshot_id";
  return rows(database, sql, spreadsheetId, from, to).map((found) => {
    const { header, expireAt } = headerOf(found);
    return { header: { ...header, settings: "" }, expireAt };
  });
}

function headerOf(found: Row): StoredSnapshotHeader {
  const { header, expire_at } = snapshotRowSchema.parse(found);
  return { header: snapshotHeader(readStored(storedHeaderKind, JSON.parse(header))), expireAt: expire_at ?? undefined };
}

/** The snapshot of the latest day that meets a condition, of several of one day the one saved last. */
function lastOf(
  database: DatabaseSync,
  condition: string,
  ...values: readonly SQLInputValue[]
): StoredSnapshot | undefined {
  return atOneMoment(database, () => {
    const sql = `SELECT * FROM snapshot WHERE ${condition} ORDER BY as_of DESC, snapshot_id DESC LIMIT 1`;
    const found = row(database, sql, ...values);
    if (found === undefined) return undefined;
    const { snapshot_id, checksum } = snapshotRowSchema.parse(found);
    const select = "SELECT bytes FROM snapshot_part WHERE snapshot_id = ? ORDER BY part_index";
    const parts = rows(database, select, snapshot_id).map((part) => partRowSchema.parse(part).bytes);
    return { ...headerOf(found), checksum, parts };
  });
}
