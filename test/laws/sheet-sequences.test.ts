import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "../../functions/errors.ts";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { labReport } from "../support/report.ts";
import { deeds } from "../support/sheet-deeds.ts";
import { type SheetLab, startSheetLab, strikes } from "../support/sheet-lab.ts";
import { decorated, firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

let lab: SheetLab;
let fresh: Workbook;
let refreshed: Workbook;
beforeAll(async () => {
  lab = await startSheetLab();
  const sheet = decorated(lab.make(orders, teamCustomers));
  fresh = lab.stored(sheet);
  await sheet.run(firstReport);
  refreshed = lab.stored(sheet);
});
afterAll(() => lab.close());

/** Reports of which any follows any: all tiers change, those of one scheme, a scheme comes and goes, customers come and go. */
const reports = [
  firstReport,
  laterReport,
  labReport({ ann: "Gold/Iron", bob: "Iron", dora: "Lead/Gold", eve: "Gold" }),
  labReport({ ann: "Gold/Lead", bob: "Iron/Gold", dora: "Lead/Iron", carl: "Iron" }),
  labReport({ ann: "Iron", eve: "Lead", hugo: "Gold" }, { schemes: ["second", "third"] }),
];

const happening = fc.record(
  {
    call: fc.integer({ min: 1, max: 8 }),
    strike: fc.constantFrom(...strikes),
    edits: fc.array(deeds, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ["call"] },
);

const run = fc.record({
  report: fc.nat({ max: reports.length - 1 }),
  happenings: fc.array(happening, { maxLength: 3 }),
});
const step = fc.oneof(deeds, run);

const numRuns = process.env.LONG === undefined ? 120 : 5000;

test("whatever people do and whatever fails, in any order, the sheet is never harmed", {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.nat({ max: reports.length - 1 }),
      async (late, steps, last) => {
        const sheet = late ? lab.copy(refreshed, firstReport) : lab.copy(fresh);
        sheet.watch.namesStayWithKeys = false;
        for (const each of steps) {
          if ("deed" in each) {
            sheet.edit(each.deed);
            continue;
          }
          const happenings = each.happenings.map(({ call, strike, edits = [] }) => ({
            call,
            ...(strike === undefined ? {} : { strike }),
            edits: edits.map(({ deed }) => deed),
          }));
          const { error } = await sheet.run(reports[each.report] ?? firstReport, ...happenings);
          if (error !== undefined && !(error instanceof AppError)) throw error;
        }
        const { error } = await sheet.run(reports[last] ?? firstReport);
        expect(error).toBeUndefined();
        expect(sheet.watch.breaches).toEqual([]);
        expect((await sheet.run(reports[last] ?? firstReport)).outcome).toMatchObject({
          cellsWritten: 0,
          rowsAdded: 0,
          writes: 0,
        });
      },
    ),
    { numRuns },
  );
});
