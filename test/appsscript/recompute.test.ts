import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorBody } from "../../functions/errors.ts";
import { runView } from "../../functions/http/run-view.ts";
import { buildAppsScript } from "../../functions/tools/build-appsscript.ts";
import type { Run, RunResult } from "../../functions/use-cases/ports/run.ts";
import {
  type AppsScriptHost,
  appsScriptHost,
  type HostRequest,
  type HostSetting,
  type TimedResponse,
} from "../support/apps-script-host.ts";

const folder = mkdtempSync(path.join(tmpdir(), "appsscript-"));
let code = "";
beforeAll(async () => {
  await buildAppsScript(folder);
  code = readFileSync(path.join(folder, "Code.js"), "utf8");
});
afterAll(() => rmSync(folder, { recursive: true }));

const url = "https://europe-west3-example.cloudfunctions.net/recompute";
const scriptProperties = { RECOMPUTE_URL: url };

const result: RunResult = {
  asOf: 46203,
  rows: 3_012,
  rowsUsed: 2_983,
  setAside: { cancelled: 18, noCustomer: 4, test: 7 },
  warnings: { numberAsText: 6 },
  customers: 400,
  cellsWritten: 5_600,
  rowsAdded: 400,
  movements: {
    since: 46202,
    joined: 3,
    gone: 1,
    schemes: [
      { schemeId: "pyramid-4", up: 9, down: 4, comparable: true },
      { schemeId: "abc", up: 3, down: 1, comparable: true },
      { schemeId: "cards", up: 99, down: 99, comparable: false },
    ],
  },
  notes: [],
  calls: { reads: 3, writes: 2 },
};

type Answered = TimedResponse | (() => TimedResponse);
const json = (status: number, body: unknown): TimedResponse => ({ status, body: JSON.stringify(body) });
/** The run as the functions themselves would write it. */
const view = (changes: Partial<Run>) =>
  runView({
    format: 4,
    runId: "run-7",
    spreadsheetId: "1sheet",
    reason: "menu",
    state: "queued",
    progressPercent: 0,
    createdAt: new Date("2026-07-01T06:00:00Z"),
    ...changes,
  });
const started = (joined = false) => json(202, { ...view({}), joined });
const seen = (changes: Partial<Run>) => json(200, { run: view(changes) });
const atWork = (progressPercent: number) => seen({ state: "computing", progressPercent });
const done = (changes: Partial<RunResult> = {}) =>
  seen({ state: "done", progressPercent: 100, result: { ...result, ...changes } });
const refused = (status: number, error: ErrorBody["error"]) => json(status, { error });
const htmlPage = (status: number): TimedResponse => ({ status, body: "<!doctype html><title>Error</title>" });
const unreachable = () => {
  throw new Error("DNS error: https://europe-west3-example.cloudfunctions.net");
};

/** Answers the first call by the first entry and so on; the last entry answers all that follow. */
function inTurn(...answers: readonly Answered[]): (request: HostRequest) => TimedResponse {
  let calls = 0;
  return () => {
    const answer = answers[Math.min(calls, answers.length - 1)];
    calls += 1;
    if (answer === undefined) throw new Error("nothing to answer with");
    return typeof answer === "function" ? answer() : answer;
  };
}

const challenge = { challenge: "2026-07-01T06:02:00.000Z/abc", metadataKey: "customer-tiers.challenge" };
const isForChallenge = ({ body }: HostRequest) => body !== undefined && JSON.parse(body).action === "challenge";

/** The setting, with requests for a challenge answered; its own answers are to all others. */
const challenging = ({ answer, ...setting }: HostSetting): HostSetting => ({
  ...setting,
  answer: (request) => {
    if (isForChallenge(request)) return json(200, { ...challenge, expireAt: "2026-07-01T06:02:00.000Z" });
    if (answer === undefined) throw new Error("the test answers no calls");
    return answer(request);
  },
});

/** All calls but those for a challenge. */
const afterProof = (host: AppsScriptHost) => host.requests.filter((request) => !isForChallenge(request));

/** Opens the spreadsheet and presses the menu item. */
function pressed(setting: HostSetting): AppsScriptHost {
  const host = appsScriptHost(code, { scriptProperties, ...challenging(setting) });
  host.trigger("onOpen", "LIMITED");
  host.press("recomputeTiers");
  return host;
}

