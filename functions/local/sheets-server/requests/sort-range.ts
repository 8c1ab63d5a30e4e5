import { checkEditable } from "../protection.ts";
import { clipToGrid, closeSpan, inside, intersect, resolveGridRange, spanOf } from "../ranges.ts";
import { reorderRows, sortRows } from "../sort-rows.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

/** `sortRange` */
export const sortRange: RequestHandler<"sortRange"> = (edit, request) => {
  const { sheet, span } = resolveGridRange(edit.draft, request.range ?? {}, edit.where);
  const area = clipToGrid({ sheet, span }, edit.where);
  const specs = request.sortSpecs ?? [];
  if (specs.length === 0) throw invalidRequest(edit, "No sortSpecs specified.");
  for (const { dimensionIndex } of specs) {
    const column = dimensionIndex ?? 0;
    if (column < area.startColumn || column >= area.endColumn) {
      throw invalidRequest(edit, `sortSpecs dimensionIndex ${column} is outside the range.`);
    }
  }
  const merged = sheet.merges.some((range) => {
    const each = closeSpan(sheet, spanOf(range));
    return intersect(each, area) !== undefined && (each.endRow - each.startRow > 1 || !inside(each, area));
  });
  if (merged) throw invalidRequest(edit, "You can't sort a range with vertical merges.");
  checkEditable(edit, sheet, area);
  sortRows(sheet, area, specs);
  return noReply;
};

/** `randomizeRange`: puts the rows of a range into any other order. */
export const randomizeRange: RequestHandler<"randomizeRange"> = (edit, request) => {
  const { sheet, span } = resolveGridRange(edit.draft, request.range ?? {}, edit.where);
  const area = clipToGrid({ sheet, span }, edit.where);
  checkEditable(edit, sheet, area);
  const order: { row: number; key: number }[] = [];
  for (let row = area.startRow; row < area.endRow; row++) order.push({ row, key: edit.newId(() => false) });
  order.sort((a, b) => a.key - b.key);
  reorderRows(
    sheet,
    area,
    order.map(({ row }) => row),
  );
  return noReply;
};
