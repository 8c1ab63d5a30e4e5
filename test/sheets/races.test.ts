import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
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

test("titles come back that a write met one row too low, whatever rows are sorted or deleted then", async () => {
  const above: LabEdit = {
    kind: "request",
    tab,
    request: (sheetId) => ({
      insertDimension: { range: { sheetId, dimension: "ROWS", startIndex: 0, endIndex: 1 } },
    }),
  };
  const sorted: LabEdit = {
    kind: "request",
    tab,
    request: (sheetId) => ({
      sortRange: {
        range: { sheetId, startRowIndex: 3, endRowIndex: 8, startColumnIndex: 0, endColumnIndex: 11 },
        sortSpecs: [{ dimensionIndex: 0, sortOrder: "ASCENDING" }],
      },
    }),
  };
  const { calls } = await lab.copy(refreshed, firstReport).run(laterReport);
  for (let call = 1; call <= calls; call += 1) {
    const other = lab.copy(refreshed, firstReport);
    await other.run(laterReport, { call, edits: [above, sorted] });
    await other.run(laterReport);
    const titles = other.rows(tab)[2]?.slice(5);
    expect(titles, `before call ${call}`).toEqual([
      "Tier key",
      "Orders of theirs",
      "Tier first",
      "Why first",
      "Tier second",
      "Why second",
    ]);
    expect(other.watch.breaches, `before call ${call}`).toEqual([]);
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
