import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { expect, onTestFinished, test } from "vitest";
import { lockSource } from "../../functions/local/source-lock.ts";

test.skipIf(process.platform === "win32")(
  "other accounts of the machine see nothing of the state (skipped on Windows)",
  () => {
    const home = mkdtempSync(path.join(tmpdir(), "lock-"));
    onTestFinished(() => rmSync(home, { recursive: true }));
    const lock = lockSource(path.join(home, ".local/shop"));
    onTestFinished(() => lock.release());
    expect(statSync(path.join(home, ".local")).mode & 0o777).toBe(0o700);
  },
);
