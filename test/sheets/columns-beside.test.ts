import { afterEach, describe, expect, test } from "vitest";
import { attributeOfHeader } from "../../functions/core/settings/attribute-of-header.ts";
import type { Cell } from "../../functions/core/values/cell.ts";
import { reportOf } from "../support/report.ts";
import { startSpreadsheet, type TestSpreadsheet } from "../support/spreadsheet.ts";

const customersSheetId = async () => {
  const { data } = await sheet.client.spreadsheets.get({ spreadsheetId: sheet.spreadsheetId });
  return Number(data.sheets?.[1]?.properties?.sheetId);
};

const report = reportOf({ ann: "Gold", bob: "Iron" });
const everything = () => true;

let sheet: TestSpreadsheet;
afterEach(() => sheet.close());

/** A Customers tab of the team's, with a title above the headers. */
async function start(rows: readonly (readonly Cell[])[] = customers): Promise<void> {
  sheet = await startSpreadsheet({ title: "Orders", rows: [["Order ID"]] }, { title: "Customers", rows });
}
const customers: readonly (readonly Cell[])[] = [
  ["Our customers"],
  ["Since", "Customer ID", "Name", "Referrals"],
  [2019, "bob", "Bob", 3],
  [2021, "carl", "Carl", "many"],
  ["", "", "", ""],
  [2020, "ANN ", "Ann", ""],
];

async function refresh() {
  const workbook = sheet.open();
  await workbook.describe();
  return workbook.write(report);
}

async function beside(isWanted: (header: string) => boolean = everything) {
  const workbook = sheet.open();
  await workbook.describe();
  return workbook.customerColumns(isWanted);
}

/** Trailing blanks are not sent. */
const shown = (table: Awaited<ReturnType<typeof beside>>) =>
  table && {
    ids: table.ids,
    ...Object.fromEntries(
      table.columns.map(({ header, cells }) => [
        header,
        cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1),
      ]),
    ),
  };

describe("the team's columns beside its customers", () => {
  test("are those that neither name customers nor are the tool's, with the keys and the row they begin in", async () => {
    await start();
    await refresh();
    const table = await beside();
    expect(table).toMatchObject({ title: "Customers", firstRowNumber: 3 });
    expect(shown(table)).toEqual({
      ids: ["bob", "carl", "", "ANN "],
      Since: [2019, 2021, "", 2020],
      Referrals: [3, "many"],
    });
  });

  test("are the same before the tool knows the tab", async () => {
    await start();
    const before = shown(await beside());
    await refresh();
    expect(shown(await beside())).toEqual(before);
  });

  test("are found left and right of the tool's, wherever they were moved", async () => {
    await start();
    await refresh();
    const table = await beside();
    const sheetId = Number(
      (await sheet.client.spreadsheets.get({ spreadsheetId: sheet.spreadsheetId })).data.sheets?.[1]?.properties
        ?.sheetId,
    );
    const source = { sheetId, dimension: "COLUMNS", startIndex: 0, endIndex: 1 };
    await sheet.edit({ moveDimension: { source, destinationIndex: 7 } });
    const moved = await beside();
    expect(shown(moved)).toEqual(shown(table));
    expect(moved?.columns.map(({ columnIndex }) => columnIndex)).not.toEqual(
      table?.columns.map(({ columnIndex }) => columnIndex),
    );
  });

  test("are not those that somebody copied from the tool", async () => {
    await start();
    await refresh();
    const table = shown(await beside());
    const sheetId = await customersSheetId();
    const column = (startColumnIndex: number) => ({ sheetId, startColumnIndex, endColumnIndex: startColumnIndex + 1 });
    const tier = (await sheet.read("Customers"))[1]?.indexOf("Tier") ?? -1;
    await sheet.edit({ copyPaste: { source: column(tier), destination: column(tier + 4), pasteType: "PASTE_NORMAL" } });
    await sheet.edit({ duplicateSheet: { sourceSheetId: sheetId, newSheetName: "Copy" } });
    const copied = await beside();
    expect(copied?.ids).toEqual(table?.ids);
    expect(shown(copied)).toMatchObject(table ?? {});
  });

  test("take no call more than the keys alone", async () => {
    await start();
    await refresh();
    expect(await refresh()).toMatchObject({ reads: 2, writes: 0 });
  });

  test("are none where there is no Customers tab", async () => {
    sheet = await startSpreadsheet({ title: "Orders", rows: [["Order ID"]] });
    expect(await beside()).toBeUndefined();
  });
});

test("of a tab too large to be read along only the wanted ones are read, with their keys", async () => {
  await start();
  await refresh();
  const sheetId = await customersSheetId();
  await sheet.edit({ appendDimension: { sheetId, dimension: "ROWS", length: 60_000 } });
  const table = await beside((header) => attributeOfHeader(header) === "attribute:referrals");
  expect(table).toMatchObject({ title: "Customers", firstRowNumber: 3 });
  expect(table?.columns.map(({ header, cells }) => [header, cells.slice(0, 4)])).toEqual([
    ["Referrals", [3, "many", "", ""]],
  ]);
  expect(table?.ids.slice(0, 4)).toEqual(["bob", "carl", "", "ANN "]);
  expect((await beside(() => false))?.columns).toEqual([]);
});
