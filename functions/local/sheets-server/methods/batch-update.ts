import { invalidArgument } from "../api-error.ts";
import { decodeBody } from "../bodies.ts";
import { describeSpreadsheet } from "../describe/spreadsheet.ts";
import { type FieldMask, maskBelow } from "../field-mask.ts";
import { resolveA1 } from "../ranges.ts";
import { applyRequest } from "../requests/apply-request.ts";
import type { EditMethod } from "./method.ts";

/** `spreadsheets.batchUpdate`: all of the requests are applied, in order, or none. */
export const batchUpdate: EditMethod = (edit, { call, mask }) => {
  const body = decodeBody("BatchUpdateSpreadsheetRequest", call.body);
  const requests = body.requests ?? [];
  if (requests.length === 0) throw invalidArgument("Must specify at least one request.");
  const replies = requests.map((request, at) => applyRequest(edit, request, at));
  return () => ({
    spreadsheetId: edit.draft.spreadsheetId,
    replies: replies.map((reply) => reply()),
    ...(body.includeSpreadsheetInResponse === true
      ? {
          updatedSpreadsheet: describeSpreadsheet(edit.draft, {
            caller: edit.caller,
            targets: body.responseRanges?.map((range) => resolveA1(edit.draft, range)),
            includeGridData: body.responseIncludeGridData === true,
            mask: spreadsheetMask(mask),
          }),
        }
      : {}),
  });
};

/** The part of the answer's mask that is about the spreadsheet in it. */
function spreadsheetMask(mask: FieldMask | undefined): FieldMask | undefined {
  const below = mask === undefined ? undefined : maskBelow(mask, "updatedSpreadsheet");
  return below === undefined || below.size === 0 ? undefined : below;
}
