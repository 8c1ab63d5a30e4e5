import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { fillWords, joinWords } from "../core/labels/fill-words.ts";
import type { Words } from "../core/labels/language.ts";
import { protectionLabels } from "../core/labels/sheet-messages.ts";
import { a1, cellOfTab, columnLetters, tabInNames } from "../core/values/a1.ts";
import { AppError } from "../errors.ts";
import type { SheetsCalls } from "./sheets-calls.ts";

type GridRange = sheets_v4.Schema$GridRange;

/** The fields of a spreadsheet that tell its closed ranges. */
export const protectionFields = {
  spreadsheet: "namedRanges(namedRangeId,range)",
  sheet: "protectedRanges(range,namedRangeId,description,warningOnly,requestingUserCanEdit,unprotectedRanges,editors)",
} as const;

/** A protected range that the tool's account may not edit. */
export interface ClosedRange {
  readonly sheetId: number;
  /** Of the tab. */
  readonly title: string;
  readonly range: GridRange;
  /** Of a protected tab: what is open all the same. */
  readonly open: readonly GridRange[];
  readonly description: string;
  /** Whoever may edit it; the service tells this only to those who may. */
  readonly editors: readonly string[];
}

/** A protected range that the tool's account may edit, and some people may not. */
export interface SharedRange extends ClosedRange {
  /** Whether everybody of the spreadsheet's domain may. */
  readonly isOpenToDomain: boolean;
}

/** The protected ranges of a tab that the tool may edit. @param named as of `closedRangesOf` */
export function sharedRangesOf(
  { properties, protectedRanges = [] }: sheets_v4.Schema$Sheet,
  named: readonly sheets_v4.Schema$NamedRange[],
): readonly SharedRange[] {
  return protectedRanges
    .filter(({ requestingUserCanEdit, warningOnly }) => requestingUserCanEdit === true && warningOnly !== true)
    .map((found) => ({
      ...closedRange(properties, found, named),
      isOpenToDomain: found.editors?.domainUsersCanEdit === true,
    }));
}

/** The closed ranges of a tab. @param named the spreadsheet's named ranges: some protected ranges are known by these alone */
export function closedRangesOf(
  { properties, protectedRanges = [] }: sheets_v4.Schema$Sheet,
  named: readonly sheets_v4.Schema$NamedRange[],
): readonly ClosedRange[] {
  return protectedRanges
    .filter(({ requestingUserCanEdit, warningOnly }) => requestingUserCanEdit !== true && warningOnly !== true)
    .map((found) => closedRange(properties, found, named));
}

function closedRange(
  properties: sheets_v4.Schema$SheetProperties | undefined,
  { range, namedRangeId, unprotectedRanges, description, editors }: sheets_v4.Schema$ProtectedRange,
  named: readonly sheets_v4.Schema$NamedRange[],
): ClosedRange {
  return {
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? "",
    range: range ?? named.find((each) => each.namedRangeId === namedRangeId)?.range ?? {},
    open: unprotectedRanges ?? [],
    description: description ?? "",
    editors: [...(editors?.users ?? []), ...(editors?.groups ?? [])],
  };
}

/** Names the closed ranges that are in the tool's way, and who may edit them as far as the service tells. */
export function protectedRangeError(closed: readonly ClosedRange[], cause?: unknown): AppError {
  const places = joinWords(closed.map(placeWords), "; ");
  const message = fillWords(protectionLabels.closed, { places });
  return new AppError("protected_range", message, cause === undefined ? {} : { cause });
}

/**
 * Says which protected ranges stand in the tool's way where a write was refused: somebody protected them since the sheet was read.
 * One more read.
 *
 * @param isOurs whether a range holds cells that were to be written; where none does, all closed ranges are named
 */
export async function explainProtection(
  calls: SheetsCalls,
  error: AppError,
  isOurs: (closed: ClosedRange) => boolean,
): Promise<AppError> {
  const { spreadsheetId } = calls;
  const fields = `${protectionFields.spreadsheet},sheets(properties(sheetId,title),${protectionFields.sheet})`;
  const found = await calls.read((client, options) => client.spreadsheets.get({ spreadsheetId, fields }, options));
  const closed = (found.sheets ?? []).flatMap((sheet) => closedRangesOf(sheet, found.namedRanges ?? []));
  if (closed.length === 0) return error;
  const ours = closed.filter(isOurs);
  return protectedRangeError(ours.length > 0 ? ours : closed, error);
}

function placeWords({ title, range, editors, description }: ClosedRange): Words {
  const { editors: byEditors, ownerKnows, place, describedPlace } = protectionLabels;
  const who = editors.length > 0 ? fillWords(byEditors, { editors: editors.join(", ") }) : ownerKnows;
  return fillWords(description === "" ? place : describedPlace, { range: nameOf(title, range), description, who });
}

/** A range as people write it: `Customers!E:H`, `Customers!E2:H10`, or the whole tab. */
export function nameOf(title: string, range: sheets_v4.Schema$GridRange): string | Words {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  const rows = typeof startRowIndex === "number" || typeof endRowIndex === "number";
  if (typeof endColumnIndex !== "number") {
    return typeof endRowIndex === "number"
      ? cellOfTab(title, `${(startRowIndex ?? 0) + 1}:${endRowIndex}`)
      : fillWords(protectionLabels.wholeTab, { tab: tabInNames(title) });
  }
  const first = startColumnIndex ?? 0;
  const last = endColumnIndex - 1;
  if (!rows) return cellOfTab(title, `${columnLetters(first)}:${columnLetters(last)}`);
  const end = typeof endRowIndex === "number" ? a1(last, endRowIndex) : columnLetters(last);
  return cellOfTab(title, `${a1(first, (startRowIndex ?? 0) + 1)}:${end}`);
}
