/** What the function `recompute` says of an error. */
export interface ServiceError {
  /** As the functions' table of errors names it; empty where they gave none. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The answer to a request for a run: its id, and whether somebody had it started before. */
export interface StartedRun {
  readonly runId: string;
  readonly joined: boolean;
}

/** What the menu says of a finished run. Days are as the functions write them: `2025-02-28`. */
export interface RunCounts {
  readonly asOf: string;
  readonly rows: number;
  readonly setAside: number;
  readonly customers: number;
  readonly changed: boolean;
  /** Summed over the schemes that could be compared; undefined where there was nothing to compare with. */
  readonly movements:
    | {
        readonly since: string;
        readonly up: number;
        readonly down: number;
        readonly joined: number;
        readonly gone: number;
      }
    | undefined;
  /** The functions' own remarks, in English. */
  readonly notes: readonly string[];
}

/** A run as it stands. */
export type SeenRun =
  | { readonly state: "atWork"; readonly progressPercent: number }
  | { readonly state: "done"; readonly counts: RunCounts }
  /** The data jumped; nothing was done. The message is the functions' own. */
  | { readonly state: "needsAttention"; readonly message: string }
  | { readonly state: "failed"; readonly error: ServiceError };

/** From how much a customer was removed. */
export interface Forgotten {
  readonly snapshots: number;
  readonly runs: number;
}

/** The answer to the wish to forget a customer, or undefined where it is not one of ours. */
export function readForgotten(body: unknown): Forgotten | undefined {
  const snapshots = fieldOf(body, "snapshots");
  const runs = fieldOf(body, "runs");
  return typeof snapshots === "number" && typeof runs === "number" ? { snapshots, runs } : undefined;
}

/** What is to be written into the spreadsheet's developer metadata, and under which name. */
export interface Challenge {
  readonly key: string;
  readonly value: string;
}

/** The answer to a request for a challenge, or undefined where it is not one of ours. */
export function readChallenge(body: unknown): Challenge | undefined {
  const key = fieldOf(body, "metadataKey");
  const value = fieldOf(body, "challenge");
  return typeof key === "string" && typeof value === "string" ? { key, value } : undefined;
}

/** The answer to POST, or undefined where it is not one of ours. */
export function readStartedRun(body: unknown): StartedRun | undefined {
  const runId = fieldOf(body, "runId");
  return typeof runId === "string" && runId !== "" ? { runId, joined: fieldOf(body, "joined") === true } : undefined;
}

/** The answer to GET, or undefined where it is not one of ours. */
export function readSeenRun(body: unknown): SeenRun | undefined {
  const run = fieldOf(body, "run");
  const state = fieldOf(run, "state");
  if (typeof state !== "string") return undefined;
  if (state === "failed") {
    const error = readErrorIn(run);
    return error === undefined ? undefined : { state, error };
  }
  if (state === "needsAttention") {
    const message = fieldOf(fieldOf(run, "attention"), "message");
    return typeof message === "string" ? { state, message } : undefined;
  }
  if (state !== "done") return { state: "atWork", progressPercent: numberOf(run, "progressPercent") };
  const counts = readCounts(fieldOf(run, "result"));
  return counts === undefined ? undefined : { state, counts };
}

/** `{error: {message, hint}}` of an answer or a run, or undefined where there is none. */
export function readErrorIn(body: unknown): ServiceError | undefined {
  const error = fieldOf(body, "error");
  const message = fieldOf(error, "message");
  const hint = fieldOf(error, "hint");
  const code = fieldOf(error, "code");
  return typeof message === "string" ? { code: textOf(code), message, hint: textOf(hint) } : undefined;
}

function readCounts(result: unknown): RunCounts | undefined {
  const asOf = fieldOf(result, "asOf");
  if (typeof asOf !== "string") return undefined;
  return {
    asOf,
    rows: numberOf(result, "rows"),
    setAside: sumOf(Object.values(Object(fieldOf(result, "setAside")))),
    customers: numberOf(result, "customers"),
    changed: numberOf(result, "cellsWritten") + numberOf(result, "rowsAdded") > 0,
    movements: readMovements(fieldOf(result, "movements")),
    notes: listOf(result, "notes").filter((note) => typeof note === "string"),
  };
}

function readMovements(movements: unknown): RunCounts["movements"] {
  const since = fieldOf(movements, "since");
  if (typeof since !== "string") return undefined;
  const schemes = listOf(movements, "schemes").filter((scheme) => fieldOf(scheme, "comparable") === true);
  return {
    since,
    up: sumOf(schemes.map((scheme) => fieldOf(scheme, "up"))),
    down: sumOf(schemes.map((scheme) => fieldOf(scheme, "down"))),
    joined: numberOf(movements, "joined"),
    gone: numberOf(movements, "gone"),
  };
}

/** A field of what may be an object; undefined where it is none. */
function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function numberOf(value: unknown, name: string): number {
  const found = fieldOf(value, name);
  return typeof found === "number" ? found : 0;
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const found = fieldOf(value, name);
  return Array.isArray(found) ? found : [];
}

function sumOf(values: readonly unknown[]): number {
  return values.reduce((sum: number, value) => sum + (typeof value === "number" ? value : 0), 0);
}
