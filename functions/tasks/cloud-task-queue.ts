import { GoogleAuth } from "google-auth-library";
import { cloudtasks_v2 } from "googleapis/build/src/apis/cloudtasks/v2.js";
import { fillWords } from "../core/labels/fill-words.ts";
import { runErrorLabels } from "../core/labels/run-errors.ts";
import { AppError } from "../errors.ts";
import type { RefreshTask, TaskQueue } from "../use-cases/ports/task-queue.ts";
import { queueSettings } from "./queue-settings.ts";

export interface CloudTaskQueueOptions {
  /** `projects/P/locations/L/queues/Q` */
  readonly queue: string;
  /** The address of refreshWorkbook, and the audience of the tokens that the queue brings. */
  readonly workerUrl: string;
  /** The service account as which the queue calls it. */
  readonly account: string;
  readonly now: () => Date;
  /** Another server that speaks the API, for tests. */
  readonly rootUrl?: string;
}

/** Two requests for one run within this time make one task. A name stays taken for hours after its task is gone, so it holds the time. */
const sameTaskMs = 60_000;
const callTimeoutMs = 10_000;
const scopes = ["https://www.googleapis.com/auth/cloud-tasks"];

/**
 * The queue in Cloud Tasks: each task is a POST to refreshWorkbook that carries a token of the queue's account.
 *
 * A task has a name of its run and minute. One that is there already is as good as queued; a delivery too many would be harmless.
 *
 * @see https://cloud.google.com/tasks/docs/reference/rest/v2/projects.locations.queues.tasks/create
 */
export function cloudTaskQueue({ queue, workerUrl, account, now, rootUrl }: CloudTaskQueueOptions): TaskQueue {
  const access = rootUrl === undefined ? { auth: new GoogleAuth({ scopes }) } : { rootUrl };
  const client = new cloudtasks_v2.Cloudtasks({ ...access });
  const taskOf = (task: RefreshTask): cloudtasks_v2.Schema$Task => ({
    name: `${queue}/tasks/${task.runId}-${Math.floor(now().getTime() / sameTaskMs)}`,
    dispatchDeadline: `${queueSettings.dispatchDeadlineSeconds}s`,
    httpRequest: {
      url: workerUrl,
      httpMethod: "POST",
      headers: { "Content-Type": "application/json" },
      body: Buffer.from(JSON.stringify(task)).toString("base64"),
      oidcToken: { serviceAccountEmail: account, audience: workerUrl },
    },
  });
  return {
    enqueueRefresh: async (task) => {
      try {
        const params = { parent: queue, requestBody: { task: taskOf(task) } };
        await client.projects.locations.queues.tasks.create(params, { timeout: callTimeoutMs, retry: false });
      } catch (thrown) {
        if (statusOf(thrown) === 409) return;
        throw refusal(thrown);
      }
    },
  };
}

/** What the client threw holds the whole request: only its status is kept. */
function refusal(thrown: unknown): AppError {
  const status = statusOf(thrown);
  const what = status === undefined ? "did not answer" : `answered ${status}`;
  const { queueSilent, queueRefused } = runErrorLabels;
  const said = status === undefined ? queueSilent : fillWords(queueRefused, { status });
  return new AppError("queue_unavailable", said, { cause: new Error(what) });
}

function statusOf(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !("status" in thrown)) return undefined;
  return typeof thrown.status === "number" ? thrown.status : undefined;
}
