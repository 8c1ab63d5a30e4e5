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
}

/** A workbook as callers see it between two runs. */
export interface StatusView {
  /** The latest first. */
  readonly runs: readonly RunView[];
  readonly nightly: NightlyView;
}

/** What a caller may know of a workbook. */
export function statusView({ runs, registration }: WorkbookStatus): StatusView {
  return { runs: runs.map(runView), nightly: nightlyView(registration) };
}

/** What a caller may know of its nights. */
export function nightlyView(registration: Registration | undefined): NightlyView {
  if (registration === undefined) return { on: false };
  const { nextDueAt, timeZone, failedNights } = registration;
  return {
    ...{ on: nextDueAt !== undefined, timeZone },
    ...(nextDueAt !== undefined && { nextDueAt: nextDueAt.toISOString() }),
    ...(failedNights !== undefined && { failedNights }),
  };
}
