import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appsScriptHost, type HostSetting } from "./apps-script-host.ts";
import { forwarding, syncFetch } from "./sync-fetch.ts";

const run = (code: string, setting?: HostSetting) => {
  const host = appsScriptHost(`function go() { ${code} }`, setting);
  host.run("go");
  return host;
};

describe("the host that stands in for Apps Script", () => {
  test.each([
    ["SpreadsheetApp.create()", "SpreadsheetApp.create is not stood in for"],
    ["SpreadsheetApp.getActiveSpreadsheet().getSheets()", "Spreadsheet.getSheets is not stood in for"],
    ["'fetchAll' in UrlFetchApp", "UrlFetchApp.fetchAll is not stood in for"],
    ["Session.x = 1", "Session.x is not stood in for"],
    ["UrlFetchApp.fetch('https://a.example', { followRedirects: false, escaping: 1 })", "option escaping"],
    ["UrlFetchApp.fetch('https://a.example', {})", "Following redirects is not stood in for"],
    ["SpreadsheetApp.getActiveSpreadsheet().toast('text')", "toast(string, undefined, undefined)"],
    ["Utilities.sleep(0.5)", "whole milliseconds"],
    ["fetch('https://a.example')", "fetch is not defined"],
    ["setTimeout(() => {}, 1)", "setTimeout is not defined"],
    ["process.exit()", "process is not defined"],
    ["for (;;) Utilities.sleep(60000)", "Exceeded maximum execution time"],
  ])("refuses %s by name", (code, message) => {
    expect(() => run(code)).toThrow(message);
  });

  test("throws at an error status unless it is muted, as UrlFetchApp does", () => {
    const setting = { answer: () => ({ status: 500, body: "" }) };
    const call = "UrlFetchApp.fetch('https://a.example/x', { followRedirects: false, ";
    expect(() => run(`${call} })`, setting)).toThrow("Request failed for https://a.example returned code 500.");
    expect(() => run(`${call} muteHttpExceptions: true })`, setting)).not.toThrow();
  });

  test("has a clock of its own, which pauses move", () => {
    const { toasts } = run(`
      const before = Date.now();
      Utilities.sleep(2500);
      const passed = new Date().getTime() - before;
      SpreadsheetApp.getActiveSpreadsheet().toast(String(passed), "", 1);
    `);
    expect(toasts[0]?.text).toBe("2500");
  });

  test("knows no function that is not declared at the top", () => {
    expect(() => appsScriptHost("const inner = { go() {} };").run("go")).toThrow("Script function not found: go");
  });
});

describe("a call forwarded to a real server", () => {
  const server = `
    const { parentPort } = require("node:worker_threads");
    require("node:http").createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => { body += chunk; });
      request.on("end", () => {
        const { method, url, headers } = request;
        response.statusCode = 202;
        response.end(JSON.stringify({ method, url, authorization: headers.authorization, body }));
      });
    }).listen(0, "127.0.0.1", function () { parentPort.postMessage(this.address().port); });
  `;
  let worker: Worker | undefined;
  let origin = "";
  beforeAll(async () => {
    // On a thread of its own: this one stands still while it waits.
    const thread = new Worker(server, { eval: true });
    worker = thread;
    origin = await new Promise((resolve) => thread.once("message", (port) => resolve(`http://127.0.0.1:${port}`)));
  });
  afterAll(() => worker?.terminate());

  test("arrives whole, and its answer comes back", () => {
    const host = appsScriptHost(
      `function go() {
        const options = { method: "post", payload: "{}", headers: { Authorization: "Bearer t" }, followRedirects: false };
        const response = UrlFetchApp.fetch("https://functions.example/recompute?a=1", options);
        SpreadsheetApp.getActiveSpreadsheet().toast(response.getContentText(), String(response.getResponseCode()), 1);
      }`,
      { answer: forwarding("https://functions.example", origin) },
    );
    host.run("go");
    expect(host.toasts[0]?.title).toBe("202");
    expect(JSON.parse(host.toasts[0]?.text ?? "")).toEqual({
      method: "POST",
      url: "/recompute?a=1",
      authorization: "Bearer t",
      body: "{}",
    });
  });

  test("fails where nothing listens", () => {
    const request = { url: "http://127.0.0.1:9/", method: "GET", headers: {}, body: undefined };
    expect(() => syncFetch(request)).toThrow(/Address unavailable/);
  });
});
