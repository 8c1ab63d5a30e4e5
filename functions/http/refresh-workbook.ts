import type { HttpFunction } from "@google-cloud/functions-framework";
import { asAppError, errorBody } from "../errors.ts";
import { endStates, type Log, type RefreshTask, type Store } from "../use-cases/ports.ts";
import { checkRequest } from "./check-request.ts";
import { endpoint } from "./endpoint.ts";
import { readJsonBody } from "./read-json-body.ts";
import { refreshTaskSchema } from "./refresh-task.schema.ts";
import { runView } from "./run-view.ts";

export interface RefreshWorkbookDeps {
  /**
   * Does the work of one run; records the run's failure before it throws a final AppError.
   * @throws AppError retryable where another delivery can help: run_busy, sheet_busy, ...
   */
  readonly refresh: (task: RefreshTask) => Promise<void>;
  readonly store: Pick<Store, "run">;
  readonly log: Log;
}

/**
 * The function that the queue calls: `POST / {spreadsheetId, runId}` does the work of one run.
 *
 * The queue delivers again whatever is not answered with 2xx. So while the run is not at its end, a failure answers its
 * own status: one that can pass (409, 503, 504), and also a final one that could not be recorded, so that no run stays
 * under way for ever. A final failure that was recorded answers 200 with the failed run, and so does a task whose run
 * does not exist: a repetition would only fail again.
 */
export function refreshWorkbookFunction({ refresh, store, log }: RefreshWorkbookDeps): HttpFunction {
  return endpoint(
    "refreshWorkbook",
    {
      POST: async ({ request, about, note }) => {
        const task = checkRequest(refreshTaskSchema, readJsonBody(request));
        about(task.spreadsheetId, task.runId);
        try {
          await refresh(task);
        } catch (thrown) {
          const error = asAppError(thrown);
          const run = await store.run(task.spreadsheetId, task.runId);
          if (run === undefined) return { status: 200, body: errorBody(error), error };
          if (!endStates.includes(run.state)) throw error;
          note({ state: run.state });
          return { status: 200, body: { run: runView(run) }, error };
        }
        const run = await store.run(task.spreadsheetId, task.runId);
        note({ state: run?.state });
        return { status: 200, body: { run: run && runView(run) } };
      },
    },
    { log },
  );
}
