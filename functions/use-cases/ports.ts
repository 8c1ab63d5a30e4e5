import type { DataCounts } from "../core/movement/data-counts.ts";
import type { SuddenChange } from "../core/movement/find-sudden-changes.ts";
import type { SnapshotHeader } from "../core/movement/snapshot.ts";
import type { OrdersMemory } from "../core/orders/orders-memory.ts";
import type { SetAsideReason, WarningReason } from "../core/orders/problem.ts";
import type { OwnTabId, SheetReport } from "../core/report/sheet-report.ts";
import type { StatusCell } from "../core/settings/tab/plan-status.ts";
import type { SettingsTab } from "../core/settings/tab/settings-tab.ts";
import type { Cell, ColumnPage } from "../core/values/cell.ts";
import type { Day } from "../core/values/day.ts";
import type { ErrorBody } from "../errors.ts";

/** What the use cases need from the world. Each port has one adapter for the cloud and one for a single machine. */

// ---------------------------------------------------------------------------------------------------- the spreadsheet

/** One tab that holds cells. */
export interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Set where the tab belongs to the tool or is known to it by its anchor. */
  readonly role: "customers" | "settings" | OwnTabId | undefined;
  /** What an earlier run chose, where it chose this tab for the orders. */
  readonly memory?: OrdersMemory | undefined;
  /** The cells of the first rows, row by row, trailing blanks dropped: enough to find headers. */
  readonly head: readonly (readonly Cell[])[];
}

/** What a spreadsheet looks like before anything is read in full. */
export interface WorkbookShape {
  readonly title: string;
  /** As the service writes it: `en_US`. */
  readonly locale: string;
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
  /** In the order of the tabs. */
  readonly tabs: readonly Tab[];
  /** The cells of the Tier Settings tab, row by row from A1; undefined where there is none yet. */
  readonly settings?: readonly (readonly Cell[])[] | undefined;
}

/** What the tool does to the Tier Settings tab: it makes the tab where there is none, and fills in Status where there is one. */
export interface SettingsWrite {
  /** The tab as it is made, its Status filled in. */
  readonly create: SettingsTab;
  /** What to write into the Status columns, by the cells as they stand when they are written. */
  readonly status: (cells: readonly (readonly Cell[])[]) => readonly StatusCell[];
}

/** What is written beside a report. */
export interface Beside {
  readonly settings: SettingsWrite;
  /** The choice of the orders tab and its columns, kept for the next run. */
  readonly orders: { readonly sheetId: number; readonly memory: OrdersMemory };
}

/** What a write did. */
export interface WriteOutcome {
  /** Cells whose value was changed or newly filled by this run. */
  readonly cellsWritten: number;
  readonly rowsAdded: number;
  /** Things that the team should know about its own tab, in words: duplicate keys, anchors that could not be trusted. */
  readonly notes: readonly string[];
  /** Calls made for the whole run so far, by direction. */
  readonly reads: number;
  readonly writes: number;
}

/** One spreadsheet during one run. Adapters retry what is safe to repeat; what remains is thrown as AppError. */
export interface Workbook {
  /** At most two calls. @throws AppError workbook_not_found, workbook_forbidden, sheet_busy */
  describe(): Promise<WorkbookShape>;
  /**
   * Whole columns of a tab, in pages of rows, from below its row of headers down; usually one call.
   *
   * @throws AppError sheet_changed, at any page or at the end, where the tab changed between two calls: pages given before are void
   */
  readColumns(sheetId: number, columnIndexes: readonly number[], headerRowNumber: number): AsyncIterable<ColumnPage>;
  /** The customers that the team keeps on its Customers tab: as they stand, ids as text. Answered from `describe`. */
  listedCustomers(): readonly { readonly id: string; readonly name: string }[];
  /** Makes the sheet show the report; cells that already do are not written. @throws AppError protected_range, sheet_full, sheet_busy, sheet_changed */
  write(report: SheetReport, beside?: Beside): Promise<WriteOutcome>;
  /** Writes nothing but the Tier Settings tab: for a run that could not go on. @throws AppError protected_range, sheet_full, sheet_busy, sheet_changed */
  writeSettings(settings: SettingsWrite): Promise<void>;
}

export interface Workbooks {
  open(spreadsheetId: string, signal: AbortSignal): Workbook;
}

// ------------------------------------------------------------------------------------------------------------- the store

export const registrationFormat = 2;
export const runFormat = 2;

/** A workbook that is refreshed every night. */
export interface Registration {
  readonly format: typeof registrationFormat;
  readonly spreadsheetId: string;
  readonly timeZone: string;
  readonly registeredAt: Date;
  /** When the next nightly refresh is due. */
  readonly nextDueAt: Date;
  /** Nights in a row on which the spreadsheet could not be opened; absent: none. */
  readonly failedNights?: number;
}

/** `needsAttention`: the data jumped since the last run, so that nothing was saved or written. */
export const runStates = [
  "queued",
  "reading",
  "computing",
  "saving",
  "writing",
  "done",
  "failed",
  "needsAttention",
] as const;
export type RunState = (typeof runStates)[number];
/** States after which nothing more happens. */
export const endStates: readonly RunState[] = ["done", "failed", "needsAttention"];

