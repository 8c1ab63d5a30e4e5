import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../functions/errors.ts";
import { migrations } from "../../../functions/local/sqlite/migrations.ts";
import { prepareDatabase } from "../../../functions/local/sqlite/open-database.ts";
import { openSqliteStore, sqliteStore } from "../../../functions/local/sqlite/sqlite-store.ts";
import { runFormat } from "../../../functions/use-cases/ports/run.ts";
import type { StoredSnapshot } from "../../../functions/use-cases/ports/snapshot-store.ts";
import type { Store } from "../../../functions/use-cases/ports/store.ts";
import { register } from "../../support/register.ts";
import { storeContract } from "../../support/store-contract.ts";
import { DyingDatabase } from "./dying-database.ts";

const now = new Date("2025-03-01T09:00:00.000Z");

let folder: string;
let file: string;
const opened: Store[] = [];
const open = (openedAt = now) => keep(openSqliteStore(file, openedAt));
function keep(store: Store): Store {
  opened.push(store);
  return store;
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "tiers-sqlite-"));
  file = path.join(folder, "new", "tiers.sqlite");
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  rmSync(folder, { recursive: true });
});

function makeSnapshot(change: Partial<StoredSnapshot> & { readonly asOf?: number } = {}): StoredSnapshot {
  const { asOf = 45_716, ...rest } = change;
  return {
    header: {
      format: 2,
      asOf,
      settingsHash: "00112233aabbccdd",
      settings: "{}",
      fractionDigits: 4,
      currency: undefined,
      customers: 0,
      totals: { revenue: 0, profit: undefined },
      schemes: [],
    },
    checksum: "c",
    parts: [Uint8Array.of(1)],
    expireAt: undefined,
    ...rest,
  };
}

function errorOf(act: () => unknown): AppError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

describe("the store in SQLite", () => {
  storeContract(async () => ({
    open: async () => open(),
    openDyingAt: async (writeNumber) => {
      const database = new DyingDatabase(file);
      prepareDatabase(database);
      database.dieAt(writeNumber);
      return keep(sqliteStore(database, file));
    },
    tearDown: async () => {},
  }));
});

test("the lease of a holder that is gone is free for the next; others keep theirs", async () => {
  const store = openSqliteStore(file, now);
  keep(store);
  const run = { format: runFormat, runId: "r", reason: "menu", state: "queued", progressPercent: 0 } as const;
  const until = new Date(now.getTime() + 60_000);
  for (const spreadsheetId of ["one", "two"]) {
    await store.createOrJoinRun({ ...run, spreadsheetId, createdAt: now }, now);
    await store.claimRun(spreadsheetId, "r", `holder of ${spreadsheetId}`, now, until);
  }
  await store.releaseHolders((holder) => holder === "holder of one");
  expect(await store.claimRun("one", "r", "next", now, until)).toBe("claimed");
  expect(await store.claimRun("two", "r", "next", now, until)).toBe("busy");
});

