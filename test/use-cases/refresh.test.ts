import { describe, expect, test } from "vitest";
import { sheetErrorLabels } from "../../functions/core/labels/sheet-messages.ts";
import { errorHints } from "../../functions/error-hints.ts";
import { AppError } from "../../functions/errors.ts";
import type { Run } from "../../functions/use-cases/ports/run.ts";
import type { Store } from "../../functions/use-cases/ports/store.ts";
import type { Workbook } from "../../functions/use-cases/ports/workbook.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import { defaultRunLimits, type RefreshDeps } from "../../functions/use-cases/refresh-deps.ts";
import { anId, aRunId, fakeClock, fakeWorkbooks, memoryStore, recordingLog } from "../support/fakes.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";

const orders = [
  ["Order ID", "Customer ID", "Date", "Amount"],
  ["1", "ann", 45_800, 100],
  ["2", "bob", 45_801, 50],
  ["3", "cleo", 45_802, 10],
];

function setUp(over: Partial<RefreshDeps> = {}) {
  const store = memoryStore();
  const now = fakeClock("2025-06-15T12:00:00Z");
  const workbook = memoryWorkbook({ title: "Orders", rows: orders });
  const log = recordingLog();
  let holders = 0;
  const deps: RefreshDeps = {
    store,
    now,
    workbooks: { open: () => workbook },
    newHolder: () => {
      holders += 1;
      return `holder ${holders}`;
    },
    log,
    limits: { deadlineMs: 60_000, graceMs: 10_000 },
    ...over,
  };
  const queue = async (changes: Partial<Run> = {}) => {
    const run: Run = {
      format: 5,
      runId: aRunId(),
      spreadsheetId: anId(),
      reason: "menu",
      state: "queued",
      progressPercent: 0,
      createdAt: now(),
      ...changes,
    };
    await store.createOrJoinRun(run, now());
    return { spreadsheetId: run.spreadsheetId, runId: run.runId };
  };
  return { store, now, workbook, log, deps, queue };
}

const runOf = (store: Store, task: { readonly spreadsheetId: string; readonly runId: string }) =>
  store.run(task.spreadsheetId, task.runId, new Date("2025-06-15T12:00:00Z"));

/** Pages of one row each. */
function rowByRow(readColumns: Workbook["readColumns"]): Workbook["readColumns"] {
  return async function* (...asked) {
    for await (const { firstRowNumber, rowCount, columns } of readColumns(...asked))
      for (let at = 0; at < rowCount; at += 1)
        yield {
          firstRowNumber: firstRowNumber + at,
          rowCount: 1,
          columns: columns.map((cells) => cells.slice(at, at + 1)),
        };
  };
}

describe("a run", () => {
  test("ends with counts, a snapshot kept and the sheet written", async () => {
    const { store, workbook, deps, queue } = setUp();
    const task = await queue();
    await refreshWorkbook(task, deps);
    expect(await runOf(store, task)).toMatchObject({
      state: "done",
      progressPercent: 100,
      result: { rows: 3, rowsUsed: 3, customers: 3 },
    });
    expect((await store.latestSnapshotBefore(task.spreadsheetId, 60_000))?.header).toMatchObject({ customers: 3 });
    expect(workbook.written).toHaveLength(1);
  });

  test("is computed as of today in the spreadsheet's own zone", async () => {
    const { store, deps, queue, now } = setUp();
    now.set("2025-06-15T23:30:00Z");
    const task = await queue();
    await refreshWorkbook(task, deps);
    // Half past one on the 16th in Berlin.
    expect((await runOf(store, task))?.result?.asOf).toBe(45_824);
  });

  test("registers the workbook's zone for its nights", async () => {
    const { store, deps, queue } = setUp();
    await refreshWorkbook(await queue(), deps);
    expect((await store.registration(anId()))?.timeZone).toBe("Europe/Berlin");
  });

  test("of a spreadsheet that cannot be opened registers nothing", async () => {
    const { store, deps, queue } = setUp({ workbooks: fakeWorkbooks({}) });
    await expect(refreshWorkbook(await queue(), deps)).rejects.toMatchObject({ code: "workbook_not_found" });
    expect(await store.registration(anId())).toBeUndefined();
  });

  test("delivered a second time changes nothing", async () => {
    const { store, workbook, deps, queue } = setUp();
    const task = await queue();
    await refreshWorkbook(task, deps);
    const first = await runOf(store, task);
    await refreshWorkbook(task, deps);
    expect(await runOf(store, task)).toEqual(first);
    expect(workbook.written).toHaveLength(1);
  });

  test("waits its turn while another holds the workbook", async () => {
    const { store, deps, queue, now } = setUp();
    const task = await queue();
    await store.claimRun(task.spreadsheetId, task.runId, "somebody else", now(), new Date(now().getTime() + 1000));
    await expect(refreshWorkbook(task, deps)).rejects.toMatchObject({ code: "run_busy", retryable: true });
    now.advance(1001);
    await refreshWorkbook(task, deps);
    expect(await runOf(store, task)).toMatchObject({ state: "done" });
  });

  test("goes from state to state in order, its progress with the rows that were read", async () => {
    const { store, workbook, deps, queue } = setUp();
    const seen: unknown[] = [];
    const changeRun: Store["changeRun"] = (spreadsheetId, runId, holder, change) => {
      seen.push([change.state, change.progressPercent]);
      return store.changeRun(spreadsheetId, runId, holder, change);
    };
    await refreshWorkbook(await queue(), {
      ...deps,
      store: { ...store, changeRun },
      workbooks: { open: () => ({ ...workbook, readColumns: rowByRow(workbook.readColumns) }) },
    });
    expect(seen).toEqual([
      ["reading", 5],
      // The header and three rows, one row to a page.
      [undefined, 35],
      [undefined, 50],
      [undefined, 65],
      ["computing", 65],
      ["saving", 70],
      ["writing", 80],
      ["done", 100],
    ]);
  });

  test("that nobody asked for is refused", async () => {
    const { deps } = setUp();
    const task = { spreadsheetId: anId(), runId: aRunId(9) };
    await expect(refreshWorkbook(task, deps)).rejects.toMatchObject({ code: "unknown_run" });
  });
});

