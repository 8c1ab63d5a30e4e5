import type { DimensionName } from "./workbook.ts";

/** A change of the rows or columns of a sheet. */
export type Shift =
  | { readonly kind: "insert"; readonly at: number; readonly count: number }
  | { readonly kind: "delete"; readonly start: number; readonly end: number }
  /** Rows or columns `start` to `end` come to stand before what was `to`. */
  | { readonly kind: "move"; readonly start: number; readonly end: number; readonly to: number };

/** Where a row or column stands after a shift; undefined where it was deleted. */
export function shiftIndex(index: number, shift: Shift): number | undefined {
  switch (shift.kind) {
    case "insert":
      return index >= shift.at ? index + shift.count : index;
    case "delete":
      if (index >= shift.end) return index - (shift.end - shift.start);
      return index >= shift.start ? undefined : index;
    case "move": {
      const count = shift.end - shift.start;
      if (index >= shift.start && index < shift.end) {
        return shift.to > shift.start ? index + shift.to - shift.end : index - (shift.start - shift.to);
      }
      if (index >= shift.end && index < shift.to) return index - count;
      return index >= shift.to && index < shift.start ? index + count : index;
    }
  }
}

/** Where a half-open stretch stands after a shift: it grows by what is inserted inside and is gone (undefined) once empty. */
export function shiftStretch(start: number, end: number, shift: Shift): { start: number; end: number } | undefined {
  if (shift.kind === "insert") {
    if (shift.at <= start) return { start: start + shift.count, end: end + shift.count };
    return { start, end: shift.at < end ? end + shift.count : end };
  }
  if (shift.kind === "delete") {
    const before = (at: number) => at - Math.max(0, Math.min(at, shift.end) - shift.start);
    const next = { start: before(start), end: before(end) };
    return next.start < next.end || start === end ? next : undefined;
  }
  const first = shiftIndex(start, shift) ?? start;
  const last = shiftIndex(end - 1, shift) ?? end - 1;
  const movedAll = start >= shift.start && end <= shift.end;
  const containsAll = start <= Math.min(shift.start, shift.to) && end >= Math.max(shift.end, shift.to);
  if (containsAll) return { start, end };
  if (movedAll || last - first === end - 1 - start) return { start: first, end: last + 1 };
  // Partly moved: what is left behind keeps the stretch; what is moved in between joins it.
  const kept: number[] = [];
  for (let at = start; at < end; at++) {
    if (at < shift.start || at >= shift.end) kept.push(shiftIndex(at, shift) ?? at);
  }
  return { start: Math.min(...kept), end: Math.max(...kept) + 1 };
}

/** The size of a dimension after a shift. */
export function shiftedSize(size: number, shift: Shift): number {
  if (shift.kind === "insert") return size + shift.count;
  return shift.kind === "delete" ? size - (shift.end - shift.start) : size;
}

type RangeLike = {
  startRowIndex?: number | null;
  endRowIndex?: number | null;
  startColumnIndex?: number | null;
  endColumnIndex?: number | null;
};

/** Where a range stands after a shift; a side left open stays open; undefined once nothing is left of it. */
export function shiftRange<T extends RangeLike>(range: T, dimension: DimensionName, shift: Shift): T | undefined {
  const rows = dimension === "ROWS";
  const start = rows ? range.startRowIndex : range.startColumnIndex;
  const end = rows ? range.endRowIndex : range.endColumnIndex;
  const open = typeof end !== "number";
  const next = shiftStretch(
    start ?? 0,
    open ? Number.MAX_SAFE_INTEGER : end,
    open && shift.kind === "move" ? { kind: "insert", at: 0, count: 0 } : shift,
  );
  if (next === undefined) return undefined;
  const ends = open ? {} : rows ? { endRowIndex: next.end } : { endColumnIndex: next.end };
  const starts =
    typeof start !== "number" ? {} : rows ? { startRowIndex: next.start } : { startColumnIndex: next.start };
  return { ...range, ...starts, ...ends };
}
