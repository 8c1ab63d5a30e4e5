import { countsOf, fieldOf, listOf, numberOf, optionalText, textOf, textsOf } from "./fields.ts";
import { type Moves, readMoves } from "./scheme-moves.ts";
import { readErrorIn, type ServiceError } from "./service-error.ts";

/** What a finished run counted. Days are as the functions write them: `2025-02-28`. */
export interface RunCounts {
  readonly asOf: string;
  readonly rows: number;
  readonly customers: number;
  /** Rows by the reason for which they count nowhere. */
  readonly setAside: Readonly<Record<string, number>>;
  /** Rows used, by what is worth a look about them. */
  readonly warnings: Readonly<Record<string, number>>;
  readonly cellsWritten: number;
  readonly rowsAdded: number;
  /** Summed over the schemes that could be compared; absent where there was nothing to compare with. */
  readonly movements?: {
    readonly since: string;
    readonly up: number;
    readonly down: number;
    readonly joined: number;
    readonly gone: number;
  };
  /** The functions' own remarks. */
  readonly notes: readonly string[];
  /** By scheme; runs of older versions have none. */
  readonly moves?: Moves;
}

/** What is known of a run however it stands. Instants are as the functions write them. */
export interface RunHead {
  readonly runId: string;
  readonly reason: string;
  /** Whether it only looks. */
  readonly preview: boolean;
  readonly createdAt: string;
  readonly endedAt?: string;
}

/** A run as it stands. */
export type SeenRun = RunHead &
  (
    | {
        readonly state: "atWork";
        /** The step as the functions name it: `reading`. */
        readonly step: string;
        readonly progressPercent: number;
        /** Why it is tried again. */
        readonly lastError?: ServiceError;
      }
    | { readonly state: "done"; readonly counts: RunCounts }
    /** The data jumped; nothing was done. The message is the functions' own. */
    | { readonly state: "needsAttention"; readonly message: string }
    | { readonly state: "failed"; readonly error: ServiceError }
  );

/** The answer to a request for a run: its id, and whether somebody had it started before. */
export interface StartedRun {
  readonly runId: string;
  readonly joined: boolean;
}

/** The answer to POST, or undefined where it is not one of ours. */
export function readStartedRun(body: unknown): StartedRun | undefined {
  const runId = textOf(body, "runId");
  return runId === "" ? undefined : { runId, joined: fieldOf(body, "joined") === true };
}

/** A run of an answer, or undefined where it is not one of ours. */
export function readRun(run: unknown): SeenRun | undefined {
  const state = textOf(run, "state");
  const head = readHead(run);
  if (state === "" || head.runId === "") return undefined;
  if (state === "failed") {
    const error = readErrorIn(run);
    return error && { ...head, state, error };
  }
  if (state === "needsAttention") {
    const message = optionalText(fieldOf(run, "attention"), "message");
    return message === undefined ? undefined : { ...head, state, message };
  }
  if (state === "done") {
    const counts = readCounts(fieldOf(run, "result"));
    return counts && { ...head, state, counts };
  }
  const lastError = readErrorIn(run, "lastError");
  const progressPercent = numberOf(run, "progressPercent");
  return { ...head, state: "atWork", step: state, progressPercent, ...(lastError && { lastError }) };
}

function readHead(run: unknown): RunHead {
  const endedAt = optionalText(run, "endedAt");
  return {
    runId: textOf(run, "runId"),
    reason: textOf(run, "reason"),
    preview: fieldOf(run, "preview") !== undefined,
    createdAt: textOf(run, "createdAt"),
    ...(endedAt !== undefined && { endedAt }),
  };
}

function readCounts(result: unknown): RunCounts | undefined {
  const asOf = optionalText(result, "asOf");
  if (asOf === undefined) return undefined;
  const movements = readMovements(fieldOf(result, "movements"));
  const moves = readMoves(fieldOf(result, "preview"), "since") ?? readMoves(result, "schemesSince");
  return {
    asOf,
    rows: numberOf(result, "rows"),
    customers: numberOf(result, "customers"),
    setAside: countsOf(result, "setAside"),
    warnings: countsOf(result, "warnings"),
    cellsWritten: numberOf(result, "cellsWritten"),
    rowsAdded: numberOf(result, "rowsAdded"),
    ...(movements && { movements }),
    notes: textsOf(result, "notes"),
    ...(moves && { moves }),
  };
}

function readMovements(movements: unknown): RunCounts["movements"] {
  const since = optionalText(movements, "since");
  if (since === undefined) return undefined;
  const schemes = listOf(movements, "schemes").filter((scheme) => fieldOf(scheme, "comparable") === true);
  const sumOf = (name: string) => schemes.reduce((sum: number, scheme) => sum + numberOf(scheme, name), 0);
  return {
    since,
    up: sumOf("up"),
    down: sumOf("down"),
    joined: numberOf(movements, "joined"),
    gone: numberOf(movements, "gone"),
  };
}
