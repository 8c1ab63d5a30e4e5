/** The name under which a challenge stands in the spreadsheet's developer metadata. */
export const challengeKey = "customer-tiers.challenge";

/** A text that somebody wrote under that name. */
export interface WrittenChallenge {
  /** Where it stands. */
  readonly metadataId: number;
  readonly value: string;
}

/**
 * Where challenges are written: the developer metadata of the spreadsheet as a whole, which only editors may write. What stands on
 * a tab, a column or a row does not count, since it travels with a tab that is copied from elsewhere.
 */
export interface ChallengePlace {
  /** What is written there, read with the tool's own account. @throws AppError workbook_not_found, workbook_forbidden, sheet_busy */
  written(spreadsheetId: string): Promise<readonly WrittenChallenge[]>;
  /** Takes some of it away; what is gone already does not matter. @throws AppError workbook_forbidden, sheet_busy, ... */
  remove(spreadsheetId: string, written: readonly WrittenChallenge[]): Promise<void>;
}
