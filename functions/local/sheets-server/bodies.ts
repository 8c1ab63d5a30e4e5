import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { badRequest } from "./api-error.ts";
import { Decoder } from "./decode.ts";

/** The messages that are request bodies. */
export type Bodies = {
  Spreadsheet: sheets_v4.Schema$Spreadsheet;
  BatchUpdateSpreadsheetRequest: sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  GetSpreadsheetByDataFilterRequest: sheets_v4.Schema$GetSpreadsheetByDataFilterRequest;
  SearchDeveloperMetadataRequest: sheets_v4.Schema$SearchDeveloperMetadataRequest;
  CopySheetToAnotherSpreadsheetRequest: sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest;
  ValueRange: sheets_v4.Schema$ValueRange;
  BatchClearValuesRequest: sheets_v4.Schema$BatchClearValuesRequest;
  BatchClearValuesByDataFilterRequest: sheets_v4.Schema$BatchClearValuesByDataFilterRequest;
  BatchGetValuesByDataFilterRequest: sheets_v4.Schema$BatchGetValuesByDataFilterRequest;
  BatchUpdateValuesRequest: sheets_v4.Schema$BatchUpdateValuesRequest;
  BatchUpdateValuesByDataFilterRequest: sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest;
};

/** Where a body stands in the request message, as errors name it; at the root unless listed. */
const bodyFields: Readonly<Record<string, string>> = { ValueRange: "data", Spreadsheet: "spreadsheet" };

/** Reads a JSON body as the named message; everything that is wrong with it is told at once. */
export function decodeBody<K extends keyof Bodies>(name: K, json: unknown): Bodies[K] {
  const decoder = new Decoder();
  const decoded: unknown = decoder.message(name, json ?? {}, bodyFields[name] ?? "");
  if (!isSound<Bodies[K]>(decoded, decoder)) throw badRequest(decoder.violations);
  return decoded;
}

/** The decoder having found nothing wrong, the value is what the schema says. */
function isSound<T>(value: unknown, decoder: Decoder): value is T {
  return value !== undefined && decoder.violations.length === 0;
}
