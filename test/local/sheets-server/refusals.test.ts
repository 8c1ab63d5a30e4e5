import { expect, test } from "vitest";
import { clientOf, dimension, range, setUp } from "./make.ts";

const rows = [["a", 1]];

/** A request of a batch and the words in which it is refused. */
const requests: readonly (readonly [request: object, message: string])[] = [
  [
    { addSheet: { properties: { title: "Sheet1" } } },
    'Invalid requests[0].addSheet: A sheet with the name "Sheet1" already exists. Please enter another name.',
  ],
  [
    { deleteSheet: { sheetId: 0 } },
    "Invalid requests[0].deleteSheet: You can't remove all the visible sheets in a document.",
  ],
  [
    { updateSheetProperties: { properties: { sheetId: 0, title: "x" } } },
    "Invalid requests[0].updateSheetProperties: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
  ],
  [
    { updateSheetProperties: { properties: { sheetId: 0 }, fields: "titel" } },
    "Invalid requests[0].updateSheetProperties: Invalid field: titel",
  ],
  [
    { deleteDimension: { range: dimension("COLUMNS", 26) } },
    "Invalid requests[0].deleteDimension: Cannot delete a column that doesn't exist. Tried to delete column index 26 but there are only 26 columns.",
  ],
  [
    { deleteDimension: { range: dimension("ROWS", 0, 1000) } },
    "Invalid requests[0].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.",
  ],
  [
    {
      repeatCell: {
        range: { sheetId: 0, startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 },
        cell: {},
        fields: "note",
      },
    },
    "Invalid requests[0].repeatCell: Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26",
  ],
  [
    { appendDimension: { sheetId: 0, dimension: "ROWS", length: 1_000_000 } },
    "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
  ],
  [{ appendDimension: { sheetId: 0, dimension: "COLUMNS", length: 18_253 } }, "above the limit of 18278 columns"],
  [{ addSheet: { properties: { gridProperties: { rowCount: 500_000 } } } }, "above the limit of 10000000 cells"],
  [
    { mergeCells: { range: range(0, 2, 0, 2), mergeType: "MERGE_SOME" } },
    "Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeCellsRequest.MergeType), \"MERGE_SOME\"",
  ],
  [
    { deleteSheet: { sheetId: "first" } },
    "Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), \"first\"",
  ],
  [
    { addSheet: { properties: "x" } },
    "Invalid value at 'requests[0].add_sheet.properties' (type.googleapis.com/google.apps.sheets.v4.SheetProperties), \"x\"",
  ],
  [{ addSheet: [{}] }, "Unknown name \"addSheet\" at 'requests[0]': Proto field is not repeating, cannot start list."],
  [{}, "Invalid requests[0]: No request set."],
];

test.each(requests)("%o is refused: %s", async (request, message) => {
  const { batch, server, spreadsheetId } = await setUp(rows);
  const before = server.service.snapshot(spreadsheetId);
  await expect(batch(request)).rejects.toThrow(message);
  expect(server.service.snapshot(spreadsheetId)).toEqual(before);
});

/** A call by path and query, or with a body, and the status and words of its answer. */
const calls: readonly (readonly [verb: string, path: string, body: unknown, status: number, message: string])[] = [
  ["GET", "", undefined, 200, ""],
  ["GET", "?fields=sheets.titel", undefined, 400, "Request contains an invalid argument."],
  ["GET", "?fields=sheets(", undefined, 400, "Invalid field selection sheets("],
  [
    "GET",
    "?includeGridDat=true",
    undefined,
    400,
    "Invalid JSON payload received. Unknown name \"includeGridDat\": Cannot bind query parameter. Field 'includeGridDat' could not be found in request message.",
  ],
  [
    "GET",
    "/values/A1?valueRenderOption=NICE",
    undefined,
    400,
    "Invalid value at 'value_render_option' (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), \"NICE\"",
  ],
  ["PUT", "/values/A1", { values: [[1]] }, 400, "'valueInputOption' is required but not specified"],
  [
    "PUT",
    "/values/A1?valueInputOption=RAW",
    { values: [[[1]]] },
    400,
    "Invalid values[0][0]: list_value {\n  values {\n    number_value: 1\n  }\n}\n",
  ],
  ["PUT", "/values/A1?valueInputOption=RAW", { values: [[{ a: "b" }]] }, 400, "Invalid values[0][0]: struct_value {"],
  [
    "PUT",
    "/values/A1:B1?valueInputOption=RAW",
    { values: [[1, 2, 3]] },
    400,
    "Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]",
  ],
  [
    "PUT",
    "/values/A1:B1?valueInputOption=RAW",
    { values: [[1], [2]] },
    400,
    "Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]",
  ],
  [
    "PUT",
    "/values/Z1?valueInputOption=RAW",
    { values: [[1, 2]] },
    400,
    "Requested writing within range [Sheet1!Z1], but tried writing to column [AA]",
  ],
  [
    "PUT",
    "/values/A1?valueInputOption=RAW",
    { values: [["x".repeat(50_001)]] },
    400,
    "Your input contains more than the maximum of 50000 characters in a single cell.",
  ],
  [
    "PUT",
    "/values/A1?valueInputOption=RAW",
    { value: [[1]], major: 1 },
    400,
    "Invalid JSON payload received. Unknown name \"value\" at 'data': Cannot find field.\nInvalid JSON payload received. Unknown name \"major\" at 'data': Cannot find field.",
  ],
  ["POST", ":batchUpdate", { requests: [] }, 400, "Must specify at least one request."],
  [
    "POST",
    ":batchUpdate",
    { request: [] },
    400,
    'Invalid JSON payload received. Unknown name "request": Cannot find field.',
  ],
];

