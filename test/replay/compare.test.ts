import { expect, test } from "vitest";
import { startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import { findDifference, IdMap } from "../../functions/tools/replay-compare.ts";
import { recordingSchema, replayIdentity, replayRecording } from "../../functions/tools/replay-recording.ts";

test("the order of keys and ids that the service chose do not count", () => {
  const ids = new IdMap();
  const recorded = { replies: [{ addSheet: { properties: { sheetId: 901, title: "a" } } }] };
  const ours = { replies: [{ addSheet: { properties: { title: "a", sheetId: 77 } } }] };
  expect(findDifference(recorded, ours, ids)).toBeUndefined();
  expect(ids.translate({ deleteSheet: { sheetId: 901 } })).toEqual({ deleteSheet: { sheetId: 77 } });
});

test("an id that a request names itself, a value, a missing or an extra key all count", () => {
  const named = new IdMap();
  named.translate({ addSheet: { properties: { sheetId: 5 } } });
  expect(findDifference({ sheetId: 5 }, { sheetId: 6 }, named)).toBe("sheetId: recorded 5, ours 6");
  expect(findDifference({ sheetId: 0 }, { sheetId: 6 }, new IdMap())).toBe("sheetId: recorded 0, ours 6");
  expect(findDifference({ values: [["a"]] }, { values: [["b"]] }, new IdMap())).toBe(
    'values[0][0]: recorded "a", ours "b"',
  );
  expect(findDifference({ a: 1 }, {}, new IdMap())).toBe("a: recorded 1, ours nothing");
  expect(findDifference({}, { a: 1 }, new IdMap())).toBe("a: recorded nothing, ours 1");
});

test("a wrong answer is found, with its call and place", async () => {
  const id = "1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  const recording = recordingSchema.parse([
    {
      api: "drive",
      method: "POST",
      path: "/drive/v3/files",
      body: { name: "T" },
      status: 200,
      response: { id, name: "T" },
    },
    {
      api: "sheets",
      method: "GET",
      path: `/v4/spreadsheets/${id}/values/'Sheet1'!A1`,
      status: 200,
      response: { range: "Sheet1!A1", majorDimension: "ROWS" },
    },
    {
      api: "sheets",
      method: "GET",
      path: `/v4/spreadsheets/${id}/values/Sheet1!B1`,
      status: 200,
      response: { range: "Sheet1!A1" },
    },
    { api: "drive", method: "DELETE", path: `/drive/v3/files/${id}`, status: 204 },
    { api: "sheets", method: "GET", path: `/v4/spreadsheets/${id}`, status: 200, response: {} },
  ]);
  const server = await startSheetsServer({ identities: [replayIdentity] });
  const replayed = await replayRecording(recording, server);
  await server.close();
  expect(replayed.map(({ difference }) => difference?.slice(0, 60))).toEqual([
    undefined,
    'range: recorded "Sheet1!A1", ours "Sheet1!B1"',
    expect.stringContaining("status: recorded 200, ours 404"),
  ]);
});
