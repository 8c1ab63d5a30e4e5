/** What the page is told when it opens. */
export interface ClientSettings {
  readonly spreadsheetId: string;
  /** Of who sits here, shown in the corner. */
  readonly email: string;
}
