import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { expect, test } from "vitest";
import { range, setUp } from "./make.ts";

const properties = (more: object) => ({
  updateSheetProperties: { properties: { sheetId: 0, ...more }, fields: Object.keys(more).join() },
});

/** A request, the fields asked for, and what the first sheet then says: nothing of what is off, zero or empty. */
const shapes: readonly (readonly [request: sheets_v4.Schema$Request, fields: string, sheet: object])[] = [
  [properties({ hidden: false }), "properties(hidden,title)", { properties: { title: "Sheet1" } }],
  [
    properties({ tabColorStyle: { rgbColor: { red: 1, green: 0, blue: 0.5 } } }),
    "properties(tabColor,tabColorStyle)",
    { properties: { tabColor: { red: 1, blue: 0.5 }, tabColorStyle: { rgbColor: { red: 1, blue: 0.5 } } } },
  ],
  [
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { hideGridlines: true } },
        fields: "gridProperties.hideGridlines",
      },
    },
    "properties.gridProperties",
    { properties: { gridProperties: { rowCount: 1000, columnCount: 26, hideGridlines: true } } },
  ],
  [
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 4,
          range: range(0, 1, 0, 1),
          description: "",
          warningOnly: false,
          requestingUserCanEdit: false,
        },
      },
    },
    "protectedRanges",
    {
      protectedRanges: [
        {
          protectedRangeId: 4,
          range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
          requestingUserCanEdit: true,
          editors: { users: ["owner@example.com"] },
        },
      ],
    },
  ],
  [
    { addDimensionGroup: { range: { sheetId: 0, dimension: "COLUMNS", startIndex: 1, endIndex: 3 } } },
    "columnGroups,properties.gridProperties.columnGroupControlAfter",
    {
      properties: { gridProperties: { columnGroupControlAfter: true } },
      columnGroups: [{ range: { dimension: "COLUMNS", startIndex: 1, endIndex: 3 }, depth: 1 }],
    },
  ],
  [
    {
      setDataValidation: {
        range: range(0, 1, 0, 1),
        rule: { condition: { type: "BOOLEAN" }, strict: false, showCustomUi: true, inputMessage: "" },
      },
    },
    "data.rowData.values.dataValidation",
    { data: [{ rowData: [{ values: [{ dataValidation: { condition: { type: "BOOLEAN" }, showCustomUi: true } }] }] }] },
  ],
  [
    {
      repeatCell: {
        range: range(0, 1, 0, 1),
        cell: { userEnteredFormat: { textFormat: { bold: false, foregroundColor: { red: 0 } } } },
        fields: "userEnteredFormat.textFormat",
      },
    },
    "data.rowData.values.userEnteredFormat",
    {
      data: [
        {
          rowData: [
            {
              values: [
                {
                  userEnteredFormat: {
                    textFormat: { bold: false, foregroundColor: {}, foregroundColorStyle: { rgbColor: {} } },
                  },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
];

test.each(shapes)("%o with %s", async (request, fields, sheet) => {
  const { batch, client, spreadsheetId } = await setUp();
  await batch(request);
  const { data } = await client.spreadsheets.get({ spreadsheetId, fields: `sheets(${fields})` });
  expect(data.sheets?.[0]).toEqual(sheet);
});

test("a sheet is copied, within its spreadsheet and into another", async () => {
  const { batch, client, spreadsheetId, read, write } = await setUp([["a", 1]]);
  await batch({ mergeCells: { range: range(2, 4, 0, 1), mergeType: "MERGE_ALL" } });
  const [reply] = await batch({ duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1, newSheetName: "Twin" } });
  expect(reply?.duplicateSheet?.properties).toMatchObject({ title: "Twin", index: 1 });
  await write("Twin!A1", [["changed"]]);
  expect([await read("Sheet1!A1"), await read("Twin!A1:B1")]).toEqual([[["a"]], [["changed", "1"]]]);
  const { data: other } = await client.spreadsheets.create({ requestBody: {} });
  const destination = other.spreadsheetId ?? "";
  const copyTo = { spreadsheetId, sheetId: 0, requestBody: { destinationSpreadsheetId: destination } };
  const { data: copy } = await client.spreadsheets.sheets.copyTo(copyTo);
  expect(copy).toMatchObject({ title: "Copy of Sheet1", index: 1, sheetType: "GRID" });
  const { data } = await client.spreadsheets.values.get({ spreadsheetId: destination, range: "Copy of Sheet1!A1:B1" });
  expect(data.values).toEqual([["a", "1"]]);
});

test("many rows are imported and served by column windows", async () => {
  const { server, client } = await setUp();
  const rows = Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at, at % 2 === 0, at % 3 === 0 ? "" : "x"]);
  server.service.importValues("many", "Orders", rows);
  const ranges = ["Orders!A99999:A", "Orders!B2:B3", "Orders!C:C", "Orders!D1:D4"];
  const get = { spreadsheetId: "many", ranges, majorDimension: "COLUMNS", valueRenderOption: "UNFORMATTED_VALUE" };
  const { data } = await client.spreadsheets.values.batchGet(get);
  const [tail, numbers, flags, gaps] = data.valueRanges ?? [];
  expect([tail, numbers, gaps].map((each) => each?.values)).toEqual([
    [["k99998", "k99999"]],
    [[1, 2]],
    [["", "x", "x"]],
  ]);
  expect(flags?.values?.[0]?.length).toBe(100_000);
});
