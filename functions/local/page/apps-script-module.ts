import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "esbuild";
import { notInAppsScript } from "../apps-script/load-script.ts";

/** What `scriptHost` gives to a script, by name. */
export const serviceNames: readonly string[] = [
  ...["Date", "SpreadsheetApp", "Session", "ScriptApp", "PropertiesService", "HtmlService", "UrlFetchApp", "Utilities"],
];

/**
 * Makes the built script into the module `apps-script-project` of the page's worker, so that no text becomes code in the browser:
 * the page's policy forbids that.
 *
 * @param folder where `Code.js` and the HTML files are
 */
export function appsScriptModule(folder: string): Plugin {
  return {
    name: "apps-script-project",
    setup: (build) => {
      build.onResolve({ filter: /^apps-script-project$/ }, ({ path: name }) => ({ path: name, namespace: "built" }));
      build.onLoad({ filter: /./, namespace: "built" }, async () => ({
        contents: await moduleText(folder),
        loader: "js",
      }));
    },
  };
}

async function moduleText(folder: string): Promise<string> {
  const code = await readFile(path.join(folder, "Code.js"), "utf8");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html"));
  const files = names.map(
    async (name) => [path.basename(name, ".html"), await readFile(path.join(folder, name), "utf8")] as const,
  );
  const functions = [...code.matchAll(/^function (\w+)/gm)].map(([, name = ""]) => name);
  return [
    `export const htmlFiles = ${JSON.stringify(Object.fromEntries(await Promise.all(files)))};`,
    "export function load(services) {",
    `const { ${serviceNames.join(", ")} } = services;`,
    `const { ${notInAppsScript.join(", ")} } = {};`,
    code,
    `const found = { ${functions.join(", ")} };`,
    "return (name) => (Object.hasOwn(found, name) ? found[name] : undefined);",
    "}",
  ].join("\n");
}
