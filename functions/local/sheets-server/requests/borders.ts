import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { withExtras } from "../cell.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, resolveGridRange } from "../ranges.ts";
import { pairColours } from "../update-cell-data.ts";
import { noReply, type RequestHandler } from "./request.ts";

type Border = sheets_v4.Schema$Border;
type Side = "top" | "bottom" | "left" | "right";

/** `updateBorders`: a border that is not given stays; the style NONE takes one away. */
export const updateBorders: RequestHandler<"updateBorders"> = (edit, request) => {
  const target = resolveGridRange(edit.draft, request.range ?? {}, edit.where);
  const area = clipToGrid(target, edit.where);
  checkEditable(edit, target.sheet, area);
  const { grid } = target.sheet;
  const { top, bottom, left, right, innerHorizontal, innerVertical } = request;
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const sides: Record<Side, Border | undefined> = {
        top: row === area.startRow ? top : innerHorizontal,
        bottom: row === area.endRow - 1 ? bottom : innerHorizontal,
        left: column === area.startColumn ? left : innerVertical,
        right: column === area.endColumn - 1 ? right : innerVertical,
      };
      const extras = grid.extras(row, column);
      const borders = mergeBorders(extras?.format?.borders, sides);
      const { borders: _, ...rest } = extras?.format ?? {};
      const format = borders === undefined ? rest : { ...rest, borders };
      grid.setExtras(row, column, withExtras(extras, { format: Object.keys(format).length > 0 ? format : undefined }));
    }
  }
  return noReply;
};

function mergeBorders(
  old: sheets_v4.Schema$Borders | undefined,
  sides: Readonly<Record<Side, Border | undefined>>,
): sheets_v4.Schema$Borders | undefined {
  const merged: sheets_v4.Schema$Borders = { ...old };
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const border = sides[side];
    if (border === undefined) continue;
    if (border.style === "NONE") delete merged[side];
    else merged[side] = pairColours(border);
  }
  return Object.keys(merged).length > 0 ? merged : undefined;
}
