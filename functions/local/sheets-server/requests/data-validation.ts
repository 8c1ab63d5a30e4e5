import { sharing, withExtras } from "../cell.ts";
import { checkCondition } from "../conditions.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, resolveGridRange } from "../ranges.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

/** `setDataValidation`: every cell of the range gets the rule; without a rule it loses the one it has. */
export const setDataValidation: RequestHandler<"setDataValidation"> = (edit, request) => {
  const target = resolveGridRange(edit.draft, request.range ?? {}, edit.where);
  const area = clipToGrid(target, edit.where);
  checkEditable(edit, target.sheet, area);
  const { rule } = request;
  if (rule !== undefined) {
    if (rule.condition === undefined) throw invalidRequest(edit, "A data validation rule must have a condition.");
    checkCondition(rule.condition, edit.where);
  }
  const { grid } = target.sheet;
  const change = sharing((extras) => withExtras(extras, { validation: rule }));
  for (let column = area.startColumn; column < area.endColumn; column++) {
    const end = rule === undefined ? Math.min(area.endRow, grid.columnEnd(column)) : area.endRow;
    for (let row = area.startRow; row < end; row++) grid.setExtras(row, column, change(grid.extras(row, column)));
  }
  return noReply;
};
