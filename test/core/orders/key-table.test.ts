import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyTable } from "../../../functions/core/orders/key-table.ts";
import { cellText } from "../../../functions/core/values/cell-text.ts";
import { matchKey } from "../../../functions/core/values/keys.ts";

const cells = fc.oneof(fc.string({ maxLength: 3 }), fc.nat(30), fc.double({ noNaN: true }), fc.boolean());

test("keys are numbered in the order in which they come, and found again by key and by the cell that they were first written as", () => {
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 60 }), (written) => {
      const table = new KeyTable();
      const numbers = new Map<string, number>();
      const first = new Map<string, unknown>();
      for (const cell of written) {
        const key = matchKey(cellText(cell));
        const number = numbers.get(key) ?? numbers.size;
        expect(table.findKey(key)).toBe(numbers.has(key) ? number : -1);
        if (!numbers.has(key)) expect(table.add(key)).toBe(number);
        numbers.set(key, number);
        if (!first.has(key)) first.set(key, cell);
        expect(table.noteCell(number, cell)).toBe(first.get(key) === cell);
        expect(table.findCell(cell)).toBe(first.get(key) === cell ? number : -1);
        expect(table.keyOf(number)).toBe(key);
      }
      expect(table.size).toBe(numbers.size);
    }),
  );
});

test("tens of thousands of keys are all found", () => {
  const table = new KeyTable();
  const keys = Array.from({ length: 30_000 }, (_, at) => `c${at}`);
  for (const key of keys) table.noteCell(table.add(key), key);
  expect(keys.every((key, number) => table.findKey(key) === number && table.findCell(key) === number)).toBe(true);
  expect(table.findKey("c30000")).toBe(-1);
  expect(table.cellOf(7)).toBe("c7");
});
