import { afterEach, describe, expect, test } from "vitest";
import { orderFields } from "../../functions/core/settings/settings.ts";
import { AppError } from "../../functions/errors.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import type { OrdersChoice } from "../../functions/use-cases/choice-cells.ts";
import type { Workbooks } from "../../functions/use-cases/ports/workbook.ts";
import { setUp } from "../../functions/use-cases/set-up.ts";
import { fakeClock, memoryStore } from "../support/fakes.ts";
import { day } from "../support/orders.ts";
import { type SettingsSheet, startSettingsSheet } from "../support/settings-sheet.ts";
import type { TabContent } from "../support/spreadsheet.ts";

const account = "tiers@shop.iam.gserviceaccount.com";
const ann = "ann@example.com";

const german: TabContent = {
  title: "Bestellungen",
  rows: [
    ["Bestellnummer", "Kunde Nr", "Datum", "Betrag", "Rabatt", "Notiz"],
    ["B-1", "K-17", day("2025-01-10"), 100, 0, ""],
    ["B-2", "K-17", day("2025-02-10"), 50, 0.1, "eilig"],
    ["B-3", "K-20", day("2025-03-10"), 10, 0, ""],
    ["B-4", "K-21", day("2025-05-10"), 7, 0, ""],
  ],
};
const twoTotals: TabContent = {
  title: "Orders",
  rows: [
    ["Customer ID", "Date", "Total", "Total"],
    ["ann", day("2025-01-10"), 100, 80],
  ],
};
const notes: TabContent = { title: "Notes", rows: [["To do"], ["Call Ann"]] };

let team: SettingsSheet | undefined;
afterEach(() => team?.sheet.close());

/** A spreadsheet of these tabs, and setting it up as `recompute` does. */
async function spreadsheet(...tabs: readonly TabContent[]) {
  const started = await startSettingsSheet(...tabs);
  team = started;
  const { server, spreadsheetId } = started.sheet;
  const store = memoryStore();
  const workbooks = googleWorkbooks({ rootUrl: `${server.url}/`, retry: { attempts: 1 } });
  const deps = { store, workbooks, now: fakeClock("2025-06-15T12:00:00Z"), account };
  return {
    ...started,
    store,
    setUp: (choice: OrdersChoice = {}) => setUp({ spreadsheetId, editor: ann, ...choice }, deps),
  };
}

const fieldOf = (found: Awaited<ReturnType<typeof setUp>>, wanted: (typeof orderFields)[number]) =>
  found.fields.find(({ field }) => field === wanted);

describe("looking at a spreadsheet to be set up", () => {
  test("makes the Tier Settings tab, and says what stands for what, with values to know it by", async () => {
    const { setUp: look, sheet } = await spreadsheet(notes, german);
    const found = await look();
    expect(await sheet.titles()).toEqual(["Notes", "Bestellungen", "Tier Settings"]);
    expect(found).toMatchObject({
      spreadsheet: { title: "Shop", locale: "en_US", timeZone: expect.any(String) },
      ...{ account, language: "en", ordersTab: "Bestellungen", headerRowNumber: 1, problems: [] },
      settingsTab: { title: "Tier Settings", made: true },
      ordersTabs: [{ title: "Notes" }, { title: "Bestellungen", rows: 100 }],
    });
    expect(found.fields.map(({ field }) => field)).toEqual(orderFields);
    expect(fieldOf(found, "customerId")).toEqual({
      ...{ field: "customerId", label: "customer id", required: true, header: "Kunde Nr", letter: "B" },
      ...{ samples: ["K-17", "K-17", "K-20"], candidates: [] },
    });
    expect(fieldOf(found, "date")?.samples).toEqual(["2025-01-10", "2025-02-10", "2025-03-10"]);
    expect(fieldOf(found, "discount")).toMatchObject({ required: false, header: "Rabatt" });
    expect(fieldOf(found, "profit")).not.toHaveProperty("header");
    expect(found.columns).toHaveLength(6);
    expect(found.columns.at(-1)).toEqual({ header: "Notiz", letter: "F", samples: ["eilig"] });
  });

  test("writes nothing but that tab, and registers nothing: nobody has confirmed it", async () => {
    const { setUp: look, others, store, settings } = await spreadsheet(german);
    const before = await others();
    await look();
    const made = await settings();
    expect((await look()).settingsTab.made).toBe(false);
    expect([await others(), await settings()]).toEqual([before, made]);
    expect(store.registrations.size).toBe(0);
  });

  test("asks where several columns could be it, and never picks", async () => {
    const found = await (await spreadsheet(twoTotals)).setUp();
    expect(fieldOf(found, "amount")).toEqual({
      ...{ field: "amount", label: "amount", required: true },
      candidates: [
        { header: "Total", letter: "C" },
        { header: "Total", letter: "D" },
      ],
    });
    expect(fieldOf(found, "customerId")).toMatchObject({ header: "Customer ID", letter: "A" });
    expect(found.problems).toEqual([
      { a1: expect.stringMatching(/^'Tier Settings'!B\d+$/), message: expect.stringContaining('C "Total", D "Total"') },
    ]);
  });

  test("of two tabs with orders asks which, and leaves columns for later", async () => {
    const found = await (await spreadsheet(german, { ...german, title: "Alt" })).setUp();
    expect(found).not.toHaveProperty("ordersTab");
    expect(found.columns).toEqual([]);
    expect(found.problems).toMatchObject([{ message: expect.stringMatching(/"Bestellungen", "Alt"/) }]);
  });

  test("of a spreadsheet without orders says what is missing", async () => {
    const found = await (await spreadsheet(notes)).setUp();
    expect(found).toMatchObject({ ordersTab: "Notes", columns: [{ header: "To do" }] });
    expect(found.problems.length).toBeGreaterThan(0);
  });
});

