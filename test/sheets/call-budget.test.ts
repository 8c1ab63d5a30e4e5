import { afterAll, beforeAll, expect, test } from "vitest";
import type { Cell } from "../../functions/core/values/cell.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import { runFormat } from "../../functions/use-cases/ports/run.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import type { RefreshDeps } from "../../functions/use-cases/refresh-deps.ts";
import { aRunId, fakeClock, memoryStore, recordingLog } from "../support/fakes.ts";
import { type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";

const customers = 5000;
const order = (customer: number, at: number): readonly Cell[] => [
  `o${customer}-${at}`,
  `c${customer}`,
  45_600 + (at % 90),
  10 + ((customer * 7) % 900),
];

let lab: SheetLab;
let sheet: WatchedSheet;
let deps: RefreshDeps;
let runs = 0;
beforeAll(async () => {
  lab = await startSheetLab();
  const rows = Array.from({ length: customers }, (_, customer) => [order(customer, 1), order(customer, 2)]).flat();
  sheet = lab.make({ title: "Orders", rows: [["Order ID", "Customer ID", "Date", "Amount"], ...rows] });
  const workbooks = googleWorkbooks({ rootUrl: `${lab.server.url}/` });
  sheet.watch.see = () => undefined;
  deps = {
    workbooks,
    store: memoryStore(),
    now: fakeClock(),
    log: recordingLog(),
    newHolder: () => "holder",
    limits: { deadlineMs: 60_000, graceMs: 10_000 },
  };
});
afterAll(() => lab.close());

async function refresh() {
  const { service } = lab.server;
  runs += 1;
  const runId = aRunId(runs);
  const { spreadsheetId } = sheet;
  await deps.store.createOrJoinRun(
    {
      format: runFormat,
      runId,
      spreadsheetId,
      reason: "menu",
      state: "queued",
      progressPercent: 0,
      createdAt: deps.now(),
    },
    deps.now(),
  );
  service.resetCounts();
  await refreshWorkbook({ spreadsheetId, runId }, deps);
  const { reads, writes } = service.counts();
  return { result: (await deps.store.run(spreadsheetId, runId, deps.now()))?.result, reads, writes };
}

test("a workbook of 5,000 customers takes three reads, and a second refresh no write", async () => {
  await refresh();
  const second = await refresh();
  expect(second).toMatchObject({ reads: 3, writes: 0, result: { customers, cellsWritten: 0 } });
});

test("fifty changed tiers take at most three reads and two writes, every tab included", async () => {
  const rows = Array.from({ length: 50 }, (_, at) => [...order(customers - 1 - at * 40, 3)]);
  for (const row of rows) row[3] = 5000;
  sheet.edit({ kind: "typeBelow", tab: "Orders", rows });
  const { result, reads, writes } = await refresh();
  expect(result?.cellsWritten).toBeGreaterThan(50);
  expect(reads).toBeLessThanOrEqual(3);
  expect(writes).toBeLessThanOrEqual(2);
});

test("customers who have no order any more stay, and say so; a further refresh writes nothing", async () => {
  for (const rowNumber of [3, 2]) sheet.edit({ kind: "deleteRow", tab: "Orders", rowNumber });
  await refresh();
  const row = sheet.rows("Customers").find(([id]) => id === "c0");
  expect(row).toContain("No longer in the orders");
  expect(await refresh()).toMatchObject({ writes: 0 });
});
