import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { jsonLog } from "../../functions/http/json-log.ts";
import { keepBodiesRaw } from "../../functions/http/keep-bodies-raw.ts";
import { registerFunctions } from "../../functions/http/register.ts";
import { exitWithParent } from "../../functions/local/exit-with-parent.ts";
import { loopbackOnly } from "../../functions/local/loopback-only.ts";
import { localTaskQueue } from "../../functions/local/queue/local-task-queue.ts";
import { anId, countedRunIds, fakeWorkbooks, memoryStore } from "./fakes.ts";
import { openDoors } from "./open-doors.ts";

/** The functions as launched processes, each with a store in its own memory: for tests of launching itself. */
exitWithParent();
keepBodiesRaw();
if (process.env.TIERS_STORE_FILE === "broken") throw new Error("this store is broken");
registerFunctions(
  {
    ...openDoors,
    store: memoryStore(),
    queue: localTaskQueue(process.env.TIERS_QUEUE_URL ?? ""),
    log: jsonLog(
      () => new Date(),
      (line) => process.stdout.write(`${line}\n`),
    ),
    now: () => new Date(process.env.TIERS_NOW ?? "2025-06-15T12:00:00Z"),
    newRunId: countedRunIds(),
    ...{ account: "tiers@shop.iam.gserviceaccount.com", workbooks: fakeWorkbooks({}) },
    maxAttempts: 12,
    hasScheduler: false,
    refresh: async ({ spreadsheetId }) => {
      await delay(10);
      if (spreadsheetId === anId("deadly")) process.kill(process.pid, "SIGKILL");
      if (spreadsheetId === anId("deadly-once")) dieOnce();
      process.stderr.write(`${new TypeError("no tier for Ann").stack}\n`);
    },
  },
  loopbackOnly,
);

/** As if out of memory, the first time that it is called with a results folder to remember it in. */
function dieOnce(): void {
  const marker = path.join(process.env.TIERS_RESULTS_FOLDER ?? "", "died");
  if (existsSync(marker)) return;
  writeFileSync(marker, "");
  process.kill(process.pid, "SIGKILL");
}
