import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildAppsScript } from "../../functions/tools/build-appsscript.ts";

const folder = mkdtempSync(path.join(tmpdir(), "appsscript-"));
beforeAll(() => buildAppsScript(folder));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the built script", () => {
  test("declares what the menu and Google call at the top, and nothing else that could be called", () => {
    const code = readFileSync(path.join(folder, "Code.js"), "utf8");
    const declared = [...code.matchAll(/^(?:async )?function (\w+)/gm)].map((match) => match[1]);
    expect(declared.toSorted()).toEqual(["applyAnyway", "forgetCustomer", "onInstall", "onOpen", "recomputeTiers"]);
    expect(code).not.toMatch(/^(?:import|export) /m);
  });

  test("asks for the five narrow scopes and no more", () => {
    const manifest = JSON.parse(readFileSync(path.join(folder, "appsscript.json"), "utf8"));
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
