import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const demo = path.resolve(import.meta.dirname, "../../functions/local/demo.ts");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "demo-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the demo as `npm run demo` does, with its state in a folder of the test's own. */
function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [demo, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

const csv = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return name;
};

describe("the demo", () => {
  test("shows each scheme's summary and the first customers with their whys", () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/100 % {2}done/);
    expect(stdout).toMatch(/^Tier +Customers +Share +Revenue +Profit +Share of profit$/m);
    for (const title of ["Customer pyramid", "80/20", "ABC by customers", "ABC by revenue", "Customer cards"]) {
      expect(stdout).toMatch(new RegExp(`^${title}\\nTier `, "m"));
    }
    expect(stdout).toMatch(
      /Customer pyramid {2}Platinum {2}profit [\d,.]+ \(rank 1 of 399\); below [\d,.]+ falls to Gold/,
    );
    expect(stdout).toContain(path.join(".local", "example", "tiers.sqlite"));
  });

  test("moves nobody and writes no cell when run again", () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain("0 cells written, 0 rows added.");
  });

  test("leaves everything computed as JSON, money in currency units", () => {
    const { status } = run("--json", "out.json");
    expect(status).toBe(0);
    const result = JSON.parse(readFileSync(path.join(folder, "out.json"), "utf8"));
    expect(result.asOf).toBe("2026-06-30");
    expect(result.customers).toHaveLength(400);
    expect(result.setAside).toHaveLength(33);
    const best = result.customers.find(({ id }: { readonly id: string }) => id === "C0368");
    expect(best).toMatchObject({
      metrics: { revenue: 14_123.95, lastOrder: "2026-01-14" },
      tiers: { abc: { tierId: "a" } },
    });
  });

  test("takes a person's own file, and shows who moved after it changed", () => {
    const header = "Customer ID;Date;Amount\n";
    const file = csv("shop.csv", `\uFEFF${header}007;2026-01-05;100\n008;2026-01-06;50\n009;2026-01-06;10\n`);
    expect(run(file)).toMatchObject({ status: 0, stdout: expect.stringContaining("007") });
    csv("shop.csv", `${header}007;2026-01-05;100\n008;2026-01-06;50\n009;2026-01-06;10\n009;2026-02-01;900\n`);
    const second = run(file);
    expect(second.stdout).toMatch(/Movements since 2026-01-06: .*abc-value \d up, \d down/);
    expect(run(file, "--fresh").stdout).toContain("none to show yet");
  });

  test.each([
    { what: "a file that is not there", args: ["nowhere.csv"], says: /nowhere\.csv does not exist/ },
    { what: "two files", args: ["a.csv", "b.csv"], says: /One file at a time/ },
    { what: "an impossible day", args: ["--as-of", "31.02.2026"], says: /"31\.02\.2026" is not a day\. Write it as/ },
    { what: "an unknown option", args: ["--frsh"], says: /--frsh/ },
  ])("says in one line what is wrong with $what, and exits 1", ({ args, says }) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(says);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("says which columns it misses in a file without dates", () => {
    const { status, stderr } = run(csv("odd.csv", "Customer ID,Colour\na,red\n"));
    expect(status).toBe(1);
    expect(stderr).toMatch(/No column is the date\..*Columns seen: A "Customer ID", B "Colour"/);
  });

  test("explains itself", () => {
    expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--as-of DAY") });
    expect(existsSync(path.join(folder, "--help"))).toBe(false);
  });
});
