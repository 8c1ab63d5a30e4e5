import { beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../functions/errors.ts";
import { keepBodiesRaw } from "../../functions/http/keep-bodies-raw.ts";
import { keepRegistration } from "../../functions/use-cases/keep-registration.ts";
import { missNight } from "../../functions/use-cases/miss-night.ts";
import { anId, aRunId } from "../support/fakes.ts";
import { call, functionsWorld, postJson, serveFunction } from "../support/functions-server.ts";

beforeAll(keepBodiesRaw);

async function recompute(world = functionsWorld()) {
  return { url: await serveFunction("recompute", world), ...world };
}
const progressOf = (url: string, query: Readonly<Record<string, string>>) =>
  call(`${url}?${new URLSearchParams(query)}`);

describe("POST recompute", () => {
  test("answers 202 with the run and gives the queue its task", async () => {
    const { url, queue } = await recompute();
    const { status, body } = await postJson(url, { spreadsheetId: anId() });
    expect(status).toBe(202);
    expect(body).toEqual({
      runId: aRunId(1),
      spreadsheetId: anId(),
      reason: "menu",
      state: "queued",
      progressPercent: 0,
      createdAt: "2025-06-15T12:00:00.000Z",
      joined: false,
    });
    expect(queue.tasks).toEqual([{ spreadsheetId: anId(), runId: aRunId(1) }]);
  });

  test("takes a day, and gives it back as it was written", async () => {
    const { url, store } = await recompute();
    const { body } = await postJson(url, { spreadsheetId: anId(), asOf: "2023-03-15" });
    expect(body).toMatchObject({ asOf: "2023-03-15", reason: "menu" });
    expect(store.runs()).toMatchObject([{ asOf: 45_000, reason: "menu" }]);
  });

  test("takes that somebody wants it applied anyway", async () => {
    const { url, store } = await recompute();
    const { body } = await postJson(url, { spreadsheetId: anId(), applyAnyway: true });
    expect(body).toMatchObject({ state: "queued", applyAnyway: true });
    expect(store.runs()).toMatchObject([{ applyAnyway: true }]);
    expect(await postJson(url, { spreadsheetId: anId(), applyAnyway: "yes" })).toMatchObject({ status: 400 });
  });

  test("takes a preview with edits of the settings, and shows it as asked for", async () => {
    const { url, store } = await recompute();
    const preview = { edits: [{ a1: "B4", value: 0.1 }] };
    const { status, body } = await postJson(url, { action: "recompute", spreadsheetId: anId(), preview });
    expect([status, body]).toMatchObject([202, { state: "queued", preview }]);
    expect(store.runs()).toMatchObject([{ preview }]);
    for (const wrong of [{ edits: [{ a1: 4, value: 1 }] }, { edits: [{ a1: "B4", value: null }] }, { more: 1 }, []])
      expect(await postJson(url, { spreadsheetId: anId(), preview: wrong })).toMatchObject({ status: 400 });
  });

  test("forgets a customer at once, and says from how much", async () => {
    const { url, store } = await recompute();
    const forget = { action: "forget", spreadsheetId: anId(), customer: "ann" };
    expect(await postJson(url, forget)).toMatchObject({ status: 200, body: { snapshots: 0, runs: 0 } });
    expect(store.runs()).toEqual([]);
    for (const wrong of [{ customer: "" }, { customer: 7 }, { customer: " " }, { asOf: "2023-03-15" }])
      expect(await postJson(url, { ...forget, ...wrong })).toMatchObject({ status: 400 });
    expect(await postJson(url, { ...forget, action: "drop" })).toMatchObject({
      status: 400,
      body: {
        error: {
          message: expect.stringContaining('found "drop"; expected one of challenge, recompute, forget, status'),
        },
      },
    });
  });

  test("joins the run that is under way", async () => {
    const { url } = await recompute();
    await postJson(url, { spreadsheetId: anId() });
    expect(await postJson(url, { spreadsheetId: anId() })).toMatchObject({
      status: 202,
      body: { runId: aRunId(1), joined: true },
    });
  });

  test.each([
    ["no id", {}, /^field spreadsheetId: found nothing; expected the spreadsheet's id/],
    ["a short id", { spreadsheetId: "short" }, /^field spreadsheetId: found "short"; expected/],
    ["an id that is a path", { spreadsheetId: `${anId()}/../x` }, /^field spreadsheetId: found/],
    ["a long id", { spreadsheetId: "a".repeat(101) }, /found "a{59}… \(101 characters\); expected/],
    ["an id that is a number", { spreadsheetId: 7 }, /^field spreadsheetId: found 7; expected/],
    [
      "a day that is none",
      { spreadsheetId: anId(), asOf: "2025-02-30" },
      /^field asOf: found "2025-02-30"; expected a day/,
    ],
    ["a day too far ahead", { spreadsheetId: anId(), asOf: "9999-12-31" }, /^field asOf: .*1970-01-01 to 2999-12-31/],
    ["a day too long ago", { spreadsheetId: anId(), asOf: "0001-01-01" }, /^field asOf: .*1970-01-01 to 2999-12-31/],
    ["a day with a time", { spreadsheetId: anId(), asOf: "2025-02-28T00:00" }, /^field asOf: .*expected a day like/],
    [
      "a reason: nobody's run passes for one of the night",
      { spreadsheetId: anId(), reason: "night" },
      /^field reason: found a field that is not known here/,
    ],
    ["a field too many", { spreadsheetId: anId(), color: "red" }, /^field color: found a field that is not known here/],
    ["a list", [], /^the whole: found a list; expected an object$/],
    ["null", null, /^the whole: found null; expected an object$/],
  ])("refuses %s and says what it expects", async (_, value, message) => {
    const { url, store } = await recompute();
    expect(await postJson(url, value)).toMatchObject({
      status: 400,
      body: { error: { code: "bad_request", message: expect.stringMatching(message), hint: expect.any(String) } },
    });
    expect(store.runs()).toEqual([]);
  });

  test("tells of every wrong field at once", async () => {
    const { url } = await recompute();
    const { body } = await postJson(url, { spreadsheetId: "short", asOf: 3 });
    expect(body).toMatchObject({ error: { message: expect.stringMatching(/^field spreadsheetId: .*\nfield asOf: /) } });
  });

  test("answers 503 where the queue is down, and the next request goes on with the same run", async () => {
    const { url, queue } = await recompute();
    queue.refuse();
    expect(await postJson(url, { spreadsheetId: anId() })).toMatchObject({
      status: 503,
      body: { error: { code: "queue_unavailable" } },
    });
    queue.accept();
    expect(await postJson(url, { spreadsheetId: anId() })).toMatchObject({ status: 202, body: { runId: aRunId(1) } });
  });
});

describe("GET recompute", () => {
  test("answers the run with days and instants in ISO form and nothing of how it is stored", async () => {
    const world = functionsWorld();
    const { url, store } = await recompute(world);
    await postJson(url, { spreadsheetId: anId() });
    const at = new Date("2025-06-15T12:00:05Z");
    await store.claimRun(anId(), aRunId(1), "me", at, new Date("2025-06-15T12:10:00Z"));
    await store.changeRun(anId(), aRunId(1), "me", {
      ...{ state: "done", progressPercent: 100, startedAt: at, endedAt: at },
      result: {
        ...{
          asOf: 45_000,
          rows: 2,
          rowsUsed: 1,
          setAside: {},
          warnings: {},
          customers: 1,
          cellsWritten: 4,
          rowsAdded: 1,
        },
        movements: { since: 44_999, joined: 1, gone: 0, schemes: [] },
        ...{ schemes: [], schemesSince: 44_999 },
        ...{ notes: [], calls: { reads: 3, writes: 2 } },
      },
    });
    const { status, body } = await progressOf(url, { spreadsheetId: anId(), runId: aRunId(1) });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      run: {
        state: "done",
        startedAt: "2025-06-15T12:00:05.000Z",
        result: { asOf: "2023-03-15", movements: { since: "2023-03-14", joined: 1 }, schemesSince: "2023-03-14" },
      },
    });
    expect(body).not.toHaveProperty("run.format");
  });

  test("of a run that is not there is 404 unknown_run", async () => {
    const { url } = await recompute();
    expect(await progressOf(url, { spreadsheetId: anId(), runId: aRunId(9) })).toMatchObject({
      status: 404,
      body: { error: { code: "unknown_run" } },
    });
  });

  test.each([
    ["without a spreadsheet id", { runId: aRunId() }, /^field spreadsheetId: found nothing/],
    [
      "with a run id that is none",
      { spreadsheetId: anId(), runId: "1" },
      /^field runId: found "1"; expected the runId/,
    ],
    ["with more", { spreadsheetId: anId(), runId: aRunId(), all: "1" }, /^field all: found a field that is not known/],
  ])("%s is refused", async (_, query, message) => {
    const { url } = await recompute();
    expect(await progressOf(url, query)).toMatchObject({
      status: 400,
      body: { error: { code: "bad_request", message: expect.stringMatching(message) } },
    });
  });

  test("between two tries says why there is another, and at the end only how it ended", async () => {
    const world = functionsWorld();
    const { url, store } = await recompute(world);
    await postJson(url, { spreadsheetId: anId() });
    const query = { spreadsheetId: anId(), runId: aRunId(1) };
    const lastError = { code: "sheet_busy", message: "Google Sheets did not answer.", hint: "Wait." } as const;
    await store.claimRun(anId(), aRunId(1), "me", world.now(), new Date(world.now().getTime() + 60_000));
    await store.changeRun(anId(), aRunId(1), "me", { state: "queued", lastError });
    expect((await progressOf(url, query)).body).toMatchObject({ run: { state: "queued", lastError } });
    await store.changeRun(anId(), aRunId(1), "me", { state: "done" });
    expect((await progressOf(url, query)).body).not.toHaveProperty("run.lastError");
  });

  test("with a run id twice is refused", async () => {
    const { url } = await recompute();
    const { status, body } = await call(`${url}?spreadsheetId=${anId()}&runId=${aRunId()}&runId=${aRunId()}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { message: expect.stringMatching(/^field runId: found a list/) } });
  });
});

describe("the status of a workbook", () => {
  const byGet = (url: string) => progressOf(url, { spreadsheetId: anId() });
  const byPost = (url: string) => postJson(url, { action: "status", spreadsheetId: anId() });

  test.each([
    ["GET", byGet],
    ["POST", byPost],
  ])("that was never seen has no runs and no nights (%s)", async (_, ask) => {
    const { url } = await recompute();
    expect(await ask(url)).toMatchObject({ status: 200, body: { runs: [], nightly: { on: false } } });
  });

  test.each([
    ["GET", byGet],
    ["POST", byPost],
  ])("shows its last ten runs, the latest first, and its nights (%s)", async (_, ask) => {
    const world = functionsWorld();
    const { url, store, now } = await recompute(world);
    for (let day = 0; day < 12; day += 1) {
      await postJson(url, { spreadsheetId: anId() });
      const until = new Date(now().getTime() + 60_000);
      await store.claimRun(anId(), aRunId(day + 1), "me", now(), until);
      await store.changeRun(anId(), aRunId(day + 1), "me", { state: "done", endedAt: now() });
      await store.releaseRun(anId(), "me");
      now.advance(86_400_000);
    }
    await keepRegistration(anId(), "Europe/Berlin", world);
    const { body } = await ask(url);
    expect(body).toMatchObject({
      runs: Array.from({ length: 10 }, (_each, at) => ({ runId: aRunId(12 - at), state: "done" })),
      nightly: { on: true, timeZone: "Europe/Berlin", nextDueAt: expect.stringMatching(/^2025-06-28T01:/) },
    });
    expect(body).not.toHaveProperty("runs.10");
    expect(JSON.stringify(body)).not.toMatch(/"format"|"before"|failedNights/);
  });

  test("says on how many nights the spreadsheet could not be opened", async () => {
    const world = functionsWorld();
    const { url } = await recompute(world);
    await keepRegistration(anId(), "Europe/Berlin", world);
    await missNight(anId(), "workbook_forbidden", world);
    expect((await byGet(url)).body).toMatchObject({ nightly: { on: true, failedNights: 1 } });
  });
});

describe("the nights", () => {
  test("are switched off and on, and the answer and the status say so", async () => {
    const { url } = await recompute();
    const nightly = (on: unknown) => postJson(url, { action: "nightly", spreadsheetId: anId(), on });
    const off = { nightly: { on: false, timeZone: "Europe/Berlin" } };
    expect(await nightly(false)).toMatchObject({ status: 200, body: off });
    expect((await progressOf(url, { spreadsheetId: anId() })).body).toEqual({ runs: [], ...off });
    expect((await nightly(true)).body).toEqual({
      nightly: { on: true, timeZone: "Europe/Berlin", nextDueAt: expect.stringMatching(/^2025-06-16T01:/) },
    });
    for (const wrong of ["off", 1, null, undefined]) expect(await nightly(wrong)).toMatchObject({ status: 400 });
  });
});

test("where nobody calls at night, every answer that tells of nights says so", async () => {
  const { url } = await recompute({ ...functionsWorld(), hasScheduler: false });
  const post = async (more: object) => (await postJson(url, { spreadsheetId: anId(), ...more })).body;
  for (const on of [true, false])
    expect(await post({ action: "nightly", on })).toMatchObject({ nightly: { on, unattended: true } });
  expect(await post({ action: "status" })).toMatchObject({ nightly: { unattended: true } });
  expect(await post({ action: "setUp" })).toMatchObject({ unattended: true });
});

describe("setting up", () => {
  const setUp = (url: string, choice: object = {}) =>
    postJson(url, { action: "setUp", spreadsheetId: anId(), ...choice });

  test("answers what stands for the orders, and what is in the way", async () => {
    const { url, log } = await recompute();
    const { status, body } = await setUp(url);
    expect([status, body]).toMatchObject([
      200,
      { account: "tiers@shop.iam.gserviceaccount.com", language: "en", ordersTabs: [], columns: [], problems: [{}] },
    ]);
    expect(log.entries.at(-1)?.fields).toMatchObject({ action: "setUp", made: true, problems: 1 });
  });

  test.each([
    ["an unknown field", { columns: { colour: "Colour" } }],
    ["a prototype's name for a field", { columns: { constructor: "Colour" } }],
    ["a column that is no text", { columns: { date: 7 } }],
    ["columns in a list", { columns: ["Date"] }],
    ["a header longer than any", { columns: { date: "x".repeat(1001) } }],
    ["a tab without a title", { ordersTab: "" }],
    ["tabs in a list", { ordersTab: ["Orders"] }],
  ])("with %s is refused", async (_, choice) => {
    const { url } = await recompute();
    expect(await setUp(url, choice)).toMatchObject({ status: 400, body: { error: { code: "bad_request" } } });
  });
});

describe("the log", () => {
  test("has one line per request with its outcome, the run and a hash, and never the id", async () => {
    const { url, log } = await recompute();
    await postJson(url, { spreadsheetId: anId() });
    await progressOf(url, { spreadsheetId: anId(), runId: aRunId(9) });
    await postJson(url, { spreadsheetId: "Alice's secret sheet" });
    expect(log.entries).toMatchObject([
      {
        severity: "INFO",
        message: "recompute answered 202",
        fields: {
          function: "recompute",
          outcome: "ok",
          runId: aRunId(1),
          workbook: expect.stringMatching(/^[0-9a-f]{12}$/),
        },
      },
      { severity: "WARNING", fields: { outcome: "unknown_run", status: 404, runId: aRunId(9) } },
      { severity: "WARNING", fields: { outcome: "bad_request", status: 400 } },
    ]);
    expect(log.entries.every(({ fields }) => typeof fields?.durationMs === "number")).toBe(true);
    expect(JSON.stringify(log.entries)).not.toMatch(/fake-spreadsheet|Alice/);
  });

  test("of something unexpected says where it came from but not what it said", async () => {
    const world = functionsWorld();
    const failing = { ...world.store, run: () => Promise.reject(new TypeError("no row for Alice")) };
    const { url, log } = await recompute({ ...world, store: failing });
    const { status, body } = await progressOf(url, { spreadsheetId: anId(), runId: aRunId() });
    expect(status).toBe(500);
    expect(body).toMatchObject({ error: { code: "internal" } });
    expect(log.entries).toMatchObject([
      {
        severity: "ERROR",
        fields: { outcome: "internal", cause: "TypeError", stack: expect.stringMatching(/^\s+at /) },
      },
    ]);
    expect(JSON.stringify([body, log.entries])).not.toContain("Alice");
  });

  test("of an error of the store keeps the store's message from the log too", async () => {
    const world = functionsWorld();
    const down = { ...world.store, run: () => Promise.reject(new AppError("store_unavailable", "The store is down.")) };
    const { url } = await recompute({ ...world, store: down });
    expect(await progressOf(url, { spreadsheetId: anId(), runId: aRunId() })).toMatchObject({
      status: 503,
      body: { error: { code: "store_unavailable", message: "The store is down." } },
    });
  });
});
