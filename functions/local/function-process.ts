import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { nodeOptions } from "../node-options.ts";

export interface FunctionProcessOptions {
  /** The module that registers the functions. */
  readonly source: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Takes each line that the process writes. */
  readonly onLine: (line: string, from: "stdout" | "stderr") => void;
  readonly startTimeoutMs: number;
  /** Else a free one is found. */
  readonly port?: number | undefined;
}

/** One function, served by functions-framework in a process of its own. */
export interface FunctionProcess {
  readonly url: string;
  readonly port: number;
  /** How the process ended, once it has, asked or not: `ended by SIGKILL`, `ended with exit code 1`. */
  readonly ended: Promise<string>;
  /** Ends the process: asks, and after `graceMs` makes it. */
  stop(graceMs: number): Promise<void>;
}

const framework = createRequire(import.meta.url).resolve("@google-cloud/functions-framework");
const frameworkCommand = path.join(path.dirname(framework), "main.js");
const portAttempts = 3;

/**
 * Starts a function on a free port and waits until it answers. A channel to the child stays open: `functions.ts` ends
 * the process when it closes, so no orphan outlives its parent, however that died.
 *
 * @throws Error with what the process wrote last, where it ends or does not answer in time
 */
export async function startFunctionProcess(name: string, options: FunctionProcessOptions): Promise<FunctionProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const args = [...nodeOptions, frameworkCommand, `--target=${name}`, `--source=${options.source}`, `--port=${port}`];
    const child = spawn(process.execPath, args, {
      env: options.environment,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const ended = new Promise<string>((resolve) => child.once("close", () => resolve(howEnded(child))));
    const lastLines = forwardLines(child, options.onLine);
    const url = `http://127.0.0.1:${port}/`;
    const failure = await answersOrFails(child, url, options.startTimeoutMs);
    if (failure === undefined) return { url, port, ended, stop: (graceMs) => stop(child, graceMs) };
    await stop(child, 0);
    // Between finding the port and listening on it, somebody else may have taken it.
    if (attempt < portAttempts && lastLines.some((line) => line.includes("EADDRINUSE"))) continue;
    throw new Error(`The function ${name} ${failure}.${lastLines.map((line) => `\n  ${line}`).join("")}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("This machine gave no free port.");
  return address.port;
}

/** Hands on what a child writes. @returns its latest lines, kept up to date */
function forwardLines(child: ChildProcess, onLine: FunctionProcessOptions["onLine"]): readonly string[] {
  const latest: string[] = [];
  for (const from of ["stdout", "stderr"] as const) {
    const input = child[from];
    if (input === null) continue;
    createInterface({ input }).on("line", (line) => {
      latest.push(line);
      if (latest.length > 20) latest.shift();
      onLine(line, from);
    });
  }
  return latest;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const howEnded = ({ signalCode, exitCode }: ChildProcess) =>
  `ended ${signalCode === null ? `with exit code ${exitCode}` : `by ${signalCode}`}`;

/** Undefined once the function answers, else what went wrong. */
async function answersOrFails(child: ChildProcess, url: string, timeoutMs: number): Promise<string | undefined> {
  let spawnError: Error | undefined;
  child.on("error", (error) => {
    spawnError = error;
  });
  const giveUpAtMs = performance.now() + timeoutMs;
  while (performance.now() < giveUpAtMs) {
    if (spawnError !== undefined) return `could not be started: ${spawnError.message}`;
    if (hasEnded(child)) return `could not start: it ${howEnded(child)}`;
    // The framework answers this path itself: the function is not called, and logs nothing.
    const answered = await fetch(`${url}favicon.ico`).then(
      (response) => response.status === 404,
      () => false,
    );
    if (answered && !hasEnded(child)) return undefined;
    await delay(50);
  }
  return `did not answer within ${timeoutMs / 1000} seconds`;
}

async function stop(child: ChildProcess, graceMs: number): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return;
  const ended = once(child, "close");
  child.kill(graceMs > 0 ? "SIGTERM" : "SIGKILL");
  const force = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await ended;
  clearTimeout(force);
}
