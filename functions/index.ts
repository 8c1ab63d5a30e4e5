import { randomBytes, randomUUID } from "node:crypto";
import process from "node:process";
import { type CloudConfig, ConfigError, type Environment, readConfig } from "./config.ts";
import { firestoreClient } from "./firestore/client.ts";
import { firestoreStore } from "./firestore/firestore-store.ts";
import { checkedAccess } from "./http/access.ts";
import { invokerCheck } from "./http/invoker-check.ts";
import { jsonLog } from "./http/json-log.ts";
import { keepBodiesRaw } from "./http/keep-bodies-raw.ts";
import { type FunctionsDeps, functionNames, registerFunctions } from "./http/register.ts";
import { googleKeys } from "./http/verify-token.ts";
import { googleChallengePlace } from "./sheets/challenge-metadata.ts";
import { googleWorkbooks } from "./sheets/google-workbooks.ts";
import { cloudTaskQueue } from "./tasks/cloud-task-queue.ts";
import { queueSettings } from "./tasks/queue-settings.ts";
import { refreshWorkbook } from "./use-cases/refresh.ts";
import { defaultRunLimits } from "./use-cases/refresh-deps.ts";

/** What is deployed: the three functions over Firestore, Google Sheets and Cloud Tasks, each with its check of who calls. */
function compose(config: CloudConfig): FunctionsDeps {
  const now = () => new Date();
  const log = jsonLog(now, (line) => void process.stdout.write(`${line}\n`));
  const store = firestoreStore(firestoreClient({ ...(config.databaseId && { databaseId: config.databaseId }) }));
  const { worker, nightly, audiences, domains, account, taskQueue: queue } = config;
  const refreshDeps = {
    workbooks: googleWorkbooks({}),
    store,
    now,
    log,
    newHolder: randomUUID,
    limits: defaultRunLimits,
  };
  return {
    ...{ store, log, now, newRunId: randomUUID, maxAttempts: queueSettings.retryConfig.maxAttempts },
    queue: cloudTaskQueue({ queue, workerUrl: worker.url, account: worker.account, now }),
    access: checkedAccess({
      ...{ keys: googleKeys(), audiences, domains, account, store, now, log },
      place: googleChallengePlace({}),
      newSecret: () => randomBytes(32).toString("base64url"),
    }),
    fromQueue: invokerCheck({ email: worker.account, audience: worker.url }, now),
    fromScheduler: invokerCheck({ email: nightly.account, audience: nightly.url }, now),
    refresh: async (task, delivery) => {
      await refreshWorkbook(task, refreshDeps, delivery);
    },
  };
}

function cloudConfig(environment: Environment): CloudConfig {
  const config = readConfig(environment);
  if (config.mode === "cloud") return config;
  throw new ConfigError(
    "functions/index.ts is what gets deployed. With TIERS_MODE=local start functions/local/functions.ts instead.",
  );
}

function start(): void {
  keepBodiesRaw();
  try {
    const config = cloudConfig(process.env);
    // A private function is there only where its deployment declared that the platform checks who calls it.
    const names = process.env.TIERS_PLATFORM_CHECKS === "yes" ? functionNames : (["recompute"] as const);
    registerFunctions(compose(config), undefined, names);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // Not thrown further: the framework would add a stack and ask about a syntax error.
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

start();
