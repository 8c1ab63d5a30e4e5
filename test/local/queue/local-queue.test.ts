import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { type LocalQueueOptions, startLocalQueue } from "../../../functions/local/queue/local-queue.ts";
import { localTaskQueue } from "../../../functions/local/queue/local-task-queue.ts";
import { defaultPatience, patienceMs } from "../../../functions/local/queue/patience.ts";
import { defaultRunLimits } from "../../../functions/use-cases/refresh-deps.ts";
import { anId, aRunId, recordingLog } from "../../support/fakes.ts";

const task = { spreadsheetId: anId(), runId: aRunId() };

/** A refreshWorkbook that answers the given statuses in turn, the last one for ever; 0 hangs up. */
async function target(...statuses: readonly number[]) {
  const deliveries: { readonly task: unknown; readonly retryCount: string | string[] | undefined }[] = [];
  const server = createServer(async (request, response) => {
    deliveries.push({ task: await json(request), retryCount: request.headers["x-cloudtasks-taskretrycount"] });
    const status = statuses[Math.min(deliveries.length, statuses.length) - 1] ?? 200;
    if (status === 0) request.socket.destroy();
    else response.writeHead(status).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The target has no port.");
  return { deliveries, targetUrl: `http://127.0.0.1:${address.port}/` };
}

async function queueTo(targetUrl: string, options: Partial<LocalQueueOptions> = {}) {
  const log = recordingLog();
  const queue = await startLocalQueue({
    targetUrl: () => targetUrl,
    log,
    minBackoffMs: 1,
    maxBackoffMs: 4,
    ...options,
  });
  onTestFinished(() => queue.close());
  return { queue, log, tasks: localTaskQueue(queue.url) };
}

test("a task is delivered as it was given", async () => {
  const { deliveries, targetUrl } = await target(200);
  const { queue, tasks } = await queueTo(targetUrl);
  await tasks.enqueueRefresh(task);
  await queue.idle();
  expect(deliveries).toEqual([{ task, retryCount: "0" }]);
});

test.each([
  ["busy", 409],
  ["throttled", 429],
  ["unavailable", 503],
  ["hung up", 0],
])("a delivery that was %s comes again until it is taken", async (_, status) => {
  const { deliveries, targetUrl } = await target(status, status, 200);
  const { queue, tasks } = await queueTo(targetUrl);
  await tasks.enqueueRefresh(task);
  await queue.idle();
  expect(deliveries.map(({ retryCount }) => retryCount)).toEqual(["0", "1", "2"]);
});

test("where nobody listens the task is tried as often as is allowed, then given up aloud", async () => {
  const { queue, tasks, log } = await queueTo("http://127.0.0.1:1/", { maxAttempts: 3 });
  await tasks.enqueueRefresh(task);
  await queue.idle();
  expect(log.entries.map(({ severity }) => severity)).toEqual(["DEBUG", "DEBUG", "ERROR"]);
  expect(log.entries.at(-1)).toMatchObject({ fields: { runId: task.runId, attempt: 3 } });
  expect(JSON.stringify(log.entries)).not.toContain(task.spreadsheetId);
});

test("a task outlives the lease that its run may be waiting for", () => {
  expect(patienceMs(defaultPatience)).toBeGreaterThan(defaultRunLimits.deadlineMs + defaultRunLimits.graceMs);
});

test("what the target will never take is given up at once", async () => {
  const { deliveries, targetUrl } = await target(400);
  const { queue, tasks, log } = await queueTo(targetUrl);
  await tasks.enqueueRefresh(task);
  await queue.idle();
  expect(deliveries).toHaveLength(1);
  expect(log.entries).toMatchObject([{ severity: "ERROR", fields: { outcome: "400" } }]);
});

test("many tasks are all delivered, a few at a time", async () => {
  const { deliveries, targetUrl } = await target(200);
  const { queue, tasks } = await queueTo(targetUrl, { atOnce: 2 });
  await Promise.all(
    Array.from({ length: 20 }, (_, number) => tasks.enqueueRefresh({ ...task, runId: aRunId(number) })),
  );
  await queue.idle();
  expect(deliveries).toHaveLength(20);
});

test("it takes tasks only", async () => {
  const { deliveries, targetUrl } = await target(200);
  const { queue } = await queueTo(targetUrl);
  expect((await fetch(queue.url, { method: "POST", body: JSON.stringify(task) })).status).toBe(415);
  const headers = { "content-type": "application/json" };
  const response = await fetch(queue.url, { method: "POST", headers, body: "{}" });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    message: expect.stringMatching(/^field spreadsheetId: found nothing/),
  });
  expect(deliveries).toEqual([]);
});

test("a queue that is not there is queue_unavailable", async () => {
  await expect(localTaskQueue("http://127.0.0.1:1/").enqueueRefresh(task)).rejects.toMatchObject({
    code: "queue_unavailable",
    retryable: true,
  });
});

test("closing drops what still waits", async () => {
  const { queue, tasks } = await queueTo("http://127.0.0.1:1/", { minBackoffMs: 60_000, maxBackoffMs: 60_000 });
  await tasks.enqueueRefresh(task);
  await queue.close();
  await queue.close();
  await queue.idle();
});
