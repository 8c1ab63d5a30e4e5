import { describe, expect, test } from "vitest";
import { AppError, type ErrorCode } from "../../functions/errors.ts";
import type { RefreshTask } from "../../functions/use-cases/ports/task-queue.ts";
import { requestRecompute } from "../../functions/use-cases/request-recompute.ts";
import { anId, aRunId } from "../support/fakes.ts";
import { call, functionsWorld, postJson, serveFunction } from "../support/functions-server.ts";

const task: RefreshTask = { spreadsheetId: anId(), runId: aRunId(1) };

/** A queued run and the function that does its work as `refresh` says. */
async function refreshing(refresh: (world: ReturnType<typeof functionsWorld>) => Promise<void>) {
  const world = functionsWorld();
  await requestRecompute({ spreadsheetId: anId(), reason: "menu" }, world);
  const deliveries: RefreshTask[] = [];
  const url = await serveFunction("refreshWorkbook", {
    ...world,
    refresh: async (delivered) => {
      deliveries.push(delivered);
      await refresh(world);
    },
  });
  return { ...world, url, deliveries };
}

async function end({ store, now }: ReturnType<typeof functionsWorld>, state: "done" | "failed") {
  await store.claimRun(anId(), aRunId(1), "me", now(), new Date(now().getTime() + 60_000));
  await store.changeRun(anId(), aRunId(1), "me", { state });
}
const throws = (code: ErrorCode) => () => Promise.reject(new AppError(code, "as told"));

describe("a delivery", () => {
  test("does the work of its run and answers with it", async () => {
    const { url, deliveries } = await refreshing((world) => end(world, "done"));
    expect(await postJson(url, task)).toMatchObject({
      status: 200,
      body: { run: { runId: aRunId(1), state: "done" } },
    });
    expect(deliveries).toEqual([task]);
  });

  test("that comes twice is answered alike", async () => {
    const { url } = await refreshing((world) => end(world, "done"));
    const first = await postJson(url, task);
    expect((await postJson(url, task)).body).toEqual(first.body);
  });

  test.each([
    ["run_busy", 409],
    ["sheet_changed", 409],
    ["sheet_busy", 503],
    ["store_unavailable", 503],
    ["deadline", 504],
  ] as const)("that meets %s is answered with %i, so that it comes again", async (code, status) => {
    const { url } = await refreshing(throws(code));
    expect(await postJson(url, task)).toMatchObject({ status, body: { error: { code } } });
  });

  test.each([
    ["of no count", undefined, false],
    ["of a count that is none", "a few", false],
    ["the last but one", "10", false],
    ["the last", "11", true],
    ["one too many", "40", true],
  ])("%s knows whether it is the last of twelve", async (_, retryCount, isLast) => {
    const seen: unknown[] = [];
    const world = functionsWorld();
    const refresh = async (...given: readonly unknown[]) => void seen.push(given);
    const url = await serveFunction("refreshWorkbook", { ...world, refresh });
    const headers = { "content-type": "application/json" };
    const counted = retryCount === undefined ? headers : { ...headers, "x-cloudtasks-taskretrycount": retryCount };
    await call(url, { method: "POST", headers: counted, body: JSON.stringify(task) });
    expect(seen).toEqual([[task, { isLast }]]);
  });

  test("whose failure is final is answered with 200 and the failed run, so that it does not come again", async () => {
    const { url, log } = await refreshing(async (world) => {
      await end(world, "failed");
      throw new AppError("no_orders", "No tab has orders.");
    });
    expect(await postJson(url, task)).toMatchObject({ status: 200, body: { run: { state: "failed" } } });
    expect(log.entries.at(-1)).toMatchObject({
      severity: "WARNING",
      fields: { outcome: "no_orders", state: "failed" },
    });
  });

  test("whose final failure could not be recorded comes again", async () => {
    const { url } = await refreshing(throws("no_orders"));
    expect(await postJson(url, task)).toMatchObject({ status: 422, body: { error: { code: "no_orders" } } });
  });

  test("of a run that is not there does not come again", async () => {
    const { url } = await refreshing(throws("unknown_run"));
    expect(await postJson(url, { ...task, runId: aRunId(9) })).toMatchObject({
      status: 200,
      body: { error: { code: "unknown_run" } },
    });
  });

  test("whose work fails by a fault of ours is an error in the log", async () => {
    const { url, log } = await refreshing(async (world) => {
      await end(world, "failed");
      throw new TypeError("undefined is not a customer");
    });
    expect(await postJson(url, task)).toMatchObject({ status: 200, body: { run: { state: "failed" } } });
    expect(log.entries.at(-1)).toMatchObject({
      severity: "ERROR",
      fields: { outcome: "internal", cause: "TypeError" },
    });
  });

  test.each([
    ["no run id", { spreadsheetId: anId() }],
    ["a bad id", { ...task, spreadsheetId: "x" }],
    ["a field too many", { ...task, asOf: "2025-01-01" }],
  ])("with %s does no work", async (_, value) => {
    const { url, deliveries } = await refreshing(async () => undefined);
    expect(await postJson(url, value)).toMatchObject({ status: 400, body: { error: { code: "bad_request" } } });
    expect(deliveries).toEqual([]);
  });
});
