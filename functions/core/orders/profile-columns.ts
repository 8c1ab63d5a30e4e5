import { type OrderField, orderFields } from "../settings/settings.ts";
import type { Cell, ColumnPage } from "../values/cell.ts";
import { noDay } from "./block.ts";
import type { ColumnMap } from "./column-map.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { ColumnProfiler } from "./column-profiler.ts";
import { columnsToRead } from "./columns-to-read.ts";
import { numberFields } from "./text-formats.ts";
import type { TextReader } from "./text-reader.ts";

/** Profiles of all columns under way. */
export interface ColumnProfiles {
  /** Adds rows of a page whose columns are those of `columnsToRead(map)`: `count` from `offset` on, by default all. */
  add(page: ColumnPage, offset?: number, count?: number): void;
  /** The profiles from left to right. @param rowCount rows that are no blank rows */
  close(rowCount: number): readonly ColumnProfile[];
}

/**
 * Begins to profile the columns that are read; one that means two things is profiled as the first of them.
 *
 * @param texts who reads the cells: dates and numbers that are texts count with what they were read as; left out, they do not
 */
export function profileColumns(map: ColumnMap, texts?: TextReader): ColumnProfiles {
  const profilers = columnsToRead(map).flatMap((columnIndex) => {
    const [first] = orderFields.flatMap((field) => {
      const column = map.columns[field];
      return column?.columnIndex === columnIndex ? [{ field, column }] : [];
    });
    if (first === undefined) return [];
    const { field, column } = first;
    const profiler = new ColumnProfiler(field, column, field === "date" ? texts && dayValue(texts) : undefined);
    return [{ profiler, meaningOf: texts && textValue(texts, field) }];
  });
  return {
    add({ columns, rowCount }, offset = 0, count = rowCount) {
      for (const [place, { profiler, meaningOf }] of profilers.entries()) {
        const cells = columns[place] ?? [];
        profiler.add(cells, offset, count, meaningOf && ((i) => meaningOf(cells[offset + i])));
      }
    },
    close: (rowCount) => profilers.map(({ profiler }) => profiler.close(rowCount)),
  };
}

/** Of a column of dates the day that a number means. */
const dayValue = (texts: TextReader) => (value: number) => {
  const day = texts.dayOf(value);
  return day === noDay ? Number.NaN : day;
};

/** What a text cell of a field was read as: a day or a number; undefined for fields that are neither. */
function textValue(texts: TextReader, field: OrderField): ((cell: Cell | undefined) => number) | undefined {
  const number = numberFields.find((each) => each === field);
  if (field !== "date" && number === undefined) return undefined;
  return (cell) => {
    if (typeof cell !== "string") return Number.NaN;
    return number === undefined ? texts.knownDay(cell) : texts.knownNumber(cell, number);
  };
}
