import { describe, expect, test } from "vitest";
import { AppError } from "../../functions/errors.ts";
import { keepRegistration } from "../../functions/use-cases/keep-registration.ts";
import { mostFailedNights } from "../../functions/use-cases/miss-night.ts";
import { queueNightly } from "../../functions/use-cases/queue-nightly.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import { requestRecompute } from "../../functions/use-cases/request-recompute.ts";
import { anId, countedRunIds, fakeClock, memoryStore, recordingLog, recordingQueue } from "../support/fakes.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";

const millisPerDay = 86_400_000;

/** A workbook that is registered, and whose spreadsheet can be lost and found. */
async function world() {
  const there = memoryWorkbook({
    title: "Orders",
    rows: [
      ["Customer ID", "Date", "Amount"],
      ["ann", 45_800, 100],
    ],
  });
  let lost: AppError | undefined;
  const deps = {
    ...{ store: memoryStore(), queue: recordingQueue(), log: recordingLog(), now: fakeClock("2025-06-15T12:00:00Z") },
    ...{ newRunId: countedRunIds(), newHolder: countedRunIds(), limits: { deadlineMs: 60_000, graceMs: 10_000 } },
    workbooks: { open: () => (lost === undefined ? there : { ...there, describe: () => Promise.reject(lost) }) },
  };
  await keepRegistration(anId(), "Europe/Berlin", deps);
  const work = async () => {
    const task = deps.queue.tasks.at(-1);
    if (task !== undefined) await refreshWorkbook(task, deps).catch(() => undefined);
  };
  return {
    ...deps,
    lose: (code: "workbook_not_found" | "workbook_forbidden" | "sheet_busy") => {
      lost = new AppError(code, "as told");
    },
    find: () => {
      lost = undefined;
    },
    /** Lets whole nights pass; answers on which of them a run was tried. */
    nights: async (count: number) => {
      const tried: number[] = [];
      for (let night = 1; night <= count; night += 1) {
        deps.now.advance(millisPerDay);
        const { queued } = await queueNightly(deps);
        if (queued > 0) {
          tried.push(night);
          await work();
        }
      }
      return tried;
    },
    press: async () => {
      await requestRecompute({ spreadsheetId: anId(), reason: "menu" }, deps);
      await work();
    },
  };
}

describe("a workbook that cannot be opened on its night", () => {
  test.each(["workbook_not_found", "workbook_forbidden"] as const)(
    "because of %s is tried after 1, 2, 4, ... nights, then no more, and the log says so",
    async (code) => {
      const { nights, lose, store, log } = await world();
      lose(code);
      expect(await nights(200)).toEqual([1, 2, 4, 8, 16, 32, 64]);
      expect(store.registrations.size).toBe(0);
      expect(log.entries).toHaveLength(mostFailedNights);
      expect(log.entries.at(-1)).toMatchObject({
        message: "a workbook that cannot be opened is no longer refreshed at night",
        fields: { code, failedNights: mostFailedNights },
      });
      expect(JSON.stringify(log.entries)).not.toContain(anId());
    },
  );

  test("and can be later has all its nights again", async () => {
    const { nights, lose, find } = await world();
    lose("workbook_not_found");
    expect(await nights(5)).toEqual([1, 2, 4]);
    find();
    expect(await nights(6)).toEqual([3, 4, 5, 6]);
  });

  test("because Google Sheets is busy has its next night as ever", async () => {
    const { nights, lose } = await world();
    lose("sheet_busy");
    expect(await nights(3)).toEqual([1, 2, 3]);
  });

  test("loses no night by whoever presses the menu meanwhile, and has one again once a run could open it", async () => {
    const { nights, lose, find, press, store } = await world();
    lose("workbook_not_found");
    for (let times = 0; times < 10; times += 1) await press();
    expect(store.registrations.get(anId())).not.toHaveProperty("failedNights");
    await nights(70);
    expect(store.registrations.size).toBe(0);
    find();
    await press();
    expect(await nights(2)).toEqual([1, 2]);
  });
});
