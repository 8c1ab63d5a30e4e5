import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type SheetsServer, startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import { type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";
import { firstReport, laterReport, orders, teamCustomers } from "../support/sheet-scenes.ts";

let lab: SheetLab;
let server: SheetsServer;
let refreshed: Workbook;
let sheet: WatchedSheet;
beforeAll(async () => {
  lab = await startSheetLab();
  server = await startSheetsServer({ identities: [{ token: "tool", email: "tool@example.com", role: "editor" }] });
  const first = lab.make(orders, teamCustomers);
  await first.run(firstReport);
  refreshed = lab.stored(first);
});
beforeEach(() => {
  sheet = lab.copy(refreshed, firstReport);
});
afterAll(() => Promise.all([lab.close(), server.close()]));

/** Somebody protects a part of the team's tab, for himself alone. Columns A to E are the team's with the keys in B, F to K the tool's. */
function protect(range: Readonly<Record<string, number>>, tab = "Customers", more = {}): void {
  sheet.edit({
    kind: "request",
    tab,
    request: (sheetId) => ({
      addProtectedRange: {
        protectedRange: { range: { ...range, sheetId }, editors: { users: ["boss@example.com"] }, ...more },
      },
    }),
  });
}

/** The tool writes as one of several editors. @param before what happens between its look at the sheet and its write */
async function write(before: () => void = () => undefined) {
  server.service.store.put(lab.stored(sheet));
  const access = { rootUrl: `${server.url}/`, accessToken: "tool" };
  const opened = googleWorkbooks(access).open(sheet.spreadsheetId, new AbortController().signal);
  await opened.describe();
  before();
  server.service.resetCounts();
  try {
    return { outcome: await opened.write(laterReport), error: undefined, sent: server.service.counts().writes };
  } catch (error) {
    return { outcome: undefined, error, sent: server.service.counts().writes };
  }
}

const named = (place: string) => ({ code: "protected_range", message: expect.stringContaining(place) });
const columns = (startColumnIndex: number, endColumnIndex: number) => ({ startColumnIndex, endColumnIndex });

describe("a protected range", () => {
  test("over own columns is named before anything is written, and one that people keep for themselves is not", async () => {
    protect({ ...columns(3, 4), startRowIndex: 0, endRowIndex: 6 });
    protect({ ...columns(5, 8), startRowIndex: 0, endRowIndex: 6 }, "Customers", { description: "Hands off" });
    const { error, sent } = await write();
    expect(error).toMatchObject(named('Customers!F1:H6 ("Hands off", only its owner can see who may edit it)'));
    expect(error).toMatchObject({ message: expect.not.stringContaining("Customers!D1:D6") });
    expect(error).toMatchObject({ message: expect.stringContaining("Nothing was confirmed as written.") });
    expect(sent).toBe(0);
  });

  test("where new columns would be inserted is named before the tab is anchored", async () => {
    sheet = lab.make(orders, teamCustomers);
    protect({ ...columns(2, 9), startRowIndex: 0, endRowIndex: 2 });
    const { error, sent } = await write();
    expect(error).toMatchObject(named("Customers!C1:"));
    expect(sent).toBe(0);
  });

  test("over the keys stops new rows, for they are filled in there", async () => {
    protect(columns(1, 2));
    expect(await write()).toMatchObject({ error: named("Customers!B:B"), sent: 0 });
  });

  test("over a whole tab of the tool's own is named", async () => {
    protect({}, "Tier Summary");
    expect(await write()).toMatchObject({ error: named("all of tab 'Tier Summary'"), sent: 0 });
  });

  test("over other columns of the team's, or only a warning, is in nobody's way", async () => {
    protect({ ...columns(3, 4), startRowIndex: 1, endRowIndex: 6 });
    protect(columns(5, 11), "Customers", { warningOnly: true, editors: undefined });
    expect(await write()).toMatchObject({ error: undefined, outcome: { rowsAdded: 2 } });
  });

  test("over a tab that leaves all that is written open is in nobody's way", async () => {
    await sheet.run(laterReport);
    sheet.edit({ kind: "typeBelow", tab: "Customers", rows: [["", "fred"]] });
    const open = [columns(1, 2), columns(5, 11)].map((each) => ({ ...each, sheetId: customersId() }));
    protect({}, "Customers", { unprotectedRanges: open });
    expect(await write()).toMatchObject({ error: undefined, outcome: { cellsWritten: 6 } });
  });

  test("that somebody made since the sheet was read is named all the same", async () => {
    const { error } = await write(() => {
      protect(columns(5, 8));
      server.service.store.put(lab.stored(sheet));
    });
    expect(error).toMatchObject(named("Customers!F:H"));
  });
});

const customersId = () => sheet.snapshot().sheets.find(({ title }) => title === "Customers")?.sheetId ?? 0;
