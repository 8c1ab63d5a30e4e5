import { expect, test } from "vitest";
import { formatA1, parseSpan, quoteTitle } from "../../../functions/local/sheets-server/a1.ts";
import { setUp } from "./make.ts";

/** A range of a sheet of 10 rows and 5 columns, and how the answer echoes it. */
const echoed: readonly (readonly [asked: string, echo: string])[] = [
  ["Sheet1!A1", "Sheet1!A1"],
  ["Sheet1!a1:b2", "Sheet1!A1:B2"],
  ["Sheet1!D4:A1", "Sheet1!A1:D4"],
  ["Sheet1!D1:A4", "Sheet1!A1:D4"],
  ["Sheet1!$A$1:B$2", "Sheet1!A1:B2"],
  ["Sheet1!B:C", "Sheet1!B1:C10"],
  ["Sheet1!B:B", "Sheet1!B1:B10"],
  ["Sheet1!2:3", "Sheet1!A2:E3"],
  ["Sheet1!A5:B", "Sheet1!A5:B10"],
  ["Sheet1!A5:5", "Sheet1!A5:E5"],
  ["Sheet1!R2C1:R3C2", "Sheet1!A2:B3"],
  ["Sheet1!A1:ZZ2000", "Sheet1!A1:E10"],
  ["Sheet1", "Sheet1!A1:E10"],
  ["'Sheet1'", "Sheet1!A1:E10"],
  ["sheet1!A1", "Sheet1!A1"],
  ["B2", "Sheet1!B2"],
  ["B2:C", "Sheet1!B2:C10"],
  ["'A1'!B2", "'A1'!B2"],
  ["A1!B2", "'A1'!B2"],
  ["'A1'", "'A1'!A1:Z1000"],
  ["A1", "Sheet1!A1"],
  ["It's!A1", "'It''s'!A1"],
  ["'It''s'!A1:B1", "'It''s'!A1:B1"],
  ["total", "Sheet1!C1:D2"],
  ["Total", "Sheet1!C1:D2"],
  // As gspread reads them: a named range belongs to no sheet, whichever is named.
  ["Sheet1!total", "Sheet1!C1:D2"],
  ["'A1'!total", "Sheet1!C1:D2"],
];

const wrong: readonly (readonly [asked: string, message: string])[] = [
  ["Nowhere!A1", "Unable to parse range: Nowhere!A1"],
  ["Sheet1!", "Unable to parse range: Sheet1!"],
  ["Sheet1!A", "Unable to parse range: Sheet1!A"],
  ["Sheet1!A0", "Unable to parse range: Sheet1!A0"],
  ["Sheet1!A1:B2:C3", "Unable to parse range: Sheet1!A1:B2:C3"],
  ["Sheet1!A:3", "Unable to parse range: Sheet1!A:3"],
  ["Sheet1!A11", "Range (Sheet1!A11) exceeds grid limits. Max rows: 10, max columns: 5"],
  ["Sheet1!F1:G2", "Range (Sheet1!F1:G2) exceeds grid limits. Max rows: 10, max columns: 5"],
  ["Sheet1!A11:B", "Range (Sheet1!A11:B) exceeds grid limits. Max rows: 10, max columns: 5"],
];

async function small() {
  const setup = await setUp();
  await setup.batch(
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 10, columnCount: 5 } },
        fields: "gridProperties(rowCount,columnCount)",
      },
    },
    { addSheet: { properties: { title: "A1" } } },
    { addSheet: { properties: { title: "It's" } } },
    {
      addNamedRange: {
        namedRange: {
          name: "total",
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 2, endColumnIndex: 4 },
        },
      },
    },
  );
  return setup;
}

test.each(echoed)("%s is echoed as %s", async (asked, echo) => {
  const { client, spreadsheetId } = await small();
  const { data } = await client.spreadsheets.values.get({ spreadsheetId, range: asked });
  expect(data.range).toBe(echo);
});

test.each(wrong)("%s is refused: %s", async (asked, message) => {
  const { client, spreadsheetId } = await small();
  await expect(client.spreadsheets.values.get({ spreadsheetId, range: asked })).rejects.toThrow(message);
});

test("a printed range parses to itself", () => {
  for (const text of ["A1", "B2:C9", "AA10:ZZZ20"]) {
    const span = parseSpan(text);
    const { startRow = 0, endRow = 0, startColumn = 0, endColumn = 0 } = span ?? {};
    expect(formatA1("S", { startRow, endRow, startColumn, endColumn })).toBe(`S!${text}`);
  }
});

test("titles are quoted unless they are plain", () => {
  const titles = ["Sheet1", "my_tab", "A1", "R1C1", "2024", "Two words", "It's", "客户", "_x"];
  expect(titles.map(quoteTitle)).toEqual([
    "Sheet1",
    "my_tab",
    "'A1'",
    "'R1C1'",
    "'2024'",
    "'Two words'",
    "'It''s'",
    "'客户'",
    "_x",
  ]);
});
