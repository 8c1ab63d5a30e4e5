import type { Snapshot } from "../core/movement/snapshot.ts";
import type { Settings } from "../core/settings/settings.ts";
import { AppError, asAppError } from "../errors.ts";
import { assumptionNotes } from "./assumption-notes.ts";
import { comparedSnapshot } from "./compared-snapshot.ts";
import { type Computed, computeTiers } from "./compute-tiers.ts";
import { dayOfRun } from "./day-of-run.ts";
import { decideSettings } from "./decide-settings.ts";
import { choiceNotes, choiceToKeep } from "./keep-choice.ts";
import { keepRegistration } from "./keep-registration.ts";
import { keepResult } from "./keep-result.ts";
import { headersBefore, latestBefore } from "./latest-snapshot.ts";
import { learnedOfSettings } from "./learned-of-settings.ts";
import { lostWorkbookCodes, missNight } from "./miss-night.ts";
import { refuseNoRowsUsed } from "./no-rows-used.ts";
import type { Attention, Run, RunChange, SchemeChanges } from "./ports/run.ts";
import type { Workbook, WorkbookShape, WriteOutcome } from "./ports/workbook.ts";
import { preview } from "./preview.ts";
import type { RefreshDeps } from "./refresh-deps.ts";
import { refuseSettings, tellInStatus } from "./refuse-settings.ts";
import { saveSnapshot } from "./save-snapshot.ts";
import { suddenChange } from "./sudden-change.ts";
import { textNotes } from "./text-notes.ts";
import { tierCellNotes } from "./tier-cell-notes.ts";
import { unreadReturns } from "./unread-returns.ts";

/** What came of a run's work, or why somebody has to look first. */
export type Worked =
  | { readonly computed: Computed; readonly outcome: WriteOutcome; readonly preview?: SchemeChanges }
  | { readonly attention: Attention };

/**
 * From the spreadsheet to its fresh tiers: settings, orders, tiers, the snapshot, then the sheet; or only a look at who would move.
 *
 * @param change records how far the run is
 * @param onSettings is told the settings as soon as they can be relied on
 * @throws AppError whatever stands in the way, in the language of the sheet as soon as that is known
 */
export async function workOnRun(
  run: Run,
  change: (changes: RunChange) => Promise<void>,
  deps: RefreshDeps,
  onSettings: (settings: Settings) => void,
): Promise<Worked> {
  const { workbooks, limits } = deps;
  const workbook = workbooks.open(run.spreadsheetId, AbortSignal.timeout(limits.deadlineMs));
  const shape = await describeFor(run, workbook, deps);
  try {
    return await workOn(run, change, deps, workbook, shape, onSettings);
  } catch (thrown) {
    // Whoever reads it reads the sheet.
    throw thrown instanceof AppError ? thrown.inLanguage(decideSettings(shape).language) : thrown;
  }
}

async function workOn(
  run: Run,
  change: (changes: RunChange) => Promise<void>,
  deps: RefreshDeps,
  workbook: Workbook,
  shape: WorkbookShape,
  onSettings: (settings: Settings) => void,
): Promise<Worked> {
  const { store, now } = deps;
  const { spreadsheetId } = run;
  if (run.preview !== undefined) {
    const onRead = (share: number) => change({ progressPercent: Math.round(5 + 90 * share) });
    const onComputing = () => change({ state: "computing", progressPercent: 95 });
    return preview(run, workbook, shape, { store, now: now(), onSettings, onRead, onComputing });
  }
  await keepRegistration(spreadsheetId, shape.timeZone, { store, now });
  const decided = decideSettings(shape);
  await refuseSettings(workbook, decided);
  const { settings } = decided;
  onSettings(settings);
  const asOf = dayOfRun(run, shape, settings, now());
  let earlier: Snapshot | undefined;
  const computed = await computeTiers(workbook, shape, {
    asOf,
    settings,
    earlierSnapshot: async () => {
      earlier = await latestBefore(store, spreadsheetId, asOf);
      return earlier;
    },
    comparedSnapshot: (latest) =>
      comparedSnapshot(store, spreadsheetId, { asOf, since: settings.movementsSince }, latest),
    history: () => headersBefore(store, spreadsheetId, asOf),
    onRead: (share) => change({ progressPercent: Math.round(5 + 60 * share) }),
    onComputing: () => change({ state: "computing", progressPercent: 65 }),
  });
  const attention = suddenChange(run, computed);
  if (attention !== undefined) {
    // Nothing is saved or written; but whoever is to look needs to see what it is about.
    await keepResult({ spreadsheetId, runId: run.runId }, computed, deps);
    return { attention };
  }
  if (run.applyAnyway !== true) {
    try {
      refuseNoRowsUsed(computed.ordersTab, computed.ledger, computed.language);
    } catch (refusal) {
      if (shape.settings === undefined) throw refusal;
      // The wrong column is the likely reason: Status says which were read.
      await tellInStatus(workbook, decided.writeWith(learnedOfSettings(computed)), asAppError(refusal));
    }
  }
  await change({ state: "saving", progressPercent: 70 });
  await saveSnapshot(store, spreadsheetId, computed.snapshot, {
    earlier: earlier?.header,
    now: now(),
    retention: settings.retention,
  });
  const task = { spreadsheetId, runId: run.runId };
  const unkept = await keepResult(task, computed, deps);
  await change({ state: "writing", progressPercent: 80 });
  const { orders } = computed;
  const beside = { settings: decided.writeWith(learnedOfSettings(computed)), orders: choiceToKeep(orders, settings) };
  const outcome = await workbook.write(computed.report, beside);
  const { withoutRow } = outcome;
  const unkeptNow = withoutRow === undefined ? unkept : await keepResult(task, { ...computed, withoutRow }, deps);
  return {
    computed,
    outcome: {
      ...outcome,
      notes: [
        ...unkeptNow,
        ...choiceNotes(orders, computed.language),
        ...unreadReturns(shape.tabs, orders.tab.title, settings, computed.language),
        ...assumptionNotes(computed),
        ...tierCellNotes(computed),
        ...textNotes(orders, computed.ledger.texts, computed.language),
        ...outcome.notes,
      ],
    },
  };
}

/** Looks at the spreadsheet; where it cannot be opened on its night, that is noted for the nights to come. */
async function describeFor(run: Run, workbook: Workbook, deps: RefreshDeps): Promise<WorkbookShape> {
  try {
    return await workbook.describe();
  } catch (thrown) {
    const { code } = asAppError(thrown);
    if (run.reason === "night" && lostWorkbookCodes.includes(code)) await missNight(run.spreadsheetId, code, deps);
    throw thrown;
  }
}
