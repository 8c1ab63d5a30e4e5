import { nextNight, nightSecondOf } from "./next-night.ts";
import { type Registration, registrationFormat, type Store } from "./ports.ts";
import { fallbackTimeZone } from "./zoned-time.ts";

export interface KeepRegistrationDeps {
  readonly store: Pick<Store, "registration" | "register">;
  readonly now: () => Date;
}

/**
 * Sees to it that a workbook is refreshed every night, in its own time zone. Safe to repeat: what is right already is
 * left alone, above all a night that is due and not yet claimed.
 *
 * @param timeZone of the spreadsheet, where the caller has seen it; undefined keeps the known one, or UTC until a run
 *   has read the spreadsheet
 * @throws AppError store_unavailable
 */
export async function keepRegistration(
  spreadsheetId: string,
  timeZone: string | undefined,
  { store, now }: KeepRegistrationDeps,
): Promise<Registration> {
  const known = await store.registration(spreadsheetId);
  const zone = timeZone ?? known?.timeZone ?? fallbackTimeZone;
  if (known !== undefined && known.timeZone === zone) return known;
  const at = now();
  const registration: Registration = {
    format: registrationFormat,
    spreadsheetId,
    timeZone: zone,
    registeredAt: known?.registeredAt ?? at,
    nextDueAt: nextNight(at, zone, nightSecondOf(spreadsheetId)),
  };
  await store.register(registration);
  return registration;
}
