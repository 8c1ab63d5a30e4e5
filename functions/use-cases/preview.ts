import { underKeys } from "../core/movement/under-keys.ts";
import type { Settings } from "../core/settings/settings.ts";
import { assumptionNotes } from "./assumption-notes.ts";
import { type Computed, computeTiers } from "./compute-tiers.ts";
import { dayOfRun } from "./day-of-run.ts";
import { decideSettings } from "./decide-settings.ts";
import { editSettings } from "./edit-settings.ts";
import { headersBefore, latestBefore } from "./latest-snapshot.ts";
import { refuseNoRowsUsed } from "./no-rows-used.ts";
import type { Run, SchemeChanges } from "./ports/run.ts";
import type { SnapshotStore } from "./ports/snapshot-store.ts";
import type { Workbook, WorkbookShape, WriteOutcome } from "./ports/workbook.ts";
import { settingsError } from "./refuse-settings.ts";
import { schemeChanges } from "./scheme-changes.ts";
import { tierCellNotes } from "./tier-cell-notes.ts";

/** What a preview found. */
export interface Previewed {
  readonly computed: Computed;
  readonly outcome: WriteOutcome;
  readonly preview: SchemeChanges;
}

/**
 * Computes all that a refresh does, with the settings as they stand or with edits that a run asks for, and writes nothing: no cell, no
 * snapshot, no registration. Against the latest snapshot, today's included, it tells who would move.
 *
 * @throws AppError settings_invalid, no_orders, columns_unclear, bad_request for edits of no cell, and what reading throws
 */
export async function preview(
  run: Run,
  workbook: Workbook,
  described: WorkbookShape,
  {
    store,
    now,
    onSettings,
    onRead,
    onComputing,
  }: {
    readonly store: Pick<SnapshotStore, "latestSnapshotBefore" | "snapshotHeaders">;
    readonly now: Date;
    readonly onSettings: (settings: Settings) => void;
    readonly onRead: (share: number) => Promise<void>;
    readonly onComputing: () => Promise<void>;
  },
): Promise<Previewed> {
  const { spreadsheetId } = run;
  const shape = editSettings(described, run.preview?.edits ?? []);
  const decided = decideSettings(shape);
  const error = settingsError(decided);
  if (error !== undefined) throw error;
  const { settings } = decided;
  onSettings(settings);
  const asOf = dayOfRun(run, shape, settings, now);
  const earlierSnapshot = () => latestBefore(store, spreadsheetId, asOf);
  const history = () => headersBefore(store, spreadsheetId, asOf);
  const computed = await computeTiers(workbook, shape, {
    ...{ asOf, settings, earlierSnapshot, history, onRead, onComputing },
    comparedSnapshot: async (earlier) => earlier,
  });
  refuseNoRowsUsed(computed.ordersTab, computed.ledger, computed.language);
  const outcome = {
    cellsWritten: 0,
    rowsAdded: 0,
    notes: [...assumptionNotes(computed), ...tierCellNotes(computed)],
    ...workbook.calls(),
  };
  const latest = await latestBefore(store, spreadsheetId, asOf + 1);
  return { computed, outcome, preview: schemeChanges(computed, latest && underKeys(latest, computed.ledger.keyFor)) };
}
