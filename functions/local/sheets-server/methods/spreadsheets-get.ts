import { decodeBody } from "../bodies.ts";
import { matchTargets } from "../data-filter.ts";
import { describeSpreadsheet } from "../describe/spreadsheet.ts";
import { resolveA1 } from "../ranges.ts";
import type { ReadMethod } from "./method.ts";

/** `spreadsheets.get` */
export const getSpreadsheet: ReadMethod = (workbook, { call, query, mask }) => {
  const ranges = query.texts("ranges");
  return describeSpreadsheet(workbook, {
    caller: call.caller,
    targets: ranges.length === 0 ? undefined : ranges.map((range) => resolveA1(workbook, range)),
    includeGridData: query.flag("includeGridData"),
    mask,
  });
};

/** `spreadsheets.getByDataFilter` */
export const getSpreadsheetByDataFilter: ReadMethod = (workbook, { call, mask }) => {
  const body = decodeBody("GetSpreadsheetByDataFilterRequest", call.body);
  const filters = body.dataFilters ?? [];
  const matches = matchTargets(workbook, filters, call.caller.project);
  return describeSpreadsheet(workbook, {
    caller: call.caller,
    targets: filters.length === 0 ? undefined : matches.map(({ target }) => target),
    includeGridData: body.includeGridData === true,
    mask,
  });
};
