import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Cell } from "../../functions/core/values/cell.ts";
import { AppError } from "../../functions/errors.ts";
import type { Workbook } from "../../functions/local/sheets-server/workbook.ts";
import type { OrdersChoice } from "../../functions/use-cases/choice-cells.ts";
import { setUp } from "../../functions/use-cases/set-up.ts";
import { fakeClock, memoryStore } from "../support/fakes.ts";
import { day } from "../support/orders.ts";
import { type Happening, type LabEdit, type SheetLab, startSheetLab, type WatchedSheet } from "../support/sheet-lab.ts";
import type { TabContent } from "../support/spreadsheet.ts";

const orders: TabContent = {
  title: "Orders",
  rows: [
    ["Customer ID", "Kunde Nr", "Date", "Total"],
    ["a", "K-17", day("2025-01-10"), 100],
  ],
};
const choice: OrdersChoice = {
  ordersTab: "Orders",
  columns: { customerId: "Kunde Nr", date: "Date", amount: "Total" },
};
const chosen = new Map<Cell, Cell>([
  ["Orders tab", "Orders"],
  ["Column: customer id", "Kunde Nr"],
  ["Column: date", "Date"],
  ["Column: amount", "Total"],
]);

let lab: SheetLab;
let bare: Workbook;
/** The tab is there, with a column of the team's own between the names and the values, filled all the way down. */
let ready: Workbook;

const doSetUp = (sheet: WatchedSheet, wanted: OrdersChoice, ...happenings: readonly Happening[]) =>
  sheet.during(
    (workbooks) =>
      setUp(
        { spreadsheetId: sheet.spreadsheetId, editor: "ann@example.com", ...wanted },
        { workbooks, store: memoryStore(), now: fakeClock(), account: "tool@example.com" },
      ),
    ...happenings,
  );

const title = "Tier Settings";
const request = (make: Extract<LabEdit, { kind: "request" }>["request"]): LabEdit => ({
  kind: "request",
  tab: title,
  request: make,
});
const lines = (sheetId: number, dimension: "ROWS" | "COLUMNS", startIndex: number, count = 1) => ({
  ...{ sheetId, dimension, startIndex, endIndex: startIndex + count },
});
const fill = (rowIndex: number, columnIndex: number, texts: readonly string[]): LabEdit =>
  request((sheetId) => ({
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: texts.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] })),
      fields: "userEnteredValue",
    },
  }));

beforeAll(async () => {
  lab = await startSheetLab();
  const sheet = lab.make(orders);
  bare = lab.stored(sheet);
  const made = lab.copy(bare);
  await doSetUp(made, {});
  made.edit(
    request((sheetId) => ({ insertDimension: { range: lines(sheetId, "COLUMNS", 1), inheritFromBefore: false } })),
  );
  const texts = made.rows(title).map((_, at) => `ours ${at + 1}`);
  made.edit(fill(0, 1, texts));
  ready = lab.stored(made);
});
afterAll(() => lab.close());

/** Each row but for its Status and blanks: what people see as one line, wherever it stands. */
function linesOf(sheet: WatchedSheet): readonly (readonly Cell[])[] {
  const rows = sheet.rows(title);
  const statusColumns = new Set(rows.flatMap((row) => row.flatMap((cell, at) => (cell === "Status" ? [at] : []))));
  return rows
    .map((row) => row.filter((cell, at) => cell !== "" && !statusColumns.has(at)))
    .filter((row) => row.length > 0);
}

/** What a line may be after the choice was written: as it was, or with the value that was chosen for it. */
function allowed(before: readonly (readonly Cell[])[]): ReadonlySet<string> {
  return new Set(
    before.flatMap((line) => {
      const value = chosen.get(line[0] ?? "");
      const own = line.slice(0, 2);
      return [line, ...(value === undefined ? [] : [[...own, value, ...line.slice(2)]])].map((each) =>
        JSON.stringify([...each].sort()),
      );
    }),
  );
}

const general = (sheet: WatchedSheet, name: string) => sheet.rows(title).findIndex((row) => row.includes(name));

