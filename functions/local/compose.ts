import { randomBytes, randomUUID } from "node:crypto";
import process from "node:process";
import type { LocalConfig } from "../config.ts";
import { checkedAccess } from "../http/access.ts";
import { invokerCheck } from "../http/invoker-check.ts";
import { jsonLog } from "../http/json-log.ts";
import type { FunctionsDeps } from "../http/register.ts";
import { googleChallengePlace } from "../sheets/challenge-metadata.ts";
import { googleWorkbooks } from "../sheets/google-workbooks.ts";
import { quickForTabs } from "../sheets/retry.ts";
import { refreshWorkbook } from "../use-cases/refresh.ts";
import { defaultRunLimits } from "../use-cases/refresh-deps.ts";
import { fileResults } from "./file-results.ts";
import { isGone } from "./holder.ts";
import { localIdentityRules, localNames } from "./identity.ts";
import { localTaskQueue } from "./queue/local-task-queue.ts";
import { defaultPatience } from "./queue/patience.ts";
import { releaseOnExit } from "./release-on-exit.ts";
import type { SqliteStore } from "./sqlite/sqlite-store.ts";

/**
 * Puts the functions together for one machine: the local Sheets server, the given store, the local queue, a log on standard output.
 *
 * @param identityKey the public key (PEM) by which this machine's tokens are checked
 */
export function composeLocally(config: LocalConfig, store: SqliteStore, identityKey: string): FunctionsDeps {
  const { sheetsRootUrl, sheetsToken, queueUrl, fixedNow, resultsFolder } = config;
  const realNow = () => new Date();
  const now = fixedNow === undefined ? realNow : () => fixedNow;
  const log = jsonLog(realNow, (line) => void process.stdout.write(`${line}\n`));
  const sheets = { rootUrl: sheetsRootUrl, ...(sheetsToken !== undefined && { accessToken: sheetsToken }) };
  const workbooks = googleWorkbooks(sheets);
  const refreshDeps = {
    ...{ workbooks, store, now, log, limits: defaultRunLimits },
    ...(resultsFolder !== undefined && { results: fileResults(resultsFolder) }),
  };
  const held = releaseOnExit(store);
  return {
    ...{ store, log, now, queue: localTaskQueue(queueUrl), newRunId: randomUUID, hasScheduler: false },
    ...{ account: localNames.account, workbooks: googleWorkbooks({ ...sheets, retry: quickForTabs }) },
    access: checkedAccess({
      // Tokens and challenges go by the real time, also where a test stops the clock.
      ...{ ...localIdentityRules(identityKey), store, log, account: localNames.account },
      place: googleChallengePlace(sheets),
      newSecret: () => randomBytes(32).toString("base64url"),
    }),
    fromQueue: invokerCheck(localNames.queue, realNow),
    fromScheduler: invokerCheck(localNames.scheduler, realNow),
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
