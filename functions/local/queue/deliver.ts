import { request } from "node:http";
import type { RefreshTask } from "../../use-cases/ports/task-queue.ts";

/** What became of one delivery. */
export interface Delivery {
  readonly done: boolean;
  /** The status that was answered, or the code of the failed connection: `503`, `ECONNREFUSED`. */
  readonly outcome: string;
  /** Whether another delivery can help. */
  readonly again: boolean;
}

const retriedStatuses: ReadonlySet<number> = new Set([409, 429]);

/** Posts a task to refreshWorkbook once, with the header in which Cloud Tasks counts earlier tries, and who delivers it. Never rejects. */
export function deliver(
  task: RefreshTask,
  {
    targetUrl,
    attempt,
    signal,
    authorization,
  }: {
    readonly targetUrl: string;
    readonly attempt: number;
    readonly signal: AbortSignal;
    readonly authorization?: string | undefined;
  },
): Promise<Delivery> {
  const headers = {
    ...{ "content-type": "application/json", "x-cloudtasks-taskretrycount": String(attempt - 1) },
    ...(authorization !== undefined && { authorization }),
  };
  return new Promise((resolve) => {
    // Not fetch: it waits five minutes for an answer at most, and a large workbook may take longer.
    const sent = request(targetUrl, { method: "POST", headers, signal }, (response) => {
      response.resume();
      const status = response.statusCode ?? 0;
      response.on("close", () => {
        const done = status >= 200 && status < 300;
        resolve({ done, outcome: String(status), again: status >= 500 || retriedStatuses.has(status) });
      });
    });
    sent.on("error", (error) => {
      resolve({ done: false, outcome: "code" in error ? String(error.code) : error.name, again: true });
    });
    sent.end(JSON.stringify(task));
  });
}
