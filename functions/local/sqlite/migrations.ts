/**
 * What makes each format of the file out of the one before: the first makes format 1 out of an empty file. The number of them is
 * the format written now, kept in `user_version`. Never change one that has been released: add another.
 *
 * Times are milliseconds since 1970 in UTC; a `document` is JSON.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE workbook (
    spreadsheet_id TEXT NOT NULL PRIMARY KEY,
    time_zone TEXT,
    registered_at INTEGER,
    next_due_at INTEGER,
    lease_run_id TEXT,
    lease_holder TEXT,
    lease_until INTEGER,
    last_run_id TEXT,
    CHECK ((time_zone IS NULL) = (next_due_at IS NULL) AND (registered_at IS NULL) = (next_due_at IS NULL)),
    CHECK ((lease_run_id IS NULL) = (lease_until IS NULL) AND (lease_holder IS NULL) = (lease_until IS NULL))
  ) STRICT;
  CREATE INDEX workbook_due ON workbook (next_due_at, spreadsheet_id) WHERE next_due_at IS NOT NULL;

  CREATE TABLE run (
    spreadsheet_id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (spreadsheet_id, run_id)
  ) STRICT;

  -- snapshot_id only grows, so that it tells which was saved last.
  CREATE TABLE snapshot (
    snapshot_id INTEGER PRIMARY KEY AUTOINCREMENT,
    spreadsheet_id TEXT NOT NULL,
    as_of INTEGER NOT NULL,
    settings_hash TEXT NOT NULL,
    header TEXT NOT NULL,
    checksum TEXT NOT NULL,
    expire_at INTEGER,
    UNIQUE (spreadsheet_id, as_of, settings_hash)
  ) STRICT;
  CREATE INDEX snapshot_latest ON snapshot (spreadsheet_id, as_of, snapshot_id);

  CREATE TABLE snapshot_part (
    snapshot_id INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
    part_index INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (snapshot_id, part_index)
  ) STRICT;
  `,
  "ALTER TABLE workbook ADD COLUMN failed_nights INTEGER",
  `
  CREATE TABLE challenge (
    spreadsheet_id TEXT NOT NULL,
    value TEXT NOT NULL,
    email TEXT NOT NULL,
    action TEXT NOT NULL,
    expire_at INTEGER NOT NULL,
    PRIMARY KEY (spreadsheet_id, value)
  ) STRICT;
  CREATE TABLE member (
    spreadsheet_id TEXT NOT NULL,
    email TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (spreadsheet_id, email)
  ) STRICT;
  `,
  // A registration whose nights are off has no next_due_at; SQLite changes a CHECK only with the table.
  `
  CREATE TABLE workbook_now (
    spreadsheet_id TEXT NOT NULL PRIMARY KEY,
    time_zone TEXT,
    registered_at INTEGER,
    next_due_at INTEGER,
    failed_nights INTEGER,
    lease_run_id TEXT,
    lease_holder TEXT,
    lease_until INTEGER,
    last_run_id TEXT,
    CHECK ((time_zone IS NULL) = (registered_at IS NULL) AND (next_due_at IS NULL OR registered_at IS NOT NULL)),
    CHECK ((lease_run_id IS NULL) = (lease_until IS NULL) AND (lease_holder IS NULL) = (lease_until IS NULL))
  ) STRICT;
  INSERT INTO workbook_now
    (spreadsheet_id, time_zone, registered_at, next_due_at, failed_nights, lease_run_id, lease_holder, lease_until, last_run_id)
    SELECT spreadsheet_id, time_zone, registered_at, next_due_at, failed_nights, lease_run_id, lease_holder, lease_until, last_run_id
    FROM workbook;
  DROP TABLE workbook;
  ALTER TABLE workbook_now RENAME TO workbook;
  CREATE INDEX workbook_due ON workbook (next_due_at, spreadsheet_id) WHERE next_due_at IS NOT NULL;
  `,
  // Runs that are at their end go 90 days after it, unless their document says otherwise.
  `
  ALTER TABLE run ADD COLUMN expire_at INTEGER;
  UPDATE run SET expire_at = 1000 * unixepoch(json_extract(document, '$.endedAt'), '+90 days')
    WHERE json_extract(document, '$.state') IN ('done', 'failed', 'needsAttention');
  CREATE INDEX run_over ON run (expire_at) WHERE expire_at IS NOT NULL;
  `,
];
