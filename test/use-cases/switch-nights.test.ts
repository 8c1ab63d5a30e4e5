import { describe, expect, test } from "vitest";
import { AppError } from "../../functions/errors.ts";
import { keepRegistration } from "../../functions/use-cases/keep-registration.ts";
import { missNight } from "../../functions/use-cases/miss-night.ts";
import { queueNightly } from "../../functions/use-cases/queue-nightly.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import { requestRecompute } from "../../functions/use-cases/request-recompute.ts";
import { switchNights } from "../../functions/use-cases/switch-nights.ts";
import { anId, countedRunIds, fakeClock, memoryStore, recordingLog, recordingQueue } from "../support/fakes.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";

const nextDay = "2025-06-16T04:00:00Z";

/** A workbook in Berlin with one order, at noon. */
function world() {
  const workbook = memoryWorkbook({
    title: "Orders",
    rows: [
      ["Customer ID", "Date", "Amount"],
      ["ann", 45_800, 100],
    ],
  });
  let looks = 0;
  const deps = {
    ...{ store: memoryStore(), queue: recordingQueue(), log: recordingLog(), now: fakeClock("2025-06-15T12:00:00Z") },
    ...{ newRunId: countedRunIds(), newHolder: countedRunIds(), limits: { deadlineMs: 60_000, graceMs: 10_000 } },
    workbooks: {
      open: () => {
        looks += 1;
        return workbook;
      },
    },
  };
  const work = async () => {
    const task = deps.queue.tasks.at(-1);
    if (task !== undefined) await refreshWorkbook(task, deps);
  };
  return {
    ...deps,
    looks: () => looks,
    switchTo: (on: boolean) => switchNights({ spreadsheetId: anId(), on }, deps),
    /** A run that somebody asks for, from request to end. */
    press: async () => {
      await requestRecompute({ spreadsheetId: anId(), reason: "menu" }, deps);
      await work();
    },
    work,
    night: () => queueNightly(deps),
  };
}

describe("nights that somebody switched off", () => {
  test("stay off through later runs, and nothing is queued", async () => {
    const { press, switchTo, now, night, store } = world();
    await press();
    expect(await switchTo(false)).not.toHaveProperty("nextDueAt");
    now.set(nextDay);
    expect(await night()).toMatchObject({ due: 0 });
    await press();
    await press();
    now.advance(86_400_000);
    expect(await night()).toMatchObject({ due: 0 });
    expect(store.registrations.get(anId())).not.toHaveProperty("nextDueAt");
  });

  test("before the first run are off when it comes", async () => {
    const { press, switchTo, now, night } = world();
    await switchTo(false);
    await press();
    now.set(nextDay);
    expect(await night()).toMatchObject({ due: 0 });
  });

  test("stay off where the spreadsheet's time zone changes", async () => {
    const { switchTo, store, now } = world();
    await switchTo(false);
    await keepRegistration(anId(), "Asia/Shanghai", { store, now });
    const { nextDueAt, timeZone } = store.registrations.get(anId()) ?? {};
    expect([nextDueAt, timeZone]).toEqual([undefined, "Asia/Shanghai"]);
  });

  test("while the night is being queued are off all the same: that run is done, and none follows", async () => {
    const { press, switchTo, now, night, store, queue, work } = world();
    await press();
    now.set(nextDay);
    const { enqueueRefresh } = queue;
    queue.enqueueRefresh = async (task) => {
      await switchTo(false);
      await enqueueRefresh(task);
    };
    expect(await night()).toMatchObject({ queued: 1 });
    await work();
    now.advance(86_400_000);
    expect(await night()).toMatchObject({ due: 0 });
    expect(store.registrations.get(anId())).not.toHaveProperty("nextDueAt");
  });

  test("are not counted as failed where a run queued before cannot open the spreadsheet", async () => {
    const { switchTo, store, now, log } = world();
    const off = await switchTo(false);
    await missNight(anId(), "workbook_forbidden", { store, now, log });
    expect(store.registrations.get(anId())).toEqual(off);
    expect(log.entries).toEqual([]);
  });

  test("switched on again come between three and four in the spreadsheet's own time zone", async () => {
    const { press, switchTo, now, night } = world();
    await press();
    await switchTo(false);
    const { nextDueAt } = await switchTo(true);
    expect(nextDueAt?.toISOString()).toMatch(/^2025-06-16T01:/);
    now.set(nextDay);
    expect(await night()).toMatchObject({ queued: 1 });
  });
});

describe("switching nights on", () => {
  test("where they are on leaves a night alone that is due", async () => {
    const { press, switchTo, now, night } = world();
    await press();
    now.set(nextDay);
    await switchTo(true);
    expect(await night()).toMatchObject({ queued: 1 });
  });

  test("tries again where the spreadsheet could not be opened lately", async () => {
    const { press, switchTo, store, now, log } = world();
    await press();
    for (let missed = 0; missed < 4; missed += 1) await missNight(anId(), "workbook_forbidden", { store, now, log });
    const { nextDueAt, failedNights } = await switchTo(true);
    expect([nextDueAt?.toISOString().slice(0, 10), failedNights]).toEqual(["2025-06-16", undefined]);
  });

  test("looks at the spreadsheet only where its time zone is not known yet", async () => {
    const { switchTo, looks } = world();
    expect(await switchTo(true)).toMatchObject({ timeZone: "Europe/Berlin" });
    await switchTo(false);
    await switchTo(true);
    expect(looks()).toBe(1);
  });

  test("of a spreadsheet that cannot be opened registers nothing", async () => {
    for (const code of ["workbook_forbidden", "deadline"] as const) {
      const { store, now } = world();
      const workbooks = {
        open: () => ({
          ...memoryWorkbook({ title: "Orders", rows: [] }),
          describe: () => Promise.reject(new AppError(code, "as told")),
        }),
      };
      const asked = switchNights({ spreadsheetId: anId(), on: true }, { store, now, workbooks });
      const message = code === "deadline" ? expect.stringContaining("nightly refresh is as it was") : "as told";
      await expect(asked).rejects.toMatchObject({ code, message });
      expect(store.registrations.size).toBe(0);
    }
  });
});
