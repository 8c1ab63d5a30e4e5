import { beforeAll, describe, expect, test } from "vitest";
import type { AppsScriptHost, HostRequest, HostSetting, TimedResponse } from "../support/apps-script-host.ts";
import { bodiesAfterProof, builtScript, challenge, functionsUrl, json } from "../support/built-script.ts";

let hostWith: (setting?: HostSetting) => AppsScriptHost;
beforeAll(async () => {
  hostWith = await builtScript();
});

const started = json(202, { runId: "run-7", state: "queued", progressPercent: 0, joined: false });
const refused = (status: number, code: string, message = "No.", hint = "Mend it.") =>
  json(status, { error: { code, message, hint } });
const htmlPage = (status: number): TimedResponse => ({ status, body: "<!doctype html><title>Error</title>" });
const isGet = ({ method }: HostRequest) => method === "GET";

/** What the sidebar is told. */
function told(setting: HostSetting, name = "sidebarRecompute", ...parameters: readonly unknown[]): unknown {
  return hostWith(setting).call(
    name,
    ...(parameters.length === 0 && name === "sidebarRecompute" ? [false] : parameters),
  );
}

describe("what the sidebar asks of the functions", () => {
  test("a run: with the identity token, the spreadsheet's id and a proof of edit rights written before", () => {
    const host = hostWith({ spreadsheetId: "1sheet", identityToken: "token-of-ann", answer: () => started });
    expect(host.call("sidebarRecompute", false)).toEqual({ kind: "ok", value: { runId: "run-7", joined: false } });
    expect(JSON.parse(host.requests[0]?.body ?? "")).toEqual({
      ...{ action: "challenge", spreadsheetId: "1sheet", for: "recompute" },
    });
    expect(host.metadata).toEqual([{ key: challenge.metadataKey, value: challenge.challenge }]);
    expect(host.requests[1]).toEqual({
      url: functionsUrl,
      method: "POST",
      headers: {
        ...{ authorization: "Bearer token-of-ann", "accept-language": "en", "content-type": "application/json" },
      },
      body: JSON.stringify({ spreadsheetId: "1sheet", challenge: challenge.challenge }),
    });
  });

  test.each([
    ["sidebarRecompute", [true], "recompute", { applyAnyway: true }, started],
    ["sidebarPreview", [], "preview", { preview: { edits: [] } }, started],
    ["sidebarNightly", [false], "nightly", { action: "nightly", on: false }, json(200, { nightly: { on: false } })],
    ["sidebarLook", [], "setUp", { action: "setUp" }, json(200, { account: "a@b.example", fields: [] })],
    [
      "sidebarSetUp",
      [{ ordersTab: "Orders", columns: { date: "Datum" } }],
      "setUp",
      { action: "setUp", ordersTab: "Orders", columns: { date: "Datum" } },
      json(200, { account: "a@b.example", fields: [] }),
    ],
  ])("%s(%j) proves the right to %s", (name, parameters, action, body, answer) => {
    const host = hostWith({ answer: () => answer });
    expect(host.call(name, ...parameters)).toMatchObject({ kind: "ok" });
    expect(JSON.parse(host.requests[0]?.body ?? "")).toMatchObject({ action: "challenge", for: action });
    expect(bodiesAfterProof(host)).toMatchObject([{ challenge: challenge.challenge, ...body }]);
  });

  test("of a choice only what a choice has, and none that is no choice", () => {
    const host = hostWith({ spreadsheetId: "1sheet", answer: () => json(200, { account: "a@b.example", fields: [] }) });
    const stuffed = { ordersTab: "Orders", columns: {}, action: "forget", customer: "K-1", spreadsheetId: "2sheet" };
    expect(host.call("sidebarSetUp", stuffed)).toMatchObject({ kind: "ok" });
    expect(bodiesAfterProof(host)).toEqual([
      { action: "setUp", ordersTab: "Orders", columns: {}, spreadsheetId: "1sheet", challenge: challenge.challenge },
    ]);
    const asked = host.requests.length;
    for (const choice of [null, {}, { ordersTab: 7, columns: {} }, { ordersTab: "Orders", columns: { date: 7 } }]) {
      expect(() => host.call("sidebarSetUp", choice)).toThrow();
    }
    expect(host.requests).toHaveLength(asked);
  });

  test("the progress of a run, without a new proof", () => {
    const run = {
      runId: "run 7",
      state: "computing",
      progressPercent: 40,
      reason: "menu",
      createdAt: "2026-07-01T06:00:00Z",
    };
    const host = hostWith({ spreadsheetId: "1sheet", answer: () => json(200, { run }) });
    expect(host.call("sidebarRun", "run 7")).toMatchObject({
      value: { state: "atWork", step: "computing", progressPercent: 40 },
    });
    expect(host.requests).toMatchObject([{ method: "GET", url: `${functionsUrl}?spreadsheetId=1sheet&runId=run%207` }]);
  });

  test("the status: by a proof only where the last one is too old", () => {
    const status = json(200, { runs: [], nightly: { on: false } });
    const member = hostWith({ answer: () => status });
    expect(member.call("sidebarStatus")).toEqual({ kind: "ok", value: { runs: [], nightly: { on: false } } });
    expect(member.requests).toHaveLength(1);
    const stranger = hostWith({ answer: (request) => (isGet(request) ? refused(403, "not_allowed") : status) });
    expect(stranger.call("sidebarStatus")).toMatchObject({ kind: "ok" });
    expect(bodiesAfterProof(stranger)).toMatchObject([undefined, { action: "status", challenge: challenge.challenge }]);
  });

  test("a status with a run that cannot be read is not half shown", () => {
    const answer = () => json(200, { runs: [{ runId: "run-7", state: "done" }], nightly: { on: true } });
    expect(told({ answer }, "sidebarStatus")).toMatchObject({
      trouble: { message: expect.stringMatching(/not from the tool/) },
    });
  });
});

