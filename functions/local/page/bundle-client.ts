import path from "node:path";
import { build } from "esbuild";

/** The files of the client, each at its path. */
export type ClientFiles = readonly { readonly path: string; readonly type: string; readonly body: Uint8Array }[];

const clientFolder = path.join(import.meta.dirname, "client");

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** Builds what runs in the browser, in memory: `/page.js`, `/page.css`. */
export async function bundleClient(): Promise<ClientFiles> {
  const { outputFiles } = await build({
    entryPoints: [path.join(clientFolder, "page.ts"), path.join(clientFolder, "page.css")],
    outdir: "/",
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles.map(({ path: file, contents }) => {
    const type = types[path.extname(file)] ?? "application/octet-stream";
    return { path: `/${path.basename(file)}`, type, body: contents };
  });
}
