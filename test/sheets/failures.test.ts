import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../functions/errors.ts";
import type { FaultRule } from "../../functions/local/sheets-server/faults.ts";
import { startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import { quotaMinute, type RetryPolicy, retrying } from "../../functions/sheets/retry.ts";
import { isWorthRepeating, retryAfterMs, sheetError } from "../../functions/sheets/sheet-errors.ts";
import { labReport } from "../support/report.ts";
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

const fail = (...rules: readonly FaultRule[]) => lab.server.service.faults.add(...rules);
const customersId = () => refreshed.sheets.find(({ title }) => title === "Customers")?.sheetId ?? 0;

/** What the client throws for an answer of this status. */
function clientError(
  status: number | undefined,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Error {
  const response = status === undefined ? {} : { response: { status, headers: new Headers(headers) } };
  return Object.assign(new Error(message), { config: { data: "every customer there is" } }, response);
}

describe("a call that fails", () => {
  const policy = (sleeps: number[]): RetryPolicy => ({
    ...quotaMinute,
    random: () => 0.5,
    sleep: async (delayMs) => {
      sleeps.push(delayMs);
    },
  });

  test("for a quota is tried for longer than the minute that it is counted by", async () => {
    const sleeps: number[] = [];
    const call = async () => {
      throw clientError(429, "Quota exceeded");
    };
    await expect(retrying(policy(sleeps), call, new AbortController().signal)).rejects.toThrow("Quota");
    expect(sleeps).toEqual([1250, 2500, 5000, 10_000, 20_000, 40_000, 40_000]);
    expect(sleeps.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(60_000);
  });

  test("waits as long as the service asks", async () => {
    const sleeps: number[] = [];
    let calls = 0;
    const call = async () => {
      calls += 1;
      if (calls === 1) throw clientError(503, "later", { "retry-after": "17" });
      return calls;
    };
    expect(await retrying(policy(sleeps), call, new AbortController().signal)).toBe(2);
    expect(sleeps).toEqual([17_000]);
    expect(
      retryAfterMs(clientError(503, "later", { "retry-after": "Sun, 22 Nov 2026 08:00:30 GMT" }), () =>
        Date.UTC(2026, 10, 22, 8),
      ),
    ).toBe(30_000);
  });

  test("is not tried again when the run's time is up, and says so", async () => {
    const signal = AbortSignal.timeout(1);
    const { service, url } = lab.server;
    service.faults.add({ fault: { kind: "error", status: 503, when: "before" } });
    const workbook = googleWorkbooks({ rootUrl: `${url}/` }).open(sheet.spreadsheetId, signal);
    await expect(workbook.describe()).rejects.toMatchObject({ code: "deadline" });
  });

  test.each([
    [undefined, true],
    [408, true],
    [429, true],
    [500, true],
    [503, true],
    [400, false],
    [403, false],
    [404, false],
  ])("with status %s is worth repeating: %s", (status, worth) => {
    expect(isWorthRepeating(clientError(status, "no"))).toBe(worth);
  });

  test("keeps nothing of the request in the error: it holds customers", () => {
    const error = sheetError(clientError(400, 'Invalid value at data[0]: "Ann Miller"'), false);
    expect(JSON.stringify([error.message, error.cause, String(error.cause), { ...error }])).not.toMatch(
      /customer there is|Miller/,
    );
  });
});

describe("an error that ends a run says", () => {
  test("that nothing was written", async () => {
    fail({ fault: { kind: "error", status: 503, when: "before" }, callKind: "write" });
    const { error } = await sheet.run(
      firstReport.customerRows === laterReport.customerRows ? firstReport : laterReport,
    );
    expect(error).toMatchObject({
      code: "sheet_busy",
      message: expect.stringContaining("Nothing was confirmed as written."),
    });
  });

  test("that columns and rows were made, but no tiers", async () => {
    fail({
      fault: { kind: "error", status: 500, when: "after" },
      method: "spreadsheets.values.batchUpdateByDataFilter",
    });
    const { error } = await sheet.run(laterReport);
    expect(error).toMatchObject({ code: "sheet_busy", message: expect.stringContaining("2 new rows; no tiers") });
  });

  test("which protected range is in the way, by name, and whom to ask", async () => {
    const sheetId = customersId();
    sheet.edit({
      kind: "request",
      tab: "Customers",
      request: () => ({
        addProtectedRange: {
          protectedRange: {
            range: { sheetId, startColumnIndex: 5, endColumnIndex: 8 },
            description: "Hands off",
            editors: { users: ["boss@example.com"] },
          },
        },
      }),
    });
    await expect(writeAsEditor(lab.stored(sheet))).rejects.toMatchObject({
      code: "protected_range",
      message: expect.stringMatching(
        /Customers!F:H \("Hands off", only its owner can see who may edit it\).*Nothing was confirmed as written/s,
      ),
    });
  });

  test("that the spreadsheet is full", async () => {
    sheet.edit({
      kind: "request",
      tab: "Orders",
      request: (sheetId) => ({
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { rowCount: 555, columnCount: 18_000 } },
          fields: "gridProperties(rowCount,columnCount)",
        },
      }),
    });
    const { error } = await sheet.run(
      labReport(Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`c${at}`, "Gold"]))),
    );
    expect(error).toMatchObject({
      code: "sheet_full",
      message: expect.stringContaining("Nothing was confirmed as written."),
    });
    expect(sheet.watch.breaches).toEqual([]);
  });

  test("that there is no such spreadsheet any more", async () => {
    const workbook = googleWorkbooks({ rootUrl: `${lab.server.url}/` }).open(
      sheet.spreadsheetId,
      new AbortController().signal,
    );
    await workbook.describe();
    lab.server.service.store.delete(sheet.spreadsheetId);
    await expect(workbook.write(laterReport)).rejects.toMatchObject({ code: "workbook_not_found" });
  });
});

