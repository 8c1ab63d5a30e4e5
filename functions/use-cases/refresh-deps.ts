import type { KeepResultDeps } from "./keep-result.ts";
import type { Store } from "./ports/store.ts";
import type { Workbooks } from "./ports/workbook.ts";

/** How long a run may take, and how much longer its lease lasts: at least as long as its longest call. */
export interface RunLimits {
  readonly deadlineMs: number;
  readonly graceMs: number;
}

/**
 * How long Google Sheets may work on a call: one that was sent at the deadline may land as much later.
 * @see https://developers.google.com/workspace/sheets/api/limits
 */
export const longestCallMs = 180_000;

export const defaultRunLimits: RunLimits = { deadlineMs: 8 * 60_000, graceMs: longestCallMs + 20_000 };

export interface RefreshDeps extends KeepResultDeps {
  readonly workbooks: Workbooks;
  readonly store: Store;
  readonly now: () => Date;
  /** A new random name for whoever holds the lease: two deliveries of one task are two holders. */
  readonly newHolder: () => string;
  readonly limits: RunLimits;
}
