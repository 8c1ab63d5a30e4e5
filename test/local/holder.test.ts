import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import path from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { isGone, newHolder } from "../../functions/local/holder.ts";

const module = path.resolve(import.meta.dirname, "../../functions/local/holder.ts");

test("a holder in a living process is not gone, and no two are alike", () => {
  expect(isGone(newHolder())).toBe(false);
  expect(newHolder()).not.toBe(newHolder());
});

test("a holder is gone once its process has ended, however that went", () => {
  const script = `import { newHolder } from ${JSON.stringify(module)};
    console.log(newHolder()); process.kill(process.pid, "SIGKILL");`;
  const { stdout, signal } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect(signal).toBe("SIGKILL");
  expect(isGone(stdout.trim())).toBe(true);
});

test.each([
  ["another machine", `not-${hostname()}/${2 ** 22 + 1}/x`],
  ["a name of another form", "0b0ce7f4-3ac4-4b5c-8f8e-000000000000"],
  ["a process number that is none", `${hostname()}/0/x`],
])("of %s nothing is known, so it is not gone", (_, holder) => {
  expect(isGone(holder)).toBe(false);
});
