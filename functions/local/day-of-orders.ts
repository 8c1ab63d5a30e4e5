import type { Cell } from "../core/values/cell.ts";
import { formatDay } from "../core/values/day.ts";
import { AppError } from "../errors.ts";
import { googleWorkbooks } from "../sheets/google-workbooks.ts";
import { decideSettings } from "../use-cases/decide-settings.ts";
import { dayIn, usableTimeZone } from "../use-cases/zoned-time.ts";
import { readOrderDays } from "./read-order-days.ts";
import type { SheetsServerAccess } from "./sheets-server/access.ts";

/**
 * The last order day of a spreadsheet as it stands now, which is the day that whoever sits before it means by today: `2026-06-30`.
 *
 * @param sheets the local Sheets server
 * @returns undefined where Tier Settings name the day, or the orders cannot be found or read: the functions decide, and say so
 */
export async function dayOfOrders(sheets: SheetsServerAccess, spreadsheetId: string): Promise<string | undefined> {
  try {
    return await lastDayOf(sheets, spreadsheetId);
  } catch (error) {
    // The function meets the same, and has words for it that the sidebar shows.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function lastDayOf(sheets: SheetsServerAccess, spreadsheetId: string): Promise<string | undefined> {
  const workbook = googleWorkbooks(sheets).open(spreadsheetId, AbortSignal.timeout(60_000));
  const shape = await workbook.describe();
  const { settings, problems, orders } = decideSettings(shape);
  if (problems.length > 0 || orders.kind !== "chosen" || settings.asOf !== undefined) return undefined;
  const { tab, map } = orders;
  const { columns, headerRowNumber } = map;
  if (columns.date === undefined) return undefined;
  const cells: Cell[] = [];
  for await (const page of workbook.readColumns(tab.sheetId, [columns.date.columnIndex], headerRowNumber)) {
    // Not spread: a page holds more cells than a call takes arguments.
    for (const cell of page.columns[0] ?? []) cells.push(cell);
  }
  const timeZone = usableTimeZone(settings.timeZone ?? shape.timeZone);
  const { locale } = shape;
  const { lastDay } = readOrderDays({ locale, timeZone }, { map, head: tab.head, cells }, dayIn(new Date(), timeZone));
  return lastDay === undefined ? undefined : formatDay(lastDay);
}
