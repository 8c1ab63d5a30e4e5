import { isDeepStrictEqual } from "node:util";
import type { Measured } from "./measurement.ts";
import { type Job, jobs } from "./run-job.ts";

/** All that was measured for one row count: each job as often as there were rounds. */
export type Rounds = Readonly<Record<Job, readonly Measured[]>>;

/** One requirement and what came of it. */
export interface Verdict {
  readonly says: string;
  readonly passed: boolean;
}

/** Numbers that stand for all rounds of a job. */
export interface JobFigures {
  readonly job: Job;
  /** The middle of the rounds; fastest and slowest beside it, to see how quiet the machine was. */
  readonly medianMs: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
  /** The middle of what all threads worked. */
  readonly processorMs: number;
  /** The most of all rounds. */
  readonly peakBytes: number;
  /** The most of all rounds. */
  readonly warmUpPasses: number;
}

const mostRefreshToRead = 1.25;
const mostCellsToDuckdb = 0.5;
const mostPeakMegabytes = 400;

/** The figures of each job. */
export function figuresOf(rounds: Rounds): readonly JobFigures[] {
  return jobs.map((job) => {
    const millis = ascending(rounds[job].map((round) => round.millis));
    return {
      job,
      medianMs: middle(millis),
      fastestMs: millis[0] ?? Number.NaN,
      slowestMs: millis.at(-1) ?? Number.NaN,
      processorMs: middle(ascending(rounds[job].map((round) => round.processorMillis))),
      peakBytes: Math.max(...rounds[job].map(({ peakBytes }) => peakBytes)),
      warmUpPasses: Math.max(...rounds[job].map(({ warmUpPasses }) => warmUpPasses)),
    };
  });
}

/** Holds the rounds of one row count to what is required. Ratios are taken within a round, one job after the other, and their median counts. */
export function judge(rounds: Rounds): readonly Verdict[] {
  const refreshToReads = ratios(rounds.tiers, rounds.read, "millis");
  const refreshToRead = middle(refreshToReads);
  const refreshToReadWork = middle(ratios(rounds.tiers, rounds.read, "processorMillis"));
  const cellsToDuckdbs = ratios(rounds.cells, rounds.duckdb, "millis");
  const cellsToDuckdb = middle(cellsToDuckdbs);
  const refreshes = [...rounds.tiers, ...rounds.report];
  const peakMegabytes = Math.max(...refreshes.map(({ peakBytes }) => peakBytes)) / 2 ** 20;
  const found = [...refreshes, ...rounds.cells, ...rounds.duckdb].map((round) => round.found);
  return [
    {
      says: `refresh to tiers ${refreshToRead.toFixed(2)} × reading and parsing alone (at most ${mostRefreshToRead}; ${span(refreshToReads)}); by processor time ${refreshToReadWork.toFixed(2)}`,
      passed: refreshToRead <= mostRefreshToRead,
    },
    {
      says: `cells to tiers ${cellsToDuckdb.toFixed(2)} × DuckDB (at most ${mostCellsToDuckdb}; ${span(cellsToDuckdbs)})`,
      passed: cellsToDuckdb <= mostCellsToDuckdb,
    },
    {
      says: `peak memory of a refresh, all that is written included, ${peakMegabytes.toFixed(0)} MB (at most ${mostPeakMegabytes})`,
      passed: peakMegabytes <= mostPeakMegabytes,
    },
    {
      says: "the same customers, revenue and tiers every time",
      passed: found.every((each) => isDeepStrictEqual(each, found[0])),
    },
  ];
}

/** The ratios of all rounds, ascending. */
function ratios(
  above: readonly Measured[],
  below: readonly Measured[],
  of: "millis" | "processorMillis",
): readonly number[] {
  return ascending(above.map((measured, round) => measured[of] / (below[round]?.[of] ?? Number.NaN)));
}

/** The best and the worst round, to see how much the median can be trusted. */
const span = (values: readonly number[]) =>
  `rounds ${(values[0] ?? Number.NaN).toFixed(2)} to ${(values.at(-1) ?? Number.NaN).toFixed(2)}`;

const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b);

/** The median of an ascending list. */
function middle(values: readonly number[]): number {
  const at = values.length / 2;
  return ((values[Math.ceil(at - 1)] ?? Number.NaN) + (values[Math.floor(at)] ?? Number.NaN)) / 2;
}
