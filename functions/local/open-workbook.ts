import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { FileError } from "./file-error.ts";
import { fillWorkbook } from "./fill-workbook.ts";
import type { Source } from "./open-source.ts";
import type { SheetsServer } from "./sheets-server/server.ts";
import { sheetById, sheetByTitle } from "./sheets-server/workbook.ts";

/** What the spreadsheet was last filled from, and into which tab: people rename tabs. */
const filledFormat = 1;
const filledSchema = z.object({ format: z.literal(filledFormat), hash: z.string(), sheetId: z.int() });
const laterSchema = z.object({ format: z.int().gt(filledFormat) });

/**
 * Sees to it that the spreadsheet of a source is there. Where it was there before, what people changed in it stays; only a file that
 * has changed since brings its rows anew.
 *
 * @returns what a person should know of it
 * @throws FileError where a later version of the tool filled it
 */
export async function openWorkbook(sheets: SheetsServer, source: Source): Promise<readonly string[]> {
  const file = path.join(source.folder, "filled-from.json");
  const { store } = sheets.service;
  const { spreadsheetId, ordersTitle } = source;
  const rows = source.workbook.tabs.find(({ title }) => title === ordersTitle)?.rows ?? [];
  const hash = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  const known = store.find(spreadsheetId);
  const before = known && (await readFilled(file));
  if (before?.hash === hash) return ["The spreadsheet is as you left it; --fresh starts anew."];
  const title = (known && before && sheetById(known, before.sheetId)?.title) ?? ordersTitle;
  await fillWorkbook(sheets, renamed(source, title));
  const sheetId = sheetByTitle(store.require(spreadsheetId), title)?.sheetId ?? 0;
  // Before it is noted: who is ended in between would find the note and the rows of before.
  sheets.save();
  await mkdir(source.folder, { recursive: true });
  await writeFile(file, JSON.stringify({ format: filledFormat, hash, sheetId } satisfies z.infer<typeof filledSchema>));
  return known === undefined ? [] : [`Tab "${title}" has the rows of the source; the other tabs are as you left them.`];
}

/**
 * Undefined where nothing is kept, or nothing whole: then the rows are brought anew.
 *
 * @throws FileError where a later version kept it: what people changed since would be written over
 */
async function readFilled(file: string): Promise<z.infer<typeof filledSchema> | undefined> {
  let kept: unknown;
  try {
    kept = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (isMissing || error instanceof SyntaxError) return undefined;
    throw error;
  }
  const later = laterSchema.safeParse(kept).data;
  if (later !== undefined)
    throw new FileError(
      `${file}: of format ${later.format}, this version knows up to ${filledFormat}. Update, or start anew with --fresh.`,
    );
  return filledSchema.safeParse(kept).data;
}

/** A source whose orders stand in a tab that people have given another name. */
function renamed(source: Source, title: string): Source {
  const tabs = source.workbook.tabs.map((tab) => (tab.title === source.ordersTitle ? { ...tab, title } : tab));
  return { ...source, ordersTitle: title, workbook: { ...source.workbook, tabs } };
}
