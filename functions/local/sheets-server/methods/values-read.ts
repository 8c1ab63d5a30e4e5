import { decodeBody } from "../bodies.ts";
import { matchTargets } from "../data-filter.ts";
import { clipToGrid, resolveA1, type Target } from "../ranges.ts";
import { readValues, type ValueRange } from "../read-values.ts";
import { type RenderOptions, renderOptions } from "../render.ts";
import type { DimensionName, Workbook } from "../workbook.ts";
import type { MethodCall, ReadMethod } from "./method.ts";

const dimension = (text: string | null | undefined): DimensionName => (text === "COLUMNS" ? "COLUMNS" : "ROWS");

const queryOptions = ({ query }: MethodCall) =>
  renderOptions(query.text("valueRenderOption"), query.text("dateTimeRenderOption"));

function read(workbook: Workbook, target: Target, options: RenderOptions, major: DimensionName): ValueRange {
  return readValues(workbook, target.sheet, clipToGrid(target), options, major);
}

/** `spreadsheets.values.get` */
export const getValues: ReadMethod = (workbook, request) => {
  const target = resolveA1(workbook, request.call.pathParams.range ?? "");
  return read(workbook, target, queryOptions(request), dimension(request.query.text("majorDimension")));
};

/** `spreadsheets.values.batchGet` */
export const batchGetValues: ReadMethod = (workbook, request) => {
  const major = dimension(request.query.text("majorDimension"));
  const options = queryOptions(request);
  const targets = request.query.texts("ranges").map((range) => resolveA1(workbook, range));
  const valueRanges = targets.map((target) => read(workbook, target, options, major));
  return { spreadsheetId: workbook.spreadsheetId, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
};

/** `spreadsheets.values.batchGetByDataFilter` */
export const batchGetValuesByDataFilter: ReadMethod = (workbook, { call }) => {
  const body = decodeBody("BatchGetValuesByDataFilterRequest", call.body);
  const options = renderOptions(body.valueRenderOption, body.dateTimeRenderOption);
  const valueRanges = matchTargets(workbook, body.dataFilters ?? [], call.caller.project).map(
    ({ target, filters }) => ({
      valueRange: read(workbook, target, options, dimension(body.majorDimension)),
      dataFilters: filters,
    }),
  );
  return { spreadsheetId: workbook.spreadsheetId, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
};
