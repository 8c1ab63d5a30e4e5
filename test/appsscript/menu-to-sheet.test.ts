import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { buildAppsScript } from "../../functions/tools/build-appsscript.ts";
import { appsScriptHost } from "../support/apps-script-host.ts";
import type { StackReady } from "../support/stack-worker.ts";
import { forwarding, syncFetch } from "../support/sync-fetch.ts";

test("pressing Recompute tiers in the example's sheet ends in a toast with what the real functions did", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "menu-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await buildAppsScript(folder);
  const worker = new Worker(new URL("../support/stack-worker.ts", import.meta.url));
  const ready = await new Promise<StackReady>((resolve) => worker.once("message", resolve));
  const { recomputeUrl, sheetsUrl, spreadsheetId, identityToken } = ready;
  onTestFinished(async () => {
    worker.postMessage("close");
    await once(worker, "message");
    await worker.terminate();
  });

  const publicUrl = "https://functions.example.com/recompute";
  const forward = forwarding(publicUrl, recomputeUrl.replace(/\/$/, ""));
  const host = appsScriptHost(readFileSync(path.join(folder, "Code.js"), "utf8"), {
    spreadsheetId,
    identityToken,
    fetchSheets: (request) => syncFetch({ ...request, url: sheetsUrl + request.url }),
    scriptProperties: { RECOMPUTE_URL: publicUrl },
    answer: (request) => {
      // The host's pauses take no time; the functions need some.
      if (request.method.toLowerCase() === "get") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      return forward(request);
    },
  });
  host.trigger("onOpen", "LIMITED");
  host.press("recomputeTiers");
  expect(host.toasts.at(-1)?.text).toMatch(/400 customers from 3,113 order rows/);
});
