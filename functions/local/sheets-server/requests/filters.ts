import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Edit } from "../edit.ts";
import { mergeMasked, parseUpdateMask } from "../field-mask.ts";
import { clipToGrid, describeRange, requireGrid, resolveGridRange, toGridRange } from "../ranges.ts";
import { sortRows } from "../sort-rows.ts";
import type { GridRange, Sheet } from "../workbook.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

type FilterView = sheets_v4.Schema$FilterView;

function closed(edit: Edit, range: GridRange | undefined): { sheet: Sheet; range: GridRange } {
  const target = resolveGridRange(edit.draft, range ?? {}, edit.where);
  return { sheet: target.sheet, range: toGridRange(target.sheet.sheetId, clipToGrid(target, edit.where)) };
}

/** `setBasicFilter`: sides left open are closed at the ends of the sheet. Its sort specs sort the rows below the header. */
export const setBasicFilter: RequestHandler<"setBasicFilter"> = (edit, request) => {
  const filter = request.filter ?? {};
  const { sheet, range } = closed(edit, filter.range);
  sheet.basicFilter = { ...filter, range };
  if (filter.sortSpecs !== undefined) {
    const area = clipToGrid(resolveGridRange(edit.draft, range));
    sortRows(sheet, { ...area, startRow: area.startRow + 1 }, filter.sortSpecs);
  }
  return noReply;
};

/** `clearBasicFilter` */
export const clearBasicFilter: RequestHandler<"clearBasicFilter"> = (edit, request) => {
  requireGrid(edit.draft, request.sheetId, edit.where).basicFilter = undefined;
  return noReply;
};

function findView(edit: Edit, id: number | null | undefined): { sheet: Sheet; view: FilterView } {
  for (const sheet of edit.draft.sheets) {
    const view = sheet.filterViews.find((each) => each.filterViewId === id);
    if (view !== undefined) return { sheet, view };
  }
  throw invalidRequest(edit, `No filter view with id: ${id ?? 0}`);
}

function newViewId(edit: Edit): number {
  const taken = (id: number) =>
    edit.draft.sheets.some((sheet) => sheet.filterViews.some((each) => each.filterViewId === id));
  return edit.newId(taken);
}

const describe = (view: FilterView): FilterView =>
  view.range === undefined ? view : { ...view, range: describeRange(view.range) };

/** `addFilterView` */
export const addFilterView: RequestHandler<"addFilterView"> = (edit, request) => {
  const given = request.filter ?? {};
  const { sheet, range } = closed(edit, given.range);
  const title = given.title || `Filter ${sheet.filterViews.length + 1}`;
  const view: FilterView = { ...given, filterViewId: given.filterViewId ?? newViewId(edit), title, range };
  sheet.filterViews.push(view);
  return () => ({ addFilterView: { filter: describe(view) } });
};

/** `updateFilterView` */
export const updateFilterView: RequestHandler<"updateFilterView"> = (edit, request) => {
  const mask = parseUpdateMask(request.fields, "FilterView", edit.where);
  const { sheet, view } = findView(edit, request.filter?.filterViewId);
  const merged = mergeMasked(view, request.filter, mask) ?? {};
  const updated: FilterView = {
    ...merged,
    ...(view.filterViewId === undefined ? {} : { filterViewId: view.filterViewId }),
    range: closed(edit, merged.range).range,
  };
  sheet.filterViews = sheet.filterViews.map((each) => (each === view ? updated : each));
  return noReply;
};

/** `duplicateFilterView` */
export const duplicateFilterView: RequestHandler<"duplicateFilterView"> = (edit, request) => {
  const { sheet, view } = findView(edit, request.filterId);
  const copy: FilterView = { ...view, filterViewId: newViewId(edit), title: `Copy of ${view.title ?? ""}` };
  sheet.filterViews.push(copy);
  return () => ({ duplicateFilterView: { filter: describe(copy) } });
};

/** `deleteFilterView` */
export const deleteFilterView: RequestHandler<"deleteFilterView"> = (edit, request) => {
  const { sheet, view } = findView(edit, request.filterId);
  sheet.filterViews = sheet.filterViews.filter((each) => each !== view);
  return noReply;
};
