import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { type SheetLab, startSheetLab } from "../support/sheet-lab.ts";
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

const scenes = [
  { name: "the first refresh", make: () => lab.copy(team), report: firstReport },
  { name: "a later refresh", make: () => lab.copy(refreshed, firstReport), report: laterReport },
] as const;

describe.each(scenes)("during $name, whenever people", ({ make, report }) => {
  test.each(Object.entries(edits))(
    "%s, no cell of theirs changes and no tier stands unmarked beside another",
    async (_, edit) => {
      const { calls } = await make().run(report);
      for (let call = 1; call <= calls + 1; call += 1) {
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
