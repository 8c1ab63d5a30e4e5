import { describe, expect, test } from "vitest";
import { editSettings } from "../../functions/use-cases/edit-settings.ts";
import type { Run } from "../../functions/use-cases/ports/run.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import { requestRecompute } from "../../functions/use-cases/request-recompute.ts";
import { anId, aRunId, countedRunIds, fakeClock, memoryStore, recordingLog, recordingQueue } from "../support/fakes.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";

const header = ["Order ID", "Customer ID", "Date", "Amount"];
const orders = [header, ["1", "ann", 45_800, 100], ["2", "bob", 45_801, 50], ["3", "cleo", 45_802, 10]];

function setUp() {
  const store = memoryStore();
  const now = fakeClock("2025-06-15T12:00:00Z");
  const workbook = memoryWorkbook({ title: "Orders", rows: orders });
  let holders = 0;
  const newHolder = () => {
    holders += 1;
    return `holder ${holders}`;
  };
  const limits = { deadlineMs: 60_000, graceMs: 10_000 };
  const deps = { store, now, workbooks: { open: () => workbook }, newHolder, log: recordingLog(), limits };
  let runs = 0;
  const perform = async (changes: Partial<Run> = {}) => {
    runs += 1;
    const base = { format: 5, reason: "menu", state: "queued", progressPercent: 0, createdAt: now() } as const;
    const run: Run = { ...base, runId: aRunId(runs), spreadsheetId: anId(), ...changes };
    await store.createOrJoinRun(run, now());
    await refreshWorkbook(run, deps).catch(() => undefined);
    return store.run(run.spreadsheetId, run.runId, now());
  };
  return { store, now, workbook, perform };
}

const look = { preview: { edits: [] } } as const;

describe("a preview", () => {
  test("writes no cell, no snapshot and no registration: only its own record", async () => {
    const { store, workbook, perform } = setUp();
    const run = await perform(look);
    expect(run).toMatchObject({
      state: "done",
      progressPercent: 100,
      result: { cellsWritten: 0, rowsAdded: 0, rows: 3 },
    });
    expect(workbook.written).toEqual([]);
    expect(await store.snapshotHeaders(anId(), 0, 100_000)).toEqual([]);
    expect(await store.registration(anId())).toBeUndefined();
  });

  test("tells the sizes that tiers would have, where nothing was kept yet", async () => {
    const { perform } = setUp();
    const run = await perform(look);
    const abc = run?.result?.preview?.schemes.find(({ schemeId }) => schemeId === "abc");
    expect(run?.result?.preview).not.toHaveProperty("since");
    expect(abc).toMatchObject({ up: 0, down: 0, movers: [], notJudged: { after: 0 } });
    expect(abc?.tiers.map(({ after, ...rest }) => [after, "before" in rest])).toEqual([
      [1, false],
      [0, false],
      [2, false],
    ]);
  });

  test("tells who would move against the snapshot of the same day, from where to where", async () => {
    const { workbook, perform } = setUp();
    await perform();
    workbook.change([...orders, ["4", "cleo", 45_803, 500]]);
    const run = await perform(look);
    const preview = run?.result?.preview;
    expect(preview?.since).toBe(45_823);
    const abc = preview?.schemes.find(({ schemeId }) => schemeId === "abc");
    expect(abc).toMatchObject({ up: 1, down: 1 });
    expect(abc?.movers).toEqual([
      { id: "cleo", from: "C ordinary", to: "A key" },
      { id: "ann", from: "A key", to: "C ordinary" },
    ]);
    expect(abc?.tiers.map(({ before, after }) => [before, after])).toEqual([
      [1, 1],
      [0, 0],
      [2, 2],
    ]);
  });

  test("is nothing for the next run to compare its data with", async () => {
    const { now, store, perform } = setUp();
    const first = await perform();
    await perform(look);
    const third = await perform();
    expect(third?.before).toEqual(first?.result?.data);
    expect((await store.latestRuns(anId(), 10, now())).length).toBe(3);
  });

  test("of orders that cannot be found fails as a refresh does, and leaves the sheet alone", async () => {
    const { workbook, perform } = setUp();
    workbook.change([["nothing", "here"]]);
    const run = await perform(look);
    expect(run).toMatchObject({ state: "failed", error: { code: "columns_unclear" } });
    expect(workbook.written).toEqual([]);
  });
});

describe("asking for one", () => {
  const world = () => ({
    store: memoryStore(),
    queue: recordingQueue(),
    now: fakeClock("2025-06-15T12:00:00Z"),
    newRunId: countedRunIds(),
  });
  const asked = { spreadsheetId: anId(), reason: "menu" } as const;
  const edited = { preview: { edits: [{ a1: "B4", value: 0.1 }] } };

  test.each([
    ["a preview while a refresh is under way", asked, { ...asked, ...look }, "A run is under way."],
    ["a refresh while a preview is under way", { ...asked, ...look }, asked, "A preview is under way."],
    ["a preview with other edits", { ...asked, ...look }, { ...asked, ...edited }, "A preview is under way."],
  ])("%s has to wait: the one does not stand in for the other", async (_what, first, second, message) => {
    const deps = world();
    await requestRecompute(first, deps);
    await expect(requestRecompute(second, deps)).rejects.toMatchObject({
      code: "run_busy",
      message: expect.stringContaining(message),
    });
  });

  test("the same preview twice is one", async () => {
    const deps = world();
    await requestRecompute({ ...asked, ...edited }, deps);
    expect(await requestRecompute({ ...asked, ...edited }, deps)).toMatchObject({ joined: true, run: edited });
  });
});

describe("edits of the settings", () => {
  const shape = { title: "Shop", locale: "en_GB", timeZone: "Europe/Berlin", tabs: [] };
  const settings = [["Tier Settings"], [], ["Setting", "Value"], ["Language", ""]];

  test("stand in for cells, also beyond what is filled, and leave what was read alone", () => {
    const edits = [
      { a1: "B4", value: "English" },
      { a1: "c6", value: true },
    ];
    expect(editSettings({ ...shape, settings }, edits).settings).toEqual([
      ["Tier Settings"],
      [],
      ["Setting", "Value"],
      ["Language", "English"],
      [],
      ["", "", true],
    ]);
    expect(settings[3]).toEqual(["Language", ""]);
  });

  test.each(["", "B", "4", "B0", "B4:C5", "Tier Settings!B4", "ZZZZ1", "A20001", "CW1"])("of %j are refused", (a1) => {
    expect(() => editSettings({ ...shape, settings }, [{ a1, value: 1 }])).toThrow(
      expect.objectContaining({ code: "bad_request", message: expect.stringContaining("such as C17") }),
    );
  });

  test("of a tab that is not there are refused; no edits need none", () => {
    expect(editSettings(shape, [])).toBe(shape);
    expect(() => editSettings(shape, [{ a1: "B4", value: 1 }])).toThrow(/has no Tier Settings tab/);
  });
});
