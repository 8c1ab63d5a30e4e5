import type { Cell } from "../values/cell.ts";
import { isBlank } from "../values/cell-text.ts";
import type { ColumnMap } from "./column-map.ts";
import { numberFields, type Place, type TextFormats, usualFormats } from "./text-formats.ts";
import { TextReader } from "./text-reader.ts";

/**
 * The formats that the first rows of a tab ask for: what is assumed until all of it has been read. A wrong assumption costs a
 * second reading, nothing else.
 *
 * @param head the cells of the first rows, row by row from row 1
 */
export function assumedFormats(place: Place, map: ColumnMap, head: readonly (readonly Cell[])[]): TextFormats {
  let formats = usualFormats(place.locale);
  // What a text with a percent sign is can only be told once the mark of its fractions is known.
  for (let round = 0; round < 2; round += 1) {
    const texts = new TextReader(place, formats, map.columns);
    for (const row of head.slice(map.headerRowNumber)) readRow(texts, map, row);
    formats = texts.decidedFormats();
  }
  return formats;
}

function readRow(texts: TextReader, { columns }: ColumnMap, row: readonly Cell[]): void {
  texts.dayOf(row[columns.date?.columnIndex ?? -1]);
  for (const field of numberFields) {
    // Beside an amount they are not read as numbers whose marks count, so that they must not ask for formats here either.
    if (columns.amount !== undefined && (field === "unitPrice" || field === "discount")) continue;
    const cell = row[columns[field]?.columnIndex ?? -1];
    if (cell === undefined || isBlank(cell)) continue;
    if (field === "amount") texts.sawAmounts(1);
    if (field === "discount") texts.discountOf(cell);
    else if (typeof cell === "string") texts.numberOf(cell, field);
  }
}
