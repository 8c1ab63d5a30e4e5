import { nextNight, nightSecondOf } from "./next-night.ts";
import { hasNights, type Registration, registrationFormat } from "./ports/registration.ts";
import type { Store } from "./ports/store.ts";

export interface KeepRegistrationDeps {
  readonly store: Pick<Store, "editRegistration">;
  readonly now: () => Date;
}

/**
 * Sees to it that a workbook is refreshed every night, in its own time zone. Safe to repeat: what is right already is
 * left alone, above all a night that is due and not yet claimed. Nights on which it could not be opened are forgotten. Where
 * somebody switched the nights off they stay off.
 *
 * @param timeZone of the spreadsheet, as it was read
 * @throws AppError store_unavailable
 */
export function keepRegistration(
  spreadsheetId: string,
  timeZone: string,
  { store, now }: KeepRegistrationDeps,
): Promise<Registration> {
  return store.editRegistration(spreadsheetId, (known) => {
    if (known !== undefined && known.timeZone === timeZone && known.failedNights === undefined) return known;
    const at = now();
    const isOff = known !== undefined && !hasNights(known);
    return {
      format: registrationFormat,
      spreadsheetId,
      timeZone,
      registeredAt: known?.registeredAt ?? at,
      ...(!isOff && { nextDueAt: nextNight(at, timeZone, nightSecondOf(spreadsheetId)) }),
    };
  });
}
