import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ValueCounts } from "../../../functions/core/orders/value-counts.ts";

function countsOf(values: Iterable<number>): ValueCounts {
  const counts = new ValueCounts();
  for (const value of values) counts.add(value);
  return counts;
}

/** `count` different numbers, far from evenly spread. */
const manyValues = (count: number) => Array.from({ length: count }, (_, at) => (at + 1) ** 1.5 / 100);

describe("counted numbers", () => {
  test("come out ascending, each once with how often it came", () => {
    const found = countsOf([3, -1.5, 3, 0, -0, 3]).ascending();
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
        expect(countsOf(values).ascending()).toEqual(expected);
        expect(countsOf(values.toReversed()).ascending()).toEqual(expected);
      }),
    );
  });

  test("are exact up to 65,536 different ones", () => {
    const counts = countsOf(manyValues(65_536));
    expect(counts.isExact).toBe(true);
    expect(counts.ascending()).toHaveLength(65_536);
  });

  test("beyond that are counted with their neighbours, and none is lost", () => {
    const values = manyValues(200_000);
    const counts = countsOf(values);
    const found = counts.ascending();
    expect(counts.isExact).toBe(false);
    expect(found.length).toBeLessThanOrEqual(65_536);
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(200_000);
    const middle =
      found[found.findIndex((_, at) => found.slice(0, at + 1).reduce((sum, { count }) => sum + count, 0) >= 1)];
    expect(middle?.value).toBeCloseTo(values[0] ?? 0, 5);
  });

  test("beyond that too do not depend on their order", () => {
    const values = manyValues(100_000);
    const mixed = values.map((_, at) => values[(at * 7919) % values.length] ?? 0);
    expect(countsOf(mixed).ascending()).toEqual(countsOf(values).ascending());
    expect(countsOf(values.toReversed()).ascending()).toEqual(countsOf(values).ascending());
  });
});
