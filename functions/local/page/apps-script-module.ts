import type { Plugin } from "esbuild";
import type { ScriptFiles } from "../../tools/build-appsscript.ts";
import { notInAppsScript } from "../apps-script/load-script.ts";

/** What `scriptHost` gives to a script, by name. */
export const serviceNames: readonly string[] = [
  ...["Date", "SpreadsheetApp", "Session", "ScriptApp", "PropertiesService", "HtmlService", "UrlFetchApp", "Utilities"],
];

/**
 * Makes the built script into the module `apps-script-project` of the page's worker, so that no text becomes code in the browser:
 * the page's policy forbids that.
 */
export function appsScriptModule(files: ScriptFiles): Plugin {
  return {
    name: "apps-script-project",
    setup: (build) => {
      build.onResolve({ filter: /^apps-script-project$/ }, ({ path }) => ({ path, namespace: "built" }));
      build.onLoad({ filter: /./, namespace: "built" }, () => ({ contents: moduleText(files), loader: "js" }));
    },
  };
}

function moduleText({ "Code.js": code, "Sidebar.html": sidebar }: ScriptFiles): string {
  const functions = [...code.matchAll(/^function (\w+)/gm)].map(([, name = ""]) => name);
  return [
    `export const htmlFiles = ${JSON.stringify({ Sidebar: sidebar })};`,
    "export function load(services) {",
    `const { ${serviceNames.join(", ")} } = services;`,
    `const { ${notInAppsScript.join(", ")} } = {};`,
    code,
    `const found = { ${functions.join(", ")} };`,
    "return (name) => (Object.hasOwn(found, name) ? found[name] : undefined);",
    "}",
  ].join("\n");
}
