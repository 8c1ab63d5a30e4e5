import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { fillWorkbook } from "../../functions/local/fill-workbook.ts";
import { openSource } from "../../functions/local/open-source.ts";
import type { SheetsServerAccess } from "../../functions/local/sheets-server/access.ts";
import { startStack } from "../../functions/local/start-stack.ts";

/** What the worker tells once all answers. */
export interface StackReady {
  readonly recomputeUrl: string;
  readonly sheets: SheetsServerAccess;
  readonly identityToken: string;
  readonly spreadsheetId: string;
}

/** Runs the example's whole installation on a thread of its own, for tests whose own thread stands still while it calls. Any message ends it. */
const folder = await mkdtemp(path.join(tmpdir(), "stack-"));
const source = await openSource({ file: undefined }, folder);
const stack = await startStack(source.folder);
await fillWorkbook(stack.sheets, source);
const ready: StackReady = {
  recomputeUrl: stack.caller.url,
  sheets: stack.sheets.access,
  identityToken: stack.caller.token(),
  spreadsheetId: source.spreadsheetId,
};
parentPort?.once("message", async () => {
  await stack.close();
  await rm(folder, { recursive: true, force: true });
  parentPort?.postMessage("closed");
});
parentPort?.postMessage(ready);
