import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";

const script = path.resolve(import.meta.dirname, "../../../functions/local/page/page.ts");

/** Starts it as `npm start` does, and gives the address that it prints. */
async function start(cwd: string, ...args: readonly string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /http:\S+/.exec(line) ?? [];
    if (address !== undefined) return { child, address };
  }
  throw new Error("It ended without an address.");
}

test("npm start prints an address that opens the page, holds its orders alone, and ends when it is asked to", async () => {
  const cwd = mkdtempSync(path.join(tmpdir(), "start-"));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(path.join(cwd, "orders.csv"), "Order ID,Date,Customer ID,Amount\nO1,2026-01-05,C1,10\n");
  const { child, address } = await start(cwd, "orders.csv");
  const entered = await fetch(address, { redirect: "manual" });
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "/"]);
  const cookie = entered.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
  const page = await fetch(new URL("/", address), { headers: { cookie } });
  expect(await page.text()).toContain("/page.js");

  const second = spawnSync(process.execPath, [script, "orders.csv"], { cwd, encoding: "utf8" });
  expect(second.stderr).toMatch(/^These orders are open already, in another npm start or npm run demo/);
  expect(second.status).toBe(1);

  child.kill("SIGINT");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

test("says in one line what is wrong", () => {
  const { stderr, status } = spawnSync(process.execPath, [script, "--port", "0"], { encoding: "utf8" });
  expect(stderr).toMatch(/^--port: "0" is not a port/);
  expect(status).toBe(1);
});
