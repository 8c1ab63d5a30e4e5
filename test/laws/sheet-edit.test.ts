import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { labReport } from "../support/report.ts";
import { type LabEdit, type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";
import { decorated, edits, firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

let lab: SheetLab;
let team: Workbook;
let refreshed: Workbook;
beforeAll(async () => {
  lab = await startSheetLab();
  const sheet = decorated(lab.make(orders, teamCustomers));
  team = lab.stored(sheet);
  await sheet.run(firstReport);
  refreshed = lab.stored(sheet);
});
afterAll(() => lab.close());

const isLong = process.env.LONG !== undefined;

/** Of the first refresh, where there is little time, each call meets half of the edits. */
const scenes = [
  { name: "the first refresh", make: () => lab.copy(team), report: firstReport, step: isLong ? 1 : 2 },
  { name: "a later refresh", make: () => lab.copy(refreshed, firstReport), report: laterReport, step: 1 },
] as const;

describe.each(scenes)("during $name, whenever people", ({ make, report, step }) => {
  test.each(Object.entries(edits).map(([name, edit], index) => [name, edit, 1 + (index % step)] as const))(
    "%s, no cell of theirs changes and no tier stands unmarked beside another",
    async (_, edit, firstCall) => {
      const { calls } = await make().run(report);
      for (let call = firstCall; call <= calls + 1; call += step) {
        const sheet = make();
        const where = `before call ${call} of ${calls}`;
        const { error } = await sheet.run(report, { call, edits: [edit] });
        expect(error, where).toBeUndefined();
        if (call > calls) sheet.edit(edit);
        const next = await sheet.run(report);
        expect(next.error, where).toBeUndefined();
        expect(sheet.watch.breaches, where).toEqual([]);
        const last = await sheet.run(report);
        expect(last.outcome, where).toMatchObject({ cellsWritten: 0, rowsAdded: 0, writes: 0 });
      }
    },
  );
});

describe("a race that no guard of a batch covers", () => {
  const pastes = {
    "cut a column of theirs and paste it over ours": { kind: "cutPasteColumn", tab: "Customers", from: "D", to: "H" },
    "copy a column of theirs over ours": { kind: "copyColumn", tab: "Customers", from: "D", to: "H" },
    "cut the names and paste them over ours": { kind: "cutPasteColumn", tab: "Customers", from: "C", to: "H" },
  } as const;

  test.each(Object.entries(pastes))(
    "when people %s before any call but the last, nothing of it is overwritten",
    async (_, edit) => {
      const make = () => lab.copy(refreshed, firstReport);
      const { calls } = await make().run(laterReport);
      for (let call = 1; call < calls; call += 1) {
        const sheet = make();
        sheet.edit(edit);
        const pasted = columnH(sheet);
        const other = make();
        const where = `before call ${call} of ${calls}`;
        const { error } = await other.run(laterReport, { call, edits: [edit] });
        expect(error, where).toBeUndefined();
        expect(columnH(other).slice(0, pasted.length), where).toEqual(pasted);
        expect(other.watch.breaches, where).toEqual([]);
      }
    },
  );

  test("when people add or remove a rule of their own while ours is made anew, theirs all stay", async () => {
    const more = labReport({ ann: "Lead", bob: "Gold" }, { schemes: ["second", "third"] });
    const make = () => lab.copy(refreshed, firstReport);
    const { calls } = await make().run(more);
    const add: LabEdit = { kind: "request", tab: "Customers", request: (sheetId) => teamRule(sheetId) };
    for (let call = 1; call <= calls; call += 1) {
      const where = `before call ${call} of ${calls}`;
      const sheet = make();
      sheet.edit(add);
      const { error } = await sheet.run(more, { call, edits: [add] });
      expect(error, where).toBeUndefined();
      expect(teamRules(sheet), where).toBe(2);
      expect(sheet.watch.breaches, where).toEqual([]);
      const removing = make();
      removing.edit(add);
      removing.edit(add);
      await removing.run(more, { call, edits: [remove] });
      expect(teamRules(removing), where).toBe(1);
      expect(removing.watch.breaches, where).toEqual([]);
    }
  });
});

const columnH = (sheet: WatchedSheet) => sheet.rows("Customers").map((row) => row[7] ?? "");

const teamRule = (sheetId: number) => ({
  addConditionalFormatRule: {
    index: 0,
    rule: {
      ranges: [{ sheetId, startColumnIndex: 0, endColumnIndex: 3 }],
      booleanRule: {
        condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: '=$E1="Ulm"' }] },
        format: { textFormat: { bold: true } },
      },
    },
  },
});

const isTeams = (rule: object) => JSON.stringify(rule).includes("Ulm");

const teamRules = (sheet: WatchedSheet) =>
  sheet.snapshot().sheets.flatMap(({ conditionalFormats }) => conditionalFormats.filter(isTeams)).length;

/** Removes the first rule of the team's, wherever it stands by then. */
const remove = (workbook: Workbook): LabEdit | undefined => {
  const sheet = workbook.sheets.find(({ title }) => title === "Customers");
  const index = sheet?.conditionalFormats.findIndex(isTeams) ?? -1;
  if (index < 0) return undefined;
  return {
    kind: "request",
    tab: "Customers",
    request: (sheetId) => ({ deleteConditionalFormatRule: { sheetId, index } }),
  };
};