describe("confirming it", () => {
  test("writes the choice into the General table, registers the workbook, and the first run computes by it", async () => {
    const { setUp: confirm, store, refresh, settings, sheet } = await spreadsheet(notes, german);
    const columns = { customerId: "Kunde Nr", date: "Datum", amount: "Betrag", discount: "Rabatt" };
    const found = await confirm({ ordersTab: "Bestellungen", columns });
    expect(found.problems).toEqual([]);
    expect(store.registrations.get(sheet.spreadsheetId)?.nextDueAt).toBeInstanceOf(Date);
    const filled = (await settings()).filter(([name, value]) => /^(Column: |Orders tab)/.test(String(name)) && value);
    expect(filled.map(([name, value]) => [name, value])).toEqual([
      ["Orders tab", "Bestellungen"],
      ["Column: customer id", "Kunde Nr"],
      ["Column: date", "Datum"],
      ["Column: amount", "Betrag"],
      ["Column: discount", "Rabatt"],
    ]);
    expect((await refresh()).run).toMatchObject({ state: "done", result: { customers: 3, rowsUsed: 4 } });
  });

  test("changes no other cell of the team's, and what it says already is not written again", async () => {
    const { setUp: confirm, settings, set, others, status } = await spreadsheet(german);
    await confirm();
    await set("Currency", "EUR");
    await set("Column: cost", "");
    const [before, beside] = [await settings(), await others()];
    const choice = { ordersTab: "Bestellungen", columns: { customerId: "Kunde Nr", profit: "" } };
    await confirm(choice);
    const after = await settings();
    const changed = after.flatMap((row, at) => (row[1] === before[at]?.[1] ? [] : [[row[0], row[1]]]));
    expect(changed).toEqual([
      ["Orders tab", "Bestellungen"],
      ["Column: customer id", "Kunde Nr"],
    ]);
    expect(await status("Column: customer id")).toBe("OK: column B, Kunde Nr");
    expect(await others()).toEqual(beside);
    await confirm(choice);
    expect(await settings()).toEqual(after);
  });

  test("that a field has no column keeps one that reads like it from being taken", async () => {
    const { setUp: confirm, refresh } = await spreadsheet(german);
    const found = await confirm({ columns: { discount: "", profit: "" } });
    expect(fieldOf(found, "discount")).not.toHaveProperty("header");
    const { computed } = await refresh();
    expect(computed?.orders.map.columns).not.toHaveProperty("discount");
  });

  test("one of two equal headers by its letter settles the question", async () => {
    const { setUp: confirm, store } = await spreadsheet(twoTotals);
    const found = await confirm({ ordersTab: "Orders", columns: { amount: "D: Total" } });
    expect(fieldOf(found, "amount")).toMatchObject({ header: "Total", letter: "D", candidates: [] });
    expect(found.problems).toEqual([]);
    expect(store.registrations.size).toBe(1);
  });

  test("of what is not there says so at the cell, on the tab too, and registers nothing", async () => {
    const { setUp: confirm, store, status } = await spreadsheet(german);
    const found = await confirm({ columns: { customerId: "Kunden Nr." } });
    const message = expect.stringMatching(/"Kunden Nr\.".*"Kunde Nr"/);
    expect(found.problems).toEqual([{ a1: expect.stringMatching(/^'Tier Settings'!B\d+$/), message }]);
    expect(await status("Column: customer id")).toEqual(message);
    expect(store.registrations.size).toBe(0);
  });

  test("another choice later replaces the first", async () => {
    const { setUp: confirm } = await spreadsheet(german);
    await confirm({ columns: { customerId: "Bestellnummer", orderId: "" } });
    const found = await confirm({ columns: { customerId: "Kunde Nr", orderId: "Bestellnummer" } });
    expect([fieldOf(found, "customerId")?.header, fieldOf(found, "orderId")?.header]).toEqual([
      "Kunde Nr",
      "Bestellnummer",
    ]);
  });

  test("where somebody took a row of the table away says which", async () => {
    const { setUp: confirm, cellOf, sheet, sheetId } = await spreadsheet(german);
    await confirm();
    const startIndex = Number((await cellOf("Column: discount", 0)).slice(1)) - 1;
    const range = { sheetId: await sheetId("Tier Settings"), dimension: "ROWS", startIndex, endIndex: startIndex + 1 };
    await sheet.edit({ deleteDimension: { range } });
    const found = await confirm({ columns: { customerId: "Kunde Nr", discount: "Rabatt" } });
    expect(found.problems).toEqual([{ message: expect.stringContaining('has no row "Column: discount"') }]);
    expect(fieldOf(found, "customerId")).toMatchObject({ header: "Kunde Nr" });
  });

  test("leaves a tab alone that only bears the name, and says what it lacks", async () => {
    const own: TabContent = {
      title: "Tier Settings",
      rows: [
        ["Ideas", "Who"],
        ["More tiers", "Ann"],
        ["Status", "open"],
      ],
    };
    const { setUp: confirm, sheet, store } = await spreadsheet(german, own);
    const found = await confirm({ ordersTab: "Bestellungen", columns: { customerId: "Kunde Nr" } });
    expect(found.settingsTab).toEqual({ title: "Tier Settings", made: false });
    expect(found.problems.length).toBeGreaterThan(0);
    expect(await sheet.read("Tier Settings")).toEqual(own.rows);
    expect(await sheet.titles()).toEqual(["Bestellungen", "Tier Settings"]);
    expect(store.registrations.size).toBe(0);
  });

  test("fills in the tool's own tab, and not a copy that somebody made of it", async () => {
    const { setUp: confirm, sheet, sheetId } = await spreadsheet(german);
    await confirm();
    const sourceSheetId = await sheetId("Tier Settings");
    await sheet.edit({ duplicateSheet: { sourceSheetId, insertSheetIndex: 0, newSheetName: "Tier settings 2" } });
    const copy = await sheet.read("Tier settings 2");
    expect(await confirm({ columns: { customerId: "Kunde Nr" } })).toMatchObject({
      settingsTab: { title: "Tier Settings" },
    });
    expect(await sheet.read("Tier settings 2")).toEqual(copy);
  });

  test.each([true, false])(
    "while a run is at work comes to the same as after it, and harms neither; the first run: %s",
    async (isFirst) => {
      const { setUp: confirm, refresh, sheet, status } = await spreadsheet(german);
      if (!isFirst) await refresh();
      const columns = { customerId: "Kunde Nr", discount: "" };
      const [asked, ran] = await Promise.allSettled([confirm({ columns }), refresh()]);
      if (asked.status === "rejected") expect(asked.reason).toMatchObject({ code: "sheet_changed" });
      if (ran.status === "rejected") throw ran.reason;
      const { state, error } = ran.value.run;
      expect(state === "done" || error?.code === "sheet_changed").toBe(true);
      expect((await confirm({ columns })).problems).toEqual([]);
      expect((await refresh()).run).toMatchObject({ state: "done", result: { customers: 3 } });
      expect(await status("Column: customer id")).toBe("OK: column B, Kunde Nr");
      expect((await sheet.titles()).filter((title) => title.startsWith("Tier Settings"))).toEqual(["Tier Settings"]);
    },
  );

  test("leaves nights off that somebody switched off", async () => {
    const { setUp: confirm, store, sheet } = await spreadsheet(german);
    const off = {
      format: 3,
      spreadsheetId: sheet.spreadsheetId,
      timeZone: "Etc/GMT",
      registeredAt: new Date(),
    } as const;
    await store.editRegistration(sheet.spreadsheetId, () => off);
    await confirm({ columns: { customerId: "Kunde Nr" } });
    expect(store.registrations.get(sheet.spreadsheetId)).not.toHaveProperty("nextDueAt");
  });
});

