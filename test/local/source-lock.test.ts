import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { expect, onTestFinished, test } from "vitest";
import { FileError } from "../../functions/local/file-error.ts";
import { lockSource } from "../../functions/local/source-lock.ts";

test.skipIf(process.platform === "win32").each([
  ["is made", () => undefined],
  // As an earlier version made it, or functions that were started by hand.
  ["was open to all", (folder: string) => mkdirSync(folder, { recursive: true, mode: 0o755 })],
])("other accounts of the machine see nothing of the state, where the folder %s (skipped on Windows)", (_, prepare) => {
  const home = mkdtempSync(path.join(tmpdir(), "lock-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  prepare(path.join(home, ".local/shop"));
  const lock = lockSource(path.join(home, ".local/shop"));
  onTestFinished(() => lock.release());
  expect(statSync(path.join(home, ".local/shop")).mode & 0o777).toBe(0o700);
});

test.each([
  ["the folder", "/.local/shop", "cannot be made: "],
  ["the lock", "/.local/shop.lock", "cannot be written: "],
])("where %s cannot be made, it says where and what to do, and not that somebody else is at work", (_, place, says) => {
  const home = mkdtempSync(path.join(tmpdir(), "lock-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  // In the way of it, as permissions or a full disk are.
  if (place.endsWith(".lock")) mkdirSync(home + place, { recursive: true });
  else writeFileSync(path.join(home, ".local"), "");
  const lock = () => lockSource(path.join(home, ".local/shop"));
  expect(lock).toThrow(FileError);
  expect(lock).toThrow(`${home}${place} ${says}`);
  expect(lock).toThrow(/start in a folder that you may write to/);
});
