import { listMissingCustomers } from "../core/report/list-missing-customers.ts";
import type { OwnTab, SheetReport } from "../core/report/sheet-report.ts";
import { AppError } from "../errors.ts";
import type { Beside, WriteOutcome } from "../use-cases/ports/workbook.ts";
import { removeAnchor } from "./anchor-requests.ts";
import { duplicatesNote, foreignNote, formulaKeyNote } from "./customers-notes.ts";
import { findFormulaKey } from "./formula-keys.ts";
import type { JudgedColumns } from "./judge-own-columns.ts";
import { judgeOwnColumns } from "./judge-own-columns.ts";
import { planAnchors } from "./plan-anchors.ts";
import { planCustomersStructure } from "./plan-customers-structure.ts";
import { type OwnTabStructure, planOwnTabStructure } from "./plan-own-tab-structure.ts";
import { explainProtection } from "./protected-range.ts";
import { readWorkbook } from "./read-workbook.ts";
import { sendBatch } from "./send-batch.ts";
import { AnswerLost, type SheetsCalls } from "./sheets-calls.ts";
import { unmarkRows } from "./unmark-rows.ts";
import type { WorkbookState } from "./workbook-state.ts";
import { type OwnTabCells, planCells, writeCells } from "./write-cells.ts";
import { WriteProgress } from "./write-progress.ts";
import { planBeside, statusValues } from "./write-settings.ts";
import { isWritten } from "./written-places.ts";

/** How often a write is planned anew when the sheet changed under it. */
const attempts = 3;

/**
 * Makes the sheet show a report: anchors what is there, makes what is missing, writes cells, each in one call and only where needed.
 *
 * Whatever goes wrong with one of them, the sheet is read again and all of it planned again; a batch whose answer was lost is never
 * sent again.
 *
 * @param state as it was read last
 * @param beside what is to be kept of the settings and of the choice of the orders
 * @throws AppError whose message says what was written and what was not
 */
export async function writeReport(
  calls: SheetsCalls,
  state: WorkbookState,
  report: SheetReport,
  newId: () => number,
  beside?: Beside,
): Promise<WriteOutcome> {
  const progress = new WriteProgress();
  let latest = state;
  let changes = 0;
  let losses = 0;
  for (;;) {
    try {
      const next = await writeOnce(calls, latest, report, newId, progress, beside);
      if (next === undefined) return { ...progress.outcome(), ...calls.counts };
      latest = next;
    } catch (error) {
      const lost = error instanceof AnswerLost;
      const changed = error instanceof AppError && error.code === "sheet_changed";
      if (changed) changes += 1;
      if (lost) losses += 1;
      if (!(lost || changed)) progress.refused();
      if (!(lost || changed) || changes >= attempts || losses >= calls.attempts) {
        throw progress.told(await explained(calls, latest, error));
      }
      try {
        if (lost) await calls.pause(losses);
        latest = await readWorkbook(calls);
        progress.found(latest.customers);
      } catch (again) {
        throw progress.told(again);
      }
    }
  }
}

/** One attempt. @returns the state to go on from, where the sheet was read anew; undefined: done */
async function writeOnce(
  calls: SheetsCalls,
  state: WorkbookState,
  report: SheetReport,
  newId: () => number,
  progress: WriteProgress,
  beside: Beside | undefined,
): Promise<WorkbookState | undefined> {
  const judged = state.customers && (await judgeOwnColumns(calls, state.customers, report));
  progress.note("foreign", foreignNotes(judged));
  const anchors = judged && planAnchors(judged, report, newId);
  if (judged !== undefined && anchors !== undefined) {
    if (judged.found.size > 0 && (await unmarkRows(calls, judged.tab))) progress.emptied();
    progress.sending({ rows: 0, anchor: anchors.guard?.anchor });
    progress.made(await sendBatch(calls, anchors));
    return readWorkbook(calls);
  }

  const titles = state.shape.tabs.map((tab) => tab.title);
  const plan = planCells(judged?.tab, report);
  const formula = judged !== undefined && plan.missing.length > 0 ? await findFormulaKey(calls, judged.tab) : undefined;
  const missing = formula === undefined ? plan.missing : [];
  const customers = planCustomersStructure(judged?.tab, report, missing, titles, newId);
  const withoutRow = formula === undefined ? [] : plan.missing;
  const tabs = listMissingCustomers(report, withoutRow).tabs.map((tab) => ({
    tab,
    ...planOwnTabStructure(state.ownTabs.get(tab.id), tab, report, titles, newId),
  }));
  const requests = [
    ...customers.requests,
    ...state.staleAnchors.map(removeAnchor),
    ...tabs.flatMap((tab) => tab.requests),
    ...planBeside(state, beside, newId),
  ];
  if (requests.length > 0) {
    const anchor = customers.requests.length > 0 ? customers.after.anchor : undefined;
    progress.sending({ rows: missing.length, anchor });
    progress.made(await sendBatch(calls, { requests, guard: customers.guard }));
  }
  const ownTabs = tabs.map(({ tab, after }): OwnTabCells => ({ tab, sheetId: after.sheetId, rows: after.rows }));
  const cells = {
    customers: customers.after,
    plan: customers.requests.length > 0 ? undefined : plan,
    ownTabs,
    beside: statusValues(state.settings, beside?.settings),
    check: requests.length > 0,
  };
  const without = await writeCells(calls, report, cells, (count) => progress.wrote(count));
  progress.left(withoutRow.map(({ id }) => id));
  progress.note("state", state.notes);
  progress.note("duplicates", duplicatesNote(customers.after, plan.duplicates));
  progress.note(
    "formula",
    formula === undefined || judged === undefined
      ? []
      : [formulaKeyNote(judged.tab, formula, plan.missing.length, titleOf(tabs))],
  );
  // Somebody removed or changed a key in that moment: that customer's row is added in the same run.
  return formula === undefined && without > 0 && progress.goesRoundAgain() ? readWorkbook(calls) : undefined;
}

/** The title of the tab that lists customers without a row, as it stands; undefined where the report has no such tab. */
const titleOf = (tabs: readonly (OwnTabStructure & { readonly tab: OwnTab })[]) =>
  tabs.find(({ tab }) => tab.id === "dataReport")?.after.title;

const foreignNotes = (judged: JudgedColumns | undefined) =>
  judged?.foreign.map((column) => foreignNote(judged.tab, column)) ?? [];

/** The last error in words of what to do: which protected range it was, or that a batch was not confirmed. */
async function explained(calls: SheetsCalls, state: WorkbookState, error: unknown): Promise<unknown> {
  if (error instanceof AnswerLost) {
    return new AppError("sheet_busy", "Google Sheets did not confirm a change of the sheet's structure.", {
      cause: error,
    });
  }
  if (!(error instanceof AppError) || error.code !== "protected_range") return error;
  return explainProtection(calls, error, (sheetId, range) => isWritten(state, sheetId, range));
}
