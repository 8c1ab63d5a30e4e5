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
  TIERS_IDENTITY_KEY_FILE: "identity-key.pem",
};

const cloud: Environment = {
  TIERS_MODE: "cloud",
  TIERS_AUDIENCES: "1-a.apps.googleusercontent.com, 2-b.apps.googleusercontent.com",
  TIERS_DOMAINS: "example.com,gmail.com",
  TIERS_ACCOUNT: "tiers@shop.iam.gserviceaccount.com",
  TIERS_TASK_QUEUE: "projects/shop/locations/europe-west3/queues/refresh",
  TIERS_WORKER_URL: "https://refreshworkbook-abc-ey.a.run.app",
  TIERS_QUEUE_ACCOUNT: "queue@shop.iam.gserviceaccount.com",
  TIERS_NIGHTLY_URL: "https://nightlyrefresh-abc-ey.a.run.app",
  TIERS_SCHEDULER_ACCOUNT: "scheduler@shop.iam.gserviceaccount.com",
  TIERS_PLATFORM_CHECKS: "yes",
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
      sheetsToken: undefined,
      storeFile: "tiers.sqlite",
      queueUrl: "http://127.0.0.1:8086/",
      identityKeyFile: "identity-key.pem",
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
      "  TIERS_IDENTITY_KEY_FILE: found nothing; expected the path of a file",
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

describe("the environment of the cloud", () => {
  test("says who may call, and where the work goes", () => {
    expect(readConfig(cloud)).toEqual({
      mode: "cloud",
      audiences: ["1-a.apps.googleusercontent.com", "2-b.apps.googleusercontent.com"],
      domains: ["example.com", "gmail.com"],
      account: "tiers@shop.iam.gserviceaccount.com",
      taskQueue: "projects/shop/locations/europe-west3/queues/refresh",
      worker: { url: "https://refreshworkbook-abc-ey.a.run.app", account: "queue@shop.iam.gserviceaccount.com" },
      nightly: { url: "https://nightlyrefresh-abc-ey.a.run.app", account: "scheduler@shop.iam.gserviceaccount.com" },
      databaseId: undefined,
    });
  });

  test.each(Object.keys(cloud).filter((name) => name !== "TIERS_MODE"))("is not complete without %s", (name) => {
    expect(complaint({ ...cloud, [name]: "" })).toMatch(new RegExp(`^  ${name}: found nothing; expected`, "m"));
  });

  test.each([
    ["TIERS_AUDIENCES", ","],
    ["TIERS_AUDIENCES", "a,,b"],
    ["TIERS_DOMAINS", " , "],
    ["TIERS_DOMAINS", "Example"],
    ["TIERS_DOMAINS", "*.example.com"],
    ["TIERS_ACCOUNT", "me"],
    ["TIERS_TASK_QUEUE", "refresh"],
    ["TIERS_WORKER_URL", "http://worker.example.com"],
    ["TIERS_PLATFORM_CHECKS", "no"],
    ["TIERS_PLATFORM_CHECKS", "true"],
  ])("does not take %s=%s", (name, value) => {
    expect(complaint({ ...cloud, [name]: value })).toMatch(new RegExp(`^  ${name}: found .*; expected`, "m"));
  });

  test("of the public function needs no check by the platform; that of the private ones does", () => {
    const unchecked = { ...cloud, TIERS_PLATFORM_CHECKS: undefined };
    expect(complaint({ ...unchecked, FUNCTION_TARGET: "recompute" })).toBe("");
    for (const target of ["refreshWorkbook", "nightlyRefresh", "other", undefined])
      expect(complaint({ ...unchecked, FUNCTION_TARGET: target })).toContain("TIERS_PLATFORM_CHECKS: found nothing");
  });
});

describe("what is deployed", () => {
  const startDeployed = (environment: Environment) =>
    spawnSync(process.execPath, ["functions/index.ts"], {
      ...{ cwd: root, env: { PATH: process.env.PATH, ...environment }, encoding: "utf8", timeout: 60_000 },
    });

  test("refuses to start on one machine, with one line that says why", () => {
    const { status, stderr } = startDeployed({ TIERS_MODE: "local", ...local });
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(/start functions\/local\/functions\.ts/)]);
  });

  test("refuses to start without what says who may call, and lists it", () => {
    const { status, stderr } = startDeployed({ TIERS_MODE: "cloud", FUNCTION_TARGET: "recompute" });
    expect(status).toBe(1);
    expect(stderr).toMatch(/TIERS_AUDIENCES: found nothing[\s\S]*TIERS_TASK_QUEUE: found nothing/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("starts with all of it", () => {
    expect(startDeployed({ ...cloud, FUNCTION_TARGET: "recompute" })).toMatchObject({ status: 0, stderr: "" });
  });
});

const readme = path.join(root, "README.md");
const listsErrors = existsSync(readme) && readFileSync(readme, "utf8").includes(errorTableMarkers.start);

test.skipIf(!listsErrors)("the README lists the errors as the catalogue has them (needs its markers)", () => {
  const text = readFileSync(readme, "utf8");
  expect(text, "run `npm run generate:errors`").toBe(withErrorTable(text));
});
