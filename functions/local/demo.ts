import { copyFile, open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { formatDay } from "../core/values/day.ts";
import { matchKey } from "../core/values/keys.ts";
import type { RunView } from "../http/run-view.ts";
import { endStates } from "../use-cases/ports/run.ts";
import { CallFailed } from "./call-function.ts";
import { UsageError } from "./command-line.ts";
import { dayOfOrders } from "./day-of-orders.ts";
import { type DemoOptions, demoHelp, demoOptions } from "./demo-options.ts";
import { FileError } from "./file-error.ts";
import { type FollowedRun, followRun } from "./follow-run.ts";
import { openSource, type Source } from "./open-source.ts";
import { openWorkbook } from "./open-workbook.ts";
import { customerCard, movementsLine, rowLines, schemeTable, writtenLine } from "./print-summary.ts";
import { readCustomersTab } from "./read-customers-tab.ts";
import type { ResultCustomer, ResultHead } from "./result-lines.ts";
import { lockSource } from "./source-lock.ts";
import { type Stack, startStack } from "./start-stack.ts";

/** How many customers the demo shows. */
const shownCustomers = 4;
const stateFolder = ".local";

const print = (text: string) => void process.stdout.write(`${text}\n`);

/** The whole path on this machine: workbook, functions, queue, store; prints what came of it. */
async function demo(options: DemoOptions): Promise<void> {
  if (options.jsonFile !== undefined) await checkWritable(options.jsonFile);
  const source = await openSource(options, stateFolder);
  const lock = lockSource(source.folder);
  try {
    if (options.fresh) await rm(source.folder, { recursive: true, force: true });
    for (const note of source.notes) print(note);
    await compute(options, source);
  } finally {
    lock.release();
  }
}

async function compute(options: DemoOptions, source: Source): Promise<void> {
  const stack = await startStack(source.folder);
  try {
    for (const note of await openWorkbook(stack.sheets, source)) print(note);
    const { spreadsheetId } = source;
    const asOf =
      options.asOf === undefined ? await dayOfOrders(stack.sheets.access, spreadsheetId) : formatDay(options.asOf);
    const request = {
      spreadsheetId,
      ...(asOf === undefined ? {} : { asOf }),
      ...(options.applyAnyway ? { applyAnyway: true } : {}),
    };
    const run = await followRun(stack.caller, request, showProgress, { failed: stack.failed, onWait: print });
    if (run.state === "failed") throw new CallFailed(failureLine(run, stack));
    const copyResult = async () => {
      if (options.jsonFile === undefined) return;
      await copyFile(stack.resultFile(run.runId), options.jsonFile);
      print(`Computed:  ${options.jsonFile}`);
    };
    if (run.attention !== undefined) {
      // What was computed is what there is to look at.
      await copyResult();
      throw new CallFailed(`${run.attention.message} To apply it: --apply-anyway.`);
    }
    await show(run, stack, spreadsheetId);
    await copyResult();
  } finally {
    await stack.close();
  }
}

/** Found out before the run, not after it. @throws FileError */
async function checkWritable(file: string): Promise<void> {
  try {
    await (await open(file, "a")).close();
  } catch (cause) {
    throw new FileError(`--json: ${file} cannot be written. Name a file in a folder that is there.`, { cause });
  }
}

function failureLine({ runId, error }: RunView, stack: Stack): string {
  const line = `${error?.message ?? "The run failed."} ${error?.hint ?? ""}`.trim();
  return error?.code === "internal" ? `${line} Run ${runId}, log ${stack.logFile}.` : line;
}

async function show(run: RunView, stack: Stack, spreadsheetId: string): Promise<void> {
  const result: ResultHead & { readonly customers: readonly ResultCustomer[] } = JSON.parse(
    await readFile(stack.resultFile(run.runId), "utf8"),
  );
  for (const line of rowLines(result)) print(line);
  for (const note of run.result?.notes ?? []) print(note);
  for (const scheme of result.schemes) print(`\n${schemeTable(scheme)}`);
  for (const { scheme, needs } of result.waiting) print(`\n${scheme} waits for: ${needs.join(", ")}`);
  const customers = await readCustomersTab(stack.sheets, spreadsheetId);
  print(`\nThe first rows of tab "${customers.title}":`);
  for (const id of customers.ids.slice(0, shownCustomers)) {
    const customer = result.customers.find(({ key }) => key === matchKey(id));
    if (customer !== undefined) print(`\n${customerCard(customer, result.schemes)}`);
  }
  print(`\n${movementsLine(run.result?.movements, result.schemes)}`);
  print(`${writtenLine(run.result?.cellsWritten ?? 0, run.result?.rowsAdded ?? 0)}\n`);
  print(`Workbook:  ${stack.workbookFolder}${path.sep}`);
  print(`Snapshots: ${stack.storeFile}`);
  print(`Log:       ${stack.logFile}`);
}

/** One line that is written over while the run goes on, in a terminal; elsewhere a line for each state. */
function showProgress({ state, progressPercent, lastError }: FollowedRun): void {
  const again = state === "queued" && lastError !== undefined ? `, trying again: ${lastError.message}` : "";
  const line = `${String(progressPercent).padStart(3)} %  ${state}${again}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(30)}${endStates.includes(state) ? "\n" : ""}`);
  else if (line !== lastLine) print(line);
  lastLine = line;
}
let lastLine = "";

async function main(args: readonly string[]): Promise<number> {
  // A reader that has seen enough (| head) closes the pipe; that is no fault.
  process.stdout.on("error", (error) => {
    if ("code" in error && error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    const options = demoOptions(args);
    if (options.help) print(demoHelp);
    else await demo(options);
    return 0;
  } catch (error) {
    // What a person can mend is one line; anything else is a fault of ours and shows where.
    if (!(error instanceof UsageError || error instanceof FileError || error instanceof CallFailed)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
