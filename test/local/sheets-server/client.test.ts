import { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SheetsServer, startSheetsServer } from "../../../functions/local/sheets-server/server.ts";

let server: SheetsServer;
let client: sheets_v4.Sheets;

beforeAll(async () => {
  server = await startSheetsServer();
  client = new sheets_v4.Sheets({ rootUrl: `${server.url}/` });
});
afterAll(() => server.close());

async function create(title: string): Promise<string> {
  const { data } = await client.spreadsheets.create({ requestBody: { properties: { title } } });
  return data.spreadsheetId ?? "";
}

test("Google's own client creates, fills and reads a spreadsheet", async () => {
  const spreadsheetId = await create("Orders of spring");
  const { data: made } = await client.spreadsheets.get({
    spreadsheetId,
    fields: "properties.title,sheets(properties/title)",
  });
  expect(made).toEqual({ properties: { title: "Orders of spring" }, sheets: [{ properties: { title: "Sheet1" } }] });

  await client.spreadsheets.values.update({
    spreadsheetId,
    range: "Sheet1!A1",
    valueInputOption: "RAW",
    requestBody: {
      values: [
        ["key", "amount"],
        ["ann", 12.5],
        ["=bob", true],
      ],
    },
  });
  const { data } = await client.spreadsheets.values.batchGet({
    spreadsheetId,
    ranges: ["Sheet1!A:A", "Sheet1!B1:B2"],
    majorDimension: "COLUMNS",
    valueRenderOption: "UNFORMATTED_VALUE",
  });
  expect(data.valueRanges).toEqual([
    { range: "Sheet1!A1:A1000", majorDimension: "COLUMNS", values: [["key", "ann", "=bob"]] },
    { range: "Sheet1!B1:B2", majorDimension: "COLUMNS", values: [["amount", 12.5]] },
  ]);
});

test("a column anchored by metadata is written where it stands, and its key column is read back as of the write", async () => {
  const spreadsheetId = await create("Customers");
  const values = [
    ["key", "tier"],
    ["ann", "old"],
    ["bob", "old"],
  ];
  const put = { spreadsheetId, range: "A1", valueInputOption: "RAW", requestBody: { values } };
  await client.spreadsheets.values.update(put);
  const anchor = (index: number, metadataId: number) => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: "column",
        visibility: "PROJECT",
        location: { dimensionRange: { sheetId: 0, dimension: "COLUMNS", startIndex: index, endIndex: index + 1 } },
      },
    },
  });
  const insert = { insertDimension: { range: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 } } };
  await client.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: { requests: [anchor(0, 7), anchor(1, 8), insert] },
  });
  const { data } = await client.spreadsheets.values.batchUpdateByDataFilter({
    spreadsheetId,
    requestBody: {
      valueInputOption: "RAW",
      includeValuesInResponse: true,
      data: [
        {
          dataFilter: { developerMetadataLookup: { metadataId: 8 } },
          majorDimension: "COLUMNS",
          values: [[null, "gold", null]],
        },
        {
          dataFilter: { developerMetadataLookup: { metadataId: 7 } },
          majorDimension: "COLUMNS",
          values: [[null, null, null]],
        },
      ],
    },
  });
  expect(data.totalUpdatedCells).toBe(1);
  expect(data.responses?.map((each) => [each.updatedRange, each.updatedData?.values])).toEqual([
    ["Sheet1!C1:C3", [["tier", "gold", "old"]]],
    ["Sheet1!B1:B3", [["key", "ann", "bob"]]],
  ]);
});

test("a batch of which one request is wrong changes nothing", async () => {
  const spreadsheetId = await create("All or nothing");
  const requests = [
    { addSheet: { properties: { title: "Tiers" } } },
    { appendDimension: { sheetId: 0, dimension: "ROWS", length: 5 } },
    { repeatCell: { range: { sheetId: 99 }, cell: { note: "x" }, fields: "note" } },
  ];
  const failed = client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
  await expect(failed).rejects.toThrow("Invalid requests[2].repeatCell: No grid with id: 99");
  const { data } = await client.spreadsheets.get({
    spreadsheetId,
    fields: "sheets.properties(title,gridProperties.rowCount)",
  });
  expect(data.sheets).toEqual([{ properties: { title: "Sheet1", gridProperties: { rowCount: 1000 } } }]);
});

test("a name that the API does not know is refused in Google's words", async () => {
  const spreadsheetId = await create("Strict");
  const response = await fetch(`${server.url}/v4/spreadsheets/${spreadsheetId}:batchUpdate`, {
    method: "POST",
    body: JSON.stringify({ requests: [{ addSheet: { properties: { titel: "x" } } }] }),
  });
  expect(response.status).toBe(400);
  const description =
    "Invalid JSON payload received. Unknown name \"titel\" at 'requests[0].add_sheet.properties': Cannot find field.";
  expect(await response.json()).toEqual({
    error: {
      code: 400,
      message: description,
      status: "INVALID_ARGUMENT",
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.BadRequest",
          fieldViolations: [{ field: "requests[0].add_sheet.properties", description }],
        },
      ],
    },
  });
});

test("a request kind that is not built is refused loudly and by name", async () => {
  const spreadsheetId = await create("Loud");
  const batch = (request: sheets_v4.Schema$Request) =>
    client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [request] } });
  await expect(batch({ addDataSource: {} })).rejects.toThrow("does not implement the request addDataSource");
  const chips = { rows: [{ values: [{ chipRuns: [{ startIndex: 0 }] }] }], start: { sheetId: 0 } };
  await expect(batch({ updateCells: { ...chips, fields: "chipRuns" } })).rejects.toThrow("the cell field chipRuns");
  await expect(batch({ updateCells: { ...chips, fields: "*" } })).rejects.toThrow("the cell field chipRuns");
});
