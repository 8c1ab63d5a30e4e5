import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { expect, onTestFinished, test } from "vitest";
import { lockSource } from "../../functions/local/source-lock.ts";

test.skipIf(process.platform === "win32").each([
  ["is made", () => undefined],
  // As an earlier version made it, or functions that were started by hand.
  ["was open to all", (folder: string) => mkdirSync(folder, { mode: 0o755 })],
])("other accounts of the machine see nothing of the state, where the folder %s (skipped on Windows)", (_, prepare) => {
  const home = mkdtempSync(path.join(tmpdir(), "lock-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  prepare(path.join(home, ".local"));
  const lock = lockSource(path.join(home, ".local/shop"));
  onTestFinished(() => lock.release());
  expect(statSync(path.join(home, ".local")).mode & 0o777).toBe(0o700);
});
