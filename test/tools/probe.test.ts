import { expect, test } from "vitest";
import { startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import { clientsFor } from "../../functions/sheets/google-workbooks.ts";
import { runProbe } from "../../functions/tools/probe/run-probe.ts";
import { probeTable } from "../../functions/tools/probe.ts";

test("the local Sheets server behaves as the probe expects the real one to, and is left as it was", async () => {
  const server = await startSheetsServer();
  try {
    const { spreadsheetId } = server.service.store.create("Shop");
    const before = server.service.snapshot(spreadsheetId);
    const lines = await runProbe(clientsFor({ rootUrl: `${server.url}/` }), spreadsheetId, "Probe");
    expect(lines.filter(({ ok }) => !ok)).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
    expect(server.service.snapshot(spreadsheetId)).toEqual(before);
  } finally {
    await server.close();
  }
});

test("the table says what was seen where it differs", () => {
  const lines = [
    { name: "One", ok: true, seen: "1" },
    { name: "Two", ok: false, seen: "3" },
  ];
  expect(probeTable(lines)).toBe("ok       One\ndiffers  Two\n         seen: 3\n\n1 of 2 as expected");
});
