import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { nodeOptions } from "../../node-options.ts";
import { measuredSchema } from "./measured.schema.ts";
import type { Measured } from "./measurement.ts";

/** What a process of its own can be asked to do; `measured.ts` says what each of them is. */
export const jobs = ["fetch", "read", "tiers", "report", "cells", "duckdb"] as const;
export type Job = (typeof jobs)[number];

/** The rows on which a job warms up. */
export const warmUpRows = 100_000;

/** Starts a program of this folder; what it says of itself on stderr is shown. */
function start(program: string, args: readonly string[], options: readonly string[] = []): ChildProcess {
  const file = path.join(import.meta.dirname, program);
  return spawn(process.execPath, [...options, "--expose-gc", file, ...args], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

/** The first line that a program prints. @throws Error where it ends without one */
async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("the program has no standard output");
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`${child.spawnargs.slice(2).join(" ")} ended without a word`);
}

/** Does a job once, in a process of its own, once it is warm. */
export async function runJob(job: Job, rowCount: number, sheetsUrl: string, isCold: boolean): Promise<Measured> {
  // The functions' own options, except for DuckDB, which gets what is usual.
  const args = [job, String(rowCount), String(isCold ? 0 : warmUpRows), sheetsUrl];
  const child = start("measured.ts", args, job === "duckdb" ? [] : nodeOptions);
  const closed = once(child, "close");
  const measured = measuredSchema.parse(JSON.parse(await firstLine(child)));
  await closed;
  return measured;
}

/** The Sheets server in a process of its own, with a spreadsheet for each row count and one to warm up on; it ends with this process. */
export async function startOrders(rowCounts: readonly number[]): Promise<{ readonly url: string; stop(): void }> {
  const child = start("serve-orders.ts", [...new Set([warmUpRows, ...rowCounts])].map(String));
  const url = await firstLine(child);
  return { url, stop: () => child.disconnect() };
}