describe("whoever wants everything that was computed", () => {
  test("gets it before the sheet is written", async () => {
    const seen: unknown[] = [];
    const accept = async (task: unknown) => void seen.push([task, workbook.written.length]);
    const { workbook, deps, queue } = setUp({ results: { accept } });
    const task = await queue();
    await refreshWorkbook(task, deps);
    expect(seen).toMatchObject([[task, 0]]);
    expect(workbook.written).toHaveLength(1);
  });

  test("does not fail the run where it cannot be kept: the run says so, and the log does, without quoting anybody", async () => {
    const full = Object.assign(new Error("no space left for Ann"), { code: "ENOSPC" });
    const { store, workbook, log, deps, queue } = setUp({ results: { accept: () => Promise.reject(full) } });
    const task = await queue();
    await refreshWorkbook(task, deps);
    expect(workbook.written).toHaveLength(1);
    expect(await runOf(store, task)).toMatchObject({
      state: "done",
      result: {
        notes: ["What was computed could not be kept beside the sheet (ENOSPC). The run itself is not affected."],
      },
    });
    expect(log.entries).toMatchObject([{ severity: "ERROR", fields: { runId: task.runId, cause: "ENOSPC" } }]);
    expect(JSON.stringify(log.entries)).not.toContain("Ann");
  });
});

test("a lease outlasts the latest call that its run may have sent", () => {
  expect(defaultRunLimits.graceMs).toBeGreaterThan(3 * 60_000);
});

