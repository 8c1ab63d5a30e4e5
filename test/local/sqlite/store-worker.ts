import { once } from "node:events";
import { writeSync } from "node:fs";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { prepareDatabase } from "../../../functions/local/sqlite/open-database.ts";
import { openSqliteStore, sqliteStore } from "../../../functions/local/sqlite/sqlite-store.ts";

/** One of several processes on one store: `node store-worker.ts FILE TASK NUMBER`; begins at the time (ms) that it reads. */
const [file = "", task = "", number = ""] = process.argv.slice(2);
const now = new Date("2025-03-01T09:00:00.000Z");
const later = new Date("2025-03-01T09:20:00.000Z");
const [line] = await once(process.stdin, "data");
const beginAt = Number(line);
waitUntil(beginAt);
process.stdout.write(`${await answer()}\n`);

async function answer(): Promise<string> {
  if (task === "die-saving") return stopInTheMidstOfSaving();
  if (task === "open") return openMany();
  const store = openSqliteStore(file, now);
  if (task === "claim") {
    const wanted = { format: 5, runId: `run-${number}`, spreadsheetId: "book", reason: "menu" } as const;
    const created = { state: "queued", progressPercent: 0, createdAt: now } as const;
    const { run, joined } = await store.createOrJoinRun({ ...wanted, ...created }, now);
    const claim = await store.claimRun("book", run.runId, `holder-${number}`, now, later);
    return `${joined ? "joined" : "created"} ${claim}`;
  }
  let nights = 0;
  for (const { spreadsheetId, nextDueAt } of await store.dueRegistrations(now, 100))
    if (await store.claimNight(spreadsheetId, nextDueAt, later)) nights += 1;
  return String(nights);
}

/** Opens many new files, each at the same moment as the other processes do. */
async function openMany(): Promise<string> {
  for (let index = 0; index < 50; index += 1) {
    waitUntil(beginAt + index * 25);
    await openSqliteStore(`${file}-${index}`, now).close();
  }
  return "opened";
}

/** Without sleeping, which would end at a different moment in each process. */
function waitUntil(time: number): void {
  while (Date.now() < time);
}

/** Stays inside the transaction, half of the parts written, until it is killed. */
async function stopInTheMidstOfSaving(): Promise<string> {
  let parts = 0;
  class StoppingDatabase extends DatabaseSync {
    override prepare(sql: string): StatementSync {
      if (sql.includes("INTO snapshot_part")) parts += 1;
      if (parts === 20) {
        // At once: nothing asynchronous happens from here on.
        writeSync(1, "half\n");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      }
      return super.prepare(sql);
    }
  }
  const database = new StoppingDatabase(file);
  prepareDatabase(database);
  // Pages leave the cache for the file before the commit, as a large snapshot's do.
  database.exec("PRAGMA cache_size = 1");
  const header = {
    format: 2,
    asOf: 45_716,
    settingsHash: "00112233aabbccdd",
    settings: "{}",
    fractionDigits: 4,
    currency: undefined,
    customers: 0,
    totals: { revenue: 0, profit: undefined },
    schemes: [],
  } as const;
  const parts40 = Array.from({ length: 40 }, () => new Uint8Array(50_000));
  const snapshot = { header, checksum: "half", parts: parts40, expireAt: undefined };
  await sqliteStore(database, file).saveSnapshot("book", snapshot);
  return "saved";
}