/** The tool as one of several editors of a spreadsheet in this state, for whom protected ranges are closed. */
async function writeAsEditor(workbook: Workbook) {
  const identities = [{ token: "tool", email: "tool@example.com", role: "editor" }] as const;
  const server = await startSheetsServer({ identities });
  try {
    server.service.store.put(workbook);
    const access = { rootUrl: `${server.url}/`, accessToken: "tool" };
    const opened = googleWorkbooks(access).open(workbook.spreadsheetId, new AbortController().signal);
    await opened.describe();
    return await opened.write(laterReport);
  } finally {
    await server.close();
  }
}

test("a batch that lands after its answer was given up is refused whole, because another came first", async () => {
  const { service } = lab.server;
  let late: { readonly body: unknown } | undefined;
  const remove = service.addInterceptor({
    before: async (call) => {
      if (late !== undefined || call.method !== "spreadsheets.batchUpdate") return undefined;
      late = { body: call.body };
      return { kind: "drop" };
    },
  });
  const { error } = await sheet.run(laterReport);
  remove();
  expect(error).toBeUndefined();
  const rows = sheet.rows("Customers");
  const answer = await service.handle({
    verb: "POST",
    path: `/v4/spreadsheets/${sheet.spreadsheetId}:batchUpdate`,
    query: new URLSearchParams(),
    authorization: undefined,
    body: JSON.stringify(late?.body),
  });
  expect(answer).toMatchObject({ kind: "answer", answer: { status: 400 } });
  expect(sheet.rows("Customers")).toEqual(rows);
  expect(sheet.watch.breaches).toEqual([]);
});

describe.each(["500 before", "500 after", "503 before", "503 after", "drop before", "drop after"] as const)(
  "a structural batch whose answer is lost (%s)",
  (strike) => {
    test.each([
      ["the first refresh", () => lab.make(orders, teamCustomers), firstReport],
      ["the first refresh without a Customers tab", () => lab.make(orders), firstReport],
      ["a later refresh", () => sheet, laterReport],
    ] as const)("is never sent again: %s", async (_, make, report) => {
      const { calls, batches } = await make().run(report);
      let lost = 0;
      for (let call = 1; call <= calls; call += 1) {
        sheet = lab.copy(refreshed);
        const run = await make().run(report, { call, strike });
        const where = `call ${call} of ${calls}`;
        expect(run.error, where).toBeUndefined();
        expect(run.struck, where).toEqual([{ call, strike }]);
        expect(new Set(run.batches).size, where).toBe(run.batches.length);
        if (run.batches.length > batches.length) lost += 1;
      }
      // One that was applied is not planned again; one that was not is planned anew, in other words.
      expect(lost).toBe(strike.endsWith("before") ? batches.length : 0);
    });
  },
);

test("an AppError is never repeated", () => {
  expect(isWorthRepeating(new AppError("sheet_busy", "busy"))).toBe(false);
});