describe("when the run fails", () => {
  test("for good, the run says why, and the next one may start", async () => {
    const { store, now, queue, deps } = setUp({
      workbooks: { open: () => memoryWorkbook({ title: "Orders", rows: [["Colour"], ["red"]] }) },
    });
    const task = await queue();
    await expect(refreshWorkbook(task, deps)).rejects.toMatchObject({ code: "columns_unclear" });
    expect(await runOf(store, task)).toMatchObject({ state: "failed", error: { code: "columns_unclear" } });
    const next = { ...task, runId: aRunId(2) };
    await queue({ runId: next.runId });
    expect(await store.claimRun(next.spreadsheetId, next.runId, "next", now(), now())).toBe("claimed");
  });

  test("for now, the run is queued again and says why, and the next delivery does it", async () => {
    const { store, workbook, deps, queue } = setUp();
    const task = await queue();
    workbook.failNextWrite(new AppError("sheet_busy", "Google Sheets did not answer."));
    await expect(refreshWorkbook(task, deps)).rejects.toMatchObject({ retryable: true });
    expect(await runOf(store, task)).toMatchObject({
      state: "queued",
      progressPercent: 0,
      lastError: { code: "sheet_busy", message: "Google Sheets did not answer." },
    });
    await refreshWorkbook(task, deps);
    expect(await runOf(store, task)).toMatchObject({ state: "done" });
  });

  test("or that is done, it is kept for ninety days; one that is tried again has no end yet", async () => {
    const { store, workbook, deps, queue } = setUp();
    const task = await queue();
    const expireAt = new Date("2025-09-13T12:00:00Z");
    workbook.failNextWrite(new AppError("sheet_busy", "as told"));
    await expect(refreshWorkbook(task, deps)).rejects.toMatchObject({ retryable: true });
    expect(await runOf(store, task)).not.toHaveProperty("expireAt");
    await refreshWorkbook(task, deps);
    expect(await runOf(store, task)).toMatchObject({ state: "done", expireAt });
    const next = await queue({ runId: aRunId(2) });
    workbook.failNextWrite(new AppError("sheet_full", "as told"));
    await expect(refreshWorkbook(next, deps)).rejects.toMatchObject({ code: "sheet_full" });
    expect(await runOf(store, next)).toMatchObject({ state: "failed", expireAt });
  });

  test.each(["sheet_busy", "sheet_changed", "deadline", "store_unavailable"] as const)(
    "by %s at the last delivery, it has failed and says why",
    async (code) => {
      const { store, workbook, deps, queue } = setUp();
      const task = await queue();
      workbook.failNextWrite(new AppError(code, "as told"));
      await expect(refreshWorkbook(task, deps, { isLast: true })).rejects.toMatchObject({ code });
      expect(await runOf(store, task)).toMatchObject({ state: "failed", endedAt: deps.now(), error: { code } });
    },
  );

  test("in a Chinese sheet, it says why and what to do in Chinese; to whoever runs the tool in English", async () => {
    const { store, workbook, queue, deps } = setUp();
    const traditional = { ...workbook, describe: async () => ({ ...(await workbook.describe()), locale: "zh_TW" }) };
    const task = await queue();
    workbook.failNextWrite(new AppError("sheet_changed", sheetErrorLabels.rearrangedWhileChanged));
    const thrown = refreshWorkbook(task, { ...deps, workbooks: { open: () => traditional } }, { isLast: true });
    await expect(thrown).rejects.toMatchObject({ words: { en: sheetErrorLabels.rearrangedWhileChanged.en } });
    expect(await runOf(store, task)).toMatchObject({
      error: { message: "變更客戶工作表期間，其排列被調整。", hint: errorHints.sheet_changed["zh-Hant"] },
    });
  });

  test("because the run before it was at work up to its last delivery, it has failed and says so", async () => {
    const { store, deps, queue, now } = setUp();
    const first = await queue();
    const until = new Date(now().getTime() + 60_000);
    await store.claimRun(first.spreadsheetId, first.runId, "slow", now(), until);
    await store.changeRun(first.spreadsheetId, first.runId, "slow", { state: "done" });
    const second = await queue({ runId: aRunId(2) });
    await expect(refreshWorkbook(second, deps, { isLast: true })).rejects.toMatchObject({ code: "run_busy" });
    expect(await runOf(store, second)).toMatchObject({ state: "failed", error: { code: "run_busy" } });
  });

  test("at the last delivery of a task whose other delivery is at work, that one goes on", async () => {
    const { store, deps, queue, now } = setUp();
    const task = await queue();
    await store.claimRun(task.spreadsheetId, task.runId, "other", now(), new Date(now().getTime() + 60_000));
    await expect(refreshWorkbook(task, deps, { isLast: true })).rejects.toMatchObject({ code: "run_busy" });
    expect(await runOf(store, task)).toMatchObject({ state: "queued" });
  });

  test("and that cannot be recorded, the delivery says both", async () => {
    const { store, workbook, deps, queue } = setUp();
    const task = await queue();
    workbook.failNextWrite(new AppError("sheet_busy", "Google Sheets did not answer."));
    const changeRun: Store["changeRun"] = async (...given) => {
      if (given[3].lastError !== undefined) throw new AppError("store_unavailable", "The disk is full.");
      await store.changeRun(...given);
    };
    await expect(refreshWorkbook(task, { ...deps, store: { ...store, changeRun } })).rejects.toMatchObject({
      code: "store_unavailable",
      message: "The disk is full. It was to be recorded that: Google Sheets did not answer.",
    });
  });

  test("between the snapshot and the sheet, no movement is lost", async () => {
    const { store, workbook, deps, queue, now } = setUp();
    await refreshWorkbook(await queue(), deps);
    now.set("2025-06-16T12:00:00Z");
    workbook.change([...orders, ["4", "cleo", 45_820, 900]]);
    const task = await queue({ runId: aRunId(2) });
    workbook.failNextWrite(new AppError("sheet_busy", "Google Sheets did not answer."));
    await expect(refreshWorkbook(task, deps)).rejects.toMatchObject({ code: "sheet_busy" });
    await refreshWorkbook(task, deps);
    const abc = (await runOf(store, task))?.result?.movements?.schemes.find(({ schemeId }) => schemeId === "abc");
    expect(abc).toMatchObject({ up: 1 });
  });
});

test("a second run on one day compares with the day before, not with the first", async () => {
  const { store, workbook, deps, queue, now } = setUp();
  await refreshWorkbook(await queue(), deps);
  now.set("2025-06-16T08:00:00Z");
  workbook.change([...orders, ["4", "cleo", 45_820, 900]]);
  await refreshWorkbook(await queue({ runId: aRunId(2) }), deps);
  now.set("2025-06-16T18:00:00Z");
  const third = await queue({ runId: aRunId(3) });
  await refreshWorkbook(third, deps);
  const second = await store.run(anId(), aRunId(2), now());
  expect((await runOf(store, third))?.result?.movements).toEqual(second?.result?.movements);
});
