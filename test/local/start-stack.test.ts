import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startStack } from "../../functions/local/start-stack.ts";

test("programs of other accounts get nothing from the Sheets server of npm start and npm run demo", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "stack-"));
  const stack = await startStack(path.join(folder, "state"));
  onTestFinished(async () => {
    await stack.close();
    rmSync(folder, { recursive: true });
  });
  const { url, service } = stack.sheets;
  service.store.create("Orders", "local-0123456789abcdef");
  for (const place of ["/v4/spreadsheets/local-0123456789abcdef", "/drive/v3/files", "/_local/calls"])
    expect((await fetch(url + place)).status).toBe(401);
}, 60_000);
