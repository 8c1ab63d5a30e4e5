/** The id of the spreadsheet that holds so many order rows. */
export function spreadsheetIdFor(rowCount: number): string {
  return `bench-orders-${String(rowCount).padStart(12, "0")}`;
}
