import { formatDay } from "../core/values/day.ts";
import { endStates, type Run, type RunResult } from "../use-cases/ports/run.ts";

/** The result of a run as callers see it: days as `2025-02-28`. */
export type RunResultView = Omit<RunResult, "asOf" | "movements" | "schemesSince" | "preview" | "data"> & {
  readonly asOf: string;
  readonly schemesSince?: string;
  readonly preview?: Omit<NonNullable<RunResult["preview"]>, "since"> & { readonly since?: string };
  readonly movements?: Omit<NonNullable<RunResult["movements"]>, "since"> & { readonly since: string };
};

/** A run as callers see it: the fields of `Run`, days as `2025-02-28`, instants as `2025-02-28T03:00:00.000Z`. */
export interface RunView
  extends Pick<
    Run,
    | "runId"
    | "spreadsheetId"
    | "reason"
    | "state"
    | "progressPercent"
    | "applyAnyway"
    | "preview"
    | "attention"
    | "error"
  > {
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly asOf?: string;
  readonly result?: RunResultView;
  /** Why the run is tried again; only while it is under way. */
  readonly lastError?: NonNullable<Run["lastError"]>;
}

/** What a caller may know of a run; how it is stored stays out of it. */
export function runView(run: Run): RunView {
  const { runId, spreadsheetId, reason, state, progressPercent, createdAt, startedAt, endedAt } = run;
  const { asOf, applyAnyway, preview, result, attention, error, lastError } = run;
  return {
    ...{ runId, spreadsheetId, reason, state, progressPercent, createdAt: createdAt.toISOString() },
    ...(startedAt && { startedAt: startedAt.toISOString() }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    ...(asOf !== undefined && { asOf: formatDay(asOf) }),
    ...(applyAnyway && { applyAnyway }),
    ...(preview && { preview }),
    ...(result && { result: resultView(result) }),
    ...(attention && { attention }),
    ...(error && { error }),
    ...(lastError && !endStates.includes(state) && { lastError }),
  };
}

function resultView({ asOf, movements, schemesSince, preview, data: _, ...counts }: RunResult): RunResultView {
  const { since, ...previewed } = preview ?? { schemes: [] };
  return {
    asOf: formatDay(asOf),
    ...counts,
    ...(schemesSince !== undefined && { schemesSince: formatDay(schemesSince) }),
    ...(preview && { preview: { ...previewed, ...(since !== undefined && { since: formatDay(since) }) } }),
    ...(movements && { movements: { ...movements, since: formatDay(movements.since) } }),
  };
}
