import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitBudget } from "../../../functions/core/report/split-budget.ts";
import { evenly } from "../../support/evenly.ts";

describe("a budget split by largest remainder", () => {
  test("in proportion, whole, and with nothing left over", () => {
    expect(splitBudget(100, [2, 1, 1])).toEqual([50, 25, 25]);
    expect(splitBudget(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitBudget(10, [5, 3, 1])).toEqual([6, 3, 1]);
  });

  test("who costs more than they bring gets nothing", () => {
    expect(splitBudget(100, [3, -5, 1])).toEqual([75, 0, 25]);
    expect(splitBudget(7, [0, Number.NaN, 2])).toEqual([0, 0, 7]);
  });

  test("without anything above 0 there is no split", () => {
    expect(splitBudget(100, [0, -1])).toBeUndefined();
    expect(splitBudget(100, [])).toBeUndefined();
  });

  test("the parts are whole, off by less than one unit, sum to the budget, and equal bases differ by at most one", () => {
    const bases = fc.array(
      // Amounts of like size, and such as are next to nothing beside the others.
      fc.oneof(fc.integer({ min: -10, max: 1000 }), evenly(0, 1e12), fc.double({ min: 0, max: 1e12, noNaN: true })),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), bases, (amount, some) => {
        const parts = splitBudget(amount, some);
        const positive = some.map((base) => Math.max(0, base));
        const total = positive.reduce((sum, base) => sum + base, 0);
        if (parts === undefined) {
          expect(total).toBe(0);
          return;
        }
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        for (const [at, part] of parts.entries()) {
          for (const [other, base] of some.entries()) {
            if (base === some[at]) expect(Math.abs(part - (parts[other] ?? 0))).toBeLessThanOrEqual(1);
          }
        }
        for (const [at, part] of parts.entries()) {
          expect(Number.isInteger(part) && part >= 0).toBe(true);
          if ((some[at] ?? 0) <= 0) expect(part).toBe(0);
          else expect(Math.abs(part - amount * ((positive[at] ?? 0) / total))).toBeLessThan(1.001);
        }
      }),
    );
  });
});
