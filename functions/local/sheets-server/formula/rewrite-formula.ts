import { quoteTitle } from "../a1.ts";
import { type Shift, shiftStretch } from "../shift.ts";
import type { DimensionName } from "../workbook.ts";
import { type Corner, parseReference, printReference, type Reference, referenceTitle } from "./reference.ts";
import { tokenize } from "./tokenize.ts";

/** A formula with each of its references replaced; undefined stands for one that leads nowhere any more. */
export function rewriteReferences(formula: string, change: (reference: Reference) => Reference | undefined): string {
  return `=${tokenize(formula.slice(1))
    .map((token) => {
      const reference = token.type === "ref" ? parseReference(token.text) : undefined;
      if (reference === undefined) return token.text;
      const next = change(reference);
      return next === reference ? token.text : next === undefined ? "#REF!" : printReference(next);
    })
    .join("")}`;
}

/** A formula as it reads when copied some rows down and columns to the right: references without `$` move along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  const move = (corner: Corner): Corner | undefined => {
    const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
    const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
    if ((row ?? 0) < 0 || (column ?? 0) < 0) return undefined;
    return { ...corner, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  };
  return rewriteReferences(formula, (reference) => {
    const from = move(reference.from);
    const to = reference.to === undefined ? undefined : move(reference.to);
    if (from === undefined || (reference.to !== undefined && to === undefined)) return undefined;
    return { ...reference, from, ...(to === undefined ? {} : { to }) };
  });
}

/** A formula as it reads after rows or columns of a sheet were inserted, deleted or moved. */
export function shiftFormula(
  formula: string,
  ownTitle: string,
  title: string,
  dimension: DimensionName,
  shift: Shift,
): string {
  return rewriteReferences(formula, (reference) => {
    if ((referenceTitle(reference) ?? ownTitle).toLowerCase() !== title.toLowerCase()) return reference;
    return shiftReference(reference, dimension, shift);
  });
}

function shiftReference(reference: Reference, dimension: DimensionName, shift: Shift): Reference | undefined {
  const side = dimension === "ROWS" ? "row" : "column";
  const first = reference.from[side];
  const last = reference.to === undefined ? first : reference.to[side];
  if (first === undefined) return reference;
  const next = shiftStretch(first, (last ?? first) + 1, shift);
  if (next === undefined) return undefined;
  const from = { ...reference.from, [side]: next.start };
  if (reference.to === undefined) return { ...reference, from };
  return { ...reference, from, to: last === undefined ? reference.to : { ...reference.to, [side]: next.end - 1 } };
}

/** A formula as it reads after a sheet was renamed; `to` undefined stands for a sheet that was deleted. */
export function renameInFormula(formula: string, from: string, to: string | undefined): string {
  return rewriteReferences(formula, (reference) => {
    if (referenceTitle(reference)?.toLowerCase() !== from.toLowerCase()) return reference;
    return to === undefined ? undefined : { ...reference, prefix: `${quoteTitle(to)}!` };
  });
}
