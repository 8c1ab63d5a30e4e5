/**
 * Builds the script that lives in the spreadsheet into plain files for Apps Script, which knows no modules.
 *
 * Usage: `node functions/tools/build-appsscript.ts`; the files stand in `.build/appsscript/bound/` for a script of one spreadsheet
 * and in `.build/appsscript/add-on/` for an editor add-on, ready for `clasp push`.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BuildOptions, build } from "esbuild";

const projectFolder = path.resolve(import.meta.dirname, "../..");
const sourceFolder = path.join(projectFolder, "appsscript");
const globalName = "CustomerTiers";

/** Whether the script belongs to one spreadsheet, or is installed into many. */
export type ScriptKind = "bound" | "add-on";

const common = {
  absWorkingDir: projectFolder,
  bundle: true,
  write: false,
  target: "es2020",
  // People read these files in the script editor: their own letters, not escapes.
  charset: "utf8",
  logLevel: "silent",
} as const satisfies BuildOptions;

/** The files of the script by name: `Code.js`, `Sidebar.html`, `appsscript.json`. */
export type ScriptFiles = Readonly<Record<"Code.js" | "Sidebar.html" | "appsscript.json", string>>;

/** Builds the script in memory. */
export async function bundleAppsScript(kind: ScriptKind): Promise<ScriptFiles> {
  const [code, sidebar, manifest] = await Promise.all([
    bundleCode(kind),
    bundleSidebar(),
    readFile(path.join(sourceFolder, "appsscript.json"), "utf8"),
  ]);
  return { "Code.js": code, "Sidebar.html": sidebar, "appsscript.json": manifest };
}

/** Builds the script into a folder. */
export async function buildAppsScript(outFolder: string, kind: ScriptKind): Promise<void> {
  const files = await bundleAppsScript(kind);
  await mkdir(outFolder, { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(outFolder, name), text)));
}

/**
 * Apps Script finds functions by reading the file, not by running it: each export of `menu.ts` becomes a function
 * declaration at the top. All else stays within one name, since whatever stands at the top can be called from a dialog.
 */
async function bundleCode(kind: ScriptKind): Promise<string> {
  const options = {
    ...common,
    entryPoints: [path.join(sourceFolder, "menu.ts")],
    platform: "neutral",
    define: { builtAsAddOn: String(kind === "add-on") },
  } as const satisfies BuildOptions;
  const { metafile } = await build({ ...options, format: "esm", metafile: true, outdir: projectFolder });
  const entries = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const declared = entries.map(
    (name) => `function ${name}(...parameters) {\n  return ${globalName}.${name}(...parameters);\n}`,
  );
  const { outputFiles } = await build({
    ...options,
    format: "iife",
    globalName,
    banner: { js: "// Built from the project's appsscript/ folder: change it there, not here." },
    footer: { js: declared.join("\n") },
  });
  return textOf(outputFiles);
}

/** The sidebar as one file: Apps Script serves no other files beside it. */
async function bundleSidebar(): Promise<string> {
  const folder = path.join(sourceFolder, "sidebar");
  const [page, script, style] = await Promise.all([
    readFile(path.join(folder, "sidebar.html"), "utf8"),
    // Apps Script is known to take // inside of a template literal for a comment.
    build({
      ...common,
      entryPoints: [path.join(folder, "main.ts")],
      format: "iife",
      minify: true,
      supported: { "template-literal": false },
    }),
    build({ ...common, entryPoints: [path.join(folder, "sidebar.css")], minify: true }),
  ]);
  return page
    .replace("/*style*/", () => textOf(style.outputFiles).trim())
    .replace("/*script*/", () => textOf(script.outputFiles).trim());
}

function textOf(files: readonly { readonly text: string }[]): string {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Error(`The build made ${files.length} files, not one.`);
  return file.text;
}

if (import.meta.main) {
  for (const kind of ["bound", "add-on"] as const) {
    await buildAppsScript(path.join(projectFolder, ".build/appsscript", kind), kind);
  }
}
