import type { ErrorBody } from "../../errors.ts";
import type { AccessStore } from "./access-store.ts";
import type { DueNight, Registration } from "./registration.ts";
import type { Run, RunChange } from "./run.ts";
import type { SnapshotStore } from "./snapshot-store.ts";

/** What is kept between runs. Every method is atomic; a failed one changed nothing that a reader would trust. */
export interface Store extends SnapshotStore, AccessStore {
  registration(spreadsheetId: string): Promise<Registration | undefined>;
  /**
   * Puts in the place of a workbook's registration, if any, what `edit` makes of it, and answers that. Undefined removes it; the same
   * object leaves it as it is. Runs and snapshots stay.
   *
   * @param edit has no effects: it may be called again where others were faster
   */
  editRegistration<Kept extends Registration | undefined>(
    spreadsheetId: string,
    edit: (known: Registration | undefined) => Kept,
  ): Promise<Kept>;
  /**
   * Registered workbooks with nextDueAt at or before `now`, oldest due first; none whose nights are off. One that cannot be read
   * keeps nobody from the others.
   */
  dueRegistrations(now: Date, limit: number): Promise<readonly DueNight[]>;
  /** Moves nextDueAt from `dueAt` to `nextDueAt`; false where it was no longer `dueAt`: someone else took this night, or switched them off. */
  claimNight(spreadsheetId: string, dueAt: Date, nextDueAt: Date): Promise<boolean>;

  /**
   * Stores a queued run; where the workbook has one that is not at its end, answers that one instead. One that was lost (its lease
   * ran out) or abandoned (hours without anybody at work on it) is not joined: in the same step it ends as failed with `run_lost`.
   * A new run is told `before`: what the last run counted that was done.
   */
  createOrJoinRun(run: Run, now: Date): Promise<{ readonly run: Run; readonly joined: boolean }>;
  /** A run that is not over: one at its end is unknown from its `expireAt` on, whether it was removed by then or not. */
  run(spreadsheetId: string, runId: string, now: Date): Promise<Run | undefined>;
  /** Applies a change to a run whose lease `holder` has. @throws AppError run_busy where the lease is someone else's */
  changeRun(spreadsheetId: string, runId: string, holder: string, change: RunChange): Promise<void>;

  /**
   * Takes the workbook's lease for a run: `claimed` for one holder at a time until `until`; `finished` where the run is at its end
   * (a second delivery) or not the workbook's latest; `busy` while another holder's lease lasts; `unknown` where there is no such run.
   */
  claimRun(
    spreadsheetId: string,
    runId: string,
    holder: string,
    now: Date,
    until: Date,
  ): Promise<"claimed" | "busy" | "finished" | "unknown">;
  /**
   * Ends a run as failed that will not be delivered again, though nobody has its lease. Left alone where it is at its end, where
   * somebody is at work on it, and where there is no such run.
   */
  giveUpRun(spreadsheetId: string, runId: string, error: ErrorBody["error"], now: Date): Promise<void>;
  /** Gives the lease back, where `holder` still has it. */
  releaseRun(spreadsheetId: string, holder: string): Promise<void>;
  /** The runs made last that are not over, the latest first. */
  latestRuns(spreadsheetId: string, limit: number, now: Date): Promise<readonly Run[]>;
  /**
   * Gives every run of a workbook that is at its end to `edit`, and stores what comes back; undefined leaves a run as it is.
   *
   * @returns how many runs were changed
   */
  editEndedRuns(spreadsheetId: string, edit: (run: Run) => Run | undefined): Promise<number>;

  close(): Promise<void>;
}
