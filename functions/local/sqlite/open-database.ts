import { mkdirSync } from "node:fs";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { AppError } from "../../errors.ts";
import { migrations } from "./migrations.ts";
import { isBusy } from "./sqlite-errors.ts";
import { atomically, run, value } from "./statements.ts";

/** How long one process waits for another that is writing. */
export const busyTimeoutMs = 10_000;

/** Makes the folder that a database file lies in. */
export function makeFolderOf(file: string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
}

/**
 * Gets a database ready for the store: several processes may use the file at once, a write is on the disk when it is answered, what is
 * removed is overwritten, and tables of an older format are upgraded.
 *
 * @throws AppError newer_format where a later version wrote the file; store_unavailable where another process holds it
 */
export function prepareDatabase(database: DatabaseSync, steps: readonly string[] = migrations): void {
  // First, so that what follows waits for others.
  database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
  // Whoever was forgotten shall not be found in free pages of the file.
  database.exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
  useWriteAheadLog(database);
  if (formatOf(database) === steps.length) return;
  atomically(database, () => {
    // Asked again: another process may have upgraded it while this one waited.
    const format = formatOf(database);
    if (format > steps.length)
      throw new AppError(
        "newer_format",
        `The store's file has format ${format}; this version knows up to ${steps.length}.`,
      );
    for (const step of steps.slice(format)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
  });
}

/** Removes the snapshots and runs that retention lets go, challenges and memberships that are over: what TTL policies do in Firestore. */
export function removeExpired(database: DatabaseSync, now: Date): void {
  run(database, "DELETE FROM snapshot WHERE expire_at <= ?", now.getTime());
  run(database, "DELETE FROM run WHERE expire_at <= ?", now.getTime());
  run(database, "DELETE FROM challenge WHERE expire_at <= ?", now.getTime());
  run(database, "DELETE FROM member WHERE until <= ?", now.getTime());
}

function formatOf(database: DatabaseSync): number {
  const format = value(database, "PRAGMA user_version");
  if (typeof format !== "number") throw new TypeError("PRAGMA user_version gives a number");
  return format;
}

/**
 * Readers see what was committed when they began, while another process writes. The file remembers it; but while it is new, several
 * processes may ask at once, and SQLite refuses all but one without waiting.
 */
function useWriteAheadLog(database: DatabaseSync): void {
  const giveUpAt = performance.now() + busyTimeoutMs;
  for (;;) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (thrown) {
      if (!isBusy(thrown) || performance.now() > giveUpAt) throw thrown;
      sleep(5 + Math.random() * 20);
    }
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
