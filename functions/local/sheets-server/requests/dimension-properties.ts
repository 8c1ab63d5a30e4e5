import { type FieldMask, maskIncludes, parseUpdateMask } from "../field-mask.ts";
import { localeFormat } from "../locales.ts";
import { displayText } from "../render.ts";
import { put } from "../sparse-list.ts";
import { textWidth } from "../text-width.ts";
import type { DimensionState, Sheet, Workbook } from "../workbook.ts";
import { type Dimensions, requireDimensions } from "./dimensions.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

function states({ sheet, dimension }: Dimensions): (DimensionState | undefined)[] {
  return dimension === "ROWS" ? sheet.rows : sheet.columns;
}

/** Rows and columns without anything of their own have no state. */
function setState(list: (DimensionState | undefined)[], at: number, state: DimensionState): void {
  put(list, at, Object.keys(state).length === 0 ? undefined : state);
}

function nextState(old: DimensionState | undefined, given: DimensionState, mask: FieldMask): DimensionState {
  const hiddenByUser = maskIncludes(mask, "hiddenByUser") ? given.hiddenByUser : old?.hiddenByUser;
  const pixelSize = maskIncludes(mask, "pixelSize") ? given.pixelSize : old?.pixelSize;
  return {
    ...(hiddenByUser === true ? { hiddenByUser } : {}),
    ...(pixelSize === undefined ? {} : { pixelSize }),
  };
}

/** `updateDimensionProperties` */
export const updateDimensionProperties: RequestHandler<"updateDimensionProperties"> = (edit, request) => {
  const mask = parseUpdateMask(request.fields, "DimensionProperties", edit.where);
  const given = requireDimensions(edit, request.range);
  const { start, end, size } = given;
  if (end > size) throw invalidRequest(edit, `range.endIndex [${end}] is out of bounds. There are only ${size}.`);
  const { hiddenByUser, pixelSize } = request.properties ?? {};
  if (typeof pixelSize === "number" && pixelSize < 0) throw invalidRequest(edit, "pixelSize cannot be negative.");
  const state: DimensionState = {
    ...(typeof hiddenByUser === "boolean" ? { hiddenByUser } : {}),
    ...(typeof pixelSize === "number" ? { pixelSize } : {}),
  };
  const list = states(given);
  for (let at = start; at < end; at++) setState(list, at, nextState(list[at], state, mask));
  return noReply;
};

/** `autoResizeDimensions`: columns become as wide as their widest text, rows as high as their default. */
export const autoResizeDimensions: RequestHandler<"autoResizeDimensions"> = (edit, request) => {
  const given = requireDimensions(edit, request.dimensions);
  const list = states(given);
  for (let at = given.start; at < Math.min(given.end, given.size); at++) {
    const { pixelSize: _, ...rest } = list[at] ?? {};
    const width = given.dimension === "COLUMNS" ? widestText(edit.draft, given.sheet, at) : undefined;
    setState(list, at, width === undefined ? rest : { ...rest, pixelSize: width });
  }
  return noReply;
};

/** The width of a column's widest text with its padding; undefined for an empty column, whose width then is the default. */
function widestText(workbook: Workbook, { grid }: Sheet, column: number): number | undefined {
  const locale = localeFormat(workbook.locale);
  let widest = 0;
  for (let row = 0; row < grid.columnValueEnd(column); row++) {
    const extras = grid.extras(row, column);
    const fontSize = extras?.format?.textFormat?.fontSize ?? 10;
    for (const line of displayText(grid.value(row, column), extras, locale).split("\n")) {
      widest = Math.max(widest, textWidth(line, fontSize));
    }
  }
  return widest === 0 ? undefined : Math.ceil(widest) + 7;
}
