import { describe, expect, test } from "vitest";
import { getProgress } from "../../functions/use-cases/get-progress.ts";
import { keepRegistration } from "../../functions/use-cases/keep-registration.ts";
import { requestRecompute } from "../../functions/use-cases/request-recompute.ts";
import { anId, aRunId, countedRunIds, fakeClock, memoryStore, recordingQueue } from "../support/fakes.ts";

const world = () => ({
  store: memoryStore(),
  queue: recordingQueue(),
  now: fakeClock("2025-06-15T12:00:00Z"),
  newRunId: countedRunIds(),
});
const fromMenu = { spreadsheetId: anId(), reason: "menu" } as const;

describe("asking for fresh tiers", () => {
  test("creates a queued run and gives the queue its task", async () => {
    const deps = world();
    const { run, joined } = await requestRecompute({ ...fromMenu, asOf: 45_000 }, deps);
    expect(joined).toBe(false);
    expect(run).toMatchObject({ runId: aRunId(1), state: "queued", reason: "menu", asOf: 45_000, progressPercent: 0 });
    expect(deps.queue.tasks).toEqual([{ spreadsheetId: anId(), runId: aRunId(1) }]);
  });

  test("while a run is under way, a second asker joins it", async () => {
    const deps = world();
    await requestRecompute(fromMenu, deps);
    const second = await requestRecompute(fromMenu, deps);
    expect(second).toMatchObject({ joined: true, run: { runId: aRunId(1) } });
    expect(deps.store.runs()).toHaveLength(1);
  });

  test("after the run has ended, the next one is new", async () => {
    const deps = world();
    const { run } = await requestRecompute(fromMenu, deps);
    await deps.store.claimRun(anId(), run.runId, "me", deps.now(), new Date("2025-06-15T12:10:00Z"));
    await deps.store.changeRun(anId(), run.runId, "me", { state: "done" });
    expect(await requestRecompute(fromMenu, deps)).toMatchObject({ joined: false, run: { runId: aRunId(2) } });
  });

  test("a run that never reached the queue is queued by whoever asks next", async () => {
    const deps = world();
    deps.queue.refuse();
    await expect(requestRecompute(fromMenu, deps)).rejects.toMatchObject({ code: "queue_unavailable" });
    deps.queue.accept();
    expect(await requestRecompute(fromMenu, deps)).toMatchObject({ joined: true, run: { runId: aRunId(1) } });
    expect(deps.queue.tasks).toEqual([{ spreadsheetId: anId(), runId: aRunId(1) }]);
  });

  test.each([
    ["another day", { ...fromMenu, asOf: 45_000 }, { ...fromMenu, asOf: 45_001 }, "2023-03-15", "2023-03-16"],
    ["the current day", { ...fromMenu, asOf: 45_000 }, fromMenu, "2023-03-15", "the current day"],
    ["a day of the past", fromMenu, { ...fromMenu, asOf: 45_000 }, "the current day", "2023-03-15"],
  ])(
    "whoever wants %s than the run under way is told, and gets no other day's tiers",
    async (_, first, second, is, wanted) => {
      const deps = world();
      await requestRecompute(first, deps);
      await expect(requestRecompute(second, deps)).rejects.toMatchObject({
        code: "other_day",
        message: `A run for ${is} is under way; one for ${wanted} was asked for.`,
      });
      expect(deps.store.runs()).toHaveLength(1);
      // The one in the way may have lost its task: it is queued again, so that the way becomes free.
      expect(deps.queue.tasks.map(({ runId }) => runId)).toEqual([aRunId(1), aRunId(1)]);
    },
  );

  test("of ten who ask at once for the same day all get the same run", async () => {
    const deps = world();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => requestRecompute({ ...fromMenu, asOf: 45_000 }, deps)),
    );
    expect(new Set(answers.map(({ run }) => JSON.stringify(run))).size).toBe(1);
    expect(deps.store.runs()).toHaveLength(1);
  });

  test("two workbooks do not share a run", async () => {
    const deps = world();
    await requestRecompute(fromMenu, deps);
    expect(await requestRecompute({ ...fromMenu, spreadsheetId: anId("other") }, deps)).toMatchObject({
      joined: false,
    });
  });
});

describe("registering for the night", () => {
  test("waits until a run has read the spreadsheet: the id may be mistyped", async () => {
    const deps = world();
    await requestRecompute(fromMenu, deps);
    expect(deps.store.registrations.get(anId())).toBeUndefined();
  });

  test("is for the next night in the spreadsheet's own zone", async () => {
    const deps = world();
    const registration = await keepRegistration(anId(), "Etc/UTC", deps);
    expect(registration).toMatchObject({ timeZone: "Etc/UTC", registeredAt: deps.now() });
    expect(registration.nextDueAt?.toISOString()).toMatch(/^2025-06-16T03:/);
    expect(deps.store.registrations.get(anId())).toEqual(registration);
  });

  test("does not put off a night that is due and not yet claimed", async () => {
    const deps = world();
    const { nextDueAt } = await keepRegistration(anId(), "Etc/UTC", deps);
    deps.now.set("2025-06-16T09:00:00Z");
    expect(await keepRegistration(anId(), "Etc/UTC", deps)).toMatchObject({ nextDueAt });
  });

  test("in another zone moves the night and keeps the day of registration", async () => {
    const deps = world();
    await keepRegistration(anId(), "Etc/UTC", deps);
    deps.now.advance(60_000);
    const kept = await keepRegistration(anId(), "Asia/Shanghai", deps);
    expect(kept).toMatchObject({ timeZone: "Asia/Shanghai", registeredAt: new Date("2025-06-15T12:00:00Z") });
    expect(kept.nextDueAt?.toISOString()).toMatch(/^2025-06-15T19:/);
  });
});

test("apply anyway does not join a run that would stop again", async () => {
  const deps = world();
  await requestRecompute(fromMenu, deps);
  const asked = requestRecompute({ ...fromMenu, applyAnyway: true }, deps);
  await expect(asked).rejects.toMatchObject({ code: "run_busy", message: expect.stringContaining("sudden change") });
});

describe("progress", () => {
  test("is the run as it stands", async () => {
    const deps = world();
    const { run } = await requestRecompute(fromMenu, deps);
    expect(await getProgress({ spreadsheetId: anId(), runId: run.runId }, deps)).toEqual(run);
  });

  test.each([
    ["a run that was never there", anId(), aRunId(9)],
    ["another workbook's run", anId("other"), aRunId(1)],
  ])("of %s is unknown_run", async (_, spreadsheetId, runId) => {
    const deps = world();
    await requestRecompute(fromMenu, deps);
    await expect(getProgress({ spreadsheetId, runId }, deps)).rejects.toMatchObject({ code: "unknown_run" });
  });
});