/** What a finished run has to say. Counts only, no customers. */
export interface RunResult {
  readonly asOf: Day;
  readonly rows: number;
  readonly rowsUsed: number;
  readonly setAside: Readonly<Partial<Record<SetAsideReason, number>>>;
  readonly warnings: Readonly<Partial<Record<WarningReason, number>>>;
  readonly customers: number;
  readonly cellsWritten: number;
  readonly rowsAdded: number;
  /** Moves since the latest snapshot of an earlier day; absent where there is none. */
  readonly movements?: {
    readonly since: Day;
    readonly joined: number;
    readonly gone: number;
    readonly schemes: readonly {
      readonly schemeId: string;
      readonly up: number;
      readonly down: number;
      readonly comparable: boolean;
    }[];
  };
  readonly notes: readonly string[];
  readonly calls: { readonly reads: number; readonly writes: number };
  /** For the next run to compare with; runs of format 1 have none. */
  readonly data?: DataCounts;
}

/** Why a run needs somebody to look before it goes on. */
export interface Attention {
  /** What jumped and that nothing was done, in the language of the spreadsheet. */
  readonly message: string;
  readonly changes: readonly SuddenChange[];
}

/** One refresh of one workbook, from request to end. */
export interface Run {
  readonly format: typeof runFormat;
  readonly runId: string;
  readonly spreadsheetId: string;
  readonly reason: "menu" | "night";
  readonly state: RunState;
  /** 0 to 100. */
  readonly progressPercent: number;
  readonly createdAt: Date;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  /** Asked for by the caller; else settings decide. */
  readonly asOf?: Day;
  /** Whether it goes on however much the data jumped. */
  readonly applyAnyway?: boolean;
  /** What the last run counted that was done before this one was made; the store knows it. */
  readonly before?: DataCounts;
  readonly result?: RunResult;
  readonly attention?: Attention;
  readonly error?: ErrorBody["error"];
  /** What ended the latest try where another one follows: the run is queued again. Stays as it is when that one succeeds. */
  readonly lastError?: ErrorBody["error"];
}

/** What may change in a run after it was created. */
export type RunChange = Partial<
  Pick<Run, "state" | "progressPercent" | "startedAt" | "endedAt" | "result" | "attention" | "error" | "lastError">
>;

/** A snapshot as it is stored: a header and opaque parts, each small enough for one document. */
export interface StoredSnapshot {
  readonly header: SnapshotHeader;
  /** Of all parts together; checked on read by whoever decodes. */
  readonly checksum: string;
  readonly parts: readonly Uint8Array[];
  /** When daily retention may remove it; undefined: kept. */
  readonly expireAt: Date | undefined;
}

/** The largest part that a store must take, in bytes. */
export const maxPartBytes = 900_000;

/** What is kept between runs. Every method is atomic; a failed one changed nothing that a reader would trust. */
export interface Store {
  /** Creates or replaces the registration of a workbook. */
  register(registration: Registration): Promise<void>;
  registration(spreadsheetId: string): Promise<Registration | undefined>;
  /** Removes the registration; runs and snapshots stay. Does nothing where there is none. */
  unregister(spreadsheetId: string): Promise<void>;
  /** Registered workbooks with nextDueAt at or before `now`, oldest due first. */
  dueRegistrations(now: Date, limit: number): Promise<readonly Registration[]>;
  /** Moves nextDueAt from `dueAt` to `nextDueAt`; false where it was no longer `dueAt`: someone else took this night. */
  claimNight(spreadsheetId: string, dueAt: Date, nextDueAt: Date): Promise<boolean>;

  /**
   * Stores a queued run; where the workbook has one that is not at its end, answers that one instead. One that was lost (its lease
   * ran out) or abandoned (hours without anybody at work on it) is not joined: in the same step it ends as failed with `run_lost`.
   * A new run is told `before`: what the last run counted that was done.
   */
  createOrJoinRun(run: Run, now: Date): Promise<{ readonly run: Run; readonly joined: boolean }>;
  run(spreadsheetId: string, runId: string): Promise<Run | undefined>;
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

  /** Parts first, header last: a reader sees all of it or nothing. Replaces one of the same day and settings. */
  saveSnapshot(spreadsheetId: string, snapshot: StoredSnapshot): Promise<void>;
  /** The latest complete snapshot with asOf before `day`; of several of one day the one saved last. */
  latestSnapshotBefore(spreadsheetId: string, day: Day): Promise<StoredSnapshot | undefined>;

  close(): Promise<void>;
}

// ------------------------------------------------------------------------------------------------------- queue, log, clock

export interface RefreshTask {
  readonly spreadsheetId: string;
  readonly runId: string;
}

/** Delivers at least once. @throws AppError queue_unavailable where it cannot take the task */
export interface TaskQueue {
  enqueueRefresh(task: RefreshTask): Promise<void>;
}

/** Severities as Cloud Logging names them. */
export type Severity = "DEBUG" | "INFO" | "WARNING" | "ERROR";

/** One line per event; fields hold no customer data and no spreadsheet ids (a hash stands for the workbook). */
export interface Log {
  write(
    severity: Severity,
    message: string,
    fields?: Readonly<Record<string, string | number | boolean | undefined>>,
  ): void;
}

/**
 * Takes everything that a refresh computed, where somebody wants it whole (the local tools do; the cloud does not). Given before
 * the sheet is written, and again with each try.
 */
export interface ResultSink<Computed> {
  accept(task: RefreshTask, computed: Computed): Promise<void>;
}
