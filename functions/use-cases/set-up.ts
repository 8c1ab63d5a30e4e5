import { setUpLabels } from "../core/labels/set-up.ts";
import { AppError } from "../errors.ts";
import { type ChoiceCells, choiceCells, type OrdersChoice } from "./choice-cells.ts";
import { decideSettings } from "./decide-settings.ts";
import { type KeepRegistrationDeps, keepRegistration } from "./keep-registration.ts";
import type { Workbook, WorkbookShape, Workbooks } from "./ports/workbook.ts";
import { settingsError } from "./refuse-settings.ts";
import { type SetUpFound, setUpFound } from "./set-up-found.ts";
import { waitForSheet } from "./wait-for-sheet.ts";

/** A spreadsheet that is to be set up; with a choice: as somebody confirmed it. */
export interface SetUpRequest extends OrdersChoice {
  readonly spreadsheetId: string;
  /** The verified address of who asks, in lower case: what the team closed to them is not written for them. */
  readonly editor: string;
}

export interface SetUpDeps extends KeepRegistrationDeps {
  /** For somebody who waits: with a few quick tries. */
  readonly workbooks: Workbooks;
  /** The tool's own account, with which spreadsheets are shared. */
  readonly account: string;
}

/**
 * Sets a spreadsheet up: makes the Tier Settings tab where there is none, and says what the tool takes for the orders and their columns, for
 * somebody to confirm. With a choice it first writes that into the cells of the tab's General table, and its Status; where nothing stands in
 * the way of a run any more, the workbook has its nights. Orders are not read, and nothing else is written.
 *
 * Safe to repeat: what the tab says already is not written again.
 *
 * @throws AppError workbook_not_found, workbook_forbidden, protected_range, protected_from_you, sheet_full, sheet_busy, sheet_changed, newer_format, store_unavailable, deadline
 */
export function setUp({ spreadsheetId, editor, ...choice }: SetUpRequest, deps: SetUpDeps): Promise<SetUpFound> {
  const open = (signal: AbortSignal) => deps.workbooks.open(spreadsheetId, signal);
  return waitForSheet((signal) => setUpIn(open(signal), { spreadsheetId, editor }, choice, deps), setUpLabels.timeUp);
}

async function setUpIn(
  workbook: Workbook,
  { spreadsheetId, editor }: Pick<SetUpRequest, "spreadsheetId" | "editor">,
  choice: OrdersChoice,
  { store, now, account }: SetUpDeps,
): Promise<SetUpFound> {
  let shape = await workbook.describe();
  let made = false;
  if (shape.settings === undefined) {
    made = await isMade(workbook, shape);
    shape = await workbook.describe();
  }
  if (choice.ordersTab === undefined && choice.columns === undefined)
    return setUpFound(shape, decideSettings(shape), { account, made, lacking: [] });

  const before = shape;
  let lacking: ChoiceCells["lacking"] = [];
  await workbook.fillSettings((cells) => {
    const planned = choiceCells(before, cells, choice);
    lacking = planned.lacking;
    return planned.cells;
  }, editor);
  shape = await workbook.describe();
  const decided = decideSettings(shape);
  await workbook.writeSettings(decided.write);
  if (settingsError(decided) === undefined) await keepRegistration(spreadsheetId, shape.timeZone, { store, now });
  return setUpFound(shape, decided, { account, made, lacking });
}

/** Makes the Tier Settings tab. @returns false where it was refused: a run may have made the tab in this moment */
async function isMade(workbook: Workbook, shape: WorkbookShape): Promise<boolean> {
  try {
    await workbook.writeSettings(decideSettings(shape).write);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== "sheet_changed") throw thrown;
    const { settings } = await workbook.describe();
    if (settings === undefined) throw thrown;
    return false;
  }
}
