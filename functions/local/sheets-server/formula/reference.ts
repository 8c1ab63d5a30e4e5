import { columnIndexOf, columnLetters } from "../a1.ts";

/** One corner of a reference; `fixed` sides have a dollar sign and stay when the formula is copied. */
export type Corner = {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
};

/** A cell or range named in a formula. `prefix` is the sheet as written, with its `!`. */
export type Reference = { readonly prefix: string; readonly from: Corner; readonly to?: Corner };

/** Reads a `ref` token. */
export function parseReference(text: string): Reference | undefined {
  const match = /^((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?([^:!]+)(?::([^:!]+))?$/.exec(text);
  if (match === null) return undefined;
  const from = parseCorner(match[2] ?? "");
  const to = match[3] === undefined ? undefined : parseCorner(match[3]);
  if (from === undefined || (match[3] !== undefined && to === undefined)) return undefined;
  return { prefix: match[1] ?? "", from, ...(to === undefined ? {} : { to }) };
}

function parseCorner(text: string): Corner | undefined {
  const match = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(text);
  if (match === null) return undefined;
  const [, first, letters, second, digits] = match;
  return {
    ...(letters === undefined ? {} : { column: columnIndexOf(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
    columnFixed: letters !== undefined && first === "$",
    rowFixed: letters === undefined ? first === "$" : second === "$",
  };
}

/** A reference as text again. */
export function printReference({ prefix, from, to }: Reference): string {
  return `${prefix}${printCorner(from)}${to === undefined ? "" : `:${printCorner(to)}`}`;
}

function printCorner(corner: Corner): string {
  const column = corner.column === undefined ? "" : `${corner.columnFixed ? "$" : ""}${columnLetters(corner.column)}`;
  const row = corner.row === undefined ? "" : `${corner.rowFixed ? "$" : ""}${corner.row + 1}`;
  return column + row;
}

/** The title of the sheet that a reference names; undefined for the formula's own sheet. */
export function referenceTitle({ prefix }: Reference): string | undefined {
  if (prefix === "") return undefined;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
