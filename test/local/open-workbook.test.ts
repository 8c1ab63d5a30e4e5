import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { dayOfOrders } from "../../functions/local/day-of-orders.ts";
import { openSource } from "../../functions/local/open-source.ts";
import { openWorkbook } from "../../functions/local/open-workbook.ts";
import { type SheetsServer, startSheetsServer } from "../../functions/local/sheets-server/server.ts";

const header = "Order ID,Date,Customer ID,Amount";

async function started(directory: string): Promise<SheetsServer> {
  const sheets = await startSheetsServer({ directory });
  onTestFinished(() => sheets.close());
  return sheets;
}

/** A file on a Sheets server, opened as often as `open` is called; `cell` is what stands in its orders tab. */
async function shop(...rows: readonly string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "open-"));
  const file = path.join(folder, "orders.csv");
  const save = (...lines: readonly string[]) => writeFileSync(file, [header, ...lines].join("\n"));
  save(...rows);
  const { spreadsheetId, folder: stateFolder } = await openSource({ file }, folder);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const directory = path.join(stateFolder, "workbook");
  const openIn = (sheets: SheetsServer) => async () => openWorkbook(sheets, await openSource({ file }, folder));
  const sheets = await started(directory);
  return {
    save,
    note: path.join(stateFolder, "filled-from.json"),
    open: openIn(sheets),
    /** What a new start finds on the disk, while the one before was never ended. */
    reload: async () => {
      const again = await started(directory);
      const { store } = again.service;
      return {
        open: openIn(again),
        cell: (row: number, column: number) => store.require(spreadsheetId).sheets[0]?.grid.value(row, column),
      };
    },
    titles: () => sheets.service.store.require(spreadsheetId).sheets.map(({ title }) => title),
    cell: (row: number, column: number) =>
      sheets.service.store.require(spreadsheetId).sheets[0]?.grid.value(row, column),
    rename: (title: string) => sheets.service.editAsPerson(spreadsheetId, { kind: "renameTab", tab: "orders", title }),
    edit: (cell: string, text: string) =>
      sheets.service.editAsPerson(spreadsheetId, { kind: "editCell", tab: "orders", cell, text }),
    anchor: (value: string) =>
      sheets.service.edit(spreadsheetId, ({ draft }) => {
        draft.metadata.push({
          ...{ metadataId: 1, key: "customer-tiers.tab", value, visibility: "DOCUMENT", project: "local" },
          location: { type: "SHEET", sheetId: draft.sheets[0]?.sheetId ?? 0 },
        });
      }),
    day: () => dayOfOrders(sheets.access, spreadsheetId),
  };
}

test("what people changed in the spreadsheet is there when it is opened again", async () => {
  const { open, edit, cell } = await shop("O1,2026-01-05,C1,10");
  expect(await open()).toEqual([]);
  edit("D2", "12.5");
  expect(await open()).toEqual(["The spreadsheet is as you left it; --fresh starts anew."]);
  expect(cell(1, 3)).toBe(12.5);
});

test("a file that has changed brings its rows anew", async () => {
  const { open, edit, cell, save } = await shop("O1,2026-01-05,C1,10");
  await open();
  edit("D2", "12.5");
  save("O1,2026-01-05,C1,10", "O2,2026-01-06,C2,20");
  expect((await open())[0]).toMatch(/Tab "orders" has the rows of the source/);
  expect([cell(1, 3), cell(2, 3)]).toEqual([10, 20]);
});

test("they are on the disk before it is noted that they were brought, whoever pulls the plug then", async () => {
  const { open, save, reload } = await shop("O1,2026-01-05,C1,10");
  await open();
  save("O1,2026-01-05,C1,11");
  await open();
  const { open: openAgain, cell } = await reload();
  expect(await openAgain()).toEqual(["The spreadsheet is as you left it; --fresh starts anew."]);
  expect(cell(1, 3)).toBe(11);
});

test("what a later version of the tool filled is not written over", async () => {
  const { open, edit, cell, note } = await shop("O1,2026-01-05,C1,10");
  await open();
  edit("D2", "12.5");
  writeFileSync(note, readFileSync(note, "utf8").replace('"format":1', '"format":2'));
  await expect(open()).rejects.toThrow(`${note}: of format 2, this version knows up to 1.`);
  expect(cell(1, 3)).toBe(12.5);
});

test("they go into the tab that they came from, whatever people call it by now", async () => {
  const { open, rename, titles, cell, save } = await shop("O1,2026-01-05,C1,10");
  await open();
  rename("Sales");
  save("O1,2026-01-05,C1,11");
  expect((await open())[0]).toMatch(/Tab "Sales"/);
  expect(titles()).toEqual(["Sales"]);
  expect(cell(1, 3)).toBe(11);
});

test("today is the last order day as the sheet stands now", async () => {
  const { open, edit, day } = await shop("O1,2026-01-05,C1,10", "O2,2026-01-06,C2,20");
  await open();
  expect(await day()).toBe("2026-01-06");
  edit("B2", "2026-02-01");
  expect(await day()).toBe("2026-02-01");
  edit("B1", "Nothing");
  expect(await day()).toBeUndefined();
});

test("a sheet of a later version of the tool is left to the function to refuse, in words for the sidebar", async () => {
  const { open, day, anchor } = await shop("O1,2026-01-05,C1,10");
  await open();
  anchor(JSON.stringify([99, "settings", 1]));
  expect(await day()).toBeUndefined();
});
