import type { ErrorCode } from "../errors.ts";
import { nextNight, nightSecondOf } from "./next-night.ts";
import type { Log } from "./ports/log.ts";
import { hasNights } from "./ports/registration.ts";
import type { Store } from "./ports/store.ts";
import { workbookHash } from "./workbook-hash.ts";

export interface MissNightDeps {
  readonly store: Pick<Store, "editRegistration">;
  readonly log: Log;
  readonly now: () => Date;
}

/** Errors that say that the spreadsheet is gone, or not shared with the tool any more. */
export const lostWorkbookCodes: readonly ErrorCode[] = ["workbook_not_found", "workbook_forbidden"];

/** How often in a row a night may come to nothing before the workbook is left alone: with the pauses between, after 63 nights. */
export const mostFailedNights = 7;

const millisPerDay = 86_400_000;

/**
 * Takes note that a workbook could not be opened on its night. The next try is 1, 2, 4, ... nights away; after `mostFailedNights`
 * in a row there is none: the registration is removed, and the next run that somebody asks for makes a new one. The first night on
 * which the workbook can be opened ends the row (`keepRegistration`).
 *
 * @throws AppError store_unavailable
 */
export async function missNight(
  spreadsheetId: string,
  code: ErrorCode,
  { store, log, now }: MissNightDeps,
): Promise<void> {
  let nights: number | undefined;
  let failedNights = 0;
  const kept = await store.editRegistration(spreadsheetId, (known) => {
    failedNights = hasNights(known) ? (known.failedNights ?? 0) + 1 : 0;
    // Nobody waits for a night that was switched off since it was queued.
    if (!hasNights(known)) return known;
    if (failedNights >= mostFailedNights) return undefined;
    nights = 2 ** (failedNights - 1);
    const nightBefore = new Date(now().getTime() + (nights - 1) * millisPerDay);
    return { ...known, failedNights, nextDueAt: nextNight(nightBefore, known.timeZone, nightSecondOf(spreadsheetId)) };
  });
  if (failedNights === 0) return;
  const about = { workbook: workbookHash(spreadsheetId), code, failedNights };
  if (kept === undefined)
    log.write("WARNING", "a workbook that cannot be opened is no longer refreshed at night", about);
  else log.write("WARNING", "a workbook could not be opened on its night", { ...about, nextInNights: nights });
}
