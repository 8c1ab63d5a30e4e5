import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { jsonLog } from "../http/json-log.ts";
import { type FunctionName, functionNames } from "../http/register.ts";
import type { localVariables } from "../local-variables.schema.ts";
import type { Log } from "../use-cases/ports/log.ts";
import { type LocalCaller, localCaller } from "./caller.ts";
import { startFunctionProcess } from "./function-process.ts";
import { type LocalIssuer, localIssuer, localNames } from "./identity.ts";
import { keepRunning } from "./keep-running.ts";
import { startPlatformFront } from "./platform-front.ts";
import { type LocalQueue, startLocalQueue } from "./queue/local-queue.ts";
import type { SheetsServerAccess } from "./sheets-server/access.ts";

export interface LaunchOptions {
  /** The local Sheets server. */
  readonly sheets: SheetsServerAccess;
  readonly storeFile: string;
  /** Gets the JSON log lines of every function and of the queue, after what it holds. */
  readonly logFile: string;
  /** Where each run leaves everything that it computed. */
  readonly resultsFolder?: string;
  /** A clock that stands still, for tests. */
  readonly now?: Date;
  /** The module that registers the functions; a test may have its own. */
  readonly source?: string;
}

/** The functions at work on this machine. */
export interface Launched {
  /** Of the private ones: of what stands before them. */
  readonly urls: Readonly<Record<FunctionName, string>>;
  readonly queue: LocalQueue;
  /** Whoever sits here, calling `recompute`. */
  readonly caller: LocalCaller;
  /** Signs what the functions believe. */
  readonly issuer: LocalIssuer;
  /** Settles only where a function died and could not be kept running: why. Whoever waits for a run need not wait any longer. */
  readonly failed: Promise<Error>;
  /** Stops queue and functions and waits until they are gone. Safe to call twice. */
  close(): Promise<void>;
}

const startTimeoutMs = 60_000;
const graceMs = 3000;
/** A run that kills its process would kill the next one, too. */
const restarts = { mostRestarts: 3, withinMs: 60_000 } as const;

/**
 * Starts the functions on this machine as they run in the cloud: functions-framework, one process for each, with a local
 * queue between them and, before the private ones, what the platform does there. Resolves when each answers. One that dies is started again at its address.
 *
 * @throws Error with what it wrote where a function does not start; the others are stopped
 */
export async function launchFunctions(options: LaunchOptions): Promise<Launched> {
  const { source = path.join(import.meta.dirname, "functions.ts"), logFile } = options;
  await mkdir(path.dirname(logFile), { recursive: true });
  const logStream = createWriteStream(logFile, { flags: "a" });
  await once(logStream, "open");
  const writeLine = (line: string) => void logStream.write(`${line}\n`);
  const log = jsonLog(() => new Date(), writeLine);

  const issuer = localIssuer();
  const identityKeyFile = path.join(path.dirname(logFile), "identity-key.pem");
  await writeFile(identityKeyFile, issuer.publicKey);
  const urls = new Map<string, string>();
  const urlOf = (name: FunctionName) => urls.get(name) ?? "";
  const { publicKey } = issuer;
  const [worker, nightly] = await Promise.all([
    startPlatformFront({ targetUrl: () => urlOf("refreshWorkbook"), invoker: localNames.queue, publicKey }),
    startPlatformFront({ targetUrl: () => urlOf("nightlyRefresh"), invoker: localNames.scheduler, publicKey }),
  ]);
  const authorization = () => `Bearer ${issuer.invokerToken(localNames.queue)}`;
  const queue = await startLocalQueue({ targetUrl: () => worker.url, authorization, log });
  const environment = environmentFor(options, queue.url, identityKeyFile);
  const onLine = (name: FunctionName) => (line: string, from: "stdout" | "stderr") =>
    from === "stdout" && line.startsWith("{") ? writeLine(line) : logStrayLine(log, name, line, from);
  const starts = await Promise.allSettled(
    functionNames.map(async (name) => {
      const start = (port?: number) =>
        startFunctionProcess(name, { source, environment, onLine: onLine(name), startTimeoutMs, port });
      const onEnd = (how: string) => log.write("ERROR", "a function died", { function: name, how });
      const kept = await keepRunning(name, start, { ...restarts, onEnd });
      urls.set(name, kept.url);
      return kept;
    }),
  );

  const close = async () => {
    await queue.close();
    await Promise.all(starts.map((start) => (start.status === "fulfilled" ? start.value.stop(graceMs) : undefined)));
    await Promise.all([worker.close(), nightly.close()]);
    if (!logStream.closed) await new Promise<void>((resolve) => logStream.end(resolve));
  };
  const failed = starts.find((start) => start.status === "rejected");
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  return {
    urls: { recompute: urlOf("recompute"), refreshWorkbook: worker.url, nightlyRefresh: nightly.url },
    ...{ queue, issuer, caller: localCaller(urlOf("recompute"), options.sheets, () => issuer.personToken()) },
    failed: Promise.race(starts.flatMap((start) => (start.status === "fulfilled" ? [start.value.gaveUp] : []))),
    close,
  };
}

/**
 * Tells that a function wrote something that is not a line of its log, without the text: what crashes may quote a cell. Where in
 * the code it came from may be told.
 */
function logStrayLine(log: Log, name: FunctionName, line: string, from: "stdout" | "stderr"): void {
  const frame = /^\s+at \S.*:\d+:\d+\)?$/.test(line) ? line.trim() : undefined;
  log.write("WARNING", "a function wrote a line that is not of its log", {
    ...{ function: name, from, characters: line.length, frame },
  });
}

/** What the functions find in their environment: this machine's, less what another set-up of ours may have left there. */
function environmentFor(options: LaunchOptions, queueUrl: string, identityKeyFile: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(TIERS_|FUNCTION_|PORT$)/.test(name));
  const ours: Readonly<Partial<Record<keyof typeof localVariables.shape, string>>> = {
    TIERS_MODE: "local",
    SHEETS_ROOT_URL: options.sheets.rootUrl,
    ...(options.sheets.accessToken !== undefined && { TIERS_SHEETS_TOKEN: options.sheets.accessToken }),
    TIERS_STORE_FILE: options.storeFile,
    TIERS_QUEUE_URL: queueUrl,
    TIERS_IDENTITY_KEY_FILE: identityKeyFile,
    ...(options.now && { TIERS_NOW: options.now.toISOString() }),
    ...(options.resultsFolder !== undefined && { TIERS_RESULTS_FOLDER: options.resultsFolder }),
  };
  // Production is how the framework is told to print nothing of its own between the log lines.
  return { ...Object.fromEntries(inherited), ...ours, NODE_ENV: "production", METADATA_SERVER_DETECTION: "none" };
}
