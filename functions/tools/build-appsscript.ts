/**
 * Builds the script that lives in the spreadsheet into plain files for Apps Script, which knows no modules.
 *
 * Usage: `node functions/tools/build-appsscript.ts`; the files stand in `.build/appsscript/`, ready for `clasp push`.
 */
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { type BuildOptions, build } from "esbuild";

const projectFolder = path.resolve(import.meta.dirname, "../..");
const sourceFolder = path.join(projectFolder, "appsscript");
const globalName = "CustomerTiers";

/**
 * Writes `Code.js` and `appsscript.json` to a folder.
 *
 * Apps Script finds functions by reading the file, not by running it: each export of `menu.ts` becomes a function
 * declaration at the top. All else stays within one name, since whatever stands at the top can be called from a dialog.
 */
export async function buildAppsScript(outFolder: string): Promise<void> {
  const options = {
    absWorkingDir: projectFolder,
    entryPoints: [path.join(sourceFolder, "menu.ts")],
    bundle: true,
    platform: "neutral",
    target: "es2020",
    // People read this file in the script editor: their own letters, not escapes.
    charset: "utf8",
  } as const satisfies BuildOptions;
  const { metafile } = await build({ ...options, format: "esm", metafile: true, write: false });
  const entries = Object.values(metafile.outputs).flatMap((output) => output.exports);
  await mkdir(outFolder, { recursive: true });
  await build({
    ...options,
    format: "iife",
    globalName,
    outfile: path.join(outFolder, "Code.js"),
    banner: { js: "// Built from the project's appsscript/ folder: change it there, not here." },
    footer: { js: entries.map((name) => `function ${name}() {\n  ${globalName}.${name}();\n}`).join("\n") },
  });
  await copyFile(path.join(sourceFolder, "appsscript.json"), path.join(outFolder, "appsscript.json"));
}

if (import.meta.main) await buildAppsScript(path.join(projectFolder, ".build/appsscript"));
