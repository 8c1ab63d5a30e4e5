import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ColumnPage } from "../../functions/core/values/cell.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import { runFormat } from "../../functions/use-cases/ports/run.ts";
import { refreshWorkbook } from "../../functions/use-cases/refresh.ts";
import type { RefreshDeps } from "../../functions/use-cases/refresh-deps.ts";
import { aRunId, fakeClock, memoryStore, recordingLog } from "../support/fakes.ts";
import { type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";

let lab: SheetLab;
let sheet: WatchedSheet;
beforeEach(async () => {
  lab = await startSheetLab();
  sheet = lab.make({
    title: "Orders",
    rows: [
      ["Order ID", "Customer ID", "Date", "Amount"],
      ...Array.from({ length: 20 }, (_, at) => [`o${at}`, `c${at % 5}`, 45_700 + at, 10 + at]),
    ],
  });
});
afterEach(() => lab.close());

/** Opens the spreadsheet so that its orders take several calls. */
const open = (cellsPerCall: number) =>
  googleWorkbooks({ rootUrl: `${lab.server.url}/`, cellsPerCall, retry: { sleep: async () => undefined } }).open(
    sheet.spreadsheetId,
    new AbortController().signal,
  );

async function read(cellsPerCall: number, between: (page: ColumnPage) => void = () => undefined) {
  const workbook = open(cellsPerCall);
  const { tabs } = await workbook.describe();
  const pages: ColumnPage[] = [];
  for await (const page of workbook.readColumns(tabs[0]?.sheetId ?? 0, [0, 3], 1)) {
    pages.push(page);
    between(page);
  }
  return pages;
}

const counts = () => lab.server.service.counts().byMethod;

describe("columns of a tab", () => {
  test("that fit one call are read in one, without asking for versions", async () => {
    const [page, ...others] = await read(400_000);
    expect(others).toEqual([]);
    expect(page).toMatchObject({ firstRowNumber: 2, rowCount: 20 });
    expect(counts()["drive.files.get"]).toBeUndefined();
  });

  test("that take several calls come to the same cells", async () => {
    const [whole] = await read(400_000);
    const pages = await read(14);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ columns }) => columns[1] ?? [])).toEqual(whole?.columns[1]);
    expect(counts()["drive.files.get"]).toBe(2);
  });

  test("are asked for two pages ahead and no more, however many there are", async () => {
    const method = "spreadsheets.values.batchGetByDataFilter";
    const asked: number[] = [];
    const pages = await read(6, () => asked.push(counts()[method] ?? 0));
    expect(pages.length).toBeGreaterThan(4);
    const before = (counts()[method] ?? 0) - pages.length;
    expect(asked.filter((count, at) => count - before > at + 3)).toEqual([]);
  });

  test.each([
    { name: "rows are sorted", edit: { kind: "sortRows", tab: "Orders", column: "D", descending: true } },
    { name: "a cell far from the seam is changed", edit: { kind: "editCell", tab: "Orders", cell: "D2", text: "999" } },
    { name: "a column is inserted", edit: { kind: "insertColumn", tab: "Orders", before: "A" } },
  ] as const)("while $name are refused, not mixed", async ({ edit }) => {
    let edited = false;
    const change = () => {
      if (!edited) sheet.edit(edit);
      edited = true;
    };
    await expect(read(14, change)).rejects.toMatchObject({ code: "sheet_changed", retryable: true });
  });
});

describe("a refresh whose orders change while they are read", () => {
  function deps(): RefreshDeps {
    return {
      store: memoryStore(),
      now: fakeClock(),
      workbooks: { open: () => open(20) },
      log: recordingLog(),
      newHolder: () => "holder",
      limits: { deadlineMs: 60_000, graceMs: 10_000 },
    };
  }

  async function refresh(change: (call: number) => void) {
    const given = deps();
    const run = {
      format: runFormat,
      runId: aRunId(),
      spreadsheetId: sheet.spreadsheetId,
      reason: "menu",
      state: "queued",
      progressPercent: 0,
      createdAt: given.now(),
    } as const;
    await given.store.createOrJoinRun(run, given.now());
    let reads = 0;
    const remove = lab.server.service.addInterceptor({
      after: async (call) => {
        if (call.method === "spreadsheets.values.batchGetByDataFilter") {
          reads += 1;
          change(reads);
        }
        return undefined;
      },
    });
    try {
      await refreshWorkbook(run, given);
    } finally {
      remove();
    }
    return given.store.run(run.spreadsheetId, run.runId, given.now());
  }

  test("begins anew with an empty ledger: no order counts twice, none is missed", async () => {
    const run = await refresh((call) => {
      if (call === 3) sheet.edit({ kind: "insertColumn", tab: "Orders", before: "A" });
    });
    expect(run).toMatchObject({ state: "done", result: { rows: 20, rowsUsed: 20, customers: 5 } });
  });

  test("gives up after three times and says that somebody was rearranging", async () => {
    await expect(
      refresh((call) => sheet.edit({ kind: "editCell", tab: "Orders", cell: "D2", text: String(call) })),
    ).rejects.toMatchObject({ code: "sheet_changed" });
  });
});
