import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { loadScript } from "../../functions/local/apps-script/load-script.ts";
import { buildAppsScript, bundleAppsScript, type ScriptFiles } from "../../functions/tools/build-appsscript.ts";

let files: ScriptFiles;
beforeAll(async () => {
  files = await bundleAppsScript("bound");
});

describe("the built script", () => {
  test("is what clasp pushes: three plain files", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "appsscript-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    await buildAppsScript(folder, "add-on");
    expect(readdirSync(folder).toSorted()).toEqual(["Code.js", "Sidebar.html", "appsscript.json"]);
  });

  test("declares what the menu, Google and the sidebar call at the top, and nothing else that could be called", () => {
    const code = files["Code.js"];
    const declared = [...code.matchAll(/^(?:async )?function (\w+)/gm)].map((match) => match[1]);
    expect(declared.toSorted()).toEqual([
      ...["forgetCustomer", "nightlyRefresh", "onInstall", "onOpen", "openSettings", "previewChanges"],
      ...["recomputeTiers", "setUpSpreadsheet", "showHelp", "showStatus"],
      ...["sidebarGoTo", "sidebarLook", "sidebarNightly", "sidebarPreview", "sidebarRecompute", "sidebarRun"],
      ...["sidebarSetUp", "sidebarStatus", "sidebarTabs"],
    ]);
    expect(code).not.toMatch(/^(?:import|export) /m);
  });

  test("asks nothing of Google while it is loaded, which is before any right is given", () => {
    const nothing = new Proxy({}, { get: (_, member) => expect.unreachable(`${String(member)} was asked for`) });
    const services = ["SpreadsheetApp", "Session", "ScriptApp", "PropertiesService", "HtmlService", "UrlFetchApp"];
    const find = loadScript(files["Code.js"], Object.fromEntries(services.map((name) => [name, nothing])));
    expect(find("onOpen")).toBeTypeOf("function");
    expect(() => loadScript("const mode = ScriptApp.AuthMode;", { ScriptApp: nothing })).toThrow("AuthMode");
  });

  test("asks for the five narrow scopes and no more", () => {
    const manifest = JSON.parse(files["appsscript.json"]);
    expect(manifest.runtimeVersion).toBe("V8");
    expect(manifest.oauthScopes.toSorted()).toEqual([
      "https://www.googleapis.com/auth/script.container.ui",
      "https://www.googleapis.com/auth/script.external_request",
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/userinfo.email",
      "openid",
    ]);
  });
});

describe("the built sidebar", () => {
  test("is one file that loads nothing", () => {
    const page = files["Sidebar.html"];
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/script/g)).toHaveLength(1);
    expect(page).not.toMatch(/https?:\/\/|<link|@import|\ssrc=/);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/i);
  });

  test("has none of what Apps Script takes for something else: template literals with //, scriptlets", () => {
    const page = files["Sidebar.html"];
    expect(page).not.toContain("`");
    expect(page).not.toContain("<?");
  });
});
