import { sheetErrorLabels } from "../core/labels/sheet-messages.ts";
import type { SheetReport } from "../core/report/sheet-report.ts";
import { AppError } from "../errors.ts";
import type { Beside, WriteOutcome } from "../use-cases/ports/workbook.ts";
import { anyPlaces, isInTheWay } from "./places-to-write.ts";
import { explainProtection } from "./protected-range.ts";
import { readWorkbook } from "./read-workbook.ts";
import { AnswerLost, type SheetsCalls } from "./sheets-calls.ts";
import type { WorkbookState } from "./workbook-state.ts";
import { writeOnce } from "./write-once.ts";
import { WriteProgress } from "./write-progress.ts";

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

/** The last error in words of what to do: which protected range it was, or that a batch was not confirmed. */
async function explained(calls: SheetsCalls, state: WorkbookState, error: unknown): Promise<unknown> {
  if (error instanceof AnswerLost) {
    return new AppError("sheet_busy", sheetErrorLabels.structureUnconfirmed, {
      cause: error,
    });
  }
  const wasRefused = error instanceof AppError && error.code === "protected_range" && error.cause !== undefined;
  if (!wasRefused) return error;
  return explainProtection(calls, error, (closed) => isInTheWay(anyPlaces(state), closed));
}
