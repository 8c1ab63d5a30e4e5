import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cuts } from "../../../functions/core/tiers/cuts.ts";
import { tierAt } from "../../../functions/core/tiers/entries.ts";
import { fixedCuts } from "../../../functions/core/tiers/fixed-cuts.ts";
import { justAbove, justBelow } from "../../../functions/core/tiers/just-above.ts";
import { meanCuts } from "../../../functions/core/tiers/mean-cuts.ts";
import { meanScoreCuts } from "../../../functions/core/tiers/mean-score-cuts.ts";
import { quantileCuts } from "../../../functions/core/tiers/quantile-cuts.ts";
import { rankValues } from "../../../functions/core/tiers/ranking.ts";
import { shareOfCustomersCuts } from "../../../functions/core/tiers/share-of-customers.ts";

// Few different values make many ties.
const small = fc.integer({ min: -6, max: 12 });
const values = fc.array(fc.oneof(small, fc.integer({ min: -500, max: 5000 })), { minLength: 1, maxLength: 40 });

const ranked = (list: readonly number[]) => rankValues(Float64Array.from(list));

/** Each way to cut, of whole numbers or of halves. */
const ways: Readonly<Record<string, (list: readonly number[], whole: boolean) => Cuts>> = {
  "five scores": (list, whole) => quantileCuts(ranked(list), 5, whole),
  "three scores": (list, whole) => quantileCuts(ranked(list), 3, whole),
  "the mean": (list, whole) => meanCuts(ranked(list), Number.NEGATIVE_INFINITY, whole),
  "the mean, above 0": (list, whole) => meanCuts(ranked(list), justAbove(0, whole), whole),
  "the mean of five scores": (list, whole) => meanScoreCuts(ranked(list), [1, 2, 3, 4, 5], whole),
  "the mean of three scores": (list, whole) => meanScoreCuts(ranked(list), [1, 3, 5], whole),
  "the top fifth": (list, whole) => shareOfCustomersCuts(ranked(list), [0.2, 1], Number.NEGATIVE_INFINITY, whole),
  "the top fifth above a floor": (list, whole) => shareOfCustomersCuts(ranked(list), [0.2, 1], 1, whole),
  "fixed values": () => fixedCuts([7, 2, 0]),
};

describe.each(Object.entries(ways))("%s", (name, cut) => {
  test.each([true, false])("what one would need for a step is what it takes, whole numbers: %s", (whole) => {
    const unit = whole ? 1 : 0.5;
    fc.assert(
      fc.property(values, fc.nat(), fc.oneof(small, fc.integer({ min: -600, max: 6000 })), (plain, pick, changed) => {
        const list = plain.map((value) => value * unit);
        const index = pick % list.length;
        const entries = cut(list, whole).entriesOf(list[index] ?? 0);
        // The mean of what is not whole is known to a float's precision only; what is told of it is rounded up anyway.
        const beside = (entry: number) =>
          name.startsWith("the mean") && !whole ? [entry + 1e-6, entry - 1e-6] : [entry, justBelow(entry, whole)];
        const near = entries.flatMap(beside).filter(Number.isFinite);
        for (const probe of [changed * unit, list[index] ?? 0, ...near]) {
          const after = cut(list.with(index, probe), whole).stepOf(probe);
          expect(tierAt(entries, probe), `${probe} in place of ${list[index]}`).toBe(after);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("equal values share a step, and a higher one never stands on a worse", () => {
    fc.assert(
      fc.property(values, (list) => {
        const { stepOf } = cut(list, true);
        const sorted = [...list].sort((left, right) => right - left).map((value) => stepOf(value));
        expect(sorted).toEqual([...sorted].sort((left, right) => left - right));
      }),
    );
  });
});

describe("quantiles, by their definition", () => {
  test("score 1..k is 1 + floor(k × strictly worse / n)", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 10 }), (list, count) => {
        const { stepOf } = quantileCuts(ranked(list), count, true);
        for (const value of list) {
          const worse = list.filter((other) => other < value).length;
          expect(count - stepOf(value)).toBe(1 + Math.floor((count * worse) / list.length));
        }
      }),
    );
  });

  test("five equal customers have the same score, five different ones each another", () => {
    const scores = (...list: readonly number[]) =>
      list.map((value) => 5 - quantileCuts(ranked(list), 5, true).stepOf(value));
    expect(scores(4, 4, 4, 4, 4)).toEqual([1, 1, 1, 1, 1]);
    expect(scores(10, 20, 30, 40, 50)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("a mean, by its definition", () => {
  test("who is exactly at the mean is in, as whole numbers say", () => {
    expect([2, 4, 6].map((value) => meanCuts(ranked([2, 4, 6]), Number.NEGATIVE_INFINITY, true).stepOf(value))).toEqual(
      [1, 0, 0],
    );
  });

  test("the mean of scores is that of everybody's scores", () => {
    fc.assert(
      fc.property(values, (list) => {
        const scores = list.map((value) => 5 - quantileCuts(ranked(list), 5, true).stepOf(value));
        const sum = scores.reduce((total, score) => total + score, 0);
        const { stepOf } = meanScoreCuts(ranked(list), [1, 2, 3, 4, 5], true);
        list.forEach((value, index) => {
          expect(stepOf(value)).toBe((scores[index] ?? 0) * list.length >= sum ? 0 : 1);
        });
      }),
    );
  });
});

describe("the value just above another", () => {
  test.each([
    [1.5, true, 2],
    [2, true, 3],
    [-0.5, true, 0],
    [0, false, Number.MIN_VALUE],
    [1, false, 1 + Number.EPSILON],
    [-Number.MIN_VALUE, false, -0],
    [Number.NEGATIVE_INFINITY, false, Number.NEGATIVE_INFINITY],
  ])("%d, whole numbers: %s, is %d", (value, whole, above) => {
    expect(justAbove(value, whole)).toBe(above);
  });

  test("below is the mirror of above", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.boolean(), (value, whole) => {
        expect(justBelow(value, whole) + 0).toBe(-justAbove(-value, whole) + 0);
      }),
    );
  });
});
