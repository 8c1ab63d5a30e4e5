import { endStates, type Run } from "../use-cases/ports.ts";

/** Who works on which run of a workbook, and until when nobody else may. */
export interface Lease {
  readonly runId: string;
  readonly holder: string;
  readonly until: Date;
}

/** Whether a new request joins the workbook's last run: it is not at its end, and its lease has not run out. */
export function joins(lastRun: Run | undefined, lease: Lease | undefined, now: Date): lastRun is Run {
  if (lastRun === undefined || endStates.includes(lastRun.state)) return false;
  const ranOut = lease?.runId === lastRun.runId && !isHeld(lease, now);
  return !ranOut;
}

/** What becomes of a claim. A holder that claims again extends its own lease. */
export function judgeClaim(
  run: Run | undefined,
  lease: Lease | undefined,
  holder: string,
  now: Date,
): "claimed" | "busy" | "finished" | "unknown" {
  if (run === undefined) return "unknown";
  if (endStates.includes(run.state)) return "finished";
  return lease !== undefined && lease.holder !== holder && isHeld(lease, now) ? "busy" : "claimed";
}

/** Whether `holder` may change the run: the lease is its own and for this run. It may have run out, as long as nobody took it. */
export function mayChange(lease: Lease | undefined, runId: string, holder: string): boolean {
  return lease?.runId === runId && lease.holder === holder;
}

/** A lease lasts until, not through, its end. */
const isHeld = (lease: Lease, now: Date) => lease.until.getTime() > now.getTime();
