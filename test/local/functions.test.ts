import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { authorization, callWithProof } from "../../functions/local/caller.ts";
import { localIssuer, localNames } from "../../functions/local/identity.ts";
import { launchFunctions } from "../../functions/local/launch.ts";
import { startedAnswerSchema } from "../../functions/local/run-answer.schema.ts";
import { openSqliteStore } from "../../functions/local/sqlite/sqlite-store.ts";
import { anId, aRunId } from "../support/fakes.ts";
import { call, postJson } from "../support/functions-server.ts";
import { portOf } from "../support/global-setup-emulator.ts";

const root = path.resolve(import.meta.dirname, "../..");
const newFolder = () => mkdtempSync(path.join(tmpdir(), "tiers-functions-"));

/** The real functions over SQLite, and a Sheets server that knows nothing but challenges: runs start and find nothing to read. */
async function launched(folder: string) {
  const functions = await launchFunctions({
    sheets: { rootUrl: await silentServer() },
    storeFile: path.join(folder, "tiers.sqlite"),
    logFile: path.join(folder, "log.jsonl"),
    now: new Date("2025-06-16T04:00:00Z"),
  });
  onTestFinished(() => functions.close());
  const stateOf = async (runId: string) => {
    const query = new URLSearchParams({ spreadsheetId: anId(), runId });
    return (await call(`${functions.urls.recompute}?${query}`, { headers: authorization(functions.caller) })).body;
  };
  const ask = () => callWithProof(startedAnswerSchema, functions.caller, { spreadsheetId: anId() });
  return { ...functions, stateOf, ask };
}

test("a run passes through three processes that share one store", async () => {
  const { urls, stateOf, ask, issuer } = await launched(newFolder());
  const started = await ask();
  expect(started).toMatchObject({ joined: false, state: "queued", reason: "menu" });
  await expect
    .poll(() => stateOf(started.runId), { timeout: 10_000 })
    .toMatchObject({ run: { state: "reading", startedAt: "2025-06-16T04:00:00.000Z" } });
  expect(await postJson(urls.nightlyRefresh, {}, issuer.invokerToken(localNames.scheduler))).toMatchObject({
    status: 200,
    body: { due: 0 },
  });
});

test("who calls is checked on one machine as it is in the cloud", async () => {
  const { urls, caller, issuer } = await launched(newFolder());
  const ask = (token?: string) => postJson(urls.recompute, { spreadsheetId: anId(), challenge: "made up" }, token);
  for (const token of [undefined, localIssuer().personToken(), issuer.invokerToken(localNames.queue), caller.token()])
    expect(await ask(token)).toMatchObject({ status: 403, body: { error: { code: "not_allowed" } } });
  const task = { spreadsheetId: anId(), runId: aRunId(1) };
  expect((await fetch(urls.refreshWorkbook, { method: "POST", body: JSON.stringify(task) })).status).toBe(403);
});

test("a run that was stopped in the middle does not keep its workbook from the next one", async () => {
  const folder = newFolder();
  const first = await launched(folder);
  const { runId } = await first.ask();
  await expect.poll(() => first.stateOf(runId), { timeout: 10_000 }).toMatchObject({ run: { state: "reading" } });
  await first.close();
  const now = new Date("2025-06-16T04:00:00Z");
  const store = openSqliteStore(path.join(folder, "tiers.sqlite"), now);
  onTestFinished(() => store.close());
  expect(await store.claimRun(anId(), runId, "next", now, new Date("2025-06-16T04:10:00Z"))).toBe("claimed");
});

test("a run whose worker was killed goes on in its next one, and does not wait for the lease", async () => {
  const folder = newFolder();
  const { stateOf, ask } = await launched(folder);
  const { runId } = await ask();
  await expect.poll(() => stateOf(runId), { timeout: 10_000 }).toMatchObject({ run: { state: "reading" } });
  const database = new DatabaseSync(path.join(folder, "tiers.sqlite"));
  const holder = String(database.prepare("SELECT lease_holder FROM workbook").get()?.lease_holder);
  process.kill(Number(holder.split("/")[1]), "SIGKILL");
  const heldByAnother = () => {
    const now = database.prepare("SELECT lease_holder FROM workbook").get()?.lease_holder;
    return typeof now === "string" && now !== holder;
  };
  await expect.poll(heldByAnother, { timeout: 20_000 }).toBe(true);
  database.close();
});

/** A Sheets server that keeps developer metadata, and never answers any other call. */
async function silentServer(): Promise<string> {
  const developerMetadata: unknown[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (request.url?.endsWith(":batchUpdate") && body.includes("createDeveloperMetadata")) {
      const written = JSON.parse(body).requests[0].createDeveloperMetadata.developerMetadata;
      developerMetadata.push({ ...written, metadataId: 1 });
    } else if (!request.url?.includes("fields=developerMetadata") && !body.includes("deleteDeveloperMetadata")) return;
    response.setHeader("content-type", "application/json").end(JSON.stringify({ developerMetadata }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${portOf(server)}/`;
}

const start = (environment: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, ["functions/local/functions.ts"], {
    ...{ cwd: root, env: { PATH: process.env.PATH, NODE_NO_WARNINGS: "1", ...environment }, encoding: "utf8" },
  });

test("without its environment it says all that is missing, and no stack", () => {
  const { status, stderr } = start({ TIERS_MODE: "local" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/SHEETS_ROOT_URL: found nothing/);
  expect(stderr).toMatch(/TIERS_QUEUE_URL: found nothing/);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("it is not for the cloud", () => {
  expect(start({ TIERS_MODE: "cloud" })).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/one machine only/),
  });
});

test("a store that is none is named, with what to do", () => {
  const storeFile = path.join(newFolder(), "tiers.sqlite");
  writeFileSync(storeFile, readFileSync(path.join(root, "package.json")));
  const urls = { SHEETS_ROOT_URL: "http://127.0.0.1:1/", TIERS_QUEUE_URL: "http://127.0.0.1:1/" };
  const identity = { TIERS_IDENTITY_KEY_FILE: path.join(root, "package.json") };
  const { status, stderr } = start({ TIERS_MODE: "local", TIERS_STORE_FILE: storeFile, ...urls, ...identity });
  expect(status).toBe(1);
  expect(stderr).toContain(storeFile);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
