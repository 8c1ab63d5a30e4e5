import { expect, test } from "vitest";
import type { Fault } from "../../../functions/local/sheets-server/faults.ts";
import { setUp } from "./make.ts";

const rows = [
  ["key", "name", "amount"],
  ["c", "Cid", 3],
  ["a", "Ann", 1],
  ["b", "Bob", 2],
];

const failures: readonly (readonly [string, Fault, string, unknown])[] = [
  [
    "429 leaves the call unapplied",
    { kind: "error", status: 429, when: "before" },
    "Quota exceeded for quota metric 'Write requests'",
    undefined,
  ],
  [
    "500 leaves the call unapplied",
    { kind: "error", status: 500, when: "before" },
    "Internal error encountered.",
    undefined,
  ],
  [
    "503 before leaves the call unapplied",
    { kind: "error", status: 503, when: "before" },
    "The service is currently unavailable.",
    undefined,
  ],
  [
    "503 after comes though the write landed",
    { kind: "error", status: 503, when: "after" },
    "The service is currently unavailable.",
    [["x"]],
  ],
  ["a connection dropped before leaves the call unapplied", { kind: "drop", when: "before" }, "", undefined],
  ["a connection dropped after loses only the answer", { kind: "drop", when: "after" }, "", [["x"]]],
];

test.each(failures)("%s", async (_, fault, message, landed) => {
  const { server, read, write } = await setUp();
  server.service.faults.add({ fault, callKind: "write", times: 1 });
  await expect(write("E1", [["x"]])).rejects.toThrow(message);
  expect(await read("E1")).toEqual(landed);
  await write("E1", [["y"]]);
  expect(await read("E1")).toEqual([["y"]]);
  expect(server.service.faults.strikes()).toMatchObject([{ method: "spreadsheets.values.update", fault }]);
});

test("a fault strikes the call of its number among those of its method", async () => {
  const { server, read } = await setUp(rows);
  server.service.faults.add({
    fault: { kind: "error", status: 500, when: "before" },
    method: "spreadsheets.values.get",
    callNumber: 2,
  });
  expect(await read("A1")).toEqual([["key"]]);
  await expect(read("A1")).rejects.toThrow("Internal");
  expect(await read("A1")).toEqual([["key"]]);
});

test("a person's edit comes between two calls", async () => {
  const { server, read } = await setUp(rows);
  server.service.faults.add({
    fault: { kind: "edit", edit: { kind: "sortRows", tab: "Sheet1", column: "A" }, when: "after" },
    callNumber: 1,
  });
  expect(await read("A2:A4")).toEqual([["c"], ["a"], ["b"]]);
  expect(await read("A2:C4")).toEqual([
    ["a", "Ann", "1"],
    ["b", "Bob", "2"],
    ["c", "Cid", "3"],
  ]);
});

test("a slow answer comes after the write has landed, a slow call before", async () => {
  const { server, spreadsheetId, read, write } = await setUp(rows);
  const slow = (when: "before" | "after") =>
    server.service.faults.add({ fault: { kind: "slow", delayMs: 50, when }, callKind: "write", times: 1 });
  const landedWhileWaiting = async (text: string) => {
    const writing = write("E1", [[text]]);
    await new Promise((resolve) => setTimeout(resolve, 25));
    const landed = server.service.snapshot(spreadsheetId).sheets[0]?.cells.E1?.value === text;
    await writing;
    return landed;
  };
  slow("before");
  expect(await landedWhileWaiting("x")).toBe(false);
  slow("after");
  expect(await landedWhileWaiting("y")).toBe(true);
  expect(await read("E1")).toEqual([["y"]]);
});

test("quotas count reads and writes apart and refill every minute", async () => {
  let now = new Date("2024-05-01T10:00:30Z");
  const { server, read, write } = await setUp(rows, { now: () => now });
  server.service.quotas.limit({ perUser: 2, perProject: 10 });
  await read("A1");
  await read("A1");
  await expect(read("A1")).rejects.toThrow(
    "limit 'Read requests per minute per user' of service 'sheets.googleapis.com'",
  );
  await write("A1", [["key"]]);
  now = new Date("2024-05-01T10:01:00Z");
  expect(await read("A1")).toEqual([["key"]]);
});

test("Drive shows a version only after its lag", async () => {
  let now = new Date("2024-05-01T10:00:00Z");
  const { server, spreadsheetId, write } = await setUp(rows, { now: () => now });
  const version = async () => {
    const response = await fetch(`${server.url}/drive/v3/files/${spreadsheetId}?fields=version`);
    return Number(Object.values(Object(await response.json()))[0]);
  };
  const before = await version();
  await write("A1", [["k"]]);
  expect(await version()).toBe(before + 1);
  server.service.versions.lag(5000);
  await write("A1", [["key"]]);
  expect(await version()).toBe(before + 1);
  now = new Date("2024-05-01T10:00:05Z");
  expect(await version()).toBe(before + 2);
});

test("another process can add faults, edit as a person and count calls", async () => {
  const { server, spreadsheetId, read } = await setUp(rows);
  const post = (path: string, body: object) =>
    fetch(`${server.url}/_local${path}`, { method: "POST", body: JSON.stringify(body) });
  const rules = [{ fault: { kind: "error", status: 503, when: "before" }, times: 1 }];
  expect((await post("/faults", { rules })).status).toBe(204);
  await expect(read("A1")).rejects.toThrow("unavailable");
  await post("/edits", { spreadsheetId, edit: { kind: "editCell", tab: "Sheet1", cell: "A1", text: "id" } });
  expect(await read("A1")).toEqual([["id"]]);
  const counts = await (await fetch(`${server.url}/_local/calls`)).json();
  expect(counts).toMatchObject({ total: 2, reads: 2, writes: 0, byMethod: { "spreadsheets.values.get": 2 } });
  const wrong = await post("/faults", { rules: [{ fault: { kind: "meteor" } }] });
  expect(wrong.status).toBe(400);
});
