import { badRequest, notFound, permissionDenied } from "../api-error.ts";
import { decodeBody } from "../bodies.ts";
import type { Call } from "../call.ts";
import { Decoder } from "../decode.ts";
import { describeSheetProperties } from "../describe/sheet-properties.ts";
import type { Caller } from "../edit.ts";
import { checkSize } from "../limits.ts";
import { copySheet } from "../requests/sheets.ts";
import type { Store } from "../store.ts";
import { sheetById, sheetByTitle } from "../workbook.ts";

/** `spreadsheets.sheets.copyTo`: the copy stands last in the other spreadsheet. */
export function copySheetTo(store: Store, call: Call, callerFor: (spreadsheetId: string) => Caller): object {
  const body = decodeBody("CopySheetToAnotherSpreadsheetRequest", call.body);
  const decoder = new Decoder();
  const sheetId = decoder.parameter("int32", "sheetId", [call.pathParams.sheetId ?? ""]);
  if (decoder.violations.length > 0 || typeof sheetId !== "number") throw badRequest(decoder.violations);
  const source = sheetById(store.require(call.spreadsheetId ?? ""), sheetId);
  if (source === undefined) throw notFound();
  const destination = body.destinationSpreadsheetId ?? "";
  store.require(destination);
  const caller = callerFor(destination);
  if (caller.role !== "owner" && caller.role !== "editor") throw permissionDenied();
  return store.edit(destination, caller, (edit) => {
    let title = `Copy of ${source.title}`;
    for (let number = 2; sheetByTitle(edit.draft, title) !== undefined; number++)
      title = `Copy of ${source.title} ${number}`;
    const id = edit.newId((each) => sheetById(edit.draft, each) !== undefined);
    const copy = copySheet(edit, source, id, title);
    edit.draft.sheets.push(copy);
    checkSize(edit.draft, "");
    return () => describeSheetProperties(copy, edit.draft.sheets.length - 1);
  });
}
