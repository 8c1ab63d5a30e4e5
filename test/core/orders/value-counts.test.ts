import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SparseCounts } from "../../../functions/core/orders/sparse-counts.ts";
import { ValueCounts } from "../../../functions/core/orders/value-counts.ts";

function countsOf(values: Iterable<number>): ValueCounts {
  const counts = new ValueCounts();
  for (const value of values) counts.add(value);
  return counts;
}

/** `count` different numbers, far from evenly spread. */
const manyValues = (count: number) => Array.from({ length: count }, (_, at) => (at + 1) ** 1.5 / 100);

/** The numbers with how often each came, pair by pair. */
function pairs(counts: ValueCounts): readonly { readonly value: number; readonly count: number | undefined }[] {
  const { values, counts: found } = counts.ascending();
  return Array.from(values, (value, at) => ({ value, count: found[at] }));
}

describe("counted numbers", () => {
  test("come out ascending, each once with how often it came", () => {
    const found = pairs(countsOf([3, -1.5, 3, 0, -0, 3]));
    expect(found).toEqual([
      { value: -1.5, count: 1 },
      { value: 0, count: 2 },
      { value: 3, count: 3 },
    ]);
  });

  test("are what a plain count says, for any numbers in any order", () => {
    const numbers = fc.array(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -9, max: 9 })),
    );
    fc.assert(
      fc.property(numbers, (values) => {
        const plain = new Map<number, number>();
        for (const value of values) plain.set(value + 0, (plain.get(value + 0) ?? 0) + 1);
        const expected = [...plain].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
        expect(pairs(countsOf(values))).toEqual(expected);
        expect(pairs(countsOf(values.toReversed()))).toEqual(expected);
      }),
    );
  });

  test("are exact up to 32,768 different ones", () => {
    const counts = countsOf(manyValues(32_768));
    expect(counts.isExact).toBe(true);
    expect(counts.ascending().values).toHaveLength(32_768);
  });

  test("beyond that are counted with their neighbours, none is lost, and all are near where they were", () => {
    const values = manyValues(200_000);
    const counts = countsOf(values);
    const found = counts.ascending();
    expect(counts.isExact).toBe(false);
    expect(found.values.length).toBeLessThanOrEqual(32_768);
    expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(200_000);
    let at = 0;
    found.counts.forEach((count, place) => {
      const [first = 0, last = 0] = [values[at], values[at + count - 1]];
      expect(Math.max(first, last) / (found.values[place] ?? 0)).toBeLessThan(1.001);
      at += count;
    });
  });

  test("beyond that too do not depend on their order", () => {
    const values = manyValues(100_000);
    const mixed = values.map((_, at) => values[(at * 7919) % values.length] ?? 0);
    expect(pairs(countsOf(mixed))).toEqual(pairs(countsOf(values)));
    expect(pairs(countsOf(values.toReversed()))).toEqual(pairs(countsOf(values)));
  });

  test("come out the same whether they have a place of their own or are searched for", () => {
    const prices = Array.from({ length: 60_000 }, (_, at) => (199 + ((at * 7919) % 60_000)) / 100);
    const mixed = [...prices, ...manyValues(20_000), -5, -0.25, 1e9];
    for (const values of [prices, mixed]) {
      const searched = new SparseCounts();
      for (const value of values) searched.add(value);
      const { values: found, counts } = searched.ascending();
      expect(pairs(countsOf(values))).toEqual(Array.from(found, (value, at) => ({ value, count: counts[at] })));
    }
  });
});
