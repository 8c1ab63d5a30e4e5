import type { Language } from "../core/labels/language.ts";
import { listMissingCustomers } from "../core/report/list-missing-customers.ts";
import { planOwnTab } from "../core/report/plan-own-tab.ts";
import type { OwnTab, SheetReport } from "../core/report/sheet-report.ts";
import type { Beside } from "../use-cases/ports/workbook.ts";
import { removeAnchor } from "./anchor-requests.ts";
import { duplicatesNote, errorKeysNote, foreignNote, formulaKeyNote, keysAboveNote } from "./customers-notes.ts";
import { findFormulaKey } from "./formula-keys.ts";
import { type JudgedColumns, judgeOwnColumns } from "./judge-own-columns.ts";
import { checkSettings } from "./look-at-settings.ts";
import { customersPlaces, isInTheWay } from "./places-to-write.ts";
import { planAnchors } from "./plan-anchors.ts";
import { planCustomersStructure } from "./plan-customers-structure.ts";
import { type OwnTabStructure, planOwnTabStructure } from "./plan-own-tab-structure.ts";
import { protectedRangeError } from "./protected-range.ts";
import { readWorkbook } from "./read-workbook.ts";
import { sendBatch } from "./send-batch.ts";
import type { SheetsCalls } from "./sheets-calls.ts";
import { unmarkRows } from "./unmark-rows.ts";
import type { WorkbookState } from "./workbook-state.ts";
import { type CellsToWrite, type OwnTabCells, planCells, writeCells } from "./write-cells.ts";
import type { WriteProgress } from "./write-progress.ts";
import { planBeside } from "./write-settings.ts";

/**
 * One attempt to make a sheet show a report: at most one batch and the cells.
 *
 * Everything is planned before anything is sent, so that a protected range in the way is met while nothing is written yet.
 *
 * @returns the state to go on from, where the sheet was read anew; undefined: done
 * @throws AnswerLost, AppError
 */
export async function writeOnce(
  calls: SheetsCalls,
  state: WorkbookState,
  report: SheetReport,
  newId: () => number,
  progress: WriteProgress,
  beside: Beside | undefined,
): Promise<WorkbookState | undefined> {
  const { language } = report;
  const judged = state.customers && (await judgeOwnColumns(calls, state.customers, report));
  progress.note("foreign", foreignNotes(judged, language));
  const anchors = judged && planAnchors(judged, report, newId);
  const plan = planCells(judged?.tab, report);
  const closed = state.outlines.flatMap((tab) => tab.closed);
  const asks = judged !== undefined && plan.missing.length > 0 && (anchors === undefined || closed.length > 0);
  const formula = asks ? await findFormulaKey(calls, judged.tab) : undefined;
  const missing = formula === undefined ? plan.missing : [];
  const titles = state.shape.tabs.map((tab) => tab.title);
  const withoutRow = formula === undefined ? [] : plan.missing;
  const tabs = listMissingCustomers(report, withoutRow).tabs.map((tab) => ({
    tab,
    ...planOwnTabStructure(state.ownTabs.get(tab.id), tab, report, titles, newId),
  }));
  const touched = tabs.flatMap(({ tab, requests, after }) =>
    requests.length > 0 || planOwnTab(tab, after.rows) !== undefined ? [after.sheetId] : [],
  );
  const places = {
    customers: judged && customersPlaces(judged, report, plan, missing.length > 0),
    tabs: new Set(touched),
  };
  const inTheWay = closed.filter((each) => isInTheWay(places, each));
  if (inTheWay.length > 0) throw protectedRangeError(inTheWay);

  if (judged !== undefined && anchors !== undefined) {
    if (judged.found.size > 0 && (await unmarkRows(calls, judged.tab))) progress.emptied();
    progress.sending({ rows: 0, anchor: anchors.guard?.anchor });
    progress.made((await sendBatch(calls, anchors)).emptied);
    return readWorkbook(calls);
  }

  const customers = planCustomersStructure(judged?.tab, report, missing, titles, newId);
  const { requests: besides, mark, standsOn } = planBeside(state, beside, newId, report);
  const requests = [
    ...customers.requests,
    ...state.staleAnchors.map(removeAnchor),
    ...tabs.flatMap((tab) => tab.requests),
    ...besides,
  ];
  let headers: CellsToWrite["headers"] = "unknown";
  if (requests.length > 0) {
    const anchor = customers.requests.length > 0 ? customers.after.anchor : undefined;
    if (standsOn !== undefined) await checkSettings(calls, standsOn);
    progress.sending({ rows: missing.length, anchor });
    const sent = await sendBatch(calls, { requests, guard: customers.guard }, judged && customers.after);
    progress.made(sent.emptied);
    progress.wrote(sent.replaced);
    headers = sent.headers ?? "asMade";
  }
  const ownTabs = tabs.map(({ tab, after }): OwnTabCells => ({ tab, sheetId: after.sheetId, rows: after.rows }));
  const cells = {
    customers: customers.after,
    plan: customers.requests.length > 0 ? undefined : plan,
    ownTabs,
    mark,
    check: requests.length > 0,
    headers,
    isClosed: closed.some(({ sheetId }) => sheetId === customers.after.sheetId),
  };
  const without = await writeCells(calls, report, cells, (count) => progress.wrote(count));
  progress.left(withoutRow.map(({ id }) => id));
  progress.note(
    "state",
    state.notes.map((note) => note[language]),
  );
  progress.note("duplicates", duplicatesNote(customers.after, plan.duplicates, language));
  progress.note("above", keysAboveNote(customers.after, language));
  progress.note("errorKeys", errorKeysNote(customers.after, plan.errorRows, language));
  progress.note(
    "formula",
    formula === undefined || judged === undefined
      ? []
      : [formulaKeyNote(judged.tab, formula, plan.missing.length, titleOf(tabs), language)],
  );
  // Somebody removed or changed a key in that moment: that customer's row is added in the same run.
  return formula === undefined && without > 0 && progress.goesRoundAgain() ? readWorkbook(calls) : undefined;
}

/** The title of the tab that lists customers without a row, as it stands; undefined where the report has no such tab. */
const titleOf = (tabs: readonly (OwnTabStructure & { readonly tab: OwnTab })[]) =>
  tabs.find(({ tab }) => tab.id === "dataReport")?.after.title;

const foreignNotes = (judged: JudgedColumns | undefined, language: Language) =>
  judged?.foreign.map((column) => foreignNote(judged.tab, column, language)) ?? [];
