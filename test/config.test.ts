import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { ConfigError, type Environment, readConfig } from "../functions/config.ts";
import { envExample } from "../functions/tools/env-example.ts";
import { errorTableMarkers, withErrorTable } from "../functions/tools/error-table.ts";

const root = path.resolve(import.meta.dirname, "..");

const local: Environment = {
  TIERS_MODE: "local",
  SHEETS_ROOT_URL: "http://127.0.0.1:8085/",
  TIERS_STORE_FILE: "tiers.sqlite",
  TIERS_QUEUE_URL: "http://127.0.0.1:8086/",
};

function complaint(environment: Environment): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
}

describe("the environment", () => {
  test("of one machine", () => {
    expect(readConfig({ ...local, PATH: "/bin" })).toEqual({
      mode: "local",
      sheetsRootUrl: "http://127.0.0.1:8085/",
      storeFile: "tiers.sqlite",
      queueUrl: "http://127.0.0.1:8086/",
      fixedNow: undefined,
      resultsFolder: undefined,
    });
  });

  test("may stop the clock", () => {
    expect(readConfig({ ...local, TIERS_NOW: "2025-06-16T06:00:00+02:00" })).toMatchObject({
      fixedNow: new Date("2025-06-16T04:00:00Z"),
    });
  });

  test("with everything wrong is told so at once, each variable by name", () => {
    const message = complaint({
      TIERS_MODE: "prod",
      SHEETS_ROOT_URL: "ftp://x",
      TIERS_NOW: "noon",
      TIERS_SOTRE_FILE: "x",
    });
    expect(message.split("\n").slice(1)).toEqual([
      expect.stringMatching(/^ {2}TIERS_SOTRE_FILE: found a variable that is not known; expected one of TIERS_MODE, /),
      '  TIERS_MODE: found "prod"; expected one of "local", "cloud"',
      '  SHEETS_ROOT_URL: found "ftp://x"; expected the address of the local Sheets server, such as http://127.0.0.1:8085/',
      "  TIERS_STORE_FILE: found nothing; expected the path of a file",
      "  TIERS_QUEUE_URL: found nothing; expected the address of the local queue, such as http://127.0.0.1:8086/",
      '  TIERS_NOW: found "noon"; expected an instant such as 2025-06-16T04:00:00Z',
    ]);
  });

  test("takes an empty variable for none", () => {
    expect(readConfig({ ...local, TIERS_NOW: "" })).toMatchObject({ fixedNow: undefined });
    expect(complaint({ ...local, TIERS_STORE_FILE: "" })).toContain("TIERS_STORE_FILE: found nothing");
  });
});

describe(".env.example", () => {
  test("is what `npm run generate:env` writes", () => {
    expect(readFileSync(path.join(root, ".env.example"), "utf8")).toBe(envExample());
  });

  test("works as it stands", () => {
    expect(readConfig(parseEnv(envExample()))).toMatchObject({ mode: "local" });
  });
});

test("what is deployed refuses to start, with one line that says why", () => {
  for (const [mode, reason] of [
    ["cloud", /nothing checks who calls/],
    ["local", /start functions\/local\/functions\.ts/],
  ] as const) {
    const environment = { PATH: process.env.PATH, TIERS_MODE: mode };
    const { status, stderr } = spawnSync(process.execPath, ["functions/index.ts"], {
      ...{ cwd: root, env: environment, encoding: "utf8" },
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  }
});

const readme = path.join(root, "README.md");
const listsErrors = existsSync(readme) && readFileSync(readme, "utf8").includes(errorTableMarkers.start);

test.skipIf(!listsErrors)("the README lists the errors as the catalogue has them (needs its markers)", () => {
  const text = readFileSync(readme, "utf8");
  expect(text, "run `npm run generate:errors`").toBe(withErrorTable(text));
});
