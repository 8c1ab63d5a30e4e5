import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appsScriptHost, type HostSetting } from "../../support/apps-script-host.ts";
import { forwarding, syncFetch } from "../../support/sync-fetch.ts";

const run = (code: string, setting?: HostSetting) => {
  const host = appsScriptHost(`function go() { ${code} }`, setting);
  host.call("go");
  return host;
};

describe("the host that stands in for Apps Script", () => {
  test.each([
    ["SpreadsheetApp.create()", "SpreadsheetApp.create is not stood in for"],
    ["SpreadsheetApp.getActiveSpreadsheet().getRange('A1')", "Spreadsheet.getRange is not stood in for"],
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
    expect(() => appsScriptHost("const inner = { go() {} };").call("go")).toThrow("Script function not found: go");
  });
});

describe("what a script may use depends on how it was called", () => {
  const opening = (code: string) => appsScriptHost(`function onOpen(e) { ${code} }`);

  test("an add-on that was never used here may make its menu in the user's language, and nothing else", () => {
    const menu = "SpreadsheetApp.getUi().createAddonMenu().addItem(Session.getActiveUserLocale(), 'go').addToUi();";
    const host = opening(`if (e.authMode === ScriptApp.AuthMode.NONE) ${menu}`);
    host.trigger("onOpen", "NONE");
    expect(host.menus).toEqual([{ items: [{ kind: "item", caption: "en", functionName: "go" }] }]);
    for (const call of ["SpreadsheetApp.getActiveSpreadsheet()", "PropertiesService.getScriptProperties()"]) {
      expect(() => opening(call).trigger("onOpen", "NONE")).toThrow(/You do not have permission to call .*NONE/);
    }
  });

  test.each([
    "UrlFetchApp.fetch('https://a.example')",
    "ScriptApp.getIdentityToken()",
    "SpreadsheetApp.getUi().alert()",
  ])("a script may not use %s while the spreadsheet opens", (call) => {
    expect(() => opening(call).trigger("onOpen", "LIMITED")).toThrow("You do not have permission to call");
    expect(() => opening("SpreadsheetApp.getActiveSpreadsheet().getId()").trigger("onOpen", "LIMITED")).not.toThrow();
  });
});

describe("the spreadsheet of the host", () => {
  const active = "SpreadsheetApp.getActiveSpreadsheet()";
  const tabs = ["Orders", "Tier Settings"];

  test("selects cells of a tab by its title", () => {
    const { selections } = run(`${active}.getSheetByName("Tier Settings").getRange("D7:E9").activate()`, { tabs });
    expect(selections).toEqual([{ sheetId: 1, a1: "D7:E9" }]);
  });

  test("knows what is selected: the first tab's first cell until something is", () => {
    const host = appsScriptHost(
      `function go() {
        const spreadsheet = ${active};
        const place = () => [spreadsheet.getActiveSheet().getName(), spreadsheet.getActiveRange().getA1Notation()];
        const before = place();
        spreadsheet.getSheetByName("Tier Settings").activate().getRange("B2").activate();
        return [...before, ...place()];
      }`,
      { tabs },
    );
    expect(host.call("go")).toEqual(["Orders", "A1", "Tier Settings", "B2"]);
  });

  test.each([
    [
      "no tab of that title",
      `if (${active}.getSheetByName("Gone") === null) throw new Error("no such tab")`,
      "no such tab",
    ],
    ["a range that is none", `${active}.getSheets()[0].getRange("hello")`, "Range not found"],
    ["a row below the last", `${active}.getSheets()[0].getRange("A1001")`, "outside the dimensions of the sheet"],
  ])("%s", (_, code, message) => {
    expect(() => run(code)).toThrow(message);
  });

  test("finds tabs by the developer metadata on them", () => {
    const tabMetadata = [{ key: "k", value: "v", tab: "Tier Settings" }];
    const code = `function go() {
      const finder = ${active}.createDeveloperMetadataFinder().withKey("k");
      return finder.find().map((found) => [found.getValue(), found.getLocation().getSheet().getName()]);
    }`;
    expect(appsScriptHost(code, { tabs, tabMetadata }).call("go")).toEqual([["v", "Tier Settings"]]);
  });

  test("gets what was written when the script flushes or ends, not before", () => {
    const write = `${active}.addDeveloperMetadata("k", "v", SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);`;
    expect(() => run(`${write} throw new Error("early")`)).toThrow("early");
    expect(run(write).metadata).toEqual([{ key: "k", value: "v" }]);
  });
});

describe("the sidebar of the host", () => {
  test("shows an HTML file of the project, as the script changed it", () => {
    const code = `
      const output = HtmlService.createHtmlOutputFromFile("Sidebar");
      output.setContent(output.getContent().replace("{{x}}", "now")).setTitle("Tiers");
      SpreadsheetApp.getUi().showSidebar(output);`;
    const { sidebars } = run(code, { htmlFiles: { Sidebar: "<p>{{x}}</p>" } });
    expect(sidebars).toEqual([{ title: "Tiers", html: "<p>now</p>" }]);
    expect(() => run("SpreadsheetApp.getUi().showSidebar({ getTitle() {} })")).toThrow("showSidebar(object)");
    expect(() => run("HtmlService.createHtmlOutputFromFile('toString')")).toThrow("No HTML file named toString");
  });

  test("calls functions with plain values and gets plain values", () => {
    const host = appsScriptHost(`
      function twice(list) { return { list: [...list, ...list] }; }
      function nothing() {}
      function dated() { return { at: [new Date()] }; }
      function hole() { return { hole: undefined }; }
      function own_() {}`);
    expect(host.call("twice", [1, "a"])).toEqual({ list: [1, "a", 1, "a"] });
    expect(host.call("nothing")).toBeNull();
    expect(() => host.call("dated")).toThrow("dated().at[0] is object");
    expect(() => host.call("hole")).toThrow("hole().hole is undefined");
    expect(() => host.call("twice", () => 1)).toThrow("parameter 1 is function");
    expect(() => host.call("own_")).toThrow("Script function not found: own_");
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
    host.call("go");
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