const lastToast = (host: AppsScriptHost) => host.toasts.at(-1) ?? { text: "", title: "", seconds: 0 };

describe("the menu", () => {
  test("has its items as soon as the spreadsheet is open, without any call", () => {
    const host = appsScriptHost(code);
    host.trigger("onOpen", "LIMITED");
    expect(host.menus).toEqual([
      {
        title: "Customer tiers",
        items: [
          { kind: "item", caption: "Recompute tiers", functionName: "recomputeTiers" },
          { kind: "item", caption: "Apply anyway", functionName: "applyAnyway" },
          { kind: "item", caption: "Forget a customer", functionName: "forgetCustomer" },
        ],
      },
    ]);
    expect(host.requests).toEqual([]);
  });

  test("is there right after the installation", () => {
    const host = appsScriptHost(code);
    host.trigger("onInstall", "FULL");
    expect(host.menus.map(({ title }) => title)).toEqual(["Customer tiers"]);
  });

  test.each([
    { userLocale: "zh-CN", spreadsheetLocale: "en_GB", title: "客户分层", caption: "重新计算层级" },
    { userLocale: "zh_TW", spreadsheetLocale: "en_GB", title: "客戶分層", caption: "重新計算層級" },
    { userLocale: "", spreadsheetLocale: "zh_HK", title: "客戶分層", caption: "重新計算層級" },
    { userLocale: "de", spreadsheetLocale: "zh_CN", title: "Customer tiers", caption: "Recompute tiers" },
  ])("speaks the user's language, else the spreadsheet's: $userLocale, $spreadsheetLocale", (row) => {
    const host = appsScriptHost(code, row);
    host.trigger("onOpen", "LIMITED");
    expect(host.menus).toMatchObject([{ title: row.title, items: [{ caption: row.caption }, {}, {}] }]);
  });
});

