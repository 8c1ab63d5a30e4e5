import type { WorkbookStatus } from "../use-cases/get-status.ts";
import type { Registration } from "../use-cases/ports/registration.ts";
import { type RunView, runView } from "./run-view.ts";

/** A workbook's nights as callers see them. */
export interface NightlyView {
  /** Whether it is refreshed every night. */
  readonly on: boolean;
  readonly nextDueAt?: string;
  readonly timeZone?: string;
  /** Nights in a row on which the spreadsheet could not be opened; absent: none. */
  readonly failedNights?: number;
  /** Nobody calls at night here, as on one machine: nothing is recomputed by itself, whatever is switched on. */
  readonly unattended?: true;
}

/** Whether somebody calls `nightlyRefresh`. */
export interface NightCaller {
  readonly hasScheduler: boolean;
}

/** A workbook as callers see it between two runs. */
export interface StatusView {
  /** The latest first. */
  readonly runs: readonly RunView[];
  readonly nightly: NightlyView;
}

/** What a caller may know of a workbook. */
export function statusView({ runs, registration }: WorkbookStatus, caller: NightCaller): StatusView {
  return { runs: runs.map(runView), nightly: nightlyView(registration, caller) };
}

/** What a caller may know of its nights. */
export function nightlyView(registration: Registration | undefined, caller: NightCaller): NightlyView {
  if (registration === undefined) return { on: false, ...unattended(caller) };
  const { nextDueAt, timeZone, failedNights } = registration;
  return {
    ...{ on: nextDueAt !== undefined, timeZone },
    ...(nextDueAt !== undefined && { nextDueAt: nextDueAt.toISOString() }),
    ...(failedNights !== undefined && { failedNights }),
    ...unattended(caller),
  };
}

/** Part of every answer that tells of nights. */
export const unattended = ({ hasScheduler }: NightCaller): Pick<NightlyView, "unattended"> =>
  hasScheduler ? {} : { unattended: true };
