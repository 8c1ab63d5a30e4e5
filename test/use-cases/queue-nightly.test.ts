import { describe, expect, test } from "vitest";
import { keepRegistration } from "../../functions/use-cases/keep-registration.ts";
import { queueNightly, retryAfterMs } from "../../functions/use-cases/queue-nightly.ts";
import { requestRecompute } from "../../functions/use-cases/request-recompute.ts";
import { anId, countedRunIds, fakeClock, memoryStore, recordingLog, recordingQueue } from "../support/fakes.ts";

const names = ["a", "b", "c"];

/** Three workbooks in UTC, registered at noon, and the clock at 04:00 of the next day. */
async function night() {
  const deps = {
    store: memoryStore(),
    queue: recordingQueue(),
    log: recordingLog(),
    now: fakeClock("2025-06-15T12:00:00Z"),
    newRunId: countedRunIds(),
  };
  for (const name of names) await keepRegistration(anId(name), "Etc/UTC", deps);
  deps.now.set("2025-06-16T04:00:00Z");
  return deps;
}
const dueOf = ({ store }: Awaited<ReturnType<typeof night>>, name: string) =>
  store.registrations.get(anId(name))?.nextDueAt?.toISOString();

describe("the night", () => {
  test("queues every workbook that is due, once, and moves it to the next night", async () => {
    const deps = await night();
    expect(await queueNightly(deps)).toEqual({ due: 3, queued: 3, joined: 0, taken: 0, failed: 0 });
    expect(deps.queue.tasks.map(({ spreadsheetId }) => spreadsheetId).sort()).toEqual(names.map(anId));
    expect(deps.store.runs().every(({ reason, state }) => reason === "night" && state === "queued")).toBe(true);
    for (const name of names) expect(dueOf(deps, name)).toMatch(/^2025-06-17T03:/);
    expect(await queueNightly(deps)).toMatchObject({ due: 0, queued: 0 });
  });

  test("leaves a workbook alone whose night has not come", async () => {
    const deps = await night();
    deps.now.set("2025-06-16T02:59:59Z");
    expect(await queueNightly(deps)).toMatchObject({ due: 0 });
    expect(deps.queue.tasks).toEqual([]);
  });

  test("of two calls at a time each workbook is taken by one", async () => {
    const deps = await night();
    const [one, other] = await Promise.all([queueNightly(deps), queueNightly(deps)]);
    expect(one.queued + other.queued).toBe(3);
    expect(one.taken + other.taken).toBe(one.due + other.due - 3);
    expect(deps.queue.tasks).toHaveLength(3);
    expect(deps.store.runs()).toHaveLength(3);
  });

  test("goes on after a workbook that cannot be queued, and says so without its id", async () => {
    const deps = await night();
    deps.queue.refuse(anId("b"));
    expect(await queueNightly(deps)).toEqual({ due: 3, queued: 2, joined: 0, taken: 0, failed: 1 });
    expect(deps.log.entries).toMatchObject([{ severity: "WARNING", fields: { code: "queue_unavailable" } }]);
    expect(JSON.stringify(deps.log.entries)).not.toContain(anId("b"));
  });

  test("is not lost where queueing failed after the claim: ten minutes later the same run is queued", async () => {
    const deps = await night();
    deps.queue.refuse(anId("b"));
    await queueNightly(deps);
    deps.queue.accept();
    deps.now.advance(retryAfterMs - 1);
    expect(await queueNightly(deps)).toMatchObject({ due: 0 });
    deps.now.advance(1);
    expect(await queueNightly(deps)).toEqual({ due: 1, queued: 1, joined: 1, taken: 0, failed: 0 });
    expect(deps.store.runs()).toHaveLength(3);
    expect(dueOf(deps, "b")).toMatch(/^2025-06-17T03:/);
  });

  test("waits for a run of another day, and does not take that day's tiers for its own", async () => {
    const deps = await night();
    const { run } = await requestRecompute({ spreadsheetId: anId("b"), reason: "menu", asOf: 45_000 }, deps);
    expect(await queueNightly(deps)).toMatchObject({ due: 3, queued: 2, failed: 1 });
    expect(deps.log.entries).toMatchObject([{ fields: { code: "other_day" } }]);
    await deps.store.claimRun(anId("b"), run.runId, "me", deps.now(), new Date("2025-06-16T05:00:00Z"));
    await deps.store.changeRun(anId("b"), run.runId, "me", { state: "done" });
    deps.now.advance(retryAfterMs);
    expect(await queueNightly(deps)).toEqual({ due: 1, queued: 1, joined: 0, taken: 0, failed: 0 });
    expect(deps.store.runs().at(-1)).not.toHaveProperty("asOf");
  });

  test("does not join what was asked for a season ago and never done", async () => {
    const deps = await night();
    await requestRecompute({ spreadsheetId: anId("b"), reason: "menu", asOf: 45_000 }, deps);
    deps.now.set("2025-09-16T04:00:00Z");
    expect(await queueNightly(deps)).toEqual({ due: 3, queued: 3, joined: 0, taken: 0, failed: 0 });
  });

  test("queues again what a dead worker left under way", async () => {
    const deps = await night();
    const { run } = await requestRecompute({ spreadsheetId: anId("b"), reason: "menu" }, deps);
    await deps.store.claimRun(anId("b"), run.runId, "dead", deps.now(), new Date("2025-06-16T04:10:00Z"));
    deps.now.set("2025-06-17T04:00:00Z");
    expect(await queueNightly(deps)).toMatchObject({ queued: 3, joined: 0 });
    expect(deps.queue.tasks.at(-1)?.runId).not.toBe(run.runId);
    expect(await deps.store.run(anId("b"), run.runId, deps.now())).toMatchObject({
      state: "failed",
      error: { code: "run_lost" },
    });
  });

  test("ends where the store refuses every claim", async () => {
    const deps = await night();
    const store = { ...deps.store, claimNight: () => Promise.reject(new Error("disk on fire")) };
    expect(await queueNightly({ ...deps, store })).toEqual({ due: 3, queued: 0, joined: 0, taken: 0, failed: 3 });
    for (const name of names) expect(dueOf(deps, name)).toMatch(/^2025-06-16T03:/);
  });

  test("reaches those behind a whole page of workbooks that cannot be claimed, as after a rollback", async () => {
    const deps = await night();
    deps.now.set("2025-06-14T12:00:00Z");
    for (let number = 0; number < 210; number += 1) await keepRegistration(anId(`newer-${number}`), "Etc/UTC", deps);
    deps.now.set("2025-06-16T04:00:00Z");
    const claimNight: typeof deps.store.claimNight = (spreadsheetId, ...given) =>
      spreadsheetId.includes("newer")
        ? Promise.reject(new Error("newer"))
        : deps.store.claimNight(spreadsheetId, ...given);
    const store = { ...deps.store, claimNight };
    expect(await queueNightly({ ...deps, store })).toMatchObject({ due: 213, queued: 3, failed: 210 });
  });

  test("reaches every workbook of more than one page", async () => {
    const deps = await night();
    deps.now.set("2025-06-15T12:00:00Z");
    for (let number = 0; number < 450; number += 1) await keepRegistration(anId(String(number)), "Etc/UTC", deps);
    deps.now.set("2025-06-16T04:00:00Z");
    expect(await queueNightly(deps)).toMatchObject({ due: 453, queued: 453 });
  });
});