describe("pressing Recompute tiers", () => {
  test("posts the spreadsheet's id with the identity token", () => {
    const host = pressed({ spreadsheetId: "1sheet", identityToken: "token-of-ann", answer: inTurn(started(), done()) });
    expect(afterProof(host)[0]).toEqual({
      url,
      method: "POST",
      headers: { authorization: "Bearer token-of-ann", "content-type": "application/json" },
      body: JSON.stringify({ spreadsheetId: "1sheet", challenge: challenge.challenge }),
    });
  });

  test("proves first that the user may edit the spreadsheet, by writing what the functions ask for", () => {
    const host = pressed({ spreadsheetId: "1sheet", answer: inTurn(started(), done()) });
    expect(JSON.parse(host.requests[0]?.body ?? "")).toEqual({
      ...{ action: "challenge", spreadsheetId: "1sheet", for: "recompute" },
    });
    expect(host.metadata).toEqual([{ key: challenge.metadataKey, value: challenge.challenge }]);
  });

  test("asks for the run's progress, with the token, until it is done", () => {
    const answer = inTurn(started(), atWork(20), atWork(60), done());
    const host = pressed({ spreadsheetId: "1sheet", answer });
    expect(afterProof(host).slice(1)).toEqual(
      Array.from({ length: 3 }, () => ({
        url: `${url}?spreadsheetId=1sheet&runId=run-7`,
        method: "GET",
        headers: { authorization: "Bearer identity-token" },
        body: undefined,
      })),
    );
  });

  test("says where the run stands, and says nothing twice", () => {
    const host = pressed({ answer: inTurn(started(), atWork(20), atWork(20), atWork(60), done()) });
    expect(host.toasts.slice(0, -1).map(({ text }) => text)).toEqual([
      "Recomputing tiers …",
      "Recomputing tiers: 20 %",
      "Recomputing tiers: 60 %",
    ]);
  });

  test("waits longer from one look to the next, at most fifteen seconds", () => {
    const { pausesMs } = pressed({ answer: inTurn(started(), ...Array.from({ length: 12 }, () => atWork(1)), done()) });
    expect(pausesMs[0]).toBe(1_000);
    expect(pausesMs).toEqual(pausesMs.toSorted((one, other) => one - other));
    expect(Math.max(...pausesMs)).toBe(15_000);
  });

  test("says the counts and the movements of a finished run", () => {
    expect(lastToast(pressed({ answer: inTurn(started(), done()) }))).toEqual({
      title: "Customer tiers",
      text: "Done: 400 customers from 3,012 order rows, as of 2026-06-30. 29 rows were set aside. Since 2026-06-29, over all schemes: 12 up, 5 down; 3 new customers, 1 gone.",
      seconds: 15,
    });
  });

  test("says when there is nothing to compare with, nothing set aside, nothing changed, and what the functions noted", () => {
    const { movements: _, ...first } = result;
    const run = { ...first, setAside: {}, cellsWritten: 0, rowsAdded: 0, notes: ["Two rows share the key C0001."] };
    const host = pressed({ answer: inTurn(started(), seen({ state: "done", progressPercent: 100, result: run })) });
    expect(lastToast(host).text).toBe(
      "Done: 400 customers from 3,012 order rows, as of 2026-06-30. Movements show from the next day on. No cell had to change. Two rows share the key C0001.",
    );
  });

  test.each([
    { userLocale: "zh-CN", text: /^完成：3,012 行订单，400 位客户，截至 2026-06-30。29 行未计入。/ },
    { userLocale: "zh-TW", text: /^完成：3,012 列訂單，400 位客戶，截至 2026-06-30。29 列未計入。/ },
  ])("says it in the user's language: $userLocale", ({ userLocale, text }) => {
    const host = appsScriptHost(code, {
      scriptProperties,
      ...challenging({ userLocale, answer: inTurn(started(), done()) }),
    });
    host.call("recomputeTiers");
    expect(lastToast(host).text.replaceAll("。 ", "。")).toMatch(text);
  });

  test("follows the run that somebody else started, and says so", () => {
    const host = pressed({ answer: inTurn(started(true), done()) });
    expect(host.toasts[1]?.text).toBe("Tiers are being recomputed already: following that run.");
    expect(lastToast(host).text).toMatch(/^Done/);
  });

  test("says why a run failed and how to mend it, until the message is closed", () => {
    const error = { code: "no_orders", message: "No tab has orders.", hint: "Have one tab with headers." } as const;
    const host = pressed({ answer: inTurn(started(), seen({ state: "failed", progressPercent: 10, error })) });
    expect(lastToast(host)).toEqual({
      title: "Tiers not recomputed",
      text: "No tab has orders. Have one tab with headers.",
      seconds: -1,
    });
  });

  test("says what jumped where the run needs attention, and how to apply it", () => {
    const attention = { message: "Rows set aside went from 0 to 20. Nothing was saved or written.", changes: [] };
    const host = pressed({ answer: inTurn(started(), seen({ state: "needsAttention", attention })) });
    expect(lastToast(host)).toEqual({
      title: "Tiers not recomputed",
      text: `${attention.message} To apply it: Customer tiers ▸ Apply anyway.`,
      seconds: -1,
    });
    expect(JSON.parse(afterProof(host)[0]?.body ?? "")).not.toHaveProperty("applyAnyway");
    host.press("applyAnyway");
    expect(JSON.parse(afterProof(host)[2]?.body ?? "")).toMatchObject({ applyAnyway: true });
  });

  test("leaves a long run at work before Apps Script ends the script, and names it", () => {
    const slow = () => ({ ...atWork(5), tookMs: 20_000 });
    const host = pressed({ answer: inTurn(started(), slow) });
    expect(lastToast(host)).toMatchObject({
      text: expect.stringMatching(/goes on without this window.* run-7$/i),
      seconds: -1,
    });
  });
});

