import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { FaultMoment, FaultRule } from "../../functions/local/sheets-server/faults.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import { quotaMinute } from "../../functions/sheets/retry.ts";
import { defaultRunLimits, longestCallMs } from "../../functions/use-cases/refresh-deps.ts";
import { type SheetLab, startSheetLab } from "../support/sheet-lab.ts";
import { laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

let lab: SheetLab;
beforeAll(async () => {
  lab = await startSheetLab();
});
afterEach(() => lab.server.service.faults.clear());
afterAll(() => lab.close());

/** A call hangs far longer than it may, once. */
const hang = (which: Pick<FaultRule, "method" | "requestKind">, when: FaultMoment = "before") =>
  lab.server.service.faults.add({ ...which, fault: { kind: "slow", delayMs: 1500, when }, times: 1 });

async function refresh() {
  const sheet = lab.make(orders, teamCustomers);
  const retry = { callTimeoutMs: 400, sleep: async () => undefined };
  const workbooks = googleWorkbooks({ rootUrl: `${lab.server.url}/`, retry });
  const workbook = workbooks.open(sheet.spreadsheetId, new AbortController().signal);
  await workbook.describe();
  return { sheet, outcome: await workbook.write(laterReport) };
}

test("a call is given up after the service would have, and before the lease ends", () => {
  expect(quotaMinute.callTimeoutMs).toBeGreaterThan(longestCallMs);
  expect(quotaMinute.callTimeoutMs).toBeLessThan(defaultRunLimits.graceMs);
});

test.each(["spreadsheets.get", "spreadsheets.values.batchUpdateByDataFilter"])(
  "%s that hangs is made again",
  async (method) => {
    const calm = (await refresh()).outcome;
    hang({ method });
    const { outcome } = await refresh();
    expect(outcome.cellsWritten).toBe(calm.cellsWritten);
    expect(outcome.reads + outcome.writes).toBe(calm.reads + calm.writes + 1);
  },
);

test("a structural batch that hangs is not sent again: the sheet is read, and rows are added once", async () => {
  const calm = (await refresh()).outcome;
  hang({ requestKind: "insertDimension" }, "after");
  const { sheet, outcome } = await refresh();
  expect(outcome.reads).toBeGreaterThan(calm.reads);
  const ids = sheet
    .rows("Customers")
    .slice(2)
    .flatMap(([, id]) => (id === undefined || id === "" ? [] : [id]));
  expect(new Set(ids).size).toBe(ids.length);
});
