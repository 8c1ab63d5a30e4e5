import { AppError } from "../errors.ts";
import type { Run } from "./ports/run.ts";
import type { Store } from "./ports/store.ts";
import type { RefreshTask } from "./ports/task-queue.ts";

/** The run as it stands. @throws AppError unknown_run where the workbook has no such run; store_unavailable */
export async function getProgress(
  { spreadsheetId, runId }: RefreshTask,
  deps: { readonly store: Pick<Store, "run"> },
): Promise<Run> {
  const run = await deps.store.run(spreadsheetId, runId);
  if (run === undefined) throw new AppError("unknown_run", `There is no run ${runId} of this spreadsheet.`);
  return run;
}
