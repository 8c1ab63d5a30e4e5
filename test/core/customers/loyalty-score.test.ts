import { describe, expect, test } from "vitest";
import { loyaltyScores } from "../../../functions/core/customers/loyalty-score.ts";

const parts = {
  orderDays: Float64Array.of(1, 2, 2, 4),
  activeSpan: Float64Array.of(0, 10, 30, 30),
  rhythm: Float64Array.of(4, 2, 1, 0),
};
const weights = { orderDays: 1, activeSpan: 1, rhythm: 1 };
const everyone = () => true;

describe("the loyalty score", () => {
  test("is the mean of the percentiles: 100 × (worse + half the ties) / n, the silence counted the other way about", () => {
    const percentiles = [
      [12.5, 12.5, 12.5],
      [50, 37.5, 37.5],
      [50, 75, 62.5],
      [87.5, 75, 87.5],
    ];
    const expected = percentiles.map((each) => each.reduce((sum, value) => sum + value, 0) / 3);
    expect([...loyaltyScores(parts, weights, everyone)].map((score) => score.toFixed(9))).toEqual(
      expected.map((score) => score.toFixed(9)),
    );
  });

  test("weighs its parts as Settings say; one that counts nothing is not needed", () => {
    const none = new Float64Array(4).fill(Number.NaN);
    const scores = loyaltyScores({ ...parts, rhythm: none }, { orderDays: 3, activeSpan: 1, rhythm: 0 }, everyone);
    expect([...scores]).toEqual([12.5, (3 * 50 + 37.5) / 4, (3 * 50 + 75) / 4, (3 * 87.5 + 75) / 4]);
  });

  test("leaves out who is not ranked and who lacks a part, in the percentiles of the others too", () => {
    const rhythm = Float64Array.of(4, Number.NaN, 1, 0);
    const scores = loyaltyScores({ ...parts, rhythm }, weights, (index) => index !== 3);
    expect([...scores]).toEqual([25, Number.NaN, 75, Number.NaN]);
  });

  test("is the same for equal customers", () => {
    const same = Float64Array.of(3, 3, 3);
    expect([...loyaltyScores({ orderDays: same, activeSpan: same, rhythm: same }, weights, everyone)]).toEqual([
      50, 50, 50,
    ]);
  });

  test("needs a weight above 0 and none below", () => {
    for (const wrong of [
      { orderDays: 0, activeSpan: 0, rhythm: 0 },
      { orderDays: 2, activeSpan: -1, rhythm: 0 },
    ]) {
      expect(() => loyaltyScores(parts, wrong, everyone)).toThrow(RangeError);
    }
  });
});