describe("the file of the SQLite store", () => {
  const current = migrations.length;
  const userVersion = () => {
    const database = new DatabaseSync(file);
    const found = database.prepare("PRAGMA user_version").get()?.user_version;
    database.close();
    return found;
  };

  test("is made where it is missing, folder and all, and says its format", () => {
    open();
    expect(userVersion()).toBe(current);
  });

  test("of an older format is upgraded when it is opened, and keeps what it holds", async () => {
    await open().saveSnapshot("book", makeSnapshot());
    const database = new DatabaseSync(file);
    prepareDatabase(database, [...migrations, "ALTER TABLE run ADD COLUMN note TEXT"]);
    expect(database.prepare("SELECT count(*) AS n FROM snapshot").get()?.n).toBe(1);
    expect(database.prepare("SELECT note FROM run").all()).toEqual([]);
    database.close();
    expect(userVersion()).toBe(current + 1);
  });

  test("of format 1 keeps its registrations, with no failed nights", async () => {
    mkdirSync(path.dirname(file));
    const database = new DatabaseSync(file);
    prepareDatabase(database, migrations.slice(0, 1));
    database.exec(
      "INSERT INTO workbook (spreadsheet_id, time_zone, registered_at, next_due_at) VALUES ('b', 'UTC', 5, 7)",
    );
    database.close();
    const store = open();
    const registration = { format: 3, spreadsheetId: "b", timeZone: "UTC", registeredAt: new Date(5) } as const;
    expect(await store.registration("b")).toEqual({ ...registration, nextDueAt: new Date(7) });
    await register(store, { ...registration, nextDueAt: new Date(7), failedNights: 2 });
    expect(await store.registration("b")).toMatchObject({ failedNights: 2 });
  });

  test("of format 3, which knew no nights that are off, keeps all that is known of a workbook", async () => {
    mkdirSync(path.dirname(file));
    const database = new DatabaseSync(file);
    prepareDatabase(database, migrations.slice(0, 3));
    database.exec(
      `INSERT INTO workbook (spreadsheet_id, time_zone, registered_at, next_due_at, failed_nights, lease_run_id, lease_holder, lease_until, last_run_id)
       VALUES ('b', 'UTC', 5, 7, 2, 'r', 'me', 9, 'r'), ('only runs', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'r')`,
    );
    const before = database.prepare("SELECT * FROM workbook ORDER BY spreadsheet_id").all();
    database.close();
    const store = open();
    const off = { format: 3, spreadsheetId: "b", timeZone: "UTC", registeredAt: new Date(5) } as const;
    expect(await store.registration("b")).toEqual({ ...off, nextDueAt: new Date(7), failedNights: 2 });
    expect(await store.registration("only runs")).toBeUndefined();
    const upgraded = new DatabaseSync(file);
    expect(upgraded.prepare("SELECT * FROM workbook ORDER BY spreadsheet_id").all()).toEqual(before);
    upgraded.close();
    await register(store, off);
    expect(await store.registration("b")).toEqual(off);
  });

  test("of format 2 takes challenges and members, and lets go of them when it is opened after their time", async () => {
    mkdirSync(path.dirname(file));
    const database = new DatabaseSync(file);
    prepareDatabase(database, migrations.slice(0, 2));
    database.close();
    const store = open();
    const later = new Date(now.getTime() + 1000);
    const ann = { format: 1, spreadsheetId: "book", email: "ann@example.com" } as const;
    const challenge = { ...ann, action: "recompute", expireAt: later } as const;
    for (const value of ["one", "two"]) await store.addChallenge({ ...challenge, value });
    expect(await store.redeemChallenge("one", { ...ann, until: later }, now)).toBe(true);
    expect(await open().challenge("book", "two")).toEqual({ ...challenge, value: "two" });
    const reopened = open(later);
    expect(await reopened.challenge("book", "two")).toBeUndefined();
    expect(await reopened.member("book", ann.email)).toBeUndefined();
  });

  test("whose upgrade fails stays as it was", () => {
    open();
    const database = new DatabaseSync(file);
    const steps = [...migrations, "ALTER TABLE run ADD COLUMN note TEXT", "not SQL"];
    expect(() => prepareDatabase(database, steps)).toThrow();
    expect(() => database.prepare("SELECT note FROM run")).toThrow("no such column");
    database.close();
    expect(userVersion()).toBe(current);
  });

  test("of a newer version is refused, and left as it is", () => {
    open();
    const database = new DatabaseSync(file);
    database.exec(`PRAGMA user_version = ${current + 1}`);
    database.close();
    const error = errorOf(() => open());
    expect(error.code).toBe("newer_format");
    expect(error.message).toBe(`The store's file has format ${current + 1}; this version knows up to ${current}.`);
    expect(userVersion()).toBe(current + 1);
  });

  test("that is something else is refused by name, and left as it is", () => {
    file = path.join(folder, "orders.csv");
    const orders = "date,customer,amount\n".repeat(100);
    writeFileSync(file, orders);
    const error = errorOf(() => open());
    expect(error.code).toBe("store_unavailable");
    expect(error.message).toContain(`${file}: it is not a database of this tool`);
    expect(readFileSync(file, "utf8")).toBe(orders);
  });

  test("that cannot be opened is named", () => {
    file = folder;
    expect(errorOf(() => open()).message).toContain(`${folder}: it cannot be opened`);
  });

  test("loses snapshots whose time is over when it is opened, and keeps those without an end", async () => {
    const store = open();
    await store.saveSnapshot("book", makeSnapshot({ asOf: 1 }));
    await store.saveSnapshot("book", makeSnapshot({ asOf: 2, expireAt: new Date("2025-05-30T00:00:00.000Z") }));
    const latest = async (openedAt: string) =>
      (await open(new Date(openedAt)).latestSnapshotBefore("book", 9))?.header.asOf;
    expect(await latest("2025-05-29T23:59:59.999Z")).toBe(2);
    expect(await latest("2025-05-30T00:00:00.000Z")).toBe(1);
    const database = new DatabaseSync(file);
    expect(database.prepare("SELECT count(*) AS n FROM snapshot_part").get()?.n).toBe(1);
    database.close();
  });

  test("loses them with every new run too: it may stay open for months", async () => {
    const store = open(new Date("2025-05-01T00:00:00.000Z"));
    await store.saveSnapshot("book", makeSnapshot({ asOf: 2, expireAt: new Date("2025-05-30T00:00:00.000Z") }));
    const run = { format: 5, runId: "r", spreadsheetId: "other", reason: "night", state: "queued" } as const;
    const asked = new Date("2025-05-30T00:00:00.000Z");
    await store.createOrJoinRun({ ...run, progressPercent: 0, createdAt: asked }, asked);
    expect(await store.latestSnapshotBefore("book", 9)).toBeUndefined();
  });

  test("loses runs whose time is over the same way, and none that is under way", async () => {
    const store = open();
    const run = { format: runFormat, reason: "menu", state: "queued", progressPercent: 0, createdAt: now } as const;
    const day = 86_400_000;
    for (const [runId, keptDays] of [
      ["short", 2],
      ["long", 90],
      ["queued", undefined],
    ] as const) {
      await store.createOrJoinRun({ ...run, runId, spreadsheetId: "book" }, now);
      if (keptDays === undefined) continue;
      await store.claimRun("book", runId, "me", now, new Date(now.getTime() + day));
      const expireAt = new Date(now.getTime() + keptDays * day);
      await store.changeRun("book", runId, "me", { state: "done", endedAt: now, expireAt });
      await store.releaseRun("book", "me");
    }
    const kept = (openedAt: Date) => {
      open(openedAt);
      const database = new DatabaseSync(file);
      const found = database.prepare("SELECT run_id FROM run ORDER BY rowid").all();
      database.close();
      return found.map(({ run_id }) => run_id);
    };
    expect(kept(new Date(now.getTime() + 2 * day - 1))).toEqual(["short", "long", "queued"]);
    expect(kept(new Date(now.getTime() + 2 * day))).toEqual(["long", "queued"]);
    expect(kept(new Date(now.getTime() + 999 * day))).toEqual(["queued"]);
  });

  test("of format 4, which let no run go, lets those go that ended more than ninety days ago", async () => {
    mkdirSync(path.dirname(file));
    const database = new DatabaseSync(file);
    prepareDatabase(database, migrations.slice(0, 4));
    const insert = database.prepare("INSERT INTO run (spreadsheet_id, run_id, document) VALUES ('b', ?, ?)");
    const run = { format: 4, spreadsheetId: "b", reason: "menu", progressPercent: 0 };
    const createdAt = "2024-12-01T08:59:00.000Z";
    insert.run(
      "old",
      JSON.stringify({ ...run, runId: "old", state: "failed", createdAt, endedAt: "2024-12-01T09:00:00.000Z" }),
    );
    insert.run(
      "new",
      JSON.stringify({ ...run, runId: "new", state: "done", createdAt, endedAt: "2024-12-01T09:00:01.000Z" }),
    );
    insert.run("queued", JSON.stringify({ ...run, runId: "queued", state: "queued", createdAt }));
    database.close();
    const store = open(new Date("2025-03-01T09:00:00.000Z"));
    const ids = (await store.latestRuns("b", 10, now)).map(({ runId }) => runId);
    expect(ids.toSorted()).toEqual(["new", "queued"]);
  });

  test("with a run or snapshot of a newer format inside does not give it out", async () => {
    const store = open();
    await store.saveSnapshot("book", makeSnapshot());
    const run = { format: 5, runId: "r", spreadsheetId: "book", reason: "menu", state: "queued" } as const;
    await store.createOrJoinRun({ ...run, progressPercent: 0, createdAt: now }, now);
    const database = new DatabaseSync(file);
    database.exec(`UPDATE snapshot SET header = json_set(header, '$.format', 3)`);
    database.exec(`UPDATE run SET document = json_set(document, '$.format', 7)`);
    database.close();
    await expect(store.latestSnapshotBefore("book", 50_000)).rejects.toMatchObject({ code: "newer_format" });
    await expect(store.run("book", "r", now)).rejects.toMatchObject({ code: "newer_format" });
  });

  test("that another process keeps locked makes the store unavailable, not wrong", async () => {
    open();
    const database = new DatabaseSync(file);
    prepareDatabase(database);
    database.exec("PRAGMA busy_timeout = 50");
    const store = keep(sqliteStore(database, file));
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    await expect(store.saveSnapshot("book", makeSnapshot())).rejects.toMatchObject({ code: "store_unavailable" });
    other.exec("ROLLBACK");
    other.close();
    await store.saveSnapshot("book", makeSnapshot());
    expect(await store.latestSnapshotBefore("book", 50_000)).toBeDefined();
  });
});

