import type { SheetInfo } from "./book.ts";
import type { GridRow } from "./cell-data.ts";

/** What Google gives a column that nobody made wider or narrower. */
const untouched = 100;
const narrowest = 72;
const widest = 260;
const pixelsPerLetter = 7.4;
const pixelsPerWideLetter = 13.5;
const padding = 26;
/** Rows of headers are bold. */
const boldness = 1.14;

/** Rows that have more texts than this in them tell enough of a column. */
const rowsLookedAt = 60;

/**
 * The widths to show: as the sheet says where somebody set them, else by what stands in the first rows. The sheet itself stays as it is.
 */
export function displayWidths(
  { widths, columnCount, frozenRows }: SheetInfo,
  rows: readonly GridRow[],
): readonly number[] {
  return Array.from({ length: columnCount }, (_, at) => {
    const own = widths[at] ?? untouched;
    if (own !== untouched) return own;
    const cells = rows.slice(0, rowsLookedAt).map(({ cells: all }) => all[at]);
    // A text with nothing beside it runs over, and needs no room of its own.
    const pixels = cells.flatMap((cell, row) => {
      const beside = rows[row]?.cells[at + 1]?.formattedValue ?? "";
      const text = cell?.formattedValue ?? "";
      if (text === "" || (beside === "" && text.length > 30)) return [];
      const isBold = row < frozenRows || cell?.effectiveFormat?.textFormat?.bold === true;
      return [pixelsOf(text) * (isBold ? boldness : 1)];
    });
    if (pixels.length === 0) return untouched;
    return Math.round(Math.min(widest, Math.max(narrowest, ...pixels)));
  });
}

function pixelsOf(text: string): number {
  const wide = text.match(/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0;
  return padding + (text.length - wide) * pixelsPerLetter + wide * pixelsPerWideLetter;
}
