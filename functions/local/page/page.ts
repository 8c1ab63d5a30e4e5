import { rm } from "node:fs/promises";
import process from "node:process";
import { UsageError } from "../command-line.ts";
import { FileError } from "../file-error.ts";
import { openSource } from "../open-source.ts";
import { lockSource } from "../source-lock.ts";
import { type PageOptions, pageHelp, pageOptions } from "./page-options.ts";
import { type Page, startPage } from "./start-page.ts";

/** `npm start`: the spreadsheet for someone without an account, until Ctrl+C. */
const stateFolder = ".local";

const print = (text: string) => void process.stdout.write(`${text}\n`);

async function serve(options: PageOptions): Promise<void> {
  const source = await openSource(options, stateFolder);
  const lock = lockSource(source.folder);
  try {
    if (options.fresh) await rm(source.folder, { recursive: true, force: true });
    print("Starting …");
    const page = await start(source, options);
    for (const note of [...source.notes, ...page.notes]) print(note);
    print(`\nOpen  ${page.address}\n\nKept in ${source.folder}; Ctrl+C ends it.`);
    const why = await Promise.race([asked(), page.stack.failed]);
    await page.close();
    if (why !== undefined) throw why;
    print("Saved and ended.");
  } finally {
    lock.release();
  }
}

async function start(source: Parameters<typeof startPage>[0], options: PageOptions): Promise<Page> {
  try {
    return await startPage(source, options);
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    throw isTaken ? new UsageError(`--port: something else listens on ${options.port}. Name another.`) : error;
  }
}

/** Settles when whoever started it asks for the end. */
function asked(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve(undefined));
  });
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = pageOptions(args);
    if (options.help) print(pageHelp);
    else await serve(options);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
