import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gini } from "../../../functions/core/report/gini.ts";
import { topShare } from "../../../functions/core/report/top-share.ts";

const list = (...values: readonly number[]) => Float64Array.from(values);

describe("the share of the best customers", () => {
  test("is that of the first ⌈p n⌉, ties cut through", () => {
    expect(topShare(list(10, 10, 10, 10, 10, 50), 0.2)).toEqual({ customers: 2, share: 0.6 });
  });

  test("is above the whole where others lose", () => {
    expect(topShare(list(100, 20, -10, -5, -5), 0.2)).toEqual({ customers: 1, share: 1 });
    expect(topShare(list(100, -20), 0.5)).toEqual({ customers: 1, share: 1.25 });
  });

  test("is unknown where nothing is earned", () => {
    expect(topShare(list(), 0.2)).toEqual({ customers: 0, share: undefined });
    expect(topShare(list(5, -5), 0.2).share).toBeUndefined();
  });
});

describe("the Gini coefficient", () => {
  test.each([
    [[5, 5, 5, 5], 0],
    [[0, 0, 0, 8], 0.75],
    [[1, 2, 3, 4], 0.25],
    [[7], 0],
  ])("of %j is %d", (values, expected) => {
    expect(gini(list(...values))).toBeCloseTo(expected, 12);
  });

  test("is the mean difference over twice the mean", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        fc.pre(total > 0);
        const differences = values.flatMap((left) => values.map((right) => Math.abs(left - right)));
        const mean = differences.reduce((sum, value) => sum + value, 0) / values.length ** 2;
        expect(gini(list(...values))).toBeCloseTo(mean / (2 * (total / values.length)), 9);
      }),
    );
  });

  test("is unknown where nothing is earned", () => {
    expect(gini(list())).toBeUndefined();
    expect(gini(list(1, -1))).toBeUndefined();
  });
});
