import { formatA1 } from "../a1.ts";
import { invalidArgument } from "../api-error.ts";
import { appendValues } from "../append-values.ts";
import { decodeBody } from "../bodies.ts";
import { filterTargets } from "../data-filter.ts";
import { resolveA1 } from "../ranges.ts";
import { renderOptions } from "../render.ts";
import type { DimensionName } from "../workbook.ts";
import { requireValueInput } from "../write-cell.ts";
import { type ValuesToWrite, writeValues } from "../write-values.ts";
import type { EditMethod, MethodCall } from "./method.ts";
import { describeTotals, describeWritten, type Readback } from "./values-written.ts";

const dimension = (text: string | null | undefined): DimensionName => (text === "COLUMNS" ? "COLUMNS" : "ROWS");

function queryReadback({ query }: MethodCall, majorDimension: DimensionName): Readback {
  if (!query.flag("includeValuesInResponse")) return undefined;
  const options = renderOptions(query.text("responseValueRenderOption"), query.text("responseDateTimeRenderOption"));
  return { options, majorDimension };
}

/** The range a body names must be the one of the path. */
function checkRange(given: string | null | undefined, range: string): void {
  if (typeof given !== "string" || given === "" || given === range) return;
  throw invalidArgument(`Requested writing within range [${range}], but the body is for range [${given}]`);
}

/** `spreadsheets.values.update` */
export const updateValues: EditMethod = (edit, request) => {
  const body = decodeBody("ValueRange", request.call.body);
  const range = request.call.pathParams.range ?? "";
  const input = requireValueInput(request.query.text("valueInputOption"));
  checkRange(body.range, range);
  const majorDimension = dimension(body.majorDimension);
  const given = { values: body.values ?? [], majorDimension, input, place: "values" };
  const written = writeValues(edit, resolveA1(edit.draft, range), given);
  return () => ({
    spreadsheetId: edit.draft.spreadsheetId,
    ...describeWritten(edit.draft, written, queryReadback(request, majorDimension)),
  });
};

/** `spreadsheets.values.append` */
export const appendToValues: EditMethod = (edit, request) => {
  const body = decodeBody("ValueRange", request.call.body);
  const range = request.call.pathParams.range ?? "";
  const input = requireValueInput(request.query.text("valueInputOption"));
  const majorDimension = dimension(body.majorDimension);
  const given: ValuesToWrite = { values: body.values ?? [], majorDimension, input, place: "values" };
  const insertRows = request.query.text("insertDataOption") === "INSERT_ROWS";
  const { written, table } = appendValues(edit, resolveA1(edit.draft, range), given, insertRows);
  const { spreadsheetId } = edit.draft;
  return () => ({
    spreadsheetId,
    ...(table === undefined ? {} : { tableRange: formatA1(written.sheet.title, table) }),
    updates: { spreadsheetId, ...describeWritten(edit.draft, written, queryReadback(request, majorDimension)) },
  });
};

/** `spreadsheets.values.batchUpdate` */
export const batchUpdateValues: EditMethod = (edit, { call }) => {
  const body = decodeBody("BatchUpdateValuesRequest", call.body);
  const input = requireValueInput(body.valueInputOption);
  const list = (body.data ?? []).map((each, at) => {
    const majorDimension = dimension(each.majorDimension);
    const given = { values: each.values ?? [], majorDimension, input, place: `data[${at}].values` };
    const where = { ...edit, where: `Invalid data[${at}]: ` };
    return { written: writeValues(where, resolveA1(edit.draft, each.range ?? ""), given), majorDimension };
  });
  const { spreadsheetId } = edit.draft;
  const options = renderOptions(body.responseValueRenderOption, body.responseDateTimeRenderOption);
  const readback = (majorDimension: DimensionName): Readback =>
    body.includeValuesInResponse === true ? { options, majorDimension } : undefined;
  return () => ({
    spreadsheetId,
    ...describeTotals(list.map(({ written }) => written)),
    responses: list.map(({ written, majorDimension }) => ({
      spreadsheetId,
      ...describeWritten(edit.draft, written, readback(majorDimension)),
    })),
  });
};

/** `spreadsheets.values.batchUpdateByDataFilter`: a filter that selects nothing writes nothing. */
export const batchUpdateValuesByDataFilter: EditMethod = (edit, { call }) => {
  const body = decodeBody("BatchUpdateValuesByDataFilterRequest", call.body);
  const input = requireValueInput(body.valueInputOption);
  const list = (body.data ?? []).flatMap((each, at) => {
    const dataFilter = each.dataFilter;
    const where = `Invalid data[${at}]: `;
    if (dataFilter === undefined) throw invalidArgument(`${where}A data filter must be specified.`);
    const majorDimension = dimension(each.majorDimension);
    const given = { values: each.values ?? [], majorDimension, input, place: `data[${at}].values`, exact: true };
    const targets = filterTargets(edit.draft, dataFilter, edit.caller.project, where);
    return targets.map((target) => ({
      written: writeValues({ ...edit, where }, target, given),
      majorDimension,
      dataFilter,
    }));
  });
  const options = renderOptions(body.responseValueRenderOption, body.responseDateTimeRenderOption);
  const readback = (majorDimension: DimensionName): Readback =>
    body.includeValuesInResponse === true ? { options, majorDimension } : undefined;
  return () => ({
    spreadsheetId: edit.draft.spreadsheetId,
    ...describeTotals(list.map(({ written }) => written)),
    ...(list.length === 0
      ? {}
      : {
          responses: list.map(({ written, majorDimension, dataFilter }) => ({
            ...describeWritten(edit.draft, written, readback(majorDimension)),
            dataFilter,
          })),
        }),
  });
};
