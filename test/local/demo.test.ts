import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startSheetsServer } from "../../functions/local/sheets-server/server.ts";
import type { SheetsService } from "../../functions/local/sheets-server/service.ts";
import { lockSource } from "../../functions/local/source-lock.ts";

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
    for (const title of ["Customer pyramid", "ABC by customers", "Customer life cycle", "RFM"]) {
      expect(stdout).toMatch(new RegExp(`^${title}\\nTier `, "m"));
    }
    expect(stdout).toMatch(/Customer pyramid +Platinum +profit [\d,.]+ \(rank 1 of 399\); below [\d,.]+ falls to Gold/);
    expect(stdout).toContain(path.join(".local", "example", "tiers.sqlite"));
  });

  test("writes no cell when run again, and moves nobody who did not change since an earlier day", () => {
    expect(run("--as-of", "2026-06-29").status).toBe(0);
    expect(run().status).toBe(0);
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toContain("0 cells written, 0 rows added.");
    expect(stdout).toMatch(/Movements since 2026-06-29: /);
  });

  test("says what became of the rows, and where the first of each reason stands", () => {
    expect(run().stdout).toMatch(/3,113 rows, 3,080 used, 33 set aside\.\n +18 {2}cancelled +first J\d+: "/);
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

  test("stops where most orders of a file are gone, and goes on when told to", () => {
    const lines = Array.from({ length: 12 }, (_, at) => `C${at};2026-01-06;${at + 1}`);
    csv("broken.csv", ["Customer ID;Date;Amount", ...lines].join("\n"));
    expect(run("broken.csv").status).toBe(0);
    csv("broken.csv", ["Customer ID;Date;Amount", ...lines.slice(0, 3)].join("\n"));
    expect(run("broken.csv")).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^Since the last run, orders went from 12 to 3\. .* Nothing was .* --apply-anyway\.\n$/,
      ),
    });
    expect(run("broken.csv", "--apply-anyway").status).toBe(0);
    expect(run("broken.csv").status).toBe(0);
  });

  test("takes a person's own file, and shows who moved after it changed", () => {
    const header = "Customer ID;Date;Amount\n";
    const file = csv("shop.csv", `\uFEFF${header}007;2026-01-05;100\n008;2026-01-06;50\n009;2026-01-06;10\n`);
    expect(run(file)).toMatchObject({ status: 0, stdout: expect.stringContaining("007") });
    csv("shop.csv", `${header}007;2026-01-05;100\n008;2026-01-06;50\n009;2026-01-06;10\n009;2026-02-01;900\n`);
    const second = run(file);
    expect(second.stdout).toMatch(/Movements since 2026-01-06: .*ABC by customers \d up, \d down/);
    expect(run(file, "--fresh").stdout).toContain("no snapshot of an earlier day");
  });

  test("computes over the spreadsheet as people left it in npm start, and leaves it so", async () => {
    const file = csv("kept.csv", "Customer ID,Date,Amount\nC1,2026-01-05,100\nC2,2026-01-06,50\n");
    expect(run(file).status).toBe(0);
    const state = readdirSync(path.join(folder, ".local")).find((name) => /^kept-\w+$/.test(name)) ?? "";
    const directory = path.join(folder, ".local", state, "workbook");
    const edited = async (edit: (service: SheetsService, spreadsheetId: string) => void) => {
      const server = await startSheetsServer({ directory });
      edit(server.service, server.service.store.list()[0]?.spreadsheetId ?? "");
      await server.close();
    };
    await edited((service, id) => {
      service.editAsPerson(id, { kind: "editCell", tab: "kept", cell: "D1", text: "Remark" });
      service.editAsPerson(id, { kind: "typeBelow", tab: "kept", rows: [["C3", 46_054, 70]] });
    });
    const { stdout } = run(file);
    expect(stdout).toContain("The spreadsheet is as you left it");
    expect(stdout).toContain('As of 2026-02-01. Tab "kept": 3 rows, 3 used');
    await edited((service, id) =>
      expect(
        service.store
          .require(id)
          .sheets.find(({ title }) => title === "kept")
          ?.grid.value(0, 3),
      ).toBe("Remark"),
    );
  });

  test.each([
    { what: "a file that is not there", args: ["nowhere.csv"], says: /nowhere\.csv does not exist/ },
    { what: "an output that cannot be written", args: ["--json", "no/such/folder/out.json"], says: /--json: no\/such/ },
    { what: "an option without its value", args: ["--as-of"], says: /argument missing\. See --help\.$/m },
    { what: "two files", args: ["a.csv", "b.csv"], says: /One file at a time/ },
    {
      what: "a day too far away",
      args: ["--as-of", "9999-12-31"],
      says: /Choose a day from 1970-01-01 to 2999-12-31/m,
    },
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
    expect(stderr).toMatch(/No column of tab "odd" looks like the date\..*Columns seen: A "Customer ID", B "Colour"/);
  });

  test("says why where no row can be used, instead of tables of nothing", () => {
    const { status, stderr } = run(csv("bad.csv", "Customer ID,Date,Amount\na,soon,10\nb,2026-01-05,much\n"));
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Tab "bad": of 2 rows, none can be used (unreadable date, first bad!B2: "soon"; unreadable amount',
    );
    expect(run(csv("nodays.csv", "Customer ID,Date,Amount\na,soon,10\n")).stderr).toContain(
      "of 1 row, none can be used",
    );
    expect(run(csv("empty.csv", "Customer ID,Date,Amount\n")).stderr).toContain("has headers but no orders below them");
  });

  test("shows a customer without a name with all figures", () => {
    const { stdout } = run(csv("plain.csv", "Customer ID,Date,Amount\n0010,2026-01-05,100\n0010,2026-01-07,20\n"));
    expect(stdout).toMatch(/^0010\n {2}Orders 2 · Revenue 120\.00 · Last order 2026-01-07$/m);
  });

  test("reads the last order day as the whole column writes its dates", () => {
    const { stdout } = run(csv("days.csv", "Customer ID;Date;Amount\na;13/4/2025;10\nb;5/6/2025;20\n"));
    expect(stdout).toContain("As of 2025-06-05.");
    expect(run(csv("dots.csv", "Customer ID;Date;Amount\na;25.06.2025;10\n")).stdout).toContain("As of 2025-06-25.");
  });

  test("does not take a mistyped year for today", () => {
    const { stdout } = run(csv("future.csv", "Customer ID,Date,Amount\na,2026-01-05,100\nb,2099-01-05,100\n"));
    expect(stdout).toContain("1 row lies after today, first row 3");
    expect(stdout).toContain("As of 2026-01-05.");
  });

  test("waits for nobody: a second one on the same orders is told so", () => {
    const lock = lockSource(path.join(folder, ".local", "example"));
    const { status, stderr } = run();
    lock.release();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^These orders are open already, in another npm start or npm run demo/);
  });

  test("explains itself", () => {
    expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--as-of DAY") });
    expect(existsSync(path.join(folder, "--help"))).toBe(false);
  });
});
