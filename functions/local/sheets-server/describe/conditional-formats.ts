import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import type { Area } from "../a1.ts";
import type { CellFormat } from "../cell.ts";
import { closeSpan, intersect, spanOf } from "../ranges.ts";
import type { Sheet, Workbook } from "../workbook.ts";
import { conditionHolds } from "./condition-holds.ts";

type Rule = {
  readonly areas: readonly Area[];
  readonly condition: sheets_v4.Schema$BooleanCondition;
  readonly format: CellFormat;
};

/**
 * What the conditional formats of a sheet make of the cells of an area. Rules go in their order: what an earlier one sets, a later one
 * leaves. Colour scales are not shown.
 *
 * @returns asks for one cell: the format to lay over its own; undefined where no rule holds
 */
export function conditionalFormats(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
): (row: number, column: number) => CellFormat | undefined {
  const rules = sheet.conditionalFormats.flatMap(({ ranges = [], booleanRule }): readonly Rule[] => {
    const areas = ranges.map((range) => closeSpan(sheet, spanOf(range)));
    const { condition, format } = booleanRule ?? {};
    if (condition === undefined || format === undefined) return [];
    return areas.some((each) => intersect(each, area) !== undefined) ? [{ areas, condition, format }] : [];
  });
  return (row, column) => {
    let laid: CellFormat | undefined;
    for (const { areas, condition, format } of rules) {
      const [first] = areas;
      if (first === undefined || !areas.some((each) => contains(each, row, column))) continue;
      // Formulas are written for the first cell of the first range.
      const from = { rowsBelow: row - first.startRow, columnsRight: column - first.startColumn };
      if (!conditionHolds(condition, { workbook, sheet, row, column, ...from })) continue;
      laid = { ...format, ...laid, textFormat: { ...format.textFormat, ...laid?.textFormat } };
    }
    return laid;
  };
}

const contains = (area: Area, row: number, column: number) =>
  row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;
