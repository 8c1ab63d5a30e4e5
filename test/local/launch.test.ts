import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { localNames } from "../../functions/local/identity.ts";
import { type Launched, type LaunchOptions, launchFunctions } from "../../functions/local/launch.ts";
import { localTaskQueue } from "../../functions/local/queue/local-task-queue.ts";
import { anId, aRunId } from "../support/fakes.ts";
import { bearer, call, postJson } from "../support/functions-server.ts";

const source = path.join(import.meta.dirname, "../support/fake-functions.ts");
const options = (folder: string): LaunchOptions => ({
  ...{
    source,
    sheets: { rootUrl: "http://127.0.0.1:1/" },
    storeFile: "none",
    logFile: path.join(folder, "logs/log.jsonl"),
  },
});
const newFolder = () => mkdtempSync(path.join(tmpdir(), "tiers-launch-"));
/** Asks for what the framework answers itself: a function that logged would trip over its parent's closed pipe. */
const answers = (url: string) =>
  fetch(`${url}favicon.ico`).then(
    () => true,
    () => false,
  );

describe("launched functions", () => {
  const folder = newFolder();
  let launched: Launched;
  beforeAll(async () => {
    launched = await launchFunctions(options(folder));
  });
  afterAll(() => launched?.close());
  const log = () => readFileSync(path.join(folder, "logs/log.jsonl"), "utf8");

  test("answer each at an address of its own", async () => {
    const { urls, issuer } = launched;
    const [queue, scheduler] = [localNames.queue, localNames.scheduler].map((each) => issuer.invokerToken(each));
    expect(await postJson(urls.nightlyRefresh, {}, scheduler)).toMatchObject({ status: 200, body: { due: 0 } });
    expect(await postJson(urls.refreshWorkbook, {}, queue)).toMatchObject({ status: 400 });
    expect(new Set(Object.values(urls)).size).toBe(3);
  });

  test("pass a run from recompute through the queue to refreshWorkbook, and leave only JSON lines", async () => {
    expect(await postJson(launched.urls.recompute, { spreadsheetId: anId() })).toMatchObject({ status: 202 });
    await launched.queue.idle();
    await expect.poll(log).toMatch(/refreshWorkbook answered 200/);
    // Two processes: on a busy machine the second may be heard first.
    await expect.poll(log).toMatch(/recompute answered 202/);
    const entries = log()
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(entries).toContainEqual(expect.objectContaining({ function: "recompute", status: 202, runId: aRunId(1) }));
    expect(entries).toContainEqual(expect.objectContaining({ function: "refreshWorkbook", runId: aRunId(1) }));
    expect(log()).not.toContain(anId());
  });

  test("are not reached, where they are private, but by the one account that may", async () => {
    const { urls, issuer } = launched;
    const statusOf = async (url: string, token?: string) => (await fetch(url, { headers: bearer(token) })).status;
    const [queue, scheduler] = [localNames.queue, localNames.scheduler].map((each) => issuer.invokerToken(each));
    for (const token of [undefined, "x", issuer.personToken(), scheduler, queue?.replace(/\.[^.]*$/, ".AAAA")])
      expect(await statusOf(urls.refreshWorkbook, token)).toBe(403);
    for (const token of [undefined, issuer.personToken(), queue])
      expect(await statusOf(urls.nightlyRefresh, token)).toBe(403);
    expect(await statusOf(urls.refreshWorkbook, queue)).toBe(405);
  });

  test("tell that one of them wrote past its log, how much and from where, but not what: it may quote a cell", async () => {
    await expect.poll(log).toMatch(/"function":"refreshWorkbook","from":"stderr","characters":26,/);
    expect(log()).toMatch(/"frame":"at .*fake-functions\.ts:\d+:\d+\)?"/);
    expect(log()).not.toContain("Ann");
  });

  test("answer broken JSON in our words", async () => {
    const headers = { "content-type": "application/json" };
    expect(await call(launched.urls.recompute, { method: "POST", headers, body: "{" })).toMatchObject({
      status: 400,
      body: { error: { code: "bad_request" } },
    });
  });

  test("do not answer under another name, as a web page might call them", async () => {
    const sent = request(launched.urls.recompute, { headers: { host: "evil.example" } }).end();
    const [response] = await once(sent, "response");
    expect(response.statusCode).toBe(403);
    response.resume();
  });

  const elsewhere = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal);

  test.skipIf(elsewhere === undefined)("do not answer other machines (needs a network address)", async () => {
    const url = new URL(launched.urls.recompute);
    url.hostname = elsewhere?.address ?? "";
    expect(await call(url.href)).toMatchObject({ status: 403, body: { error: { code: "local_only" } } });
  });

  test("are gone when closed, also twice", async () => {
    await launched.close();
    await launched.close();
    for (const url of Object.values(launched.urls)) expect(await answers(url)).toBe(false);
  });
});

test("a function that cannot start says why, and the others do not stay behind", async () => {
  await expect(launchFunctions({ ...options(newFolder()), storeFile: "broken" })).rejects.toThrow(
    /The function \w+ could not start: it ended with exit code 1\.\n[\s\S]*this store is broken/,
  );
});

describe("a function that dies", () => {
  const dying = async () => {
    const folder = newFolder();
    const launched = await launchFunctions({ ...options(folder), resultsFolder: folder });
    onTestFinished(() => launched.close());
    return { ...launched, log: () => readFileSync(path.join(folder, "logs/log.jsonl"), "utf8") };
  };

  test("is started again at its address, and its task comes again", async () => {
    const { urls, queue, log } = await dying();
    const task = { spreadsheetId: anId("deadly-once"), runId: aRunId(1) };
    await localTaskQueue(queue.url).enqueueRefresh(task);
    await queue.idle();
    await expect.poll(log).toMatch(/refreshWorkbook answered 200/);
    expect(log()).toMatch(/"function":"refreshWorkbook","how":"ended by SIGKILL"/);
    expect(await answers(urls.refreshWorkbook)).toBe(true);
  });

  test("again and again is left, and whoever launched it is told", async () => {
    const { queue, failed } = await dying();
    const task = { spreadsheetId: anId("deadly"), runId: aRunId(1) };
    await localTaskQueue(queue.url).enqueueRefresh(task);
    expect((await failed).message).toBe(
      "The function refreshWorkbook ended by SIGKILL 4 times within 60 seconds; it is not started again.",
    );
  }, 60_000);
});

test("no function outlives a parent that was killed", async () => {
  const script = `
    import { launchFunctions } from ${JSON.stringify(path.resolve(import.meta.dirname, "../../functions/local/launch.ts"))};
    const { urls } = await launchFunctions(${JSON.stringify(options(newFolder()))});
    console.log(JSON.stringify(urls));`;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(createInterface({ input: parent.stdout }), "line");
  const urls: readonly string[] = Object.values(JSON.parse(line));
  for (const url of urls) expect(await answers(url)).toBe(true);
  parent.kill("SIGKILL");
  await once(parent, "exit");
  const allGone = async () => !(await Promise.all(urls.map(answers))).includes(true);
  await expect.poll(allGone, { timeout: 10_000 }).toBe(true);
});
