import type { Area } from "../a1.ts";
import { withExtras } from "../cell.ts";
import type { Edit } from "../edit.ts";
import { offsetFormula } from "../formula/rewrite-formula.ts";
import type { CellContent } from "../grid.ts";
import { isDateFormat } from "../number-format.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, resolveGridRange } from "../ranges.ts";
import type { Sheet } from "../workbook.ts";
import { growTo } from "./grow-to.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

/** What is filled from what: cells of the source repeat, or go on as a series, along one dimension. */
type Fill = { readonly sheet: Sheet; readonly source: Area; readonly down: boolean; readonly length: number };

/** `autoFill`: numbers with an even step, days and texts that end in a number go on; anything else repeats; formulas move along. */
export const autoFill: RequestHandler<"autoFill"> = (edit, request) => {
  const fill = request.sourceAndDestination === undefined ? detect(edit, request.range) : given(edit, request);
  if (fill === undefined) return noReply;
  const { sheet, source, down, length } = fill;
  const [start, end] = down ? [source.startRow, source.endRow] : [source.startColumn, source.endColumn];
  const from = length > 0 ? end : start + length;
  if (from < 0) throw invalidRequest(edit, "The range to fill begins before the sheet.");
  const to = from + Math.abs(length);
  const target = down ? { ...source, startRow: from, endRow: to } : { ...source, startColumn: from, endColumn: to };
  growTo(edit, sheet, target);
  checkEditable(edit, sheet, target);
  const lines = down
    ? { start: source.startColumn, end: source.endColumn }
    : { start: source.startRow, end: source.endRow };
  for (let line = lines.start; line < lines.end; line++) {
    const at = (index: number): readonly [number, number] => (down ? [index, line] : [line, index]);
    const pattern = Array.from({ length: end - start }, (_, offset) => sheet.grid.content(...at(start + offset)));
    const valueAt = series(pattern, request.useAlternateSeries === true);
    for (let index = from; index < to; index++) {
      const offset = index - start;
      const place = ((offset % pattern.length) + pattern.length) % pattern.length;
      const content = pattern[place] ?? { value: undefined, extras: undefined };
      const value = valueAt?.(offset);
      const moved = value === undefined ? shifted(content, offset - place, down) : { ...content, value };
      sheet.grid.setContent(...at(index), moved);
    }
  }
  return noReply;
};

function given(edit: Edit, request: Parameters<typeof autoFill>[1]): Fill | undefined {
  const { source, dimension, fillLength } = request.sourceAndDestination ?? {};
  const target = resolveGridRange(edit.draft, source ?? {}, edit.where);
  if (dimension !== "ROWS" && dimension !== "COLUMNS") throw invalidRequest(edit, "No dimension specified.");
  const length = fillLength ?? 0;
  if (length === 0) return undefined;
  return { sheet: target.sheet, source: clipToGrid(target, edit.where), down: dimension === "ROWS", length };
}

/** The rows or columns at the beginning of a range that hold data, and the rest, which is to be filled. */
function detect(edit: Edit, range: Parameters<typeof autoFill>[1]["range"]): Fill | undefined {
  const target = resolveGridRange(edit.draft, range ?? {}, edit.where);
  const area = clipToGrid(target, edit.where);
  const { grid } = target.sheet;
  let endRow = area.startRow;
  let endColumn = area.startColumn;
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const { value, extras } = grid.content(row, column);
      if (value === undefined && extras?.formula === undefined) continue;
      endRow = Math.max(endRow, row + 1);
      endColumn = Math.max(endColumn, column + 1);
    }
  }
  if (endRow === area.startRow) return undefined;
  const { sheet } = target;
  if (endRow < area.endRow) return { sheet, source: { ...area, endRow }, down: true, length: area.endRow - endRow };
  if (endColumn === area.endColumn) return undefined;
  return { sheet, source: { ...area, endColumn }, down: false, length: area.endColumn - endColumn };
}

/** How a pattern goes on, by the place counted from its beginning; undefined where it repeats. */
function series(
  pattern: readonly CellContent[],
  alternate: boolean,
): ((offset: number) => string | number) | undefined {
  if (pattern.some(({ extras }) => extras?.formula !== undefined)) return undefined;
  const [first] = pattern;
  const numbers = pattern.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const [from, second] = numbers;
  if (from !== undefined && numbers.length === pattern.length) {
    // A number that stands alone repeats, a day goes on; the alternate series is the other of the two.
    if (second === undefined) {
      const goesOn = isDateFormat(first?.extras?.format?.numberFormat ?? undefined) !== alternate;
      return goesOn ? (offset) => from + offset : undefined;
    }
    const step = second - from;
    const isEven = numbers.every((number, at) => Math.abs(number - (from + at * step)) < 1e-9);
    return isEven && !alternate ? (offset) => from + offset * step : undefined;
  }
  const [, stem = "", digits] = /^(.*?)(\d+)$/s.exec(typeof first?.value === "string" ? first.value : "") ?? [];
  if (digits === undefined || pattern.length !== 1 || alternate) return undefined;
  return (offset) => `${stem}${Math.abs(Number(digits) + offset)}`;
}

function shifted(content: CellContent, by: number, down: boolean): CellContent {
  const formula = content.extras?.formula;
  if (formula === undefined) return content;
  return {
    value: undefined,
    extras: withExtras(content.extras, { formula: offsetFormula(formula, down ? by : 0, down ? 0 : by) }),
  };
}