test.each(calls)("%s %s %o answers %d %s", async (verb, path, body, status, message) => {
  const { server, spreadsheetId } = await setUp(rows);
  const response = await fetch(`${server.url}/v4/spreadsheets/${spreadsheetId}${path}`, {
    method: verb,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = Object(await response.json());
  expect(response.status).toBe(status);
  if (status !== 200) {
    expect(answer.error).toMatchObject({ code: status, status: "INVALID_ARGUMENT" });
    expect(answer.error.message).toContain(message);
  }
});

test("an unknown path is answered by a page, an unknown spreadsheet by a body", async () => {
  const { server } = await setUp();
  const page = await fetch(`${server.url}/v4/spreadsheet/x`);
  expect(page.status).toBe(404);
  expect(page.headers.get("content-type")).toContain("text/html");
  const missing = await fetch(`${server.url}/v4/spreadsheets/1none`);
  const error = { code: 404, message: "Requested entity was not found.", status: "NOT_FOUND" };
  expect([missing.status, await missing.json()]).toEqual([404, { error }]);
});

test("what a caller may do depends on their role for the spreadsheet", async () => {
  const identities = ["owner", "editor", "viewer", "stranger"].map((name) => ({
    token: name,
    email: `${name}@example.com`,
  }));
  const { server, spreadsheetId } = await setUp([["a"]], { identities });
  server.service.setRole(spreadsheetId, "editor@example.com", "editor");
  server.service.setRole(spreadsheetId, "viewer@example.com", "viewer");
  const tries = async (token: string | undefined) => {
    const { values } = clientOf(server, token).spreadsheets;
    const requestBody = { values: [["b"]] };
    const attempt = (call: Promise<unknown>) =>
      call.then(
        () => "done",
        (error: Error) => error.message,
      );
    return [
      await attempt(values.get({ spreadsheetId, range: "A1" })),
      await attempt(values.update({ spreadsheetId, range: "A1", valueInputOption: "RAW", requestBody })),
    ];
  };
  const denied = "The caller does not have permission";
  expect(await tries("owner")).toEqual(["done", "done"]);
  expect(await tries("editor")).toEqual(["done", "done"]);
  expect(await tries("viewer")).toEqual(["done", denied]);
  expect(await tries("stranger")).toEqual([denied, denied]);
  expect((await tries(undefined))[0]).toContain("Request had invalid authentication credentials.");
});

test("a protected range stops editors who are not named, a warning does not", async () => {
  const identities = ["owner", "editor"].map((name) => ({ token: name, email: `${name}@example.com` }));
  const { server, spreadsheetId, batch, read } = await setUp([["a", "b"]], { identities });
  server.service.setRole(spreadsheetId, "editor@example.com", "editor");
  const [reply] = await batch({
    addProtectedRange: { protectedRange: { range: range(0, 1, 0, 1), description: "keys" } },
  });
  const editor = clientOf(server, "editor").spreadsheets;
  const write = (a1: string) =>
    editor.values.update({ spreadsheetId, range: a1, valueInputOption: "RAW", requestBody: { values: [["x"]] } });
  await expect(write("A1")).rejects.toThrow("You are trying to edit a protected cell or object.");
  await write("B1");
  const { data } = await editor.get({ spreadsheetId, fields: "sheets.protectedRanges" });
  const protectedRangeId = reply?.addProtectedRange?.protectedRange?.protectedRangeId;
  const shown = {
    protectedRangeId,
    range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
    description: "keys",
  };
  expect(data.sheets?.[0]?.protectedRanges).toEqual([shown]);
  await batch({
    updateProtectedRange: {
      protectedRange: { protectedRangeId: protectedRangeId ?? 0, warningOnly: true },
      fields: "warningOnly",
    },
  });
  await write("A1");
  expect(await read("A1:B1")).toEqual([["x", "x"]]);
});
