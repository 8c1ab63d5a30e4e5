/**
 * The methods of Google's APIs that the product calls, and the kinds of request that it puts into a batch: no others. A test
 * holds what is sent to this list, and the local server is held to the real service for all of it.
 */
export const usedMethods = [
  "spreadsheets.get",
  "spreadsheets.batchUpdate",
  "spreadsheets.values.batchGetByDataFilter",
  "spreadsheets.values.batchUpdateByDataFilter",
  "drive.files.get",
] as const;

export const usedRequestKinds = [
  "addConditionalFormatRule",
  "addProtectedRange",
  "addSheet",
  "appendDimension",
  "createDeveloperMetadata",
  "deleteConditionalFormatRule",
  "deleteDeveloperMetadata",
  "findReplace",
  "insertDimension",
  "repeatCell",
  "setDataValidation",
  "updateCells",
  "updateDeveloperMetadata",
  "updateDimensionProperties",
] as const;
