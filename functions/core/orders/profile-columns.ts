import { orderFields } from "../settings/settings.ts";
import type { ColumnPage } from "../values/cell.ts";
import type { ColumnMap } from "./column-map.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { ColumnProfiler } from "./column-profiler.ts";
import { columnsToRead } from "./columns-to-read.ts";

/** Profiles of all columns under way. */
export interface ColumnProfiles {
  /** Adds a page whose columns are those of `columnsToRead(map)`. */
  add(page: ColumnPage): void;
  /** The profiles from left to right. @param rowCount rows that are no blank rows */
  close(rowCount: number): readonly ColumnProfile[];
}

/** Begins to profile the columns that are read; one that means two things is profiled as the first of them. */
export function profileColumns(map: ColumnMap): ColumnProfiles {
  const profilers = columnsToRead(map).flatMap((columnIndex) => {
    const [first] = orderFields.flatMap((field) => {
      const column = map.columns[field];
      return column?.columnIndex === columnIndex ? [new ColumnProfiler(field, column)] : [];
    });
    return first === undefined ? [] : [first];
  });
  return {
    add({ columns, rowCount }) {
      for (const [place, profiler] of profilers.entries()) profiler.add(columns[place] ?? [], 0, rowCount);
    },
    close: (rowCount) => profilers.map((profiler) => profiler.close(rowCount)),
  };
}
