import { notBuilt, permissionDenied } from "../api-error.ts";
import type { Answer, Call } from "../call.ts";
import { handleDrive, type ShownVersion } from "../drive.ts";
import type { Caller } from "../edit.ts";
import { parseFieldsParameter, selectFields } from "../field-mask.ts";
import { readQuery } from "../parameters.ts";
import type { MethodSchema } from "../schema.ts";
import type { Store } from "../store.ts";
import { batchUpdate } from "./batch-update.ts";
import { copySheetTo } from "./copy-to.ts";
import { getDeveloperMetadata, searchDeveloperMetadata } from "./developer-metadata.ts";
import type { EditMethod, ReadMethod } from "./method.ts";
import { createSpreadsheet } from "./spreadsheets-create.ts";
import { getSpreadsheet, getSpreadsheetByDataFilter } from "./spreadsheets-get.ts";
import { batchClearValues, batchClearValuesByDataFilter, clearValues } from "./values-clear.ts";
import { batchGetValues, batchGetValuesByDataFilter, getValues } from "./values-read.ts";
import { appendToValues, batchUpdateValues, batchUpdateValuesByDataFilter, updateValues } from "./values-update.ts";

const reads: Readonly<Record<string, ReadMethod>> = {
  "spreadsheets.get": getSpreadsheet,
  "spreadsheets.getByDataFilter": getSpreadsheetByDataFilter,
  "spreadsheets.developerMetadata.get": getDeveloperMetadata,
  "spreadsheets.developerMetadata.search": searchDeveloperMetadata,
  "spreadsheets.values.get": getValues,
  "spreadsheets.values.batchGet": batchGetValues,
  "spreadsheets.values.batchGetByDataFilter": batchGetValuesByDataFilter,
};

const edits: Readonly<Record<string, EditMethod>> = {
  "spreadsheets.batchUpdate": batchUpdate,
  "spreadsheets.values.append": appendToValues,
  "spreadsheets.values.batchClear": batchClearValues,
  "spreadsheets.values.batchClearByDataFilter": batchClearValuesByDataFilter,
  "spreadsheets.values.batchUpdate": batchUpdateValues,
  "spreadsheets.values.batchUpdateByDataFilter": batchUpdateValuesByDataFilter,
  "spreadsheets.values.clear": clearValues,
  "spreadsheets.values.update": updateValues,
};

/** Whether a method only reads. */
export function isRead(method: string): boolean {
  return (
    method in reads || method === "drive.files.get" || method === "drive.files.list" || method === "drive.files.export"
  );
}

/** What a call is handled with. */
export type Handling = {
  readonly store: Store;
  /** The caller as they stand to another spreadsheet. */
  readonly callerFor: (spreadsheetId: string) => Caller;
  readonly shownVersion: ShownVersion;
};

/** Handles a call: checks its parameters and the caller's role, applies it, and selects the fields asked for. */
export function handleCall(handling: Handling, call: Call, method: MethodSchema | undefined): Answer {
  if (method === undefined) return handleDrive(handling.store, call, handling.shownVersion);
  const query = readQuery(call.query, method);
  const fields = query.text("fields");
  const mask = fields === undefined ? undefined : parseFieldsParameter(fields, method.response);
  const request = { call, query, mask };
  const body = apply(handling, call, request);
  return { status: 200, body: mask === undefined ? body : selectFields(body, mask) };
}

function apply({ store, callerFor }: Handling, call: Call, request: Parameters<ReadMethod>[1]): object {
  if (call.method === "spreadsheets.create") return createSpreadsheet(store, call);
  const workbook = store.require(call.spreadsheetId ?? "");
  const { role } = call.caller;
  if (role === "none") throw permissionDenied();
  if (call.method === "spreadsheets.sheets.copyTo") return copySheetTo(store, call, callerFor);
  const read = reads[call.method];
  if (read !== undefined) return read(workbook, request);
  if (role === "viewer") throw permissionDenied();
  const edit = edits[call.method];
  if (edit === undefined) throw notBuilt(`the method ${call.method}`);
  return store.edit(workbook.spreadsheetId, call.caller, (draft) => edit(draft, request));
}
