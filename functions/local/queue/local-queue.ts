import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { refreshTaskSchema } from "../../http/refresh-task.schema.ts";
import { checkWith, problemSentence } from "../../schema-problems.ts";
import type { Log } from "../../use-cases/ports/log.ts";
import type { RefreshTask } from "../../use-cases/ports/task-queue.ts";
import { workbookHash } from "../../use-cases/workbook-hash.ts";
import { deliver } from "./deliver.ts";
import { defaultPatience, type Patience, pauseAfterMs } from "./patience.ts";

export interface LocalQueueOptions extends Partial<Patience> {
  /** The address of refreshWorkbook, asked for at each delivery: the queue starts before the functions do. */
  readonly targetUrl: () => string;
  readonly log: Log;
  /** The `Authorization` header of a delivery: the token of the queue's account. */
  readonly authorization?: () => string;
  /** How many deliveries are under way at a time. */
  readonly atOnce?: number;
}

export interface LocalQueue {
  /** Where tasks are posted: `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** Resolves when no task waits or is under way. */
  idle(): Promise<void>;
  /** Stops; tasks that still wait are dropped. Safe to call twice. */
  close(): Promise<void>;
}

interface Waiting {
  readonly task: RefreshTask;
  readonly attempt: number;
}

/**
 * A small stand-in for Cloud Tasks on 127.0.0.1: `POST / {spreadsheetId, runId}` takes a task, and the queue delivers it
 * at least once to refreshWorkbook, again with growing pauses while the answer is 409, 429 or 5xx or there is none.
 *
 * Tasks live in memory and survive nothing: when the process ends they are gone. That loses no run, since a request for
 * the same workbook joins the run and queues it again.
 */
export async function startLocalQueue(options: LocalQueueOptions): Promise<LocalQueue> {
  const { targetUrl, log, atOnce = 4 } = options;
  const patience: Patience = { ...defaultPatience, ...options };
  const waiting: Waiting[] = [];
  const pauses = new Set<NodeJS.Timeout>();
  const stop = new AbortController();
  let underWay = 0;
  let whenIdle: (() => void)[] = [];

  const pump = (): void => {
    while (underWay < atOnce) {
      const next = waiting.shift();
      if (next === undefined) break;
      underWay += 1;
      void attempt(next).finally(() => {
        underWay -= 1;
        pump();
      });
    }
    if (underWay > 0 || waiting.length > 0 || pauses.size > 0) return;
    for (const tell of whenIdle) tell();
    whenIdle = [];
  };

  const attempt = async ({ task, attempt: number }: Waiting): Promise<void> => {
    const target = {
      targetUrl: targetUrl(),
      attempt: number,
      signal: stop.signal,
      authorization: options.authorization?.(),
    };
    const { done, again, outcome } = await deliver(task, target);
    if (done || stop.signal.aborted) return;
    const fields = { runId: task.runId, workbook: workbookHash(task.spreadsheetId), outcome, attempt: number };
    if (!again || number >= patience.maxAttempts) {
      log.write("ERROR", "the queue gave up a task", fields);
      return;
    }
    log.write("DEBUG", "the queue will deliver a task again", fields);
    const pause = setTimeout(
      () => {
        pauses.delete(pause);
        waiting.push({ task, attempt: number + 1 });
        pump();
      },
      pauseAfterMs(number, patience),
    );
    pauses.add(pause);
  };

  const server = createServer(async (request, response) => {
    response.setHeader("content-type", "application/json");
    // A page in a browser can send other types to this port without asking.
    if (request.method !== "POST" || request.headers["content-type"] !== "application/json") {
      response
        .writeHead(415)
        .end(JSON.stringify({ message: "The queue takes POST with Content-Type: application/json." }));
      return;
    }
    // A body that is not JSON is a task with nothing in it; the answer says so.
    const checked = checkWith(refreshTaskSchema, await json(request).catch(() => undefined));
    if (!checked.ok) {
      response.writeHead(400).end(JSON.stringify({ message: checked.problems.map(problemSentence).join("\n") }));
      return;
    }
    response.writeHead(201).end(JSON.stringify({ task: checked.value }));
    waiting.push({ task: checked.value, attempt: 1 });
    pump();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The local queue got no port.");

  return {
    url: `http://127.0.0.1:${address.port}/`,
    idle: () =>
      new Promise((resolve) => {
        whenIdle.push(resolve);
        pump();
      }),
    close: async () => {
      if (stop.signal.aborted) return;
      stop.abort();
      waiting.length = 0;
      for (const pause of pauses) clearTimeout(pause);
      pauses.clear();
      server.close();
      server.closeAllConnections();
      await once(server, "close");
      pump();
    },
  };
}
