import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";

/** A row by its columns' names. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** Runs one statement; answers how many rows it changed. */
export function run(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): number {
  return Number(database.prepare(sql).run(...values).changes);
}

/** The first row, if any. */
export function row(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
  return database.prepare(sql).get(...values);
}

/** All rows. */
export function rows(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
  return database.prepare(sql).all(...values);
}

/** The first column of the first row; null where there is none. */
export function value(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): SQLOutputValue {
  return Object.values(row(database, sql, ...values) ?? {})[0] ?? null;
}

/**
 * Does all of it or nothing. The lock is taken at the start, so that two processes wait for one another instead of one failing
 * halfway. What is read inside is as of one moment.
 */
export function atomically<T>(database: DatabaseSync, work: () => T): T {
  return transaction(database, "BEGIN IMMEDIATE", work);
}

/** Reads as of one moment, while others may write. */
export function atOneMoment<T>(database: DatabaseSync, work: () => T): T {
  return transaction(database, "BEGIN", work);
}

function transaction<T>(database: DatabaseSync, begin: string, work: () => T): T {
  database.exec(begin);
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (thrown) {
    // A full disk has rolled back already.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw thrown;
  }
}
