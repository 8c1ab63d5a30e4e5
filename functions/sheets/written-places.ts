import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { WorkbookState } from "./workbook-state.ts";

/**
 * Whether a range holds cells that the tool writes: any of a tab of its own, and on the Customers tab its own columns and those
 * that are inserted beside them, and the rows that are added below all others.
 */
export function isWritten(state: WorkbookState, sheetId: number, range: sheets_v4.Schema$GridRange): boolean {
  const { customers, settings, ownTabs } = state;
  if ([settings, ...ownTabs.values()].some((tab) => tab?.sheetId === sheetId)) return true;
  if (customers?.sheetId !== sheetId) return false;
  const lastRow = (range.endRowIndex ?? Number.POSITIVE_INFINITY) - 1;
  const firstNewRow = customers.headerRowIndex + 1 + customers.usedRows;
  const columns = [...[...customers.own.values()].map(({ columnIndex }) => columnIndex), customers.nextColumnIndex];
  const first = range.startColumnIndex ?? 0;
  const end = range.endColumnIndex ?? Number.POSITIVE_INFINITY;
  return (
    lastRow >= firstNewRow || (lastRow >= customers.headerRowIndex && columns.some((at) => at >= first && at < end))
  );
}
