import { fillWords } from "../core/labels/fill-words.ts";
import { runErrorLabels } from "../core/labels/run-errors.ts";
import { AppError } from "../errors.ts";
import type { Run } from "./ports/run.ts";
import type { Store } from "./ports/store.ts";
import type { RefreshTask } from "./ports/task-queue.ts";

/** The run as it stands. @throws AppError unknown_run where the workbook has no such run; store_unavailable */
export async function getProgress(
  { spreadsheetId, runId }: RefreshTask,
  { store, now }: { readonly store: Pick<Store, "run">; readonly now: () => Date },
): Promise<Run> {
  const run = await store.run(spreadsheetId, runId, now());
  if (run === undefined) throw new AppError("unknown_run", fillWords(runErrorLabels.noRunOfThis, { runId }));
  return run;
}
