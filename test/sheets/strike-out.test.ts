import { afterEach, expect, test } from "vitest";
import { firstReport, orders, teamCustomers } from "../support/sheet-scenes.ts";
import { startSpreadsheet, type TestSpreadsheet } from "../support/spreadsheet.ts";

let sheet: TestSpreadsheet;
afterEach(() => sheet.close());

const tab = "Customers";

async function type(cells: Readonly<Record<string, string>>): Promise<void> {
  for (const [cell, text] of Object.entries(cells)) {
    await sheet.client.spreadsheets.values.update({
      spreadsheetId: sheet.spreadsheetId,
      range: `${tab}!${cell}`,
      valueInputOption: "USER_ENTERED",
      requestBody: { values: [[text]] },
    });
  }
}

async function refresh(): Promise<void> {
  const workbook = sheet.open();
  await workbook.describe();
  await workbook.write(firstReport);
}

/** Rows (from 1) whose first own cell is shown struck out. */
async function struckOut(): Promise<readonly number[]> {
  const { data } = await sheet.client.spreadsheets.get({
    spreadsheetId: sheet.spreadsheetId,
    ranges: [`${tab}!F1:F9`],
    includeGridData: true,
  });
  return (data.sheets?.[0]?.data?.[0]?.rowData ?? []).flatMap(({ values }, at) =>
    values?.[0]?.effectiveFormat?.textFormat?.strikethrough === true ? [at + 1] : [],
  );
}

test("nothing is struck out after a refresh", async () => {
  sheet = await startSpreadsheet(orders, teamCustomers);
  await refresh();
  expect(await struckOut()).toEqual([]);
});

test.each([
  ["another's", { B3: "eve" }],
  ["spelt in other letters", { B3: "Bob" }],
  ["a date", { B3: "2025-01-01" }],
  ["an error", { B3: "=NOSUCH()" }],
  ["taken away", { B3: "" }],
])("a row whose key is %s by now is struck out", async (_, cells) => {
  sheet = await startSpreadsheet(orders, teamCustomers);
  await refresh();
  await type(cells);
  expect(await struckOut()).toEqual([3]);
});

test.each([
  ["a number", "7"],
  ["a date", "2025-01-01"],
  ["yes or no", "TRUE"],
])("a key that is %s is its own, however it looks", async (_, key) => {
  sheet = await startSpreadsheet(orders, teamCustomers);
  await type({ B3: key });
  await refresh();
  expect(await struckOut()).toEqual([]);
});
