import { randomUUID } from "node:crypto";
import process from "node:process";
import type { LocalConfig } from "../config.ts";
import { jsonLog } from "../http/json-log.ts";
import type { FunctionsDeps } from "../http/register.ts";
import { googleWorkbooks } from "../sheets/google-workbooks.ts";
import { refreshWorkbook } from "../use-cases/refresh.ts";
import { defaultRunLimits } from "../use-cases/refresh-deps.ts";
import { fileResults } from "./file-results.ts";
import { isGone } from "./holder.ts";
import { localTaskQueue } from "./queue/local-task-queue.ts";
import { defaultPatience } from "./queue/patience.ts";
import { releaseOnExit } from "./release-on-exit.ts";
import type { SqliteStore } from "./sqlite/sqlite-store.ts";

/** Puts the functions together for one machine: the local Sheets server, the given store, the local queue, a log on standard output. */
export function composeLocally(config: LocalConfig, store: SqliteStore): FunctionsDeps {
  const { sheetsRootUrl, queueUrl, fixedNow, resultsFolder } = config;
  const realNow = () => new Date();
  const now = fixedNow === undefined ? realNow : () => fixedNow;
  const log = jsonLog(realNow, (line) => void process.stdout.write(`${line}\n`));
  const workbooks = googleWorkbooks({ rootUrl: sheetsRootUrl });
  const refreshDeps = {
    ...{ workbooks, store, now, log, limits: defaultRunLimits },
    ...(resultsFolder !== undefined && { results: fileResults(resultsFolder) }),
  };
  const held = releaseOnExit(store);
  return {
    ...{ store, log, now, queue: localTaskQueue(queueUrl), newRunId: randomUUID },
    maxAttempts: defaultPatience.maxAttempts,
    refresh: async (task, delivery) => {
      // A process that was killed could not give its lease back, and nobody should wait for it.
      await store.releaseHolders(isGone);
      await held(task.spreadsheetId, (holder) =>
        refreshWorkbook(task, { ...refreshDeps, newHolder: () => holder }, delivery),
      );
    },
  };
}
