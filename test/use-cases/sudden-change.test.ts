import { describe, expect, test } from "vitest";
import type { Settings } from "../../functions/core/settings/settings.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { type Run, runFormat } from "../../functions/use-cases/ports/run.ts";
import type { Workbook } from "../../functions/use-cases/ports/workbook.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import type { RefreshDeps } from "../../functions/use-cases/refresh-deps.ts";
import { anId, countedRunIds, fakeClock, memoryStore, recordingLog } from "../support/fakes.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";
import { settingsCells } from "../support/settings-cells.ts";

const header = ["Order ID", "Customer ID", "Date", "Amount"];

/** Orders as they should be: 40, one a day, of eight customers. */
const soundRows: readonly (readonly Cell[])[] = Array.from({ length: 40 }, (_, at) => [
  `O${at}`,
  `c${at % 8}`,
  45_700 + at,
  10 + at,
]);

/** The same after an import that wrote its dates as words. */
const brokenRows = soundRows.map(([order, customer, , amount]) => [
  order ?? "",
  customer ?? "",
  "gestern",
  amount ?? "",
]);

function shop(rows: readonly (readonly Cell[])[], settings?: Partial<Settings>) {
  const store = memoryStore();
  const now = fakeClock("2025-06-15T12:00:00Z");
  const workbook = memoryWorkbook({ title: "Orders", rows: [header, ...rows] });
  const settled: Workbook =
    settings === undefined
      ? workbook
      : { ...workbook, describe: async () => ({ ...(await workbook.describe()), settings: settingsCells(settings) }) };
  const newRunId = countedRunIds();
  const results: number[] = [];
  const deps: RefreshDeps = {
    ...{ store, now, log: recordingLog(), workbooks: { open: () => settled }, newHolder: newRunId },
    limits: { deadlineMs: 60_000, graceMs: 10_000 },
    results: {
      accept: async (_, { ledger }) => {
        results.push(ledger.rowsUsed);
      },
    },
  };
  const snapshots = async () => (await store.latestSnapshotBefore(anId(), 60_000))?.checksum;
  return {
    ...{ store, workbook, now, snapshots, results },
    import: (next: readonly (readonly Cell[])[]) => workbook.change([header, ...next]),
    run: async (wanted: Partial<Pick<Run, "reason" | "applyAnyway" | "asOf">> = {}) => {
      const fresh = { format: runFormat, runId: newRunId(), spreadsheetId: anId(), reason: "menu" } as const;
      const { run } = await store.createOrJoinRun(
        { ...fresh, state: "queued", progressPercent: 0, createdAt: now(), ...wanted },
        now(),
      );
      await refreshWorkbook({ spreadsheetId: anId(), runId: run.runId }, deps);
      return store.run(anId(), run.runId, now());
    },
  };
}

