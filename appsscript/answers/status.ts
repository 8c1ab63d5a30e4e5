import { fieldOf, listOf, optionalNumber, optionalText, readAll } from "./fields.ts";
import { readRun, type SeenRun } from "./run.ts";

/** Whether the workbook is refreshed at night, and when next. */
export interface Nightly {
  readonly on: boolean;
  readonly nextDueAt?: string;
  readonly timeZone?: string;
  /** Nights in a row that failed. */
  readonly failedNights?: number;
  /** Nothing is recomputed by itself where the functions are, whatever is switched on. */
  readonly unattended?: true;
}

/** The last runs of the workbook, newest first, and its nights. */
export interface Status {
  readonly runs: readonly SeenRun[];
  readonly nightly: Nightly;
}

/** The answer to a request for the status, or undefined where it is not one of ours. */
export function readStatus(body: unknown): Status | undefined {
  const nightly = readNightlyIn(body);
  const runs = Array.isArray(fieldOf(body, "runs")) ? readAll(listOf(body, "runs"), readRun) : undefined;
  return nightly === undefined || runs === undefined ? undefined : { runs, nightly };
}

/** `{nightly}` of an answer, or undefined where there is none. */
export function readNightlyIn(body: unknown): Nightly | undefined {
  const nightly = fieldOf(body, "nightly");
  const on = fieldOf(nightly, "on");
  if (typeof on !== "boolean") return undefined;
  const nextDueAt = optionalText(nightly, "nextDueAt");
  const timeZone = optionalText(nightly, "timeZone");
  const failedNights = optionalNumber(nightly, "failedNights");
  return {
    on,
    ...(nextDueAt !== undefined && { nextDueAt }),
    ...(timeZone !== undefined && { timeZone }),
    ...(failedNights !== undefined && { failedNights }),
    ...(fieldOf(nightly, "unattended") === true && { unattended: true }),
  };
}
