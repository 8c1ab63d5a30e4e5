import type { CellExtras } from "./cell.ts";
import { Grid } from "./grid.ts";

/**
 * A grid as JSON. Each column has its values, null for an empty cell, and its extras as runs: from a row on, for so many rows, an index
 * into the pool.
 */
export type StoredGrid = {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly pool: readonly CellExtras[];
  readonly columns: readonly {
    readonly values: readonly (string | number | boolean | null)[];
    readonly extras: readonly (readonly [row: number, count: number, poolIndex: number])[];
  }[];
};

/** The grid as JSON; see {@link StoredGrid}. */
export function storeGrid(grid: Grid): StoredGrid {
  const pool = new Map<CellExtras, number>();
  const columns = Array.from({ length: grid.contentColumnEnd() }, (_, column) => {
    const runs: [number, number, number][] = [];
    const end = grid.hasExtras(column) ? grid.columnEnd(column) : 0;
    for (let row = 0; row < end; row++) {
      const extras = grid.extras(row, column);
      if (extras === undefined) continue;
      const index = pool.get(extras) ?? pool.size;
      pool.set(extras, index);
      const last = runs.at(-1);
      if (last !== undefined && last[2] === index && last[0] + last[1] === row) last[1]++;
      else runs.push([row, 1, index]);
    }
    const values = grid.columnValues(column, 0, grid.columnValueEnd(column));
    return { values: Array.from(values, (value) => value ?? null), extras: runs };
  });
  return { rowCount: grid.rowCount, columnCount: grid.columnCount, pool: [...pool.keys()], columns };
}

/** The grid that was stored. */
export function restoreGrid(stored: StoredGrid): Grid {
  const grid = new Grid(stored.rowCount, stored.columnCount);
  stored.columns.forEach(({ values, extras }, column) => {
    grid.setColumn(
      column,
      values.map((value) => value ?? undefined),
    );
    for (const [row, count, index] of extras) {
      for (let at = row; at < row + count; at++) grid.setExtras(at, column, stored.pool[index]);
    }
  });
  return grid;
}
