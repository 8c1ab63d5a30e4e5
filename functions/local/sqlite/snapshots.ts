import type { DatabaseSync } from "node:sqlite";
import type { Day } from "../../core/values/day.ts";
import { readStored } from "../../stored/read-stored.ts";
import { snapshotHeader, storedHeader } from "../../stored/snapshot-header.schema.ts";
import type { StoredSnapshot } from "../../use-cases/ports/store.ts";
import { partRowSchema, snapshotRowSchema, storedHeaderKind } from "./rows.schema.ts";
import { atOneMoment, atomically, row, rows, run } from "./statements.ts";

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
    for (const [partIndex, bytes] of parts.entries())
      run(
        database,
        "INSERT INTO snapshot_part (snapshot_id, part_index, bytes) VALUES (?, ?, ?)",
        inserted?.snapshot_id ?? null,
        partIndex,
        bytes,
      );
  });
}

/** @see Store.latestSnapshotBefore */
export function latestSnapshotBefore(
  database: DatabaseSync,
  spreadsheetId: string,
  day: Day,
): StoredSnapshot | undefined {
  return atOneMoment(database, () => {
    const found = row(
      database,
      `SELECT * FROM snapshot WHERE spreadsheet_id = ? AND as_of < ?
       ORDER BY as_of DESC, snapshot_id DESC LIMIT 1`,
      spreadsheetId,
      day,
    );
    if (found === undefined) return undefined;
    const snapshot = snapshotRowSchema.parse(found);
    const select = "SELECT bytes FROM snapshot_part WHERE snapshot_id = ? ORDER BY part_index";
    return {
      header: snapshotHeader(readStored(storedHeaderKind, JSON.parse(snapshot.header))),
      checksum: snapshot.checksum,
      parts: rows(database, select, snapshot.snapshot_id).map((part) => partRowSchema.parse(part).bytes),
      expireAt: snapshot.expire_at ?? undefined,
    };
  });
}