const edits: Readonly<Record<string, (sheet: WatchedSheet) => LabEdit>> = {
  "rows inserted at the top": () =>
    request((sheetId) => ({ insertDimension: { range: lines(sheetId, "ROWS", 0, 3), inheritFromBefore: false } })),
  "a row inserted in the midst of the table": (sheet) => {
    const at = general(sheet, "Column: customer id");
    return request((sheetId) => ({ insertDimension: { range: lines(sheetId, "ROWS", at), inheritFromBefore: true } }));
  },
  "a row of the table moved up": (sheet) => {
    const at = general(sheet, "Column: amount");
    return request((sheetId) => ({
      moveDimension: { source: { ...lines(sheetId, "ROWS", at) }, destinationIndex: at - 2 },
    }));
  },
  "a row of the table deleted": (sheet) => {
    const at = general(sheet, "Column: date");
    return request((sheetId) => ({ deleteDimension: { range: lines(sheetId, "ROWS", at) } }));
  },
  "a column inserted at the left": () =>
    request((sheetId) => ({ insertDimension: { range: lines(sheetId, "COLUMNS", 0), inheritFromBefore: false } })),
  "the column of values moved": () =>
    request((sheetId) => ({ moveDimension: { source: lines(sheetId, "COLUMNS", 2), destinationIndex: 1 } })),
};

describe("setting up writes no cell of the team's, whenever people rearrange the Tier Settings tab", () => {
  test.each(Object.entries(edits))("%s", async (_, edit) => {
    const { calls } = await doSetUp(lab.copy(ready), choice);
    expect(calls).toBeGreaterThan(5);
    // The first two only look, at what stands there by then.
    for (let call = 3; call <= calls; call += 1) {
      const sheet = lab.copy(ready);
      const may = allowed(linesOf(sheet));
      const { error } = await doSetUp(sheet, choice, { call, edits: [edit(sheet)] });
      if (error !== undefined)
        expect([call, error]).toEqual([call, expect.objectContaining({ code: "sheet_changed" })]);
      const strange = linesOf(sheet).filter((line) => !may.has(JSON.stringify([...line].sort())));
      expect([call, strange]).toEqual([call, []]);
      const again = await doSetUp(sheet, choice);
      expect([call, again.outcome?.problems]).toEqual([call, expect.any(Array)]);
      for (const [name, value] of chosen) {
        const line = linesOf(sheet).find((each) => each.includes(name));
        if (line !== undefined) expect([call, line]).toEqual([call, expect.arrayContaining([value])]);
      }
      expect(marksIn(sheet)).toEqual([]);
    }
  });
});

const marksIn = (sheet: WatchedSheet) =>
  lab.stored(sheet).metadata.filter(({ key }) => key === "customer-tiers.filling");

describe("setting up that is killed at any call, or has its answer lost", () => {
  test.each(["killed after", "drop after"] as const)(
    "%s: the next finishes it, and it is as if nothing had been",
    async (strike) => {
      for (const from of strike === "drop after" ? [ready] : [bare, ready]) {
        const calm = lab.copy(from);
        const { calls } = await doSetUp(calm, choice);
        for (let call = 1; call <= calls; call += 1) {
          const sheet = lab.copy(from);
          const struck = await doSetUp(sheet, choice, { call, strike });
          expect(struck.struck).toHaveLength(1);
          const { outcome, error } = await doSetUp(sheet, choice);
          expect([call, error, outcome?.problems]).toEqual([call, undefined, []]);
          expect(sheet.rows(title)).toEqual(calm.rows(title));
          expect(marksIn(sheet)).toEqual([]);
          expect(sheet.snapshot().sheets.map((each) => each.title)).toEqual(["Orders", title]);
        }
      }
    },
  );
});

test("two who set up at the same moment, where there is no tab yet, make one tab, and each is told how it stands", async () => {
  const sheet = lab.copy(bare);
  const ended = await sheet.during(async (workbooks) => {
    const deps = { workbooks, store: memoryStore(), now: fakeClock(), account: "tool@example.com" };
    const asked = { spreadsheetId: sheet.spreadsheetId, editor: "ann@example.com" };
    return Promise.allSettled([
      setUp({ ...asked, ...choice }, deps),
      setUp({ ...asked, ...choice }, deps),
      setUp(asked, deps),
    ]);
  });
  const settled = ended.outcome ?? [];
  for (const each of settled)
    if (each.status === "rejected") expect(each.reason).toEqual(expect.objectContaining({ code: "sheet_changed" }));
  expect(settled.some(({ status }) => status === "fulfilled")).toBe(true);
  const { outcome } = await doSetUp(sheet, choice);
  expect(outcome?.problems).toEqual([]);
  expect(sheet.snapshot().sheets.map((each) => each.title)).toEqual(["Orders", title]);
  for (const [name, value] of chosen) expect(linesOf(sheet).find((line) => line.includes(name))).toContain(value);
  if (ended.error instanceof AppError) throw ended.error;
});
