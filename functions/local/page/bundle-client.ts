import path from "node:path";
import { type BuildOptions, build } from "esbuild";
import { bundleAppsScript } from "../../tools/build-appsscript.ts";
import { appsScriptModule } from "./apps-script-module.ts";
import { workerPolicy } from "./respond.ts";

/** The files of the client, each at its path. */
export type ClientFiles = readonly {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}[];

const clientFolder = path.join(import.meta.dirname, "client");
const entry = (name: string) => path.join(clientFolder, name);

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

const shared = {
  ...{ outdir: "/", bundle: true, write: false, minify: true, legalComments: "none", logLevel: "silent" },
  target: "es2022",
} as const satisfies BuildOptions;

/**
 * Builds what runs in the browser, in memory: the page, the worker that runs the script of the spreadsheet, and what stands before the
 * sidebar's own script.
 */
export async function bundleClient(): Promise<ClientFiles> {
  const script = await bundleAppsScript("bound");
  const built = await Promise.all([
    build({ ...shared, entryPoints: [entry("page.ts"), entry("page.css")], format: "esm" }),
    build({
      ...{ ...shared, entryPoints: [entry("script-worker.ts")], format: "esm" },
      // Functions of the script are found by their names.
      ...{ minify: false, plugins: [appsScriptModule(script)] },
    }),
    build({ ...shared, entryPoints: [entry("sidebar-shim.ts")], format: "iife" }),
  ]);
  return built
    .flatMap(({ outputFiles }) => outputFiles)
    .map(({ path: file, contents }) => {
      const type = types[path.extname(file)] ?? "application/octet-stream";
      const isWorker = file.endsWith("worker.js");
      const headers = isWorker ? { "content-security-policy": workerPolicy } : {};
      return { path: `/${path.basename(file)}`, type, body: contents, headers };
    });
}
