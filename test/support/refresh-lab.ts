import { runFormat } from "../../functions/use-cases/ports/run.ts";
import type { Store } from "../../functions/use-cases/ports/store.ts";
import type { Workbooks } from "../../functions/use-cases/ports/workbook.ts";
import { type Delivery, refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import { aRunId, type FakeClock, fakeClock, type MemoryStore, memoryStore, recordingLog } from "./fakes.ts";
import type { Ended, Happening, WatchedSheet } from "./sheet-lab.ts";

const limits = { deadlineMs: 480_000, graceMs: 200_000 };

/** A spreadsheet that is refreshed as the cloud does it: by the use case, with a store, a queue that delivers again, and a lease. */
export interface RefreshedSheet {
  readonly sheet: WatchedSheet;
  readonly store: MemoryStore;
  readonly clock: FakeClock;
  /** Asks for a run and delivers its task once. */
  refresh(...happenings: readonly Happening[]): Promise<Ended<void>>;
  /** Delivers the task of the last run once more, after its lease has run out. */
  deliverAgain(): Promise<Ended<void>>;
}

/** @param instant what time it is */
export function refreshed(sheet: WatchedSheet, instant = "2025-06-15T12:00:00Z"): RefreshedSheet {
  const { spreadsheetId } = sheet;
  const store = memoryStore();
  const clock = fakeClock(instant);
  let runs = 0;
  let deliveries = 0;
  const deliver = (...happenings: readonly Happening[]) =>
    sheet.during(
      (workbooks: Workbooks, killed) => {
        deliveries += 1;
        const holder = `holder-${deliveries}`;
        const deps = { workbooks, store: untilKilled(store, killed), now: clock, log: recordingLog(), limits };
        const delivery: Delivery = { isLast: false };
        return refreshWorkbook({ spreadsheetId, runId: aRunId(runs) }, { ...deps, newHolder: () => holder }, delivery);
      },
      ...happenings,
    );
  return {
    sheet,
    store,
    clock,
    refresh: async (...happenings) => {
      runs += 1;
      const runId = aRunId(runs);
      const created = { format: runFormat, runId, spreadsheetId, reason: "menu", state: "queued" } as const;
      await store.createOrJoinRun({ ...created, progressPercent: 0, createdAt: clock() }, clock());
      return deliver(...happenings);
    },
    deliverAgain: async () => {
      clock.advance(limits.deadlineMs + limits.graceMs);
      return deliver();
    },
  };
}

/** A store that a process reaches until it is killed: what it has asked for is done, and nothing more. */
function untilKilled(store: Store, killed: AbortSignal): Store {
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== "function") return method;
      return async (...given: readonly unknown[]) => {
        if (killed.aborted) throw new Error("the process is gone");
        return Reflect.apply(method, target, given);
      };
    },
  });
}
