import { type Area, formatA1 } from "../a1.ts";
import { decodeBody } from "../bodies.ts";
import { filterTargets } from "../data-filter.ts";
import type { Edit } from "../edit.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, resolveA1, type Target } from "../ranges.ts";
import type { Sheet } from "../workbook.ts";
import { putValue } from "../write-cell.ts";
import type { EditMethod } from "./method.ts";

/** Empties the cells of a target; formats, notes and validation stay. */
function clear(edit: Edit, target: Target, where = ""): string {
  const area = clipToGrid(target, where);
  checkEditable(edit, target.sheet, area);
  clearArea(target.sheet, area);
  return formatA1(target.sheet.title, area);
}

function clearArea(sheet: Sheet, area: Area): void {
  for (let column = area.startColumn; column < area.endColumn; column++) {
    const end = Math.min(area.endRow, sheet.grid.columnEnd(column));
    for (let row = end - 1; row >= area.startRow; row--) putValue(sheet, row, column, undefined);
  }
}

/** `spreadsheets.values.clear` */
export const clearValues: EditMethod = (edit, { call }) => {
  decodeBody("BatchClearValuesRequest", call.body);
  const clearedRange = clear(edit, resolveA1(edit.draft, call.pathParams.range ?? ""));
  return () => ({ spreadsheetId: edit.draft.spreadsheetId, clearedRange });
};

/** `spreadsheets.values.batchClear` */
export const batchClearValues: EditMethod = (edit, { call }) => {
  const { ranges } = decodeBody("BatchClearValuesRequest", call.body);
  const targets = (ranges ?? []).map((range) => resolveA1(edit.draft, range));
  const clearedRanges = targets.map((target, at) => clear(edit, target, `Invalid range[${at}]: `));
  return () => ({ spreadsheetId: edit.draft.spreadsheetId, ...(clearedRanges.length > 0 ? { clearedRanges } : {}) });
};

/** `spreadsheets.values.batchClearByDataFilter` */
export const batchClearValuesByDataFilter: EditMethod = (edit, { call }) => {
  const { dataFilters } = decodeBody("BatchClearValuesByDataFilterRequest", call.body);
  const targets = (dataFilters ?? []).flatMap((filter, at) =>
    filterTargets(edit.draft, filter, edit.caller.project, `Invalid dataFilters[${at}]: `),
  );
  const clearedRanges = targets.map((target) => clear(edit, target));
  return () => ({ spreadsheetId: edit.draft.spreadsheetId, ...(clearedRanges.length > 0 ? { clearedRanges } : {}) });
};
