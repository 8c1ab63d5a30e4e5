import { setUpLabels } from "../core/labels/set-up.ts";
import { nextNight, nightSecondOf } from "./next-night.ts";
import { hasNights, type Registration, registrationFormat } from "./ports/registration.ts";
import type { Store } from "./ports/store.ts";
import type { Workbooks } from "./ports/workbook.ts";
import { waitForSheet } from "./wait-for-sheet.ts";

/** Whether a workbook is to be refreshed at night. */
export interface NightsRequest {
  readonly spreadsheetId: string;
  readonly on: boolean;
}

export interface SwitchNightsDeps {
  readonly store: Pick<Store, "registration" | "editRegistration">;
  /** For somebody who waits: with a few quick tries. */
  readonly workbooks: Workbooks;
  readonly now: () => Date;
}

/**
 * Switches the nightly refresh of a workbook on or off. It stays so, whatever runs come between. Switched on where it is on, the next
 * night stays when it was, unless the spreadsheet could not be opened lately: then it is the coming one.
 *
 * The spreadsheet is looked at only where its time zone is not known yet.
 *
 * @throws AppError store_unavailable; workbook_not_found, workbook_forbidden, sheet_busy, deadline
 */
export async function switchNights(
  { spreadsheetId, on }: NightsRequest,
  { store, workbooks, now }: SwitchNightsDeps,
): Promise<Registration> {
  const timeZone = (await store.registration(spreadsheetId))?.timeZone ?? (await timeZoneOf(spreadsheetId, workbooks));
  return store.editRegistration(spreadsheetId, (known): Registration => {
    if (known !== undefined && hasNights(known) === on && known.failedNights === undefined) return known;
    const at = now();
    const zone = known?.timeZone ?? timeZone;
    return {
      ...{ format: registrationFormat, spreadsheetId, timeZone: zone, registeredAt: known?.registeredAt ?? at },
      ...(on && { nextDueAt: nextNight(at, zone, nightSecondOf(spreadsheetId)) }),
    };
  });
}

async function timeZoneOf(spreadsheetId: string, workbooks: Workbooks): Promise<string> {
  const describe = (signal: AbortSignal) => workbooks.open(spreadsheetId, signal).describe();
  const { timeZone } = await waitForSheet(describe, setUpLabels.nightsTimeUp);
  return timeZone;
}
