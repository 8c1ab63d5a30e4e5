/** Part of a sheet in A1 notation: half-open, 0-based; a side left open is undefined. */
export type Span = {
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
};

/** A parsed range: the title of its sheet, where one is given, and the part of it. */
export type A1Range = { readonly title?: string; readonly span: Span };

/** Half-open, 0-based and closed on every side. */
export type Area = {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
};

/** The letters of a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The index of a column from its letters, in any case: `A` is 0. */
export function columnIndexOf(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const cellPattern = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/;
const r1c1Pattern = /^R(\d+)C(\d+)$/i;

type Corner = { readonly row?: number; readonly column?: number };

function parseCorner(text: string): Corner | undefined {
  const absolute = r1c1Pattern.exec(text);
  if (absolute !== null) return { row: Number(absolute[1]) - 1, column: Number(absolute[2]) - 1 };
  const match = cellPattern.exec(text);
  if (match === null || text === "") return undefined;
  return {
    ...(match[1] === undefined ? {} : { column: columnIndexOf(match[1]) }),
    ...(match[2] === undefined ? {} : { row: Number(match[2]) - 1 }),
  };
}

/** `A1`, `B2:C3` (also reversed), `A:C`, `2:5`, `A5:B`, `R1C1:R2C2`; undefined where the text is none of these. */
export function parseSpan(text: string): Span | undefined {
  const [first = "", second, ...more] = text.split(":");
  const from = parseCorner(first);
  if (from === undefined || more.length > 0) return undefined;
  if (second === undefined) {
    if (from.row === undefined || from.column === undefined) return undefined;
    return { startRow: from.row, endRow: from.row + 1, startColumn: from.column, endColumn: from.column + 1 };
  }
  const to = parseCorner(second);
  if (to === undefined) return undefined;
  const rows = side(from.row, to.row);
  const columns = side(from.column, to.column);
  // Something must be common to both corners: "A:3" is no range.
  if ((from.row === undefined || to.row === undefined) && (from.column === undefined || to.column === undefined)) {
    return undefined;
  }
  return {
    ...(rows.start === undefined ? {} : { startRow: rows.start }),
    ...(rows.end === undefined ? {} : { endRow: rows.end }),
    ...(columns.start === undefined ? {} : { startColumn: columns.start }),
    ...(columns.end === undefined ? {} : { endColumn: columns.end }),
  };
}

function side(a: number | undefined, b: number | undefined): { start?: number; end?: number } {
  if (a === undefined && b === undefined) return {};
  if (a === undefined || b === undefined) return { start: a ?? b ?? 0 };
  return { start: Math.min(a, b), end: Math.max(a, b) + 1 };
}

/**
 * Splits `'My sheet'!A1:B2` into title and rest. Quotes inside a quoted title are doubled. Without `!`, a quoted text is a title and
 * any other is left undecided: `rest` holds it and `title` is undefined.
 */
export function splitTitle(text: string): { readonly title?: string; readonly rest?: string } | undefined {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted !== null) {
    const title = (quoted[1] ?? "").replaceAll("''", "'");
    return quoted[2] === undefined ? { title } : { title, rest: quoted[2] };
  }
  const at = text.lastIndexOf("!");
  if (at === 0) return undefined;
  return at < 0 ? { rest: text } : { title: text.slice(0, at), rest: text.slice(at + 1) };
}

/** A sheet's title as answers write it before `!`: quoted unless it is plain letters, digits and underscores that look like no cell. */
export function quoteTitle(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(title) || /^R\d*C\d*$/i.test(title) || /^(true|false)$/i.test(title);
  return plain && !looksLikeCell ? title : `'${title.replaceAll("'", "''")}'`;
}

/** `A1` or `A1:B2`, without the sheet. */
export function formatArea(area: Area): string {
  const first = `${columnLetters(area.startColumn)}${area.startRow + 1}`;
  if (area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1) return first;
  return `${first}:${columnLetters(area.endColumn - 1)}${area.endRow}`;
}

/** A span in A1 notation with its open sides left out: `A1:B2`, `A5:B`, `2:3`; `A1` with open ends is written from there on. */
export function formatSpan(span: Span): string {
  const { startRow, endRow, startColumn, endColumn } = span;
  if (endRow !== undefined && endColumn !== undefined) {
    return formatArea({ startRow: startRow ?? 0, endRow, startColumn: startColumn ?? 0, endColumn });
  }
  const row = startRow ?? 0;
  const column = startColumn ?? 0;
  const from = `${columnLetters(column)}${row + 1}`;
  if (endRow !== undefined) return `${startColumn === undefined ? row + 1 : from}:${endRow}`;
  if (endColumn !== undefined) {
    return `${startRow === undefined ? columnLetters(column) : from}:${columnLetters(endColumn - 1)}`;
  }
  return from;
}

/** `Sheet1!A1:B2` as answers echo it. */
export function formatA1(title: string, area: Area): string {
  return `${quoteTitle(title)}!${formatArea(area)}`;
}