describe("a broken import", () => {
  test("at night changes nothing, and the run says what jumped", async () => {
    const { run, workbook, now, snapshots, ...world } = shop(soundRows);
    await run();
    const saved = await snapshots();
    world.import([...soundRows.slice(0, 20), ...brokenRows.slice(20)]);
    now.advance(86_400_000);
    const night = await run({ reason: "night" });
    expect(night).toMatchObject({
      state: "needsAttention",
      attention: {
        message: expect.stringMatching(/rows set aside went from 0 to 20\..* Look at Orders!C22, Orders!C41\. /),
        changes: [
          { what: "rowsSetAside", from: 0, to: 20, cells: ["C22", "C41"] },
          { what: "moneySetAside", from: 0, to: 790, cells: ["C22", "C41"] },
          { what: "orders", from: 40, to: 20 },
        ],
      },
    });
    expect(night).not.toHaveProperty("result");
    expect(await snapshots()).toBe(saved);
    expect(workbook.written).toHaveLength(1);
  });

  test("is found again the next night, until it is mended", async () => {
    const { run, workbook, ...world } = shop(soundRows);
    await run();
    world.import([...soundRows.slice(0, 20), ...brokenRows.slice(20)]);
    expect(await run({ reason: "night" })).toMatchObject({ state: "needsAttention" });
    expect(await run({ reason: "night" })).toMatchObject({ state: "needsAttention" });
    world.import(soundRows);
    expect(await run({ reason: "night" })).toMatchObject({ state: "done" });
    expect(workbook.written).toHaveLength(2);
  });

  test("leaves what it computed to whoever is to look", async () => {
    const { run, results, ...world } = shop(soundRows);
    await run();
    world.import([...soundRows.slice(0, 20), ...brokenRows.slice(20)]);
    await run();
    expect(results).toEqual([40, 20]);
  });

  test("that brought other orders, as many as before, is found by them", async () => {
    const { run, ...world } = shop(soundRows);
    await run();
    world.import(soundRows.map(([order, ...rest], at) => [at < 15 ? `X${at}` : (order ?? ""), ...rest]));
    expect(await run()).toMatchObject({
      state: "needsAttention",
      attention: { changes: [{ what: "ordersReplaced", from: 40, to: 25 }] },
    });
  });

  test("that lost the customers' column by a row is found, though every id is still there", async () => {
    const { run, ...world } = shop(soundRows);
    await run();
    world.import(soundRows.map((row, at) => row.with(1, soundRows[(at + 1) % 40]?.[1] ?? "")));
    expect(await run()).toMatchObject({
      state: "needsAttention",
      attention: { changes: [{ what: "ordersReplaced" }] },
    });
  });

  test("that put an id where an amount belongs is found, and the cell named", async () => {
    const { run, ...world } = shop(soundRows);
    await run();
    world.import(soundRows.map((row, at) => (at === 7 ? row.with(3, 4_711_000) : row)));
    expect(await run()).toMatchObject({
      state: "needsAttention",
      attention: {
        message: expect.stringContaining(
          "An amount of 4,711,000.00 came in; until the last run the largest was 49.00.",
        ),
        changes: [{ what: "hugeAmount", from: 49, to: 4_711_000, cells: ["D9"] }],
      },
    });
  });

  test("and sorted rows are none at all", async () => {
    const { run, ...world } = shop(soundRows);
    await run();
    world.import(soundRows.toReversed());
    expect(await run()).toMatchObject({ state: "done" });
  });

  test("that lost rows without a trace is found by its orders", async () => {
    const { run, ...world } = shop(soundRows);
    await run();
    world.import(soundRows.slice(0, 25));
    expect(await run()).toMatchObject({
      state: "needsAttention",
      attention: { changes: [{ what: "orders", from: 40, to: 25 }] },
    });
  });
});

describe("apply anyway", () => {
  test("goes through, is the new measure, and holds for one run", async () => {
    const { run, workbook, ...world } = shop(soundRows);
    await run();
    world.import(soundRows.slice(0, 20));
    expect(await run()).toMatchObject({ state: "needsAttention" });
    expect(await run({ applyAnyway: true })).toMatchObject({ state: "done", result: { rows: 20 } });
    expect(workbook.written).toHaveLength(2);
    expect(await run()).toMatchObject({ state: "done" });
    world.import(soundRows.slice(0, 8));
    expect(await run()).toMatchObject({ state: "needsAttention" });
  });
});

describe("what is no broken import", () => {
  test("the first run, however dirty", async () => {
    expect(await shop([...soundRows.slice(0, 5), ...brokenRows]).run()).toMatchObject({ state: "done" });
  });

  test("one row more that cannot be read", async () => {
    const { run, ...world } = shop(soundRows);
    await run();
    world.import([...soundRows.slice(1), ...brokenRows.slice(0, 1)]);
    expect(await run()).toMatchObject({ state: "done" });
  });

  test("orders whose day has not come: they are set aside until then", async () => {
    const { run, ...world } = shop(soundRows);
    await run();
    world.import([...soundRows, ...soundRows.map(([order, ...rest]) => [`later ${order}`, rest[0] ?? "", 46_500, 1])]);
    expect(await run()).toMatchObject({ state: "done", result: { setAside: { afterAsOf: 40 } } });
  });

  test.each([
    ["the first day of a year that is looked at alone", { kind: "calendarYear" }, "2026-01-01"],
    ["a month without orders, where a month is looked at", { kind: "months", months: 1 }, "2025-05-22"],
  ] as const)("%s", async (_, window, later) => {
    const { run, now } = shop(soundRows, { window });
    now.set("2025-03-22T12:00:00Z");
    expect(await run()).toMatchObject({ state: "done" });
    now.set(`${later}T12:00:00Z`);
    expect(await run({ reason: "night" })).toMatchObject({ state: "done" });
  });

  test("a run for an earlier day", async () => {
    const { run } = shop(soundRows);
    await run();
    expect(await run({ asOf: 45_710 })).toMatchObject({ state: "done", result: { rowsUsed: 11 } });
  });
});
