import { readTheStatus, seeRun, setNightly, setUp, startPreview, startRun } from "./actions.ts";
import type { SeenRun, StartedRun } from "./answers/run.ts";
import type { SetUp, SetUpChoice } from "./answers/set-up.ts";
import type { Nightly, Status } from "./answers/status.ts";
import { type Caller, findCaller, type Reply } from "./service.ts";
import { checkedChoice } from "./set-up-choice.ts";
import type { Told } from "./told.ts";
import { userLanguage } from "./user-language.ts";
import { say } from "./words.ts";

// Whatever page runs in a dialog of the script may call these, with any arguments: each takes only what it names.

/** Starts a run. */
export const sidebarRecompute = (applyAnyway: boolean): Told<StartedRun> =>
  told((caller) => startRun(caller, applyAnyway === true));

/** Starts a run that only looks. */
export const sidebarPreview = (): Told<StartedRun> => told(startPreview);

/** How far a run is. */
export const sidebarRun = (runId: string): Told<SeenRun> => told((caller) => seeRun(caller, String(runId)));

/** The last runs and the nights. */
export const sidebarStatus = (): Told<Status> => told(readTheStatus);

/** Switches the nights on or off. */
export const sidebarNightly = (on: boolean): Told<Nightly> => told((caller) => setNightly(caller, on === true));

/** Looks what the spreadsheet holds. */
export const sidebarLook = (): Told<SetUp> => told((caller) => setUp(caller));

/** Keeps what somebody chose. */
export function sidebarSetUp(choice: SetUpChoice): Told<SetUp> {
  const checked = checkedChoice(choice);
  return told((caller) => setUp(caller, checked));
}

/** The titles of all tabs, so that messages can link to their cells. */
export const sidebarTabs = (): readonly string[] =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());

/** Selects cells. @returns whether there are such */
export function sidebarGoTo(tab: string, a1: string): boolean {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(String(tab));
  if (!sheet) return false;
  try {
    sheet.getRange(String(a1)).activate();
    return true;
  } catch {
    // Somebody deleted the rows or columns meanwhile: the sidebar says that the cell is gone.
    return false;
  }
}

function told<Value>(call: (caller: Caller) => Reply<Value>): Told<Value> {
  const language = userLanguage();
  const caller = findCaller();
  const none = { hint: "", code: "" };
  if ("words" in caller) {
    return { kind: "trouble", trouble: { ...none, message: say(caller, language), retryable: false } };
  }
  const reply = call(caller);
  if (reply.kind === "ok") return reply;
  const { retryable } = reply;
  return reply.kind === "refused"
    ? { kind: "trouble", trouble: { ...reply.error, retryable } }
    : { kind: "trouble", trouble: { ...none, message: say(reply.why, language), retryable } };
}