describe("several processes on one file", () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });
  /** A process that takes part; it waits to be told when to begin. */
  function takePart(...given: readonly string[]) {
    const worker = path.join(import.meta.dirname, "store-worker.ts");
    const child = spawn(process.execPath, [worker, file, ...given], { stdio: ["pipe", "pipe", "inherit"] });
    children.push(child);
    return child;
  }
  const together = async (count: number, ...given: readonly string[]) => {
    const workers = Array.from({ length: count }, (_, index) => takePart(...given, String(index)));
    const answers = workers.map((worker) => text(worker.stdout));
    const beginAt = Date.now() + 1000;
    for (const worker of workers) worker.stdin.end(`${beginAt}\n`);
    return (await Promise.all(answers)).map((answer) => answer.trim());
  };

  test("open new ones at the same moment", async () => {
    expect(await together(4, "open")).toEqual(Array(4).fill("opened"));
  });

  test("make one run of all that is asked for at once, and one of them claims it", async () => {
    const answers = await together(5, "claim");
    expect(answers.filter((answer) => answer.startsWith("created"))).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith("joined"))).toHaveLength(4);
    expect(answers.filter((answer) => answer.endsWith("claimed"))).toHaveLength(1);
    expect(answers.filter((answer) => answer.endsWith("busy"))).toHaveLength(4);
  });

  test("lose no night and do none twice: of 40 nights each is claimed once", async () => {
    const store = open();
    const registration = { format: 3, timeZone: "UTC", registeredAt: now, nextDueAt: now } as const;
    for (let index = 0; index < 40; index += 1)
      await register(store, { ...registration, spreadsheetId: `book-${index}` });
    const answers = await together(4, "nights");
    expect(answers.reduce((sum, answer) => sum + Number(answer), 0)).toBe(40);
  });

  test("that one is killed in the midst of saving leaves the old snapshot, whole, and the file usable", async () => {
    const store = open();
    await store.saveSnapshot("book", makeSnapshot({ checksum: "old" }));
    const worker = takePart("die-saving", "0");
    worker.stdin.write("0\n");
    await once(worker.stdout, "data");
    // Its transaction is open, with half of the parts in it.
    expect(existsSync(`${file}-wal`)).toBe(true);
    expect(await store.latestSnapshotBefore("book", 50_000)).toMatchObject({ checksum: "old" });
    worker.kill("SIGKILL");
    await once(worker, "exit");
    expect(await store.latestSnapshotBefore("book", 50_000)).toMatchObject({ checksum: "old" });
    await store.saveSnapshot("book", makeSnapshot({ checksum: "new" }));
    expect(await open().latestSnapshotBefore("book", 50_000)).toMatchObject({ checksum: "new" });
  });
});

test("what was forgotten is not in the file any more", async () => {
  const names = (name: string) => [Buffer.from(`${name} `.repeat(2000))];
  const store = open();
  await store.saveSnapshot("book", makeSnapshot({ parts: names("ann-of-the-shop") }));
  await store.rewriteSnapshot("book", makeSnapshot({ parts: names("bob") }));
  await store.close();
  const kept = readFileSync(file);
  expect(kept.includes("bob bob")).toBe(true);
  expect(kept.includes("ann-of-the-shop")).toBe(false);
});
