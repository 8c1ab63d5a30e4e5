import { type Area, formatSpan, parseSpan, quoteTitle, type Span, splitTitle } from "./a1.ts";
import { invalidArgument } from "./api-error.ts";
import { type GridRange, type Sheet, sheetById, sheetByTitle, type Workbook } from "./workbook.ts";

/** A part of one sheet; sides left open reach to the end of the sheet. */
export type Target = { readonly sheet: Sheet; readonly span: Span };

/** The target of a text in A1 notation, of a named range or of a sheet's title. */
export function resolveA1(workbook: Workbook, text: string): Target {
  const target = findA1(workbook, text);
  if (target === undefined) throw invalidArgument(`Unable to parse range: ${text}`);
  return target;
}

function findA1(workbook: Workbook, text: string): Target | undefined {
  const split = splitTitle(text);
  if (split === undefined) return undefined;
  const { title, rest } = split;
  if (title !== undefined) {
    const sheet = sheetByTitle(workbook, title);
    if (sheet === undefined) return undefined;
    if (rest === undefined) return { sheet, span: {} };
    const span = parseSpan(rest);
    // A sheet before the name of a range says nothing: named ranges belong to the whole spreadsheet.
    return span === undefined ? findNamed(workbook, rest) : { sheet, span };
  }
  const whole = rest ?? "";
  const span = parseSpan(whole);
  const first = workbook.sheets.find((sheet) => !sheet.hidden) ?? workbook.sheets[0];
  if (span !== undefined && first !== undefined) return { sheet: first, span };
  const named = findNamed(workbook, whole);
  if (named !== undefined) return named;
  const sheet = sheetByTitle(workbook, whole);
  return sheet === undefined ? undefined : { sheet, span: {} };
}

function findNamed(workbook: Workbook, name: string): Target | undefined {
  const named = workbook.namedRanges.find((each) => each.name?.toLowerCase() === name.toLowerCase());
  return named?.range === undefined ? undefined : resolveGridRange(workbook, named.range);
}

/** The sheet of an id, as a target of a range. */
export function requireGrid(workbook: Workbook, sheetId: number | null | undefined, where = ""): Sheet {
  const sheet = sheetById(workbook, sheetId ?? 0);
  if (sheet === undefined) throw invalidArgument(`${where}No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** The target of a `GridRange`. */
export function resolveGridRange(workbook: Workbook, range: GridRange, where = ""): Target {
  return { sheet: requireGrid(workbook, range.sheetId, where), span: spanOf(range, where) };
}

/** The span of a `GridRange`; a range that ends before it starts is an error. */
export function spanOf(range: GridRange, where = ""): Span {
  const side = (name: string, start: number | null | undefined, end: number | null | undefined) => {
    if ((start ?? 0) < 0) throw invalidArgument(`${where}${name}.start cannot be negative`);
    if (typeof end === "number" && end < (start ?? 0)) {
      throw invalidArgument(`${where}end${name}Index [${end}] is before start${name}Index [${start ?? 0}].`);
    }
  };
  side("Row", range.startRowIndex, range.endRowIndex);
  side("Column", range.startColumnIndex, range.endColumnIndex);
  return {
    ...(typeof range.startRowIndex === "number" ? { startRow: range.startRowIndex } : {}),
    ...(typeof range.endRowIndex === "number" ? { endRow: range.endRowIndex } : {}),
    ...(typeof range.startColumnIndex === "number" ? { startColumn: range.startColumnIndex } : {}),
    ...(typeof range.endColumnIndex === "number" ? { endColumn: range.endColumnIndex } : {}),
  };
}

/** A span with its open sides closed at the ends of the grid; what was given is kept, also beyond the grid. */
export function closeSpan(sheet: Sheet, span: Span): Area {
  const { startRow = 0, startColumn = 0 } = span;
  return {
    startRow,
    startColumn,
    endRow: span.endRow ?? Math.max(sheet.grid.rowCount, startRow + 1),
    endColumn: span.endColumn ?? Math.max(sheet.grid.columnCount, startColumn + 1),
  };
}

/** The error for a range that the grid does not reach; sides left open stay open in its words. */
export function exceedsGrid(sheet: Sheet, span: Span, where = "") {
  const { rowCount, columnCount } = sheet.grid;
  const range = `${quoteTitle(sheet.title)}!${formatSpan(span)}`;
  return invalidArgument(
    `${where}Range (${range}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
  );
}

/**
 * The part of a target that lies in the grid.
 *
 * @throws ApiError where the target begins beyond the last row or column
 */
export function clipToGrid({ sheet, span }: Target, where = ""): Area {
  const area = closeSpan(sheet, span);
  const { rowCount, columnCount } = sheet.grid;
  if (area.startRow >= rowCount || area.startColumn >= columnCount) throw exceedsGrid(sheet, span, where);
  return { ...area, endRow: Math.min(area.endRow, rowCount), endColumn: Math.min(area.endColumn, columnCount) };
}

/** An area as a `GridRange`, with the id of its sheet. */
export function toGridRange(sheetId: number, area: Area): GridRange {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

/** A range as answers write it: the id of the first sheet, 0, is left out. */
export function describeRange<T extends { sheetId?: number | null }>(range: T): T {
  const copy = { ...range };
  if (copy.sheetId === 0) delete copy.sheetId;
  return copy;
}

/** The cells two areas have in common. */
export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return area.startRow < area.endRow && area.startColumn < area.endColumn ? area : undefined;
}

/** Whether the first area lies wholly in the second. */
export function inside(inner: Area, outer: Area): boolean {
  return (
    inner.startRow >= outer.startRow &&
    inner.endRow <= outer.endRow &&
    inner.startColumn >= outer.startColumn &&
    inner.endColumn <= outer.endColumn
  );
}
