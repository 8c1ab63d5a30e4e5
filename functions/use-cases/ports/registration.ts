export const registrationFormat = 2;

/** A workbook that is refreshed every night. */
export interface Registration {
  readonly format: typeof registrationFormat;
  readonly spreadsheetId: string;
  readonly timeZone: string;
  readonly registeredAt: Date;
  /** When the next nightly refresh is due. */
  readonly nextDueAt: Date;
  /** Nights in a row on which the spreadsheet could not be opened; absent: none. */
  readonly failedNights?: number;
}
