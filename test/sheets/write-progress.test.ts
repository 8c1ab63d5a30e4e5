import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../functions/errors.ts";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { WriteProgress } from "../../functions/sheets/write-progress.ts";
import { type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";
import { firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

let lab: SheetLab;
let refreshed: Workbook;
let sheet: WatchedSheet;
beforeAll(async () => {
  lab = await startSheetLab();
  const first = lab.make(orders, teamCustomers);
  await first.run(firstReport);
  refreshed = lab.stored(first);
});
beforeEach(() => {
  sheet = lab.copy(refreshed);
});
afterEach(() => lab.server.service.faults.clear());
afterAll(() => lab.close());

/** The calls of a run, by method, as they are made. */
function watchMethods(): { readonly methods: readonly string[]; stop(): void } {
  const methods: string[] = [];
  const stop = lab.server.service.addInterceptor({
    before: async ({ method }) => {
      methods.push(method);
      return undefined;
    },
  });
  return { methods, stop };
}

/** Which call of a run of the later report, counted from 1, is the nth of this method. */
async function callOf(workbook: Workbook, method: string, nth = 1): Promise<number> {
  const watch = watchMethods();
  await lab.copy(workbook).run(laterReport);
  watch.stop();
  return watch.methods.flatMap((each, at) => (each === method ? [at + 1] : []))[nth - 1] ?? 0;
}

const structure = "spreadsheets.batchUpdate";
const values = "spreadsheets.values.batchUpdateByDataFilter";

describe("rows that were added", () => {
  test.each(["500 after", "drop after"] as const)("are counted though the answer was lost (%s)", async (strike) => {
    const call = await callOf(refreshed, structure);
    const { outcome } = await sheet.run(laterReport, { call, strike });
    expect(outcome).toMatchObject({ rowsAdded: 2 });
  });

  test("are counted once where the batch was lost before it was applied", async () => {
    const call = await callOf(refreshed, structure);
    const { outcome } = await sheet.run(laterReport, { call, strike: "500 before" });
    expect(outcome).toMatchObject({ rowsAdded: 2 });
  });

  test("on a tab that the batch made are counted, too", async () => {
    const bare = lab.stored(lab.make(orders));
    const call = await callOf(bare, structure);
    const { outcome } = await lab.copy(bare).run(laterReport, { call, strike: "500 after" });
    const { outcome: calm } = await lab.copy(bare).run(laterReport);
    expect(outcome?.rowsAdded).toBe(calm?.rowsAdded);
    expect(calm?.rowsAdded).toBeGreaterThan(0);
  });
});

describe("an error says", () => {
  /** Without anchors, but with tiers: the run takes its columns back, and empties their marks before. */
  const taken = () => ({ ...refreshed, metadata: [] });

  /** From this call on, the service is down. */
  const outage = (call: number) => ({
    call,
    strike: "503 before" as const,
    edits: [
      () => {
        lab.server.service.faults.add({ fault: { kind: "error", status: 503, when: "before" } });
        return undefined;
      },
    ],
  });

  test("that the marks were emptied, where nothing else was done", async () => {
    const call = await callOf(taken(), values);
    const { error } = await lab.copy(taken()).run(laterReport, outage(call + 1));
    expect(error).toMatchObject({ message: expect.stringContaining("key column was emptied, so rows are struck out") });
    expect(error).toMatchObject({ message: expect.not.stringContaining("Nothing was confirmed") });
  });

  test("that columns were anchored, where no more was done", async () => {
    const call = await callOf(taken(), structure, 2);
    const { error } = await lab.copy(taken()).run(laterReport, outage(call));
    expect(error).toMatchObject({ message: expect.stringContaining("anchors was made; no tiers were confirmed") });
  });

  test("that nobody knows of the rows in a batch that was not confirmed", async () => {
    const call = await callOf(refreshed, structure);
    const { error } = await sheet.run(laterReport, outage(call));
    expect(error).toMatchObject({ message: expect.stringContaining("with 2 new rows, was made is not known") });
  });

  test("how many rows were added, beside the cells that were written after", () => {
    const progress = new WriteProgress();
    progress.sending({ rows: 7, anchor: undefined });
    progress.made(2);
    progress.wrote(40);
    expect(progress.told(new AppError("sheet_busy", "Busy."))).toMatchObject({
      message:
        "Busy. A change of the tool's columns, tabs or anchors was made with 7 new rows; 40 cells were written. 2 cells that the tool had put into rows of its own were emptied. A row that is not up to date shows the tiers of the last refresh or is struck out.",
    });
  });
});
