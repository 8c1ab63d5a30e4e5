import type { DataCounts } from "../../core/movement/data-counts.ts";
import type { SuddenChange } from "../../core/movement/find-sudden-changes.ts";
import type { SetAsideReason, WarningReason } from "../../core/orders/problem.ts";
import type { Cell } from "../../core/values/cell.ts";
import type { Day } from "../../core/values/day.ts";
import type { ErrorBody } from "../../errors.ts";

export const runFormat = 5;

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

/** A cell of the Tier Settings tab as a preview takes it to be. */
export interface SettingsEdit {
  /** `C17` */
  readonly a1: string;
  readonly value: Cell;
}

/** How many customers a tier had and has, or would have; names in the language of the spreadsheet. */
export interface TierSizes {
  readonly name: string;
  /** Absent where there is no snapshot with this tier. */
  readonly before?: number;
  readonly after: number;
}

/** What became of one scheme, or would. Long names and ids are shortened. */
export interface SchemeChange {
  readonly schemeId: string;
  readonly title: string;
  /** Best first. */
  readonly tiers: readonly TierSizes[];
  readonly notJudged: { readonly before?: number; readonly after: number };
  readonly up: number;
  readonly down: number;
  /** The worthiest of those who moved, by id, with the names of the tiers; at most fifty, fewer where there are many schemes. */
  readonly movers: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

/** Who moved, or would, since an earlier snapshot. */
export interface SchemeChanges {
  /** The day of that snapshot; absent where there is none. */
  readonly since?: Day;
  readonly schemes: readonly SchemeChange[];
}

/** What a finished run has to say. Counts; of customers only the ids of some who moved. */
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
  /** What each scheme came to, against the snapshot that movements compare with; absent for runs of a format before 4, and of a run that only looked. */
  readonly schemes?: readonly SchemeChange[];
  /** The day of that snapshot; absent where there is none. */
  readonly schemesSince?: Day;
  /** Of a run that only looked: who would move, against the latest snapshot. */
  readonly preview?: SchemeChanges;
  /** For the next run to compare with; runs of format 1 have none, those of format 2 only the counts and sums. */
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
  /** At its end: from when on it may be removed, and is not known any more. Runs of a format before 5 have none (`expiryOf`). */
  readonly expireAt?: Date;
  /** Asked for by the caller; else settings decide. */
  readonly asOf?: Day;
  /** Present: it only looks at who would move, with these edits of the settings, and writes nothing but its own record. */
  readonly preview?: { readonly edits: readonly SettingsEdit[] };
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
  Pick<
    Run,
    "state" | "progressPercent" | "startedAt" | "endedAt" | "expireAt" | "result" | "attention" | "error" | "lastError"
  >
>;
