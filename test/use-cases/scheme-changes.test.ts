import { describe, expect, test } from "vitest";
import type { Cell } from "../../functions/core/values/cell.ts";
import type { Computed } from "../../functions/use-cases/compute-tiers.ts";
import type { Run } from "../../functions/use-cases/ports/run.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import { requestRecompute } from "../../functions/use-cases/request-recompute.ts";
import { schemeChanges } from "../../functions/use-cases/scheme-changes.ts";
import { anId, countedRunIds, fakeClock, memoryStore, recordingLog, recordingQueue } from "../support/fakes.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";
import { settingsCells } from "../support/settings-cells.ts";

type Rows = readonly (readonly Cell[])[];
const header = ["Order ID", "Customer ID", "Date", "Amount"];

/** A shop whose orders are `rows`, with its own Tier Settings where there are any. */
function shop(rows: Rows, settings?: Rows) {
  const workbook = memoryWorkbook({ title: "Orders", rows: [header, ...rows] });
  const withSettings = async () => ({ ...(await workbook.describe()), ...(settings && { settings }) });
  const computed: Computed[] = [];
  const deps = {
    results: { accept: async (_: unknown, each: Computed) => void computed.push(each) },
    ...{ store: memoryStore(), queue: recordingQueue(), log: recordingLog(), now: fakeClock("2025-06-15T12:00:00Z") },
    ...{ newRunId: countedRunIds(), newHolder: countedRunIds(), limits: { deadlineMs: 60_000, graceMs: 10_000 } },
    workbooks: { open: () => ({ ...workbook, describe: withSettings }) },
  };
  /** A run from request to end. */
  const run = async (asked: { readonly preview?: Run["preview"] & object } = {}) => {
    const { run: made } = await requestRecompute({ spreadsheetId: anId(), reason: "menu", ...asked }, deps);
    await refreshWorkbook(made, deps);
    return deps.store.run(anId(), made.runId, deps.now());
  };
  const nextDay = (changed: Rows) => {
    deps.now.advance(86_400_000);
    workbook.change([header, ...changed]);
  };
  return { run, nextDay, computed };
}

const few: Rows = [
  ["1", "ann", 45_800, 100],
  ["2", "bob", 45_801, 50],
  ["3", "cleo", 45_802, 10],
];
const abcOf = (run: Run | undefined) => run?.result?.schemes?.find(({ schemeId }) => schemeId === "abc");

describe("a finished run", () => {
  test("tells how many customers each tier has; of the first one nobody moved", async () => {
    const first = await shop(few).run();
    expect(first?.result).not.toHaveProperty("schemesSince");
    expect(abcOf(first)).toEqual({
      schemeId: "abc",
      title: "ABC by customers",
      tiers: [
        { name: "A key", after: 1 },
        { name: "B main", after: 0 },
        { name: "C ordinary", after: 2 },
      ],
      notJudged: { after: 0 },
      ...{ up: 0, down: 0, movers: [] },
    });
  });

  test("tells the sizes before, who moved, and since when: as its movements", async () => {
    const { run, nextDay } = shop(few);
    await run();
    nextDay([...few, ["4", "cleo", 45_803, 500]]);
    const second = await run();
    expect(second?.result?.schemesSince).toBe(45_823);
    expect(second?.result?.movements?.since).toBe(45_823);
    expect(abcOf(second)).toMatchObject({
      ...{ up: 1, down: 1, notJudged: { before: 0, after: 0 } },
      movers: [
        { id: "cleo", from: "C ordinary", to: "A key" },
        { id: "ann", from: "A key", to: "C ordinary" },
      ],
    });
    expect(abcOf(second)?.tiers.map(({ before, after }) => [before, after])).toEqual([
      [1, 1],
      [0, 0],
      [2, 2],
    ]);
  });

  test("says what its preview said", async () => {
    const { run, nextDay } = shop(few);
    await run();
    nextDay([...few, ["4", "cleo", 45_803, 500]]);
    const looked = await run({ preview: { edits: [] } });
    expect(looked?.result).not.toHaveProperty("schemes");
    expect((await run())?.result?.schemes).toEqual(looked?.result?.preview?.schemes);
  });
});

describe("the record of a run", () => {
  const ticked = settingsCells().map((row) => row.map((cell) => (cell === false ? true : cell)));
  const count = 400;
  /** Ids of seventy Chinese characters; who bought most on one day bought least on the next. */
  const many = (isReversed: boolean): Rows =>
    Array.from({ length: count }, (_, at) => {
      const id = `${"客".repeat(66)}${String(1000 + at)}`;
      return [String(at), id, 45_800 + (at % 20), isReversed ? (count - at) ** 2 : (at + 1) ** 2];
    });

  test("of all schemes at once stays far under a megabyte, with ids as long as cells let them be", async () => {
    const { run, nextDay } = shop(many(false), ticked);
    await run();
    nextDay(many(true));
    const record = await run();
    const schemes = record?.result?.schemes ?? [];
    expect(schemes.length).toBeGreaterThan(15);
    const movers = schemes.map((scheme) => scheme.movers.length);
    expect(Math.max(...movers)).toBeGreaterThanOrEqual(25);
    expect(Math.max(...movers)).toBeLessThanOrEqual(50);
    expect(schemes.flatMap((scheme) => scheme.movers).every(({ id }) => id.length === 60 && id.endsWith("…"))).toBe(
      true,
    );
    expect(Buffer.byteLength(JSON.stringify(record))).toBeLessThan(600_000);
  });

  test("does not grow with the number of schemes: then fewer of each are named", async () => {
    const { run, nextDay, computed } = shop(many(false), ticked);
    await run();
    nextDay(many(true));
    await run();
    const last = computed.at(-1);
    if (last === undefined) throw new RangeError("nothing was computed");
    const results = Array.from({ length: 10 }, () => last.results).flat();
    const { schemes } = schemeChanges({ ...last, results }, last.compared);
    expect(schemes).toHaveLength(results.length);
    expect(Math.max(...schemes.map(({ movers }) => movers.length))).toBeLessThan(20);
    expect(schemes.some(({ movers }) => movers.length > 3)).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(schemes))).toBeLessThan(600_000);
  });

  test("names fifty of each scheme where ids are as people write them", async () => {
    const short = (isReversed: boolean) => many(isReversed).map((row) => row.with(1, `C-${String(row[1]).slice(66)}`));
    const { run, nextDay } = shop(short(false), ticked);
    await run();
    nextDay(short(true));
    const schemes = (await run())?.result?.schemes ?? [];
    const moved = schemes.filter(({ up, down }) => up + down >= 50);
    expect(moved.length).toBeGreaterThan(5);
    for (const { movers } of moved) expect(movers).toHaveLength(50);
  });
});
