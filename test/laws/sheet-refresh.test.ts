import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SheetReport } from "../../functions/core/report/sheet-report.ts";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import type { StoredSnapshot } from "../../functions/use-cases/ports/snapshot-store.ts";
import { comparable } from "../support/comparable-snapshot.ts";
import { fakeClock } from "../support/fakes.ts";
import { type RefreshedSheet, refreshed } from "../support/refresh-lab.ts";
import { type LabEdit, type SheetLab, type Strike, startSheetLab, strikes } from "../support/sheet-lab.ts";
import { decorated, edits, teamCustomers } from "../support/sheet-scenes.ts";
import type { TabContent } from "../support/spreadsheet.ts";

/** Enough orders for three pages of four columns. */
const manyOrders: TabContent = {
  title: "Orders",
  rows: [
    ["Order ID", "Customer ID", "Customer", "Date", "Amount"],
    ...["ann", "bob", "dora", "ann", "zoe", "bob", "ann", "yan"].map((id, at) => [
      `o${at + 1}`,
      id,
      `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
      45_700 + 9 * at,
      10 * (at + 1) ** 2,
    ]),
  ],
};

let lab: SheetLab;
let team: Workbook;
let later: {
  readonly workbook: Workbook;
  readonly shown: readonly SheetReport[];
  readonly snapshot: StoredSnapshot | undefined;
};
beforeAll(async () => {
  lab = await startSheetLab({ cellsPerCall: 15 });
  const sheet = decorated(lab.make(manyOrders, teamCustomers));
  team = lab.stored(sheet);
  const yesterday = refreshed(sheet, "2025-06-14T12:00:00Z");
  await yesterday.refresh();
  for (const edit of ordersOfTheDay) sheet.edit(edit);
  const snapshot = await yesterday.store.latestSnapshotBefore(sheet.spreadsheetId, 99_999);
  later = { workbook: lab.stored(sheet), shown: sheet.watch.shown, snapshot };
});
afterAll(() => lab.close());

/** What came in since yesterday: a new customer, more orders of others, and one customer's only order is gone. */
const ordersOfTheDay: readonly LabEdit[] = [
  { kind: "deleteRow", tab: "Orders", rowNumber: 6 },
  {
    kind: "typeBelow",
    tab: "Orders",
    rows: [
      ["o9", "eve", "Eve", 45_820, 700],
      ["o10", "xia", "Xia", 45_821, 5],
    ],
  },
];

const isLong = process.env.LONG !== undefined;

/** The first time takes long, and is left to the long search: `sheet-kill` and `sheet-edit` bring all of it upon the adapter. */
const scenes: readonly Scene[] = [
  {
    name: "a team's own tab for the first time",
    make: () => Promise.resolve(refreshed(lab.copy(team))),
    strikes: isLong ? strikes : [],
    edits: isLong ? allEdits() : {},
  },
  {
    name: "a tab that was refreshed the day before",
    make: () => theDayAfter(),
    strikes,
    edits: isLong ? allEdits() : someOf(allEdits()),
  },
];

interface Scene {
  readonly name: string;
  readonly make: () => Promise<RefreshedSheet>;
  readonly strikes: readonly Strike[];
  readonly edits: Readonly<Record<string, LabEdit>>;
}

async function theDayAfter(): Promise<RefreshedSheet> {
  const { workbook, shown, snapshot } = later;
  const again = refreshed(lab.copy(workbook, ...shown));
  if (snapshot !== undefined) await again.store.saveSnapshot(again.sheet.spreadsheetId, snapshot);
  return again;
}

const stateOf = async ({ sheet, store, clock }: RefreshedSheet) => ({
  workbook: comparable(sheet.snapshot()),
  snapshot: (await store.latestSnapshotBefore(sheet.spreadsheetId, 99_999))?.header,
  registered: store.registrations.has(sheet.spreadsheetId),
  clock: clock().toISOString().slice(0, 10),
});

describe.each(scenes.filter((scene) => scene.strikes.length > 0))(
  "a whole refresh of $name",
  { timeout: 600_000 },
  ({ make, ...scene }) => {
    test("ends where one without faults does, whatever fails and wherever", async () => {
      const calm = await make();
      const { calls, error: none } = await calm.refresh();
      expect(none).toBeUndefined();
      expect(calm.sheet.watch.breaches).toEqual([]);
      const wanted = await stateOf(calm);
      for (let call = 1; call <= calls; call += 1) {
        // Where there is little time each call meets every fourth kind, and the calls together meet all of them.
        for (const strike of scene.strikes.filter((_, at) => isLong || (at + call) % 4 === 0)) {
          const where = `${strike} at call ${call} of ${calls}`;
          const sheet = await make();
          const struck = await sheet.refresh({ call, strike });
          expect(struck.struck, where).toEqual([{ call, strike }]);
          if (strike.startsWith("killed")) {
            expect(struck.error, where).toBeDefined();
            expect((await sheet.deliverAgain()).error, where).toBeUndefined();
          } else {
            expect(struck.error, where).toBeUndefined();
          }
          expect(sheet.store.runs().at(-1)?.state, where).toBe("done");
          expect(await stateOf(sheet), where).toEqual(wanted);
          expect(sheet.sheet.watch.breaches, where).toEqual([]);
          if (!isLong) continue;
          expect((await sheet.refresh()).error, where).toBeUndefined();
          expect(sheet.store.runs().at(-1)?.result, where).toMatchObject({ cellsWritten: 0, calls: { writes: 0 } });
        }
      }
    });

    test.each(Object.entries(scene.edits))("harms nothing whenever people %s", async (_, edit) => {
      const { calls } = await (await make()).refresh();
      for (let call = 1; call <= calls + 1; call += 1) {
        const where = `before call ${call} of ${calls}`;
        const sheet = await make();
        // Every other time Drive shows a change a minute later than Sheets does.
        lab.server.service.versions.lag(call % 2 === 0 ? 60_000 : 0);
        const { error } = await sheet.refresh({ call, edits: [edit] });
        expect(error, where).toBeUndefined();
        if (call > calls) sheet.sheet.edit(edit);
        expect((await sheet.refresh()).error, where).toBeUndefined();
        expect((await sheet.refresh()).error, where).toBeUndefined();
        expect(sheet.store.runs().at(-1)?.result, where).toMatchObject({ cellsWritten: 0, calls: { writes: 0 } });
        expect(sheet.sheet.watch.breaches, where).toEqual([]);
      }
    });
  },
);

describe("a whole refresh", { timeout: 600_000 }, () => {
  test("waits for the minute to turn where a quota is used up, and ends where one without a quota does", async () => {
    const calm = await theDayAfter();
    await calm.refresh();
    const minutes = fakeClock("2025-06-15T12:00:00Z");
    const slow = await startSheetLab({
      now: minutes,
      cellsPerCall: 15,
      retry: { sleep: async (delayMs) => minutes.advance(delayMs) },
    });
    try {
      const sheet = refreshed(slow.copy(later.workbook, ...later.shown));
      if (later.snapshot !== undefined) await sheet.store.saveSnapshot(sheet.sheet.spreadsheetId, later.snapshot);
      slow.server.service.quotas.limit({ perUser: 1, perProject: 300 });
      expect((await sheet.refresh()).error).toBeUndefined();
      expect(minutes().getTime()).toBeGreaterThan(Date.parse("2025-06-15T12:02:00Z"));
      expect(await stateOf(sheet)).toEqual(await stateOf(calm));
      expect(sheet.sheet.watch.breaches).toEqual([]);
    } finally {
      await slow.close();
    }
  });

  test("ends where one without faults does though any call may fail in any way", async () => {
    const calm = await theDayAfter();
    await calm.refresh();
    const wanted = await stateOf(calm);
    const { faults } = lab.server.service;
    for (let time = 1; time <= (isLong ? 300 : 5); time += 1) {
      const sheet = await theDayAfter();
      const rate = 0.08;
      faults.add(
        { rate, fault: { kind: "error", status: 429, when: "before" } },
        { rate, fault: { kind: "error", status: 500, when: "after" } },
        { rate, fault: { kind: "error", status: 503, when: "before" } },
        { rate, fault: { kind: "error", status: 503, when: "after" } },
        { rate, fault: { kind: "drop", when: "after" } },
        { rate, fault: { kind: "slow", delayMs: 2, when: "after" } },
      );
      const first = await sheet.refresh();
      const state = sheet.store.runs().at(-1)?.state;
      expect(["done", "queued"], `time ${time}: ${String(first.error)}`).toContain(state);
      faults.clear();
      if (state === "queued") expect((await sheet.deliverAgain()).error, `time ${time}`).toBeUndefined();
      expect(await stateOf(sheet), `time ${time}`).toEqual(wanted);
      expect(sheet.sheet.watch.breaches, `time ${time}`).toEqual([]);
    }
  });
});

/** What people do to the customers, to the orders while they are read, and to the tool's own tabs. */
function allEdits(): Readonly<Record<string, LabEdit>> {
  return {
    ...edits,
    "sort the orders": { kind: "sortRows", tab: "Orders", column: "E", descending: true },
    "insert a column into the orders": { kind: "insertColumn", tab: "Orders", before: "B" },
    "delete an order": { kind: "deleteRow", tab: "Orders", rowNumber: 3 },
    "add orders": { kind: "typeBelow", tab: "Orders", rows: [["o11", "fay", "Fay", 45_800, 90]] },
    "rename the orders": { kind: "renameTab", tab: "Orders", title: "Sales" },
    "give the tab the name of a cell": { kind: "renameTab", tab: "Customers", title: "A1" },
    "give the movements the name of a cell": { kind: "renameTab", tab: "Tier Movements", title: "R1C1" },
    "insert a row into the movements": insertedRow("Tier Movements", 0),
    "delete the movements": {
      kind: "request",
      tab: "Tier Movements",
      request: (sheetId) => ({ deleteSheet: { sheetId } }),
    },
    "insert a row into the settings": insertedRow("Tier Settings", 8),
    "move the Status of the settings": { kind: "moveColumn", tab: "Tier Settings", from: "C", before: "F" },
  };
}

function insertedRow(tab: string, startIndex: number): LabEdit {
  return {
    kind: "request",
    tab,
    request: (sheetId) => ({
      insertDimension: { range: { sheetId, dimension: "ROWS", startIndex, endIndex: startIndex + 1 } },
    }),
  };
}

/** Those that meet most of a refresh. */
function someOf(all: Readonly<Record<string, LabEdit>>): Readonly<Record<string, LabEdit>> {
  const some = ["cut and paste the keys", "insert a column into the orders"];
  return Object.fromEntries(Object.entries(all).filter(([name]) => some.includes(name)));
}
