import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSource } from "../../../functions/local/open-source.ts";
import { dayOfOrders } from "../../../functions/local/page/day-of-orders.ts";
import { openWorkbook } from "../../../functions/local/page/open-workbook.ts";
import { startSheetsServer } from "../../../functions/local/sheets-server/server.ts";

const header = "Order ID,Date,Customer ID,Amount";

/** A file on a Sheets server, opened as often as `open` is called; `cell` is what stands in its orders tab. */
async function shop(...rows: readonly string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "open-"));
  const file = path.join(folder, "orders.csv");
  const save = (...lines: readonly string[]) => writeFileSync(file, [header, ...lines].join("\n"));
  save(...rows);
  const { spreadsheetId, folder: stateFolder } = await openSource({ file }, folder);
  const sheets = await startSheetsServer({ directory: path.join(stateFolder, "workbook") });
  onTestFinished(async () => {
    await sheets.close();
    rmSync(folder, { recursive: true });
  });
  return {
    save,
    open: async () => {
      const source = await openSource({ file }, folder);
      return openWorkbook(sheets, source);
    },
    titles: () => sheets.service.store.require(spreadsheetId).sheets.map(({ title }) => title),
    cell: (row: number, column: number) =>
      sheets.service.store.require(spreadsheetId).sheets[0]?.grid.value(row, column),
    rename: (title: string) => sheets.service.editAsPerson(spreadsheetId, { kind: "renameTab", tab: "orders", title }),
    edit: (cell: string, text: string) =>
      sheets.service.editAsPerson(spreadsheetId, { kind: "editCell", tab: "orders", cell, text }),
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
