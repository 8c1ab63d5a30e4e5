import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { authorization, callWithProof } from "../../functions/local/caller.ts";
import { call } from "../support/functions-server.ts";
import { startWholePath } from "../support/whole-path.ts";

const csv = `Order ID,Kunde Nr,Date,Amount,Discount
1,K-17,2025-01-10,100,10
2,K-20,2025-02-10,50,0
3,K-21,2025-03-10,10,0`;

test("from the first look at a spreadsheet to its last runs, through the real functions", async () => {
  const whole = await startWholePath({ csv });
  onTestFinished(() => whole.close());
  const { stack, source } = whole;
  const { spreadsheetId } = source;
  const ask = (more: { readonly action: string; readonly [field: string]: unknown }) =>
    callWithProof(z.unknown(), stack.caller, { spreadsheetId, ...more });
  const status = async () =>
    (await call(`${stack.caller.url}?spreadsheetId=${spreadsheetId}`, { headers: authorization(stack.caller) })).body;

  expect(await ask({ action: "setUp" })).toMatchObject({ settingsTab: { made: true }, problems: [] });
  expect(await status()).toEqual({ runs: [], nightly: { on: false, unattended: true } });
  const columns = { customerId: "Kunde Nr", discount: "" };
  expect(await ask({ action: "setUp", columns })).toMatchObject({ settingsTab: { made: false }, problems: [] });
  expect(await status()).toMatchObject({ runs: [], nightly: { on: true, nextDueAt: expect.any(String) } });

  const { run } = await whole.recompute();
  expect(run.result?.schemes?.find(({ schemeId }) => schemeId === "abc")).toMatchObject({ movers: [], up: 0 });
  expect(await ask({ action: "nightly", on: false })).toMatchObject({ nightly: { on: false } });
  await whole.recompute();
  expect(await status()).toMatchObject({ runs: [{ state: "done" }, { runId: run.runId }], nightly: { on: false } });
  expect(await ask({ action: "status" })).toEqual(await status());
});
