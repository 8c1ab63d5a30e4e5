import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { fileResults, resultFile } from "../../functions/local/file-results.ts";
import type { Computed } from "../../functions/use-cases/compute-tiers.ts";
import { anId, aRunId } from "../support/fakes.ts";
import { startSettingsSheet } from "../support/settings-sheet.ts";

async function aResult(): Promise<Computed> {
  const rows = [
    ["Customer ID", "Date", "Amount"],
    ["C1", 45_800, 10],
  ];
  const { sheet, refresh } = await startSettingsSheet({ title: "Orders", rows });
  onTestFinished(() => sheet.close());
  const { computed } = await refresh();
  if (computed === undefined) throw new Error("The run computed nothing.");
  return computed;
}

test("a run's result takes the place of the one before, and leaves alone what else is in the folder", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "results-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const others = ["orders.csv", "notes.json", `copy of ${aRunId(1)}.json`];
  for (const name of others) writeFileSync(path.join(folder, name), "mine");
  const computed = await aResult();
  const results = fileResults(folder);
  const task = (runId: string) => ({ spreadsheetId: anId(), runId });
  await results.accept(task(aRunId(1)), computed);
  writeFileSync(`${resultFile(folder, aRunId(2))}.part`, "{ of a run that was ki");
  await results.accept(task(aRunId(3)), computed);
  expect(readdirSync(folder).sort()).toEqual([`${aRunId(3)}.json`, ...others].sort());
  expect(JSON.parse(readFileSync(resultFile(folder, aRunId(3)), "utf8"))).toMatchObject({ customers: [{ id: "C1" }] });
});
