import { setTimeout as delay } from "node:timers/promises";
import type { RunView } from "../http/run-view.ts";
import { endStates } from "../use-cases/ports.ts";

export interface RunRequest {
  readonly spreadsheetId: string;
  /** `2026-06-30`; else the settings or today decide. */
  readonly asOf?: string;
  readonly applyAnyway?: boolean;
}

/** Longer than a run may take with all its deliveries. */
const patienceMs = 15 * 60_000;

/** The function refused, its run takes too long, or its answer could not be understood. */
export class CallFailed extends Error {
  override readonly name = "CallFailed";
}

/**
 * Asks for a run and follows it to its end, over HTTP as the menu does.
 *
 * @param onProgress called with each state of the run, the last one included
 * @throws CallFailed where the function answers with an error
 */
export async function followRun(
  recomputeUrl: string,
  request: RunRequest,
  onProgress: (run: RunView) => void,
): Promise<RunView> {
  const { spreadsheetId } = request;
  const started: { readonly runId: string } = await answerOf(
    await fetch(recomputeUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    }),
  );
  const progressUrl = new URL(recomputeUrl);
  progressUrl.search = new URLSearchParams({ spreadsheetId, runId: started.runId }).toString();
  const giveUpAt = Date.now() + patienceMs;
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 1.5, 1000)) {
    const { run }: { readonly run: RunView } = await answerOf(await fetch(progressUrl));
    onProgress(run);
    if (endStates.includes(run.state)) return run;
    if (Date.now() > giveUpAt)
      throw new CallFailed(`Run ${run.runId} is still ${run.state} after ${patienceMs / 60_000} minutes.`);
    await delay(pauseMs);
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new CallFailed(`The function answered ${response.status}: ${text}`);
}
