import type { DataCounts } from "../../core/movement/data-counts.ts";
import type { SuddenChange } from "../../core/movement/find-sudden-changes.ts";
import type { SetAsideReason, WarningReason } from "../../core/orders/problem.ts";
import type { Day } from "../../core/values/day.ts";
import type { ErrorBody } from "../../errors.ts";

export const runFormat = 3;

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
