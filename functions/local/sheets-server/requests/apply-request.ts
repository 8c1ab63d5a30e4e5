import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument, notBuilt } from "../api-error.ts";
import type { Edit } from "../edit.ts";
import { autoFill } from "./auto-fill.ts";
import { addBanding, deleteBanding, updateBanding } from "./banding.ts";
import { updateBorders } from "./borders.ts";
import { appendCells, repeatCell, updateCells } from "./cells.ts";
import { addChart, updateChartSpec } from "./charts.ts";
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from "./conditional-formats.ts";
import { setDataValidation } from "./data-validation.ts";
import { deleteDuplicates } from "./delete-duplicates.ts";
import { createDeveloperMetadata, deleteDeveloperMetadata, updateDeveloperMetadata } from "./developer-metadata.ts";
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from "./dimension-groups.ts";
import { autoResizeDimensions, updateDimensionProperties } from "./dimension-properties.ts";
import { appendDimension, deleteDimension, insertDimension, moveDimension } from "./dimensions.ts";
import { deleteEmbeddedObject, updateEmbeddedObjectBorder, updateEmbeddedObjectPosition } from "./embedded-objects.ts";
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  duplicateFilterView,
  setBasicFilter,
  updateFilterView,
} from "./filters.ts";
import { findReplace, trimWhitespace } from "./find-replace.ts";
import { mergeCells, unmergeCells } from "./merges.ts";
import { addNamedRange, deleteNamedRange, updateNamedRange } from "./named-ranges.ts";
import { copyPaste, cutPaste } from "./paste.ts";
import { pasteData } from "./paste-data.ts";
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from "./protected-ranges.ts";
import { deleteRange, insertRange } from "./ranges.ts";
import type { Reply, RequestHandler, RequestKind } from "./request.ts";
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties } from "./sheets.ts";
import { addSlicer, updateSlicerSpec } from "./slicers.ts";
import { randomizeRange, sortRange } from "./sort-range.ts";
import { updateSpreadsheetProperties } from "./spreadsheet-properties.ts";
import { addTable, deleteTable, updateTable } from "./tables.ts";
import { textToColumns } from "./text-to-columns.ts";

/** What each kind of request does; a kind that is not here is refused loudly. */
const handlers: { readonly [K in RequestKind]?: RequestHandler<K> } = {
  addBanding,
  addChart,
  addConditionalFormatRule,
  addDimensionGroup,
  addFilterView,
  addNamedRange,
  addProtectedRange,
  addSheet,
  addSlicer,
  addTable,
  appendCells,
  appendDimension,
  autoFill,
  autoResizeDimensions,
  clearBasicFilter,
  copyPaste,
  createDeveloperMetadata,
  cutPaste,
  deleteBanding,
  deleteConditionalFormatRule,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteDimensionGroup,
  deleteDuplicates,
  deleteEmbeddedObject,
  deleteFilterView,
  deleteNamedRange,
  deleteProtectedRange,
  deleteRange,
  deleteSheet,
  deleteTable,
  duplicateFilterView,
  duplicateSheet,
  findReplace,
  insertDimension,
  insertRange,
  mergeCells,
  moveDimension,
  pasteData,
  randomizeRange,
  repeatCell,
  setBasicFilter,
  setDataValidation,
  sortRange,
  textToColumns,
  trimWhitespace,
  unmergeCells,
  updateBanding,
  updateBorders,
  updateCells,
  updateChartSpec,
  updateConditionalFormatRule,
  updateDeveloperMetadata,
  updateDimensionGroup,
  updateDimensionProperties,
  updateEmbeddedObjectBorder,
  updateEmbeddedObjectPosition,
  updateFilterView,
  updateNamedRange,
  updateProtectedRange,
  updateSheetProperties,
  updateSlicerSpec,
  updateSpreadsheetProperties,
  updateTable,
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
