import { once } from "node:events";
import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { AppError } from "../../functions/errors.ts";
import { CallFailed } from "../../functions/local/call-function.ts";
import { type FollowedRun, type FollowOptions, followRun } from "../../functions/local/follow-run.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import { anId, aRunId, fakeWorkbooks } from "../support/fakes.ts";
import { functionsWorld, serveFunction } from "../support/functions-server.ts";
import { portOf } from "../support/global-setup-emulator.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";
import { openCaller } from "../support/open-doors.ts";

const request = { spreadsheetId: anId(), asOf: "2025-06-15" };

/** Follows a run; answers what was seen of it, one line for each change. */
async function follow(
  url: string,
  options: FollowOptions = {},
  of: { readonly asOf?: string } = request,
  seen: string[] = [],
) {
  const line = ({ state, joined, lastError }: FollowedRun) =>
    [state, ...(joined ? ["joined"] : []), ...(lastError === undefined ? [] : [lastError.message])].join(" ");
  const run = await followRun(
    openCaller(url),
    { spreadsheetId: anId(), ...of },
    (now) => void seen.push(line(now)),
    options,
  );
  return { run, seen: seen.filter((each, index) => each !== seen[index - 1]) };
}

/** `recompute` as it is, and deliveries as the test wants them. */
async function recompute() {
  const world = functionsWorld();
  const workbook = memoryWorkbook({
    title: "Orders",
    rows: [
      ["Customer ID", "Date", "Amount"],
      ["ann", 45_800, 100],
    ],
  });
  const workbooks = fakeWorkbooks({ [anId()]: workbook });
  const deps = { ...world, workbooks, newHolder: world.newRunId, limits: { deadlineMs: 60_000, graceMs: 1000 } };
  const deliver = async (runId = aRunId(1)) => refreshWorkbook({ spreadsheetId: anId(), runId }, deps);
  return { url: await serveFunction("recompute", world), workbook, deliver, ...world };
}

/** An address where nobody listens. */
async function nobody() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${portOf(server)}/`;
  server.close();
  await once(server, "close");
  return url;
}

/** A server that answers everything alike. */
async function answering(status: number, body: string) {
  const server = createServer((_, response) => void response.writeHead(status).end(body)).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${portOf(server)}/`;
}

test("a run is followed to its result", async () => {
  const { url, deliver, queue } = await recompute();
  const following = follow(url);
  await expect.poll(() => queue.tasks).toHaveLength(1);
  await deliver();
  const { run, seen } = await following;
  expect(seen.at(-1)).toBe("done");
  expect(run).toMatchObject({ joined: false, result: { asOf: "2025-06-15", customers: 1 } });
});

test("between two tries it is told why there is another", async () => {
  const { url, workbook, deliver, queue } = await recompute();
  const soFar: string[] = [];
  const following = follow(url, {}, request, soFar);
  await expect.poll(() => queue.tasks).toHaveLength(1);
  workbook.failNextWrite(new AppError("sheet_busy", "Google Sheets did not answer."));
  await deliver().catch(() => undefined);
  await expect.poll(() => soFar.at(-1), { timeout: 60_000 }).toBe("queued Google Sheets did not answer.");
  await deliver();
  expect((await following).seen).toEqual(["queued", "queued Google Sheets did not answer.", "done"]);
});

test("a run that was there already is said to be", async () => {
  const { url, deliver, queue } = await recompute();
  const both = [follow(url), follow(url)];
  await expect.poll(() => queue.tasks).toHaveLength(2);
  await deliver();
  expect((await Promise.all(both)).map(({ run }) => run.joined).sort()).toEqual([false, true]);
});

test("a run for another day waits its turn, and is told why", async () => {
  const { url, deliver, queue } = await recompute();
  const first = follow(url);
  await expect.poll(() => queue.tasks).toHaveLength(1);
  const reasons: string[] = [];
  const second = follow(url, { onWait: (reason) => void reasons.push(reason) }, { asOf: "2025-06-16" });
  await expect.poll(() => reasons).toHaveLength(1);
  await deliver();
  await first;
  await expect.poll(() => queue.tasks.at(-1)?.runId).not.toBe(aRunId(1));
  await deliver(queue.tasks.at(-1)?.runId);
  expect((await second).run.result?.asOf).toBe("2025-06-16");
  expect(reasons).toEqual([
    expect.stringMatching(/^A run for 2025-06-15 is under way; one for 2025-06-16 was asked for\./),
  ]);
});

test("a function that does not answer is given time to start again, then named in one line", async () => {
  const url = await nobody();
  const startedMs = performance.now();
  await expect(follow(url, { unansweredMs: 300 })).rejects.toMatchObject({
    message: `The function at ${url} does not answer (ECONNREFUSED).`,
  });
  await expect(follow(url, { unansweredMs: 0 })).rejects.toBeInstanceOf(CallFailed);
  expect(performance.now() - startedMs).toBeGreaterThan(300);
});

test("a function that is dead for good is not waited for", async () => {
  const failed = Promise.resolve(new Error("The function recompute ended by SIGKILL 4 times within 60 seconds."));
  await expect(follow(await nobody(), { failed })).rejects.toMatchObject({
    name: "CallFailed",
    message: "The function recompute ended by SIGKILL 4 times within 60 seconds.",
  });
});

test.each([
  ["a page", 200, "<html>\n<b>Hi</b>", /answered 200 with something that is not JSON: <html> <b>Hi<\/b>$/],
  [
    "another shape",
    200,
    '{"challenge": 7, "metadataKey": "k", "expireAt": "2025-06-15T12:02:00Z"}',
    /answered 200 with something that was not asked for: field challenge: found 7; expected a string/,
  ],
  [
    "an error that is not ours",
    502,
    '{"message": "bad gateway"}',
    /answered 502 with something that was not asked for/,
  ],
  ["nothing", 200, "", /answered 200 with something that is not JSON: $/],
])("%s in place of an answer is one clear line", async (_, status, body, message) => {
  const failure = follow(await answering(status, body));
  await expect(failure).rejects.toMatchObject({ name: "CallFailed", message: expect.stringMatching(message) });
  await expect(failure).rejects.toMatchObject({ message: expect.not.stringContaining("\n") });
});

test("a refusal is said in its words, with its hint", async () => {
  const { url, queue } = await recompute();
  queue.refuse();
  await expect(follow(url)).rejects.toMatchObject({
    name: "CallFailed",
    message: expect.stringMatching(/^The queue is down\. The task queue did not take the run\./),
  });
});

test("a run that stands still for too long is left", async () => {
  const { url } = await recompute();
  await expect(follow(url, { patienceMs: 300 })).rejects.toMatchObject({
    name: "CallFailed",
    message: expect.stringMatching(/^Run .* has been queued for/),
  });
});
