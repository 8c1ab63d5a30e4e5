import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notBuilt } from "../api-error.ts";
import type { Edit } from "../edit.ts";
import { appendCells, repeatCell, updateCells } from "./cells.ts";
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from "./conditional-formats.ts";
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from "./developer-metadata.ts";
import { appendDimension, deleteDimension, insertDimension, moveDimension } from "./dimensions.ts";
import { addNamedRange, deleteNamedRange, updateNamedRange } from "./named-ranges.ts";
import type { Reply, RequestHandler, RequestKind } from "./request.ts";
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties } from "./sheets.ts";
import { updateSpreadsheetProperties } from "./spreadsheet-properties.ts";

/** What each kind of request does; a kind that is not here is refused loudly. */
const handlers: { readonly [K in RequestKind]?: RequestHandler<K> } = {
  addConditionalFormatRule,
  addNamedRange,
  addSheet,
  appendCells,
  appendDimension,
  createDeveloperMetadata,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteNamedRange,
  deleteSheet,
  duplicateSheet,
  insertDimension,
  moveDimension,
  repeatCell,
  updateCells,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateNamedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/** Applies one request of a batch to the draft; `at` is its place in the batch. */
export function applyRequest(edit: Edit, request: sheets_v4.Schema$Request, at: number): Reply {
  const kinds = Object.keys(request);
  const [kind, second] = kinds;
  if (kind === undefined) throw invalidArgument(`Invalid requests[${at}]: No request set.`);
  if (second !== undefined) {
    throw invalidArgument(
      `Invalid value at 'requests[${at}]' (oneof), oneof field 'kind' is already set. Cannot set '${second}'`,
    );
  }
  if (!isHandled(kind)) throw notBuilt(`the request ${kind}`);
  return applyKind({ ...edit, where: `Invalid requests[${at}].${kind}: ` }, kind, request);
}

function isHandled(kind: string): kind is RequestKind {
  return kind in handlers;
}

function applyKind<K extends RequestKind>(edit: Edit, kind: K, request: sheets_v4.Schema$Request): Reply {
  const handler: RequestHandler<K> | undefined = handlers[kind];
  const given = request[kind];
  if (handler === undefined || given === undefined || given === null) throw notBuilt(`the request ${kind}`);
  return handler(edit, given);
}
