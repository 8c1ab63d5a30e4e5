import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fillWorkbook } from "../fill-workbook.ts";
import type { Source } from "../open-source.ts";
import type { SheetsServer } from "../sheets-server/server.ts";

/**
 * Sees to it that the spreadsheet of a source is there. Where it was there before, what people changed in it stays; only a file that
 * has changed since brings its rows anew.
 *
 * @returns what a person should know of it
 */
export async function openWorkbook(sheets: SheetsServer, source: Source): Promise<readonly string[]> {
  const mark = path.join(source.folder, "filled-from");
  const rows = source.workbook.tabs.find(({ title }) => title === source.ordersTitle)?.rows ?? [];
  const hash = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  const known = sheets.service.store.find(source.spreadsheetId);
  const before = await readFile(mark, "utf8").catch(() => undefined);
  if (known !== undefined && before === hash) return ["The spreadsheet is as you left it; --fresh starts anew."];
  await fillWorkbook(sheets, source);
  await writeFile(mark, hash);
  return known === undefined
    ? []
    : [`Tab "${source.ordersTitle}" has the rows of the source; the other tabs are as you left them.`];
}
