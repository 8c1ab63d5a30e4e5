import fc from "fast-check";
import { expect, test } from "vitest";
import { PairIndex } from "../../../functions/core/orders/pair-index.ts";

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const pairs = fc.array(fc.tuple(fc.oneof(int32, fc.constantFrom(0, 1)), fc.oneof(int32, fc.constantFrom(0, 1))));

test("pairs are numbered by first sight, and a reset forgets them", () => {
  const index = new PairIndex();
  fc.assert(
    fc.property(pairs, (list) => {
      index.reset(list.length);
      const known = new Map<string, number>();
      for (const [first, second] of list) {
        const text = `${first},${second}`;
        if (!known.has(text)) known.set(text, known.size);
        expect(index.numberOf(first, second)).toBe(known.get(text));
      }
      expect(index.size).toBe(known.size);
    }),
  );
});

test("more pairs than announced are refused before they could fill it", () => {
  const index = new PairIndex();
  index.reset(1);
  expect(() => {
    for (let first = 0; first < 100; first += 1) index.numberOf(first, 0);
  }).toThrow(RangeError);
});
