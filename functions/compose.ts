import { randomBytes, randomUUID } from "node:crypto";
import type { CloudConfig } from "./config.ts";
import { firestoreClient } from "./firestore/client.ts";
import { firestoreStore } from "./firestore/firestore-store.ts";
import { checkedAccess } from "./http/access.ts";
import { invokerCheck } from "./http/invoker-check.ts";
import type { FunctionsDeps } from "./http/register.ts";
import { googleKeys, type SigningKeys } from "./http/verify-token.ts";
import { googleChallengePlace } from "./sheets/challenge-metadata.ts";
import { googleWorkbooks, type SheetsAccess } from "./sheets/google-workbooks.ts";
import { quickForTabs } from "./sheets/retry.ts";
import { cloudTaskQueue } from "./tasks/cloud-task-queue.ts";
import { queueSettings } from "./tasks/queue-settings.ts";
import type { Log } from "./use-cases/ports/log.ts";
import type { Store } from "./use-cases/ports/store.ts";
import { refreshWorkbook } from "./use-cases/refresh.ts";
import { defaultRunLimits } from "./use-cases/refresh-deps.ts";

/** Other servers in the place of Google's, for tests. Firestore's client finds its emulator by itself. */
export interface Surroundings {
  readonly keys?: SigningKeys;
  readonly sheets?: Pick<SheetsAccess, "rootUrl" | "accessToken">;
  readonly tasksRootUrl?: string;
}

/** Puts the functions together for the cloud: Google Sheets, Firestore, Cloud Tasks, each call checked. It calls nobody yet. */
export function compose(
  config: CloudConfig,
  log: Log,
  surroundings: Surroundings = {},
): FunctionsDeps & { readonly store: Store } {
  const { worker, nightly, audiences, domains, account, taskQueue: queue, databaseId } = config;
  const { keys = googleKeys(), sheets = {}, tasksRootUrl: rootUrl } = surroundings;
  const now = () => new Date();
  const store = firestoreStore(firestoreClient(databaseId === undefined ? {} : { databaseId }));
  const newHolder = randomUUID;
  const refreshDeps = { workbooks: googleWorkbooks(sheets), store, now, log, newHolder, limits: defaultRunLimits };
  const tasks = { queue, workerUrl: worker.url, account: worker.account, now };
  return {
    ...{ store, log, now, newRunId: randomUUID, maxAttempts: queueSettings.retryConfig.maxAttempts },
    ...{ account, workbooks: googleWorkbooks({ ...sheets, retry: quickForTabs }), hasScheduler: true },
    queue: cloudTaskQueue({ ...tasks, ...(rootUrl !== undefined && { rootUrl }) }),
    access: checkedAccess({
      ...{ keys, audiences, domains, account, store, now, log },
      place: googleChallengePlace(sheets),
      newSecret: () => randomBytes(32).toString("base64url"),
    }),
    fromQueue: invokerCheck({ email: worker.account, audience: worker.url }, now),
    fromScheduler: invokerCheck({ email: nightly.account, audience: nightly.url }, now),
    refresh: async (task, delivery) => {
      await refreshWorkbook(task, refreshDeps, delivery);
    },
  };
}
