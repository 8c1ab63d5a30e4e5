import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parseIsoDay } from "../../functions/core/values/day.ts";
import { fillWorkbook } from "../../functions/local/fill-workbook.ts";
import { followRun } from "../../functions/local/follow-run.ts";
import { localNames } from "../../functions/local/identity.ts";
import { type Launched, launchFunctions } from "../../functions/local/launch.ts";
import { openSource, type Source } from "../../functions/local/open-source.ts";
import { type SheetsServer, startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import { googleWorkbooks } from "../../functions/sheets/google-workbooks.ts";
import { postJson } from "../support/functions-server.ts";

/** The day that the workbook's Customers and summary were last computed for, as its summary tab says. */
async function summaryDay(server: SheetsServer, spreadsheetId: string) {
  const rootUrl = `${server.url}/`;
  const shape = await googleWorkbooks({ rootUrl }).open(spreadsheetId, new AbortController().signal).describe();
  return shape.tabs.find(({ role }) => role === "summary")?.head[1]?.[1];
}

/** The scheduler's call. */
const night = ({ urls, issuer }: Pick<Launched, "urls" | "issuer">) =>
  postJson(urls.nightlyRefresh, {}, issuer.invokerToken(localNames.scheduler));

test("the night refreshes every registered workbook once", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "nightly-"));
  const server = await startSheetsServer();
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });
  const example = await openSource({ file: undefined }, folder);
  const sources: readonly Source[] = [example, { ...example, spreadsheetId: `${example.spreadsheetId}-two` }];
  for (const source of sources) await fillWorkbook(server, source);

  const at = async (now: string, work: (functions: Launched) => Promise<void>) => {
    const functions = await launchFunctions({
      sheets: server.access,
      storeFile: path.join(folder, "tiers.sqlite"),
      logFile: path.join(folder, "log.jsonl"),
      now: new Date(now),
    });
    try {
      await work(functions);
      await functions.queue.idle();
    } finally {
      await functions.close();
    }
  };
  const days = () => Promise.all(sources.map(({ spreadsheetId }) => summaryDay(server, spreadsheetId)));

  await at("2026-07-01T10:00:00Z", async ({ urls, caller, issuer }) => {
    for (const { spreadsheetId } of sources) await followRun(caller, { spreadsheetId }, () => undefined);
    expect(await night({ urls, issuer })).toMatchObject({ body: { due: 0 } });
  });
  expect(await days()).toEqual([parseIsoDay("2026-07-01"), parseIsoDay("2026-07-01")]);

  await at("2026-07-02T06:00:00Z", async (functions) => {
    expect(await night(functions)).toMatchObject({ status: 200, body: { due: 2 } });
    expect(await night(functions)).toMatchObject({ status: 200, body: { due: 0 } });
  });
  expect(await days()).toEqual([parseIsoDay("2026-07-02"), parseIsoDay("2026-07-02")]);
});
