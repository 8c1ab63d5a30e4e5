import type { Area } from "../a1.ts";
import { withExtras } from "../cell.ts";
import { offsetFormula } from "../formula/rewrite-formula.ts";
import type { CellContent } from "../grid.ts";
import { checkEditable } from "../protection.ts";
import { clipToGrid, closeSpan, inside, requireGrid, resolveGridRange, spanOf, toGridRange } from "../ranges.ts";
import type { Sheet } from "../workbook.ts";
import { growTo } from "./grow-to.ts";
import { invalidRequest } from "./invalid-request.ts";
import { noReply, type RequestHandler } from "./request.ts";

type PasteType = string | null | undefined;

/** The content of a cell after another one was pasted on it. */
function pasted(from: CellContent, onto: CellContent, type: PasteType): CellContent {
  const { formula, error, inferredNumberFormat, runs } = from.extras ?? {};
  const entered = { formula, error, inferredNumberFormat, runs };
  const plain = { formula: undefined, error: undefined, inferredNumberFormat: undefined, runs: undefined };
  switch (type) {
    case "PASTE_VALUES":
      return { value: from.value, extras: withExtras(onto.extras, plain) };
    case "PASTE_FORMULA":
      return { value: from.value, extras: withExtras(onto.extras, entered) };
    case "PASTE_FORMAT":
      return { value: onto.value, extras: withExtras(onto.extras, { format: from.extras?.format }) };
    case "PASTE_DATA_VALIDATION":
      return { value: onto.value, extras: withExtras(onto.extras, { validation: from.extras?.validation }) };
    case "PASTE_CONDITIONAL_FORMATTING":
      return onto;
    case "PASTE_NO_BORDERS": {
      const { borders: _, ...format } = from.extras?.format ?? {};
      return {
        value: from.value,
        extras: withExtras(from.extras, { format: Object.keys(format).length > 0 ? format : undefined }),
      };
    }
    default:
      return from;
  }
}

function moved(content: CellContent, rows: number, columns: number): CellContent {
  const formula = content.extras?.formula;
  if (formula === undefined) return content;
  return { ...content, extras: withExtras(content.extras, { formula: offsetFormula(formula, rows, columns) }) };
}

function read(sheet: Sheet, area: Area): CellContent[][] {
  const rows: CellContent[][] = [];
  for (let row = area.startRow; row < area.endRow; row++) {
    const contents: CellContent[] = [];
    for (let column = area.startColumn; column < area.endColumn; column++)
      contents.push(sheet.grid.content(row, column));
    rows.push(contents);
  }
  return rows;
}

/** `copyPaste`: a destination that is a multiple of the source repeats it. */
export const copyPaste: RequestHandler<"copyPaste"> = (edit, request) => {
  const source = resolveGridRange(edit.draft, request.source ?? {}, edit.where);
  const from = clipToGrid(source, edit.where);
  const target = resolveGridRange(edit.draft, request.destination ?? {}, edit.where);
  const to = closeSpan(target.sheet, target.span);
  const transpose = request.pasteOrientation === "TRANSPOSE";
  const contents = read(source.sheet, from);
  const height = transpose ? from.endColumn - from.startColumn : from.endRow - from.startRow;
  const width = transpose ? from.endRow - from.startRow : from.endColumn - from.startColumn;
  const times = (wanted: number, size: number) => (wanted >= size && wanted % size === 0 ? wanted / size : 1);
  const area = {
    ...to,
    endRow: to.startRow + height * times(to.endRow - to.startRow, height),
    endColumn: to.startColumn + width * times(to.endColumn - to.startColumn, width),
  };
  growTo(edit, target.sheet, area);
  checkEditable(edit, target.sheet, area);
  const { grid } = target.sheet;
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const down = (row - area.startRow) % height;
      const right = (column - area.startColumn) % width;
      const [sourceDown, sourceRight] = transpose ? [right, down] : [down, right];
      const content = contents[sourceDown]?.[sourceRight];
      if (content === undefined) continue;
      const shifted = moved(content, row - from.startRow - sourceDown, column - from.startColumn - sourceRight);
      grid.setContent(row, column, pasted(shifted, grid.content(row, column), request.pasteType));
    }
  }
  const whole = !request.pasteType || request.pasteType === "PASTE_NORMAL";
  if (whole && !transpose) copyMerges(source.sheet, from, target.sheet, to);
  return noReply;
};

function copyMerges(source: Sheet, from: Area, target: Sheet, to: Area): void {
  for (const range of [...source.merges]) {
    const merge = closeSpan(source, spanOf(range));
    if (!inside(merge, from)) continue;
    const copy = shifted(merge, to.startRow - from.startRow, to.startColumn - from.startColumn);
    const known = target.merges.some(
      (each) => JSON.stringify(closeSpan(target, spanOf(each))) === JSON.stringify(copy),
    );
    if (!known) target.merges.push(toGridRange(target.sheetId, copy));
  }
}

const shifted = (area: Area, rows: number, columns: number): Area => ({
  startRow: area.startRow + rows,
  endRow: area.endRow + rows,
  startColumn: area.startColumn + columns,
  endColumn: area.endColumn + columns,
});

/** `cutPaste`: the cells move with their formulas unchanged; what stands beside the cells, such as metadata, stays. */
export const cutPaste: RequestHandler<"cutPaste"> = (edit, request) => {
  const source = resolveGridRange(edit.draft, request.source ?? {}, edit.where);
  const from = clipToGrid(source, edit.where);
  const { destination } = request;
  if (destination === undefined) throw invalidRequest(edit, "A destination must be specified.");
  const sheet = requireGrid(edit.draft, destination.sheetId, edit.where);
  const to = shifted(
    from,
    (destination.rowIndex ?? 0) - from.startRow,
    (destination.columnIndex ?? 0) - from.startColumn,
  );
  growTo(edit, sheet, to);
  checkEditable(edit, source.sheet, from);
  checkEditable(edit, sheet, to);
  const contents = read(source.sheet, from);
  contents.forEach((row, down) => {
    row.forEach((_, right) => {
      source.sheet.grid.setContent(from.startRow + down, from.startColumn + right, {
        value: undefined,
        extras: undefined,
      });
    });
  });
  contents.forEach((row, down) => {
    row.forEach((content, right) => {
      const [at, column] = [to.startRow + down, to.startColumn + right];
      sheet.grid.setContent(at, column, pasted(content, sheet.grid.content(at, column), request.pasteType));
    });
  });
  const merges = source.sheet.merges.filter((range) => inside(closeSpan(source.sheet, spanOf(range)), from));
  source.sheet.merges = source.sheet.merges.filter((range) => !merges.includes(range));
  for (const range of merges) {
    const merge = closeSpan(source.sheet, spanOf(range));
    sheet.merges.push(
      toGridRange(sheet.sheetId, shifted(merge, to.startRow - from.startRow, to.startColumn - from.startColumn)),
    );
  }
  return noReply;
};
