/**
 * Measures a refresh of many order rows against only reading and parsing them, and the core against DuckDB on the same cells.
 * What each line of its table is stands in `measured.ts`.
 *
 * Usage: `npm run bench -- [--rows 100000,1000000] [--rounds 5] [--cold]`; `--cold` measures the first run of each process.
 */
import os from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { left, right, textTable } from "../../local/text-table.ts";
import { figuresOf, judge, type Rounds } from "./judge-bench.ts";
import type { Measured } from "./measurement.ts";
import { type Job, jobs, runJob, startOrders, warmUpRows } from "./run-job.ts";

const titles: Readonly<Record<Job, string>> = {
  fetch: "only HTTP and JSON",
  read: "(a) reading and parsing alone",
  tiers: "refresh, to metrics and tiers",
  report: "refresh, to all that is written",
  cells: "cells in memory to tiers",
  duckdb: "(b) the same by DuckDB",
};

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "100000,1000000" },
    rounds: { type: "string", default: "5" },
    cold: { type: "boolean", default: false },
  },
});
const rowCounts = values.rows.split(",").map(Number);
const roundCount = Number(values.rounds);
const [processor] = os.cpus();
const warmth = values.cold
  ? "the first run of each process"
  : `each process warm: passes of ${warmUpRows.toLocaleString("en")} rows before, until they get no faster`;

say(
  `Node ${process.version}, ${os.availableParallelism()} processors (${processor?.model ?? "unknown"}), ${roundCount} rounds, ${warmth}`,
);
const server = await startOrders(rowCounts);
let passed = true;
for (const rowCount of rowCounts) {
  const rounds = await measure(rowCount, server.url);
  const verdicts = judge(rounds);
  passed &&= verdicts.every((verdict) => verdict.passed);
  say("", `${rowCount.toLocaleString("en")} rows of 8 columns`, ...table(rounds), "");
  for (const verdict of verdicts) say(`${verdict.passed ? "PASS" : "FAIL"}  ${verdict.says}`);
}
server.stop();
process.exitCode = passed ? 0 : 1;

/** Round by round, so that whatever else the machine does falls on all jobs alike. */
async function measure(rowCount: number, sheetsUrl: string): Promise<Rounds> {
  const rounds: Record<Job, Measured[]> = { fetch: [], read: [], tiers: [], report: [], cells: [], duckdb: [] };
  for (let round = 0; round < roundCount; round += 1) {
    // Every other round the other way about: who comes second has no advantage.
    const order: readonly Job[] = round % 2 === 0 ? jobs : jobs.toReversed();
    for (const job of order) rounds[job].push(await runJob(job, rowCount, sheetsUrl, values.cold));
  }
  return rounds;
}

function table(rounds: Rounds): readonly string[] {
  const seconds = (millis: number) => right((millis / 1000).toFixed(2));
  return textTable([
    [
      left(""),
      right("median s"),
      right("fastest"),
      right("slowest"),
      right("processor s"),
      right("peak MB"),
      right("warm-up passes"),
    ],
    ...figuresOf(rounds).map(({ job, medianMs, fastestMs, slowestMs, processorMs, peakBytes, warmUpPasses }) => [
      left(titles[job]),
      seconds(medianMs),
      seconds(fastestMs),
      seconds(slowestMs),
      seconds(processorMs),
      right((peakBytes / 2 ** 20).toFixed(0)),
      right(String(warmUpPasses)),
    ]),
  ]);
}

function say(...lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
