import type { HttpFunction } from "@google-cloud/functions-framework";
import { asAppError, errorBody } from "../errors.ts";
import type { Log } from "../use-cases/ports/log.ts";
import { endStates } from "../use-cases/ports/run.ts";
import type { Store } from "../use-cases/ports/store.ts";
import type { RefreshTask } from "../use-cases/ports/task-queue.ts";
import type { Delivery } from "../use-cases/refresh.ts";
import { checkRequest } from "./check-request.ts";
import { endpoint } from "./endpoint.ts";
import type { InvokerCheck } from "./invoker-check.ts";
import { readJsonBody } from "./read-json-body.ts";
import { refreshTaskSchema } from "./refresh-task.schema.ts";
import { runView } from "./run-view.ts";

export interface RefreshWorkbookDeps {
  /** Passes the queue's calls. */
  readonly fromQueue: InvokerCheck;
  /**
   * Does the work of one run; records a failure in the run before it throws it.
   * @throws AppError retryable where another delivery can help: run_busy, sheet_busy, ...
   */
  readonly refresh: (task: RefreshTask, delivery: Delivery) => Promise<void>;
  /** How often the queue delivers a task in all, as it is set up. */
  readonly maxAttempts: number;
  readonly store: Pick<Store, "run">;
  readonly now: () => Date;
  readonly log: Log;
}

/**
 * The function that the queue calls: `POST / {spreadsheetId, runId}` does the work of one run.
 *
 * The queue delivers again whatever is not answered with 2xx. So while the run is not at its end, a failure answers its
 * own status: one that can pass (409, 503, 504), and also a final one that could not be recorded, so that no run stays
 * under way for ever. A final failure that was recorded answers 200 with the failed run, and so does a task whose run
 * does not exist: a repetition would only fail again. At the last delivery every failure is final.
 */
export function refreshWorkbookFunction(deps: RefreshWorkbookDeps): HttpFunction {
  const { refresh, store, now, log, maxAttempts, fromQueue } = deps;
  return endpoint(
    "refreshWorkbook",
    {
      POST: async (call) => {
        fromQueue(call);
        const { request, about, note } = call;
        const task = checkRequest(refreshTaskSchema, readJsonBody(request));
        about(task.spreadsheetId, task.runId);
        const attempt = attemptOf(request.headers["x-cloudtasks-taskretrycount"]);
        note({ attempt });
        try {
          await refresh(task, { isLast: attempt !== undefined && attempt >= maxAttempts });
        } catch (thrown) {
          const error = asAppError(thrown);
          const run = await store.run(task.spreadsheetId, task.runId, now());
          if (run === undefined) return { status: 200, body: errorBody(error), error };
          if (!endStates.includes(run.state)) throw error;
          note({ state: run.state });
          return { status: 200, body: { run: runView(run) }, error };
        }
        const run = await store.run(task.spreadsheetId, task.runId, now());
        note({ state: run?.state });
        return { status: 200, body: { run: run && runView(run) } };
      },
    },
    { log },
  );
}

/** Which delivery this is, from 1, by the header in which Cloud Tasks counts the earlier ones; undefined where it does not say. */
function attemptOf(retryCount: string | readonly string[] | undefined): number | undefined {
  return typeof retryCount === "string" && /^\d{1,9}$/.test(retryCount) ? Number(retryCount) + 1 : undefined;
}