describe("what Google Sheets refuses", () => {
  test("or leaves waiting for 45 seconds, is told as what it was: setting up, not a run", async () => {
    const { sheet } = await spreadsheet(german);
    const real = googleWorkbooks({ rootUrl: `${sheet.server.url}/`, retry: { attempts: 1 } });
    const workbooks: Workbooks = { open: (id) => real.open(id, AbortSignal.abort()) };
    const deps = { store: memoryStore(), workbooks, now: fakeClock(), account };
    const asked = setUp({ spreadsheetId: sheet.spreadsheetId, editor: ann }, deps);
    const error = await asked.catch((thrown: unknown) => thrown);
    if (!(error instanceof AppError)) throw error;
    expect(error).toMatchObject({ code: "deadline", message: expect.stringContaining("longer than 45 seconds") });
    for (const { message, hint } of [error, error.inLanguage("zh-Hans"), error.inLanguage("zh-Hant")])
      expect(`${message} ${hint}`).not.toMatch(/\brun\b|运行|執行時間|recompute|重新计算|重新計算/i);
  });

  test("is told as of a run: a spreadsheet that is not there", async () => {
    const { sheet } = await spreadsheet(german);
    const workbooks = googleWorkbooks({ rootUrl: `${sheet.server.url}/`, retry: { attempts: 1 } });
    const deps = { store: memoryStore(), workbooks, now: fakeClock(), account };
    await expect(setUp({ spreadsheetId: "nowhere-nowhere-nowhere", editor: ann }, deps)).rejects.toMatchObject({
      code: "workbook_not_found",
    });
  });
});