describe("what can go wrong on the way is said in plain words", () => {
  const complaint = (setting: HostSetting) => {
    const host = pressed(setting);
    expect(lastToast(host)).toMatchObject({ title: "Tiers not recomputed", seconds: -1 });
    return lastToast(host).text;
  };

  test.each([
    ["en", /^You were not let in\. Check that this spreadsheet is shared as Editor with tiers@shop\.example, that/],
    ["zh-CN", /^访问被拒绝。请确认：此电子表格已以“编辑者”身份共享给 tiers@shop\.example；/],
    ["zh-TW", /^存取遭拒。請確認：此試算表已以「編輯者」身分共用給 tiers@shop\.example；/],
  ])("not let in: what to check, in the user's language: %s", (userLocale, text) => {
    const message = "This call was not let in. Check that it is shared as Editor with tiers@shop.example, that";
    const error = { code: "not_allowed", message, hint: "Start again." } as const;
    const host = appsScriptHost(code, { scriptProperties, userLocale, answer: inTurn(refused(403, error)) });
    host.call("recomputeTiers");
    expect(lastToast(host).text).toMatch(text);
  });

  test("no right to edit the spreadsheet: that only who has it may recompute", () => {
    const writeMetadata = () => {
      throw new Error("You do not have permission to access the requested document.");
    };
    expect(complaint({ writeMetadata, answer: inTurn(started()) })).toMatch(
      /^Your edit rights could not be proven: You do not have permission.* Only who may edit this spreadsheet/,
    );
  });

  test("no address: where to set it, and no call", () => {
    const host = pressed({ scriptProperties: {} });
    expect(lastToast(host).text).toMatch(/Project Settings ▸ Script Properties, property RECOMPUTE_URL/);
    expect(host.requests).toEqual([]);
  });

  test("an address without https: no token is sent", () => {
    const host = pressed({ scriptProperties: { RECOMPUTE_URL: "http://example.com/recompute" } });
    expect(lastToast(host).text).toMatch(/“http:\/\/example.com\/recompute”.*https/);
    expect(host.requests).toEqual([]);
  });

  test("an address typed with spaces and a final slash works", () => {
    const host = pressed({ scriptProperties: { RECOMPUTE_URL: ` ${url}/ ` }, answer: inTurn(started(), done()) });
    expect(host.requests[0]?.url).toBe(url);
  });

  test("no identity token: how to allow it, and no call", () => {
    const host = pressed({ identityToken: null });
    expect(lastToast(host).text).toMatch(/run recomputeTiers once and allow/);
    expect(host.requests).toEqual([]);
  });

  test.each([401, 403])("a sign-in that the platform refuses with a page (status %i)", (status) => {
    expect(complaint({ answer: inTurn(htmlPage(status)) })).toMatch(
      new RegExp(`did not accept your sign-in \\(status ${status}\\)`),
    );
  });

  test("a refusal of the functions: their message and hint", () => {
    const error = { code: "bad_request", message: "spreadsheetId is missing.", hint: "Send it." } as const;
    expect(complaint({ answer: inTurn(refused(400, error)) })).toBe("spreadsheetId is missing. Send it.");
  });

  test.each([
    { what: "a page that says all is well", answer: htmlPage(200) },
    { what: "a redirect to a sign-in", answer: { status: 302, body: "" } },
    { what: "a page of a proxy", answer: htmlPage(502) },
    { what: "JSON of somebody else", answer: json(200, { hello: "world" }) },
    { what: "JSON null", answer: json(200, null) },
  ])("$what instead of an answer", ({ answer }) => {
    expect(complaint({ answer: inTurn(answer) })).toMatch(/not from the tool's functions.*RECOMPUTE_URL/);
  });

  test("no answer at all: why", () => {
    expect(complaint({ answer: unreachable })).toMatch(/could not be reached: DNS error: .*Try again/);
  });

  test("one hiccup while the run is at work is passed over", () => {
    const host = pressed({ answer: inTurn(started(), unreachable, htmlPage(503), atWork(50), done()) });
    expect(lastToast(host).text).toMatch(/^Done/);
  });

  test("three in a row: the run was started, and which it is", () => {
    const host = pressed({ answer: inTurn(started(), htmlPage(503)) });
    expect(lastToast(host).text).toMatch(/was started, but its progress cannot be read.*run-7\. .*status 503/);
    expect(afterProof(host)).toHaveLength(4);
  });

  test("a run that the functions do not know any more is not asked for again", () => {
    const error = { code: "unknown_run", message: "There is no run run-7.", hint: "Start a new one." } as const;
    const host = pressed({ answer: inTurn(started(), refused(404, error)) });
    expect(lastToast(host).text).toMatch(/There is no run run-7. Start a new one.$/);
    expect(afterProof(host)).toHaveLength(2);
  });

  test("a finished run without counts is not called a success", () => {
    const host = pressed({ answer: inTurn(started(), json(200, { run: { runId: "run-7", state: "done" } })) });
    expect(lastToast(host).title).toBe("Tiers not recomputed");
  });
});
