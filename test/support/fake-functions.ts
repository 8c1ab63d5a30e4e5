import process from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import { jsonLog } from "../../functions/http/json-log.ts";
import { keepBodiesRaw } from "../../functions/http/keep-bodies-raw.ts";
import { registerFunctions } from "../../functions/http/register.ts";
import { exitWithParent } from "../../functions/local/exit-with-parent.ts";
import { loopbackOnly } from "../../functions/local/loopback-only.ts";
import { localTaskQueue } from "../../functions/local/queue/local-task-queue.ts";
import { countedRunIds, memoryStore } from "./fakes.ts";

/** The functions as launched processes, each with a store in its own memory: for tests of launching itself. */
exitWithParent();
keepBodiesRaw();
if (process.env.TIERS_STORE_FILE === "broken") throw new Error("this store is broken");
registerFunctions(
  {
    store: memoryStore(),
    queue: localTaskQueue(process.env.TIERS_QUEUE_URL ?? ""),
    log: jsonLog(
      () => new Date(),
      (line) => process.stdout.write(`${line}\n`),
    ),
    now: () => new Date(process.env.TIERS_NOW ?? "2025-06-15T12:00:00Z"),
    newRunId: countedRunIds(),
    maxAttempts: 12,
    refresh: async () => {
      await delay(10);
      process.stderr.write("a line that is not ours\n");
    },
  },
  loopbackOnly,
);
