import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { a1, columnLetters } from "../core/values/a1.ts";
import { AppError } from "../errors.ts";
import type { SheetsCalls } from "./sheets-calls.ts";

const fields = "namedRanges(namedRangeId,range),sheets(properties(sheetId,title),protectedRanges)";

/**
 * Says which protected ranges stand in the tool's way, and who may edit them as far as the service tells. One more read, after a
 * write was refused.
 *
 * @param isOurs whether a range of a tab holds cells that were to be written; where none does, all protected ranges are named
 */
export async function explainProtection(
  calls: SheetsCalls,
  error: AppError,
  isOurs: (sheetId: number, range: sheets_v4.Schema$GridRange) => boolean,
): Promise<AppError> {
  const { spreadsheetId } = calls;
  const found = await calls.read((client, options) => client.spreadsheets.get({ spreadsheetId, fields }, options));
  const named = new Map((found.namedRanges ?? []).map(({ namedRangeId, range }) => [namedRangeId, range]));
  const closed = (found.sheets ?? []).flatMap((sheet) =>
    (sheet.protectedRanges ?? [])
      .filter(({ requestingUserCanEdit, warningOnly }) => requestingUserCanEdit !== true && warningOnly !== true)
      .map((each) => ({
        title: sheet.properties?.title ?? "",
        each,
        range: each.range ?? named.get(each.namedRangeId) ?? {},
        sheetId: sheet.properties?.sheetId ?? 0,
      })),
  );
  if (closed.length === 0) return error;
  const ours = closed.filter(({ sheetId, range }) => isOurs(range.sheetId ?? sheetId, range));
  const places = (ours.length > 0 ? ours : closed).map(
    ({ title, each, range }) => `${nameOf(title, range)}${whoMayEdit(each)}`,
  );
  return new AppError("protected_range", `Protected, so that the tool may not write: ${places.join("; ")}.`, {
    cause: error,
  });
}

function whoMayEdit({ editors, description }: sheets_v4.Schema$ProtectedRange): string {
  const who = [...(editors?.users ?? []), ...(editors?.groups ?? [])];
  const may =
    who.length > 0 ? `may be edited by ${who.join(", ")}` : "the owner of the spreadsheet sees who may edit it";
  return ` (${description ? `"${description}", ` : ""}${may})`;
}

/** A range as people write it: `Customers!E:H`, `Customers!E2:H10`, or the whole tab. */
function nameOf(title: string, range: sheets_v4.Schema$GridRange): string {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const tab = /^[A-Za-z_]\w*$/.test(title) ? title : `'${title.replaceAll("'", "''")}'`;
  const rows = typeof startRowIndex === "number" || typeof endRowIndex === "number";
  if (typeof endColumnIndex !== "number") {
    return typeof endRowIndex === "number" ? `${tab}!${(startRowIndex ?? 0) + 1}:${endRowIndex}` : `all of tab ${tab}`;
  }
  const first = startColumnIndex ?? 0;
  const last = endColumnIndex - 1;
  if (!rows) return `${tab}!${columnLetters(first)}:${columnLetters(last)}`;
  const end = typeof endRowIndex === "number" ? a1(last, endRowIndex) : columnLetters(last);
  return `${tab}!${a1(first, (startRowIndex ?? 0) + 1)}:${end}`;
}
