import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadScript } from "../../../functions/local/apps-script/load-script.ts";

describe("a script loaded without a realm of its own, as in a browser", () => {
  test("sees the services that it is given, and gives its functions", () => {
    const find = loadScript("function twice() {\n  return number * 2;\n}\nconst hidden = () => 1;", { number: 21 });
    const twice = find("twice");
    expect(typeof twice === "function" && twice()).toBe(42);
    expect(find("hidden")).toBeUndefined();
    expect(find("toString")).toBeUndefined();
  });

  test.each(["fetch", "setTimeout", "process", "window", "document"])("does not see %s", (name) => {
    const seen = loadScript(`function seen() { return typeof ${name}; }`, {})("seen");
    expect(typeof seen === "function" && seen()).toBe("undefined");
  });
});

test("what stands in for Apps Script runs in a browser: nothing of Node's is used", () => {
  const folder = path.resolve(import.meta.dirname, "../../../functions/local/apps-script");
  const offending = globSync("**/*.ts", { cwd: folder }).filter((file) => {
    const source = readFileSync(path.join(folder, file), "utf8");
    const imports = [...source.matchAll(/from "([^"]+)"/g)].map(([, from = ""]) => from);
    const allowed = (from: string) => from.startsWith("./") || from === "../../core/values/a1.ts";
    return !imports.every(allowed) || /\bprocess\.|\bBuffer\.|\brequire\(/.test(source);
  });
  expect(offending).toEqual([]);
});
