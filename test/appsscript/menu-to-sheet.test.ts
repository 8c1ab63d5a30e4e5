import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { authorizationHeaders } from "../../functions/local/sheets-server/access.ts";
import { builtScript, functionsUrl } from "../support/built-script.ts";
import { driveSidebar } from "../support/sidebar-driver.ts";
import type { StackReady } from "../support/stack-worker.ts";
import { forwarding, syncFetch } from "../support/sync-fetch.ts";

test("the example's sheet is set up, recomputed, previewed and looked after with the real functions", async () => {
  const hostWith = await builtScript();
  const worker = new Worker(new URL("../support/stack-worker.ts", import.meta.url));
  const ready = await new Promise<StackReady>((resolve) => worker.once("message", resolve));
  const { recomputeUrl, sheets, spreadsheetId, identityToken } = ready;
  onTestFinished(async () => {
    worker.postMessage("close");
    await once(worker, "message");
    await worker.terminate();
  });
  const host = hostWith({
    spreadsheetId,
    identityToken,
    fetchSheets: ({ url, headers, ...request }) =>
      syncFetch({
        ...{ ...request, url: sheets.rootUrl.replace(/\/$/, "") + url },
        headers: { ...headers, ...authorizationHeaders(sheets) },
      }),
    forward: forwarding(functionsUrl, recomputeUrl.replace(/\/$/, "")),
  });
  // The functions need a moment between two looks.
  const pause = () => delay(500);

  const sidebar = driveSidebar(host, "setUp", { pause });
  await sidebar.settled();
  expect(sidebar.text()).toMatch(
    /The tab “Tier Settings” was added.*Columns of “Orders”: is this right\?.*customer id/s,
  );
  sidebar.press("Confirm and recompute");
  await sidebar.settled();
  expect(sidebar.text()).toMatch(/Done 400 customers from 3,113 order rows/);
  sidebar.press("Preview changes");
  await sidebar.settled();
  expect(sidebar.text()).toMatch(/This is a preview.*Customers per tier/s);
  sidebar.press("Status");
  await sidebar.settled();
  expect(sidebar.text()).toMatch(/tiers are recomputed only when you ask.*Preview, done, 400.*Recomputed, done, 400/s);
  host.call("openSettings");
  expect(host.selections).toHaveLength(1);
}, 120_000);