describe("links to cells", () => {
  const tabs = ["Orders", "Tier Settings"];

  test("select the cells of a tab that is there, and say so where it is gone", () => {
    const host = hostWith({ tabs });
    expect(host.call("sidebarTabs")).toEqual(tabs);
    expect(host.call("sidebarGoTo", "Tier Settings", "D7")).toBe(true);
    expect(host.selections).toEqual([{ sheetId: 1, a1: "D7" }]);
    expect(host.call("sidebarGoTo", "Customers", "D7")).toBe(false);
    expect(host.call("sidebarGoTo", "Orders", "D70000")).toBe(false);
    expect(host.call("sidebarGoTo", 7, null)).toBe(false);
    expect(host.selections).toHaveLength(1);
  });

  test.each(["D7:E9", "5:5", "C:C", "$C:$D", "$5:$6"])("select %s, as Google does", (a1) => {
    const host = hostWith({ tabs });
    expect(host.call("sidebarGoTo", "Orders", a1)).toBe(true);
    expect(host.selections).toEqual([{ sheetId: 0, a1 }]);
  });

  test.each(["5000:5000", "ZZ:ZZ", "C:5", "5", "C", "C:", ""])("select no %j: there is none", (a1) => {
    expect(hostWith({ tabs }).call("sidebarGoTo", "Orders", a1)).toBe(false);
  });
});

describe("what can go wrong on the way is said in plain words", () => {
  test("not let in: the functions' own words and code, so that the sidebar can say what to check", () => {
    expect(told({ answer: () => refused(403, "not_allowed", "Shared with tiers@shop.example?") })).toEqual({
      kind: "trouble",
      trouble: { code: "not_allowed", message: "Shared with tiers@shop.example?", hint: "Mend it.", retryable: false },
    });
  });

  test("no right to edit the spreadsheet: that only who has it may recompute", () => {
    const writeMetadata = () => {
      throw new Error("You do not have permission to access the requested document.");
    };
    expect(told({ writeMetadata, answer: () => started })).toMatchObject({
      trouble: {
        message: expect.stringMatching(
          /^Your edit rights could not be proven: You do not have permission.* Only who may edit this spreadsheet/,
        ),
      },
    });
  });

  test.each([
    ["no address: where to set it", {}, /Project Settings ▸ Script Properties, property RECOMPUTE_URL/],
    ["an address without https", { RECOMPUTE_URL: "http://example.com/x" }, /“http:\/\/example.com\/x”.*https/],
  ])("%s, and no call", (_, scriptProperties, message) => {
    const host = hostWith({ scriptProperties });
    expect(host.call("sidebarRecompute", false)).toMatchObject({
      trouble: { message: expect.stringMatching(message) },
    });
    expect(host.requests).toEqual([]);
  });

  test("an address typed with spaces and a final slash works", () => {
    const host = hostWith({ scriptProperties: { RECOMPUTE_URL: ` ${functionsUrl}/ ` }, answer: () => started });
    host.call("sidebarRecompute", false);
    expect(host.requests[0]?.url).toBe(functionsUrl);
  });

  test("no identity token: how to allow it, and no call", () => {
    const host = hostWith({ identityToken: null });
    expect(host.call("sidebarStatus")).toMatchObject({
      trouble: { message: expect.stringMatching(/run recomputeTiers once and allow/) },
    });
    expect(host.requests).toEqual([]);
  });

  test.each([401, 403])("a sign-in that the platform refuses with a page (status %i)", (status) => {
    expect(told({ answer: () => htmlPage(status) })).toMatchObject({
      trouble: {
        message: expect.stringMatching(`did not accept your sign-in \\(status ${status}\\)`),
        retryable: false,
      },
    });
  });

  test.each([
    { what: "a page that says all is well", answer: htmlPage(200), retryable: false },
    { what: "a redirect to a sign-in", answer: { status: 302, body: "" }, retryable: false },
    { what: "a page of a proxy", answer: htmlPage(502), retryable: true },
    { what: "JSON of somebody else", answer: json(200, { hello: "world" }), retryable: false },
    { what: "JSON null", answer: json(200, null), retryable: false },
  ])("$what instead of an answer", ({ answer, retryable }) => {
    const message = expect.stringMatching(/not from the tool's functions.*RECOMPUTE_URL/);
    expect(told({ answer: () => answer })).toMatchObject({ trouble: { message, retryable } });
  });

  test("no answer at all: why, and that trying again can help", () => {
    const answer = () => {
      throw new Error("DNS error: https://europe-west3-example.cloudfunctions.net");
    };
    const message = expect.stringMatching(/could not be reached: DNS error: .*Try again/);
    expect(told({ answer })).toMatchObject({ trouble: { message, retryable: true } });
  });

  test("in the user's language", () => {
    const message = expect.stringMatching(/^尚未設定函式網址/);
    expect(told({ scriptProperties: {}, userLocale: "zh-TW" })).toMatchObject({ trouble: { message } });
  });
});
