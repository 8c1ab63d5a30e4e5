import { randomUUID } from "node:crypto";
import path from "node:path";
import process from "node:process";
import { describe, expect, onTestFinished, test } from "vitest";
import { compose } from "../functions/compose.ts";
import { type Environment, readConfig } from "../functions/config.ts";
import { startFunctionProcess } from "../functions/local/function-process.ts";
import { localKeys } from "../functions/local/identity.ts";
import { startSheetsServer } from "../functions/local/sheets-server/server.ts";
import {
  audience,
  invokerToken,
  people,
  publicKey,
  queueInvoker,
  schedulerInvoker,
  tokenOf,
} from "./support/access-world.ts";
import { anId, recordingLog } from "./support/fakes.ts";
import { emulatorHost, emulatorMissing } from "./support/firestore-emulator.ts";
import { bearer, call, postJson, serveFunction } from "./support/functions-server.ts";
import { startTaskServer } from "./support/task-server.ts";

const queue = "projects/shop/locations/europe-west3/queues/refresh";
const cloud: Environment = {
  TIERS_MODE: "cloud",
  TIERS_AUDIENCES: audience,
  TIERS_DOMAINS: "example.com",
  TIERS_ACCOUNT: people.tool,
  TIERS_TASK_QUEUE: queue,
  TIERS_WORKER_URL: queueInvoker.audience,
  TIERS_QUEUE_ACCOUNT: queueInvoker.email,
  TIERS_NIGHTLY_URL: schedulerInvoker.audience,
  TIERS_SCHEDULER_ACCOUNT: schedulerInvoker.email,
  TIERS_PLATFORM_CHECKS: "yes",
};

describe("what is deployed, as the framework starts it", () => {
  const started = async (target: string, environment: Environment) => {
    const lines: string[] = [];
    const { url, stop } = await startFunctionProcess(target, {
      source: path.resolve(import.meta.dirname, "../functions/index.ts"),
      environment: { PATH: process.env.PATH, NODE_ENV: "production", FUNCTION_TARGET: target, ...environment },
      onLine: (line) => void lines.push(line),
      startTimeoutMs: 60_000,
    });
    onTestFinished(() => stop(3000));
    return { url, lines };
  };

  test("answers strangers with what to check, and writes one line of JSON for each call", async () => {
    const { url, lines } = await started("recompute", { ...cloud, TIERS_PLATFORM_CHECKS: undefined });
    const answer = await postJson(url, { spreadsheetId: anId() });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "not_allowed" } } });
    expect(JSON.stringify(answer.body)).toContain(people.tool);
    await expect.poll(() => lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ function: "recompute", decision: "refused", reason: "none" });
  });

  test("takes no call to a private function but those that the platform checked", async () => {
    const { url } = await started("refreshWorkbook", cloud);
    expect(await postJson(url, {})).toMatchObject({ status: 403, body: { error: { code: "private_service" } } });
    const { email, audience: aud } = queueInvoker;
    expect(await postJson(url, {}, invokerToken({ email, aud }))).toMatchObject({ status: 400 });
  });

  test.each(["refreshWorkbook", "nightlyRefresh"])("has no %s where nobody declared that check", async (target) => {
    await expect(started(target, { ...cloud, TIERS_PLATFORM_CHECKS: undefined })).rejects.toThrow(
      /TIERS_PLATFORM_CHECKS: found nothing; expected yes/,
    );
  });
});

const missing = emulatorMissing();

describe.skipIf(missing)(`the parts for the cloud together${missing === undefined ? "" : ` (${missing})`}`, () => {
  test("bring an editor's wish through Firestore and the queue to the worker, and into the sheet", async () => {
    process.env.FIRESTORE_EMULATOR_HOST = await emulatorHost();
    process.env.GOOGLE_CLOUD_PROJECT = `cloud-${randomUUID()}`;
    const tasks = await startTaskServer(queue);
    const sheets = await startSheetsServer({ identities: [{ token: "tool", email: people.tool, role: "editor" }] });
    onTestFinished(async () => {
      await Promise.all([tasks.close(), sheets.close()]);
      delete process.env.FIRESTORE_EMULATOR_HOST;
      delete process.env.GOOGLE_CLOUD_PROJECT;
    });
    const rows = Array.from({ length: 40 }, (_, index) => [`C${index % 9}`, 45_800 + index, 100 + index]);
    sheets.service.importValues(anId(), "Orders", [["Customer ID", "Date", "Amount"], ...rows]);

    const config = readConfig(cloud);
    if (config.mode !== "cloud") throw new Error("The environment is the cloud's.");
    const rootUrl = `${sheets.url}/`;
    const surroundings = {
      keys: localKeys(publicKey),
      sheets: { rootUrl, accessToken: "tool" },
      tasksRootUrl: tasks.url,
    };
    const deps = compose(config, recordingLog(), surroundings);
    const url = await serveFunction("recompute", deps);
    const worker = await serveFunction("refreshWorkbook", deps);
    const nightly = await serveFunction("nightlyRefresh", deps);

    const ask = { action: "challenge", for: "recompute", spreadsheetId: anId() };
    const { challenge, metadataKey } = Object((await postJson(url, ask, tokenOf("ann"))).body);
    sheets.service.edit(anId(), ({ draft }) => {
      draft.metadata.push({
        ...{ metadataId: 5, key: metadataKey, value: challenge, visibility: "DOCUMENT", project: "script" },
        location: { type: "SPREADSHEET" },
      });
    });
    const asked = await postJson(url, { spreadsheetId: anId(), challenge }, tokenOf("ann"));
    expect(asked).toMatchObject({ status: 202, body: { state: "queued" } });

    const [task] = tasks.tasks;
    const body = Buffer.from(task?.httpRequest.body ?? "", "base64").toString("utf8");
    const { email, audience: aud } = queueInvoker;
    expect(await postJson(worker, JSON.parse(body), invokerToken({ email, aud }))).toMatchObject({
      ...{ status: 200, body: { run: { state: "done", result: { rows: 40, customers: 9 } } } },
    });
    const query = new URLSearchParams({ spreadsheetId: anId(), runId: Object(asked.body).runId });
    const seen = await call(`${url}?${query}`, { headers: bearer(tokenOf("ann")) });
    expect(seen).toMatchObject({ status: 200, body: { run: { state: "done" } } });
    expect(sheets.service.store.require(anId()).metadata.map(({ key }) => key)).not.toContain(metadataKey);
    const night = invokerToken({ email: schedulerInvoker.email, aud: schedulerInvoker.audience });
    expect(await postJson(nightly, {}, night)).toMatchObject({ status: 200, body: { due: 0 } });
    await deps.store.close();
  }, 60_000);
});
