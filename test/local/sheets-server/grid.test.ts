import fc from "fast-check";
import { expect, test } from "vitest";
import { Grid } from "../../../functions/local/sheets-server/grid.ts";
import { restoreGrid, storeGrid } from "../../../functions/local/sheets-server/stored-grid.ts";

type Model = (number | undefined)[][];

/** One change of a grid, to be tried on the grid and on a plain table alike. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    row: fc.nat(5),
    column: fc.nat(5),
    value: fc.option(fc.nat(9), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant("insert" as const),
    rows: fc.boolean(),
    at: fc.nat(5),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ kind: fc.constant("delete" as const), rows: fc.boolean(), at: fc.nat(4) }),
  fc.record({ kind: fc.constant("move" as const), rows: fc.boolean(), at: fc.nat(4), to: fc.nat(5) }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const transpose = (table: Model): Model => table[0]?.map((_, at) => table.map((row) => row[at])) ?? [];

function changeModel(table: Model, each: Change): Model {
  if (each.kind === "set")
    return table.map((row, r) => row.map((value, c) => (r === each.row && c === each.column ? each.value : value)));
  const lines = each.rows ? [...table] : transpose(table);
  const width = lines[0]?.length ?? 0;
  const blank = () => new Array<undefined>(width).fill(undefined);
  if (each.kind === "insert") lines.splice(each.at, 0, ...Array.from({ length: each.count }, blank));
  else {
    const taken = lines.splice(each.at, 1);
    if (each.kind === "move") lines.splice(each.to > each.at ? each.to - 1 : each.to, 0, ...taken);
  }
  return each.rows ? lines : transpose(lines);
}

function changeGrid(grid: Grid, each: Change): void {
  if (each.kind === "set") {
    grid.setValue(each.row, each.column, each.value);
    grid.setExtras(each.row, each.column, each.value === undefined ? undefined : { note: `n${each.value}` });
  } else if (each.kind === "insert")
    each.rows ? grid.insertRows(each.at, each.count) : grid.insertColumns(each.at, each.count);
  else if (each.kind === "delete")
    each.rows ? grid.deleteRows(each.at, each.at + 1) : grid.deleteColumns(each.at, each.at + 1);
  else if (each.rows) grid.moveRows(each.at, each.at + 1, each.to);
  else grid.moveColumns(each.at, each.at + 1, each.to);
}

function tableOf(grid: Grid): Model {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => {
      const value = grid.value(row, column);
      expect(grid.extras(row, column)?.note).toBe(value === undefined ? undefined : `n${value}`);
      return typeof value === "number" ? value : undefined;
    }),
  );
}

const fits = (grid: Grid, each: Change) => {
  if (each.kind === "set") return each.row < grid.rowCount && each.column < grid.columnCount;
  const size = each.rows ? grid.rowCount : grid.columnCount;
  if (each.kind === "insert") return each.at <= size;
  return size > 1 && each.at < size && (each.kind === "delete" || each.to <= size);
};

test("a grid behaves as a plain table, and changing a copy never changes the original", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let grid = new Grid(4, 4);
      let model: Model = tableOf(grid);
      for (const each of changes) {
        if (!fits(grid, each)) continue;
        const before = grid;
        const modelBefore = model;
        grid = before.clone();
        changeGrid(grid, each);
        model = changeModel(model, each);
        expect(tableOf(grid)).toEqual(model);
        expect(tableOf(before)).toEqual(modelBefore);
      }
      expect(tableOf(restoreGrid(JSON.parse(JSON.stringify(storeGrid(grid)))))).toEqual(model);
    }),
  );
});
