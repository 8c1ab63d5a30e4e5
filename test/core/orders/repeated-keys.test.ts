import fc from "fast-check";
import { expect, test } from "vitest";
import { hashKey } from "../../../functions/core/orders/key-hash.ts";
import { RepeatedKeys } from "../../../functions/core/orders/repeated-keys.ts";
import type { Cell } from "../../../functions/core/values/cell.ts";

/** Both lanes of each cell, one reader for all of them. */
function hashAll(cells: readonly Cell[]): readonly (readonly number[])[] {
  const keys = new RepeatedKeys();
  return cells.map((cell) => lanesOf((lanes) => keys.hash(cell, lanes, 1)));
}

function lanesOf(write: (lanes: Int32Array) => void): readonly number[] {
  const lanes = new Int32Array(3).fill(-1);
  write(lanes);
  return [...lanes];
}

const plainly = (cell: Cell) => lanesOf((lanes) => hashKey(cell, lanes, 1));

const words = fc.constantFrom<Cell[]>(
  "Tea",
  "tea ",
  "",
  " ",
  7,
  "7",
  0,
  -0,
  7.5,
  true,
  "true",
  "紅茶",
  "x".repeat(300),
);

test("a cell has the same hash whether it stands for the first time or comes again", () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 2 }), (cells) => {
      expect(hashAll(cells)).toEqual(cells.map(plainly));
    }),
  );
});

test("more different products than are remembered are hashed all the same", () => {
  const cells = Array.from({ length: 20_000 }, (_, i) => `SKU-${i % 10_000}`);
  expect(hashAll(cells)).toEqual(cells.map(plainly));
});
