import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { labReport } from "../support/report.ts";
import { type LabEdit, type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";
import { firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

/** Races that random sequences of edits have found, each by its name. The tab has no blank row at its end. */

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
  sheet = lab.copy(refreshed, firstReport);
});
afterAll(() => lab.close());

const tab = "Customers";
const typed: LabEdit = { kind: "typeBelow", tab, rows: [["", "fred", "Fred"]] };

describe("the rule that strikes out reaches every row", () => {
  test("though a row was deleted between the read of the tabs and that of the cells", async () => {
    const { error } = await sheet.run(firstReport, { call: 2, edits: [{ kind: "deleteRow", tab, rowNumber: 3 }] });
    expect(error).toBeUndefined();
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("though somebody typed a row below the last one, whenever that was", async () => {
    const { calls } = await lab.copy(refreshed, firstReport).run(laterReport);
    for (let call = 1; call <= calls; call += 1) {
      const other = lab.copy(refreshed, firstReport);
      const { error } = await other.run(laterReport, { call, edits: [typed] });
      expect(error, `before call ${call}`).toBeUndefined();
      other.edit({ kind: "sortRange", tab, range: "A2:E", column: "C" });
      expect(other.watch.breaches, `before call ${call}`).toEqual([]);
    }
  });
});

test("a tab whose rows or columns came or went between the two calls of a look is looked at again", async () => {
  const more: LabEdit = {
    kind: "request",
    tab,
    request: (sheetId) => ({ appendDimension: { sheetId, dimension: "ROWS", length: 1 } }),
  };
  const before = lab.copy(refreshed, firstReport);
  before.edit(more);
  const { calls } = await before.run(laterReport);
  expect((await sheet.run(laterReport, { call: 2, edits: [more] })).calls).toBe(calls + 2);
  expect(sheet.watch.breaches).toEqual([]);
});

test("titles come back that a write met one row too low, though no row holds any more what was put there", async () => {
  const report = labReport({ ann: "Lead", bob: "Gold", dora: "Iron", yan: "Lead" });
  const rows = (sheetId: number, startIndex: number) => ({
    range: { sheetId, dimension: "ROWS", startIndex, endIndex: startIndex + 1 },
  });
  const above: LabEdit = { kind: "request", tab, request: (sheetId) => ({ insertDimension: rows(sheetId, 0) }) };
  const { calls } = await lab.copy(refreshed, firstReport).run(report);
  for (let call = 1; call <= calls; call += 1) {
    for (const strike of [undefined, "killed after"] as const) {
      const where = `before call ${call}, ${strike ?? "not struck"}`;
      const other = lab.copy(refreshed, firstReport);
      await other.run(report, { call, edits: [above], ...(strike === undefined ? {} : { strike }) });
      const titles = () => other.rows(tab)[2]?.slice(5);
      const held = other.rows(tab).findIndex((row, at) => at > 2 && row[5] !== "" && row[5] === titles()?.[0]);
      if (held > 0) other.edit({ kind: "deleteRow", tab, rowNumber: held + 1 });
      await other.run(report);
      expect(titles(), where).toEqual([
        "Orders of theirs",
        "Tier first",
        "Why first",
        "Tier second",
        "Why second",
        "Tier key",
      ]);
      expect(other.watch.breaches, where).toEqual([]);
    }
  }
});

test("an own column that people cut away while only another tab was written is missed in the same run", async () => {
  const [summary] = laterReport.tabs;
  if (summary === undefined) throw new Error("the report has no tab");
  const other = { ...firstReport, tabs: [{ ...summary, rows: [["Tier Summary"], ["Customers", 99]] }] };
  const { calls } = await lab.copy(refreshed, firstReport).run(other);
  const cut: LabEdit = { kind: "cutPasteColumn", tab, from: "G", to: "N" };
  const { error } = await sheet.run(other, { call: calls, edits: [cut] });
  expect(error).toBeUndefined();
  expect(sheet.watch.breaches).toEqual([]);
});
