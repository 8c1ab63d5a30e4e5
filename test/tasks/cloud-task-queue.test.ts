import { expect, onTestFinished, test } from "vitest";
import { refreshTaskSchema } from "../../functions/http/refresh-task.schema.ts";
import { cloudTaskQueue } from "../../functions/tasks/cloud-task-queue.ts";
import { queueSettings } from "../../functions/tasks/queue-settings.ts";
import { defaultRunLimits } from "../../functions/use-cases/refresh-deps.ts";
import { anId, aRunId, fakeClock } from "../support/fakes.ts";
import { startTaskServer } from "../support/task-server.ts";

const queueName = "projects/shop/locations/europe-west3/queues/refresh";
const workerUrl = "https://refreshworkbook-abc-ey.a.run.app";
const account = "tiers-queue@shop.iam.gserviceaccount.com";
const task = { spreadsheetId: anId(), runId: aRunId(1) };

async function queue() {
  const server = await startTaskServer(queueName);
  onTestFinished(() => server.close());
  const now = fakeClock("2025-06-15T12:00:00Z");
  const tasks = cloudTaskQueue({ queue: queueName, workerUrl, account, now, rootUrl: server.url });
  return { server, now, tasks };
}

test("a task posts the run to the worker, with a token of the queue's account for the worker", async () => {
  const { server, tasks } = await queue();
  await tasks.enqueueRefresh(task);
  const [created] = server.tasks;
  expect(server.tasks).toHaveLength(1);
  expect(created).toMatchObject({
    name: expect.stringMatching(`^${queueName}/tasks/${aRunId(1)}-\\d+$`),
    httpRequest: {
      url: workerUrl,
      headers: { "Content-Type": "application/json" },
      oidcToken: { serviceAccountEmail: account, audience: workerUrl },
    },
  });
  const body = Buffer.from(created?.httpRequest.body ?? "", "base64").toString("utf8");
  expect(refreshTaskSchema.parse(JSON.parse(body))).toEqual(task);
});

test("it is due at once, and the queue waits longer for it than a run may take", async () => {
  const { server, tasks } = await queue();
  await tasks.enqueueRefresh(task);
  expect(server.tasks[0]?.scheduleTime).toBeUndefined();
  const waits = Number.parseInt(server.tasks[0]?.dispatchDeadline ?? "", 10) * 1000;
  expect(waits).toBeGreaterThan(defaultRunLimits.deadlineMs + defaultRunLimits.graceMs);
});

test("asked for twice within the minute it is there once, and later once more", async () => {
  const { server, now, tasks } = await queue();
  await tasks.enqueueRefresh(task);
  await tasks.enqueueRefresh(task);
  expect(server.tasks).toHaveLength(1);
  now.advance(60_000);
  await tasks.enqueueRefresh(task);
  await tasks.enqueueRefresh({ ...task, runId: aRunId(2) });
  expect(server.tasks).toHaveLength(3);
});

test.each([403, 404, 429, 500, 503])(
  "a queue that answers %i is not there for now, and no customer is told of",
  async (status) => {
    const { server, tasks } = await queue();
    server.refuse(status);
    const refused = expect(tasks.enqueueRefresh(task)).rejects;
    await refused.toMatchObject({ code: "queue_unavailable", message: `The task queue answered ${status}.` });
    server.accept();
    await tasks.enqueueRefresh(task);
    expect(server.tasks).toHaveLength(1);
  },
);

test("a queue that nobody answers for is not there for now", async () => {
  const { server, tasks } = await queue();
  await server.close();
  await expect(tasks.enqueueRefresh(task)).rejects.toMatchObject({ code: "queue_unavailable" });
});

test("a task is tried for longer than a lost run keeps its workbook", () => {
  const { maxAttempts, minBackoffSeconds, maxBackoffSeconds, maxDoublings } = queueSettings.retryConfig;
  const pauses = Array.from({ length: maxAttempts - 1 }, (_, index) =>
    Math.min(maxBackoffSeconds, minBackoffSeconds * 2 ** Math.min(index, maxDoublings)),
  );
  const inAllMs = pauses.reduce((sum, pause) => sum + pause, 0) * 1000;
  expect(inAllMs).toBeGreaterThan(defaultRunLimits.deadlineMs + defaultRunLimits.graceMs);
});
