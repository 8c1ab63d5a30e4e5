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
 * The queue delivers again whatever is not answered with 2xx. So a failure that can pass answers its own status (409,
 * 503, 504), while a final one answers 200 with the failed run: a repetition would only fail again. A final failure
 * that could not be recorded in the run is delivered again too, so that no run stays under way for ever.
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
          if (error.retryable) throw error;
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
