import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SheetReport } from "../../functions/core/report/sheet-report.ts";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { comparable } from "../support/comparable-snapshot.ts";
import { labReport } from "../support/report.ts";
import { type SheetLab, startSheetLab, strikes, type WatchedSheet } from "../support/sheet-lab.ts";
import { decorated, firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

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

interface Scene {
  readonly name: string;
  readonly make: () => WatchedSheet;
  readonly report: SheetReport;
}

const scenes: readonly Scene[] = [
  { name: "a spreadsheet without a Customers tab", make: () => lab.make(orders), report: firstReport },
  {
    name: "a team's own Customers tab with formulas, formats, a filter, a merge, a hidden row and protected and named ranges",
    make: () => lab.copy(team),
    report: firstReport,
  },
  {
    name: "a later refresh with new customers and tiers",
    make: () => lab.copy(refreshed, firstReport),
    report: laterReport,
  },
  {
    name: "a later refresh with one scheme less and one more",
    make: () => lab.copy(refreshed, firstReport),
    report: labReport({ ann: "Lead", bob: "Gold" }, { schemes: ["second", "third"] }),
  },
];

describe.each(scenes)("whatever fails, and wherever, on $name", ({ make, report }) => {
  test("the next run ends where one without faults does, and the team's cells never differed", async () => {
    const calm = make();
    const { calls, error: none } = await calm.run(report);
    expect(none).toBeUndefined();
    expect(calm.watch.breaches).toEqual([]);
    const wanted = comparable(calm.snapshot());
    for (let call = 1; call <= calls; call += 1) {
      for (const strike of strikes) {
        const sheet = make();
        const struck = await sheet.run(report, { call, strike });
        const where = `${strike} at call ${call} of ${calls}`;
        expect(struck.struck, where).toEqual([{ call, strike }]);
        if (strike.startsWith("killed")) {
          expect(struck.outcome, where).toBeUndefined();
          expect(struck.calls, where).toBe(call);
        } else {
          expect(struck.error, where).toBeUndefined();
          // A batch that was applied and not answered costs the same reads as one that was answered, where the sheet is read after it anyway.
          if (strike.startsWith("slow")) expect(struck.calls, where).toBe(calls);
          else expect(struck.calls, where).toBeGreaterThanOrEqual(strike.endsWith("after") ? calls : calls + 1);
        }
        const { error } = await sheet.run(report);
        expect(error, where).toBeUndefined();
        expect(sheet.watch.breaches, where).toEqual([]);
        expect(comparable(sheet.snapshot()), where).toEqual(wanted);
      }
    }
  });
});
