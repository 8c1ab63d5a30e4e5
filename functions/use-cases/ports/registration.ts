export const registrationFormat = 3;

/** A workbook that is refreshed every night, unless somebody switched that off. */
export interface Registration {
  readonly format: typeof registrationFormat;
  readonly spreadsheetId: string;
  readonly timeZone: string;
  readonly registeredAt: Date;
  /** When the next nightly refresh is due; absent: the nights are switched off, until somebody switches them on. */
  readonly nextDueAt?: Date;
  /** Nights in a row on which the spreadsheet could not be opened; absent: none. */
  readonly failedNights?: number;
}

/** One whose nights are on. */
export interface NightlyRegistration extends Registration {
  readonly nextDueAt: Date;
}

/** A night that has come. */
export interface DueNight extends Pick<NightlyRegistration, "spreadsheetId" | "nextDueAt"> {
  /** Absent where the registration cannot be read: whoever claims the night is told why. */
  readonly timeZone?: string;
}

/** Whether its nights are on. */
export function hasNights(registration: Registration | undefined): registration is NightlyRegistration {
  return registration?.nextDueAt !== undefined;
}
