import { describe, expect, test } from "vitest";
import { invertPositiveDefinite, solvePositiveDefinite } from "../../../functions/core/lifetime/fit/cholesky.ts";
import type { Likelihood } from "../../../functions/core/lifetime/fit/likelihood.ts";
import { maximizeLikelihood } from "../../../functions/core/lifetime/fit/maximize-likelihood.ts";
import { nelderMead } from "../../../functions/core/lifetime/fit/nelder-mead.ts";
import type { PurchaseGroups } from "../../../functions/core/lifetime/purchase-groups.ts";
import { fitPurchases } from "../../../functions/core/lifetime/purchases/fit-purchases.ts";
import { type PurchaseModelKind, valuesOf } from "../../../functions/core/lifetime/purchases/parameters.ts";
import { fitGammaGamma } from "../../../functions/core/lifetime/spend/gamma-gamma.ts";
import { thinGroups } from "../../../functions/core/lifetime/thin-groups.ts";
import { diceOf, live, seenOf } from "./simulate.ts";

/** Two curves over the same observations, one for each parameter: their maxima are known in closed form. */
function twoCurves(values: readonly number[], starts: readonly (readonly number[])[]): Likelihood {
  return {
    weights: new Float64Array(values.length).fill(1),
    starts,
    lower: [-5, -5],
    upper: [5, 5],
    // An exponential distribution with rate e^first, and apart from it a normal one about e^second.
    fill: ([first = 0, second = 0], out) => {
      for (const [index, value] of values.entries()) {
        out[index] = first - Math.exp(first) * value - (value - Math.exp(second)) ** 2 / 2;
      }
    },
  };
}

describe("the search for a maximum", () => {
  test("Nelder-Mead walks along a bent valley without derivatives", () => {
    const found = nelderMead(([x = 0, y = 0]) => -((1 - x) ** 2) - 100 * (y - x * x) ** 2, [-1.2, 1], {
      step: 0.5,
      tolerance: 1e-12,
      mostCalls: 1000,
    });
    expect(found.point[0]).toBeCloseTo(1, 4);
    expect(found.point[1]).toBeCloseTo(1, 4);
  });

  test("it is not stopped by a cliff", () => {
    const found = nelderMead(([x = 0]) => (x > 2 ? Number.NEGATIVE_INFINITY : x), [0], {
      step: 0.5,
      tolerance: 1e-9,
      mostCalls: 500,
    });
    expect(found.point[0]).toBeCloseTo(2, 3);
    expect(found.point[0]).toBeLessThanOrEqual(2);
  });

  test("the peak is found from any start, with its height and its standard errors", () => {
    const values = [0.5, 1, 2.5, 4];
    for (const start of [
      [0, 0],
      [-4, 4],
      [4.5, -4.5],
    ]) {
      const found = maximizeLikelihood(twoCurves(values, [start]));
      // Both from the mean of 2: rate 1/2, centre 2.
      expect(found.logParameters[0]).toBeCloseTo(Math.log(1 / 2), 6);
      expect(found.logParameters[1]).toBeCloseTo(Math.log(2), 6);
      expect(found.converged).toBe(true);
      // Of log rate 1/√n; of log centre 1/(2√n).
      expect(Math.sqrt(found.covariance?.[0]?.[0] ?? 0)).toBeCloseTo(1 / 2, 5);
      expect(Math.sqrt(found.covariance?.[1]?.[1] ?? 0)).toBeCloseTo(1 / 4, 5);
    }
  });

  test("a maximum at a bound is said to be one, without standard errors", () => {
    const found = maximizeLikelihood({ ...twoCurves([0.5, 1, 2.5, 4], [[0, 0]]), lower: [0, -5] });
    expect(found).toMatchObject({ converged: false, atBorder: true, covariance: undefined });
    expect(found.logParameters[0]).toBeCloseTo(0, 2);
    expect(found.logParameters[1]).toBeCloseTo(Math.log(2), 3);
  });

  test("a matrix is solved and inverted where it is positive definite, and refused where it is not", () => {
    const matrix = [
      [4, 2, 1],
      [2, 5, 3],
      [1, 3, 6],
    ];
    const solution = solvePositiveDefinite(matrix, [7, 10, 10]);
    expect(solution?.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([1, 1, 1]);
    const inverse = invertPositiveDefinite(matrix) ?? [];
    const product = matrix.map((row) =>
      [0, 1, 2].map((column) => row.reduce((sum, value, k) => sum + value * (inverse[k]?.[column] ?? 0), 0)),
    );
    product.forEach((row, index) => {
      row.forEach((value, column) => {
        expect(value).toBeCloseTo(index === column ? 1 : 0, 12);
      });
    });
    expect(
      solvePositiveDefinite(
        [
          [1, 2],
          [2, 1],
        ],
        [1, 1],
      ),
    ).toBeUndefined();
    expect(solvePositiveDefinite([[Number.NaN]], [1])).toBeUndefined();
  });
});

describe("a fit", () => {
  const dice = diceOf(11);
  const groups = seenOf(
    Array.from({ length: 600 }, () =>
      live({ kind: "mbgNbd", r: 0.8, alphaWeeks: 6, a: 0.7, b: 2 }, dice, dice.even(30, 70), 0),
    ),
  );
  const inUnits = (of: PurchaseGroups, factor: number): PurchaseGroups => ({
    ...of,
    lastWeeks: of.lastWeeks.map((at) => at * factor),
    observedWeeks: of.observedWeeks.map((at) => at * factor),
  });

  test.each(["mbgNbd", "paretoNbd", "bgNbd"] as const)(
    "of %s is the same in minutes and in decades",
    (kind: PurchaseModelKind) => {
      const fitted = fitPurchases(kind, groups);
      const [r = 0, alpha = 0, third = 0, fourth = 0] = valuesOf(fitted.parameters);
      for (const factor of [10_080, 1 / 520]) {
        const other = fitPurchases(kind, inUnits(groups, factor));
        const isPareto = kind === "paretoNbd";
        const expected = [r, alpha * factor, third, isPareto ? fourth * factor : fourth];
        expect(other.converged).toBe(true);
        valuesOf(other.parameters).forEach((value, index) => {
          expect(value / (expected[index] ?? 0)).toBeCloseTo(1, 4);
        });
      }
    },
  );

  test("of spend is the same in cents and in millions", () => {
    const counts = Float64Array.from({ length: 300 }, () => Math.ceil(dice.even(0, 6)));
    const means = counts.map((count) => dice.gamma(4 * count, count * dice.gamma(3, 60)));
    const fit = fitGammaGamma(counts, means);
    const other = fitGammaGamma(
      counts,
      means.map((mean) => mean * 1e8),
    );
    expect(other.parameters.p / fit.parameters.p).toBeCloseTo(1, 4);
    expect(other.parameters.q / fit.parameters.q).toBeCloseTo(1, 4);
    expect(other.parameters.v / fit.parameters.v / 1e8).toBeCloseTo(1, 4);
    expect(other.logLikelihood).toBeCloseTo(fit.logLikelihood - 300 * Math.log(1e8), 4);
  });

  test("standard errors shrink with the root of the number of customers", () => {
    const [one, four] = [groups, { ...groups, sizes: groups.sizes.map(() => 4) }].map((of) =>
      fitPurchases("mbgNbd", of),
    );
    one?.standardErrors?.forEach((error, index) => {
      expect(error / (four?.standardErrors?.[index] ?? 0)).toBeCloseTo(2, 4);
    });
  });

  test("of far more groups than it looks at is nearly that of all, and so is what it says of its errors", () => {
    const many = diceOf(29);
    const parameters = { kind: "mbgNbd", r: 0.8, alphaWeeks: 6, a: 0.7, b: 2 } as const;
    const shop = seenOf(Array.from({ length: 25_000 }, () => live(parameters, many, many.even(30, 70), 0)));
    const fit = fitPurchases("mbgNbd", shop);
    const expected = valuesOf(parameters);
    valuesOf(fit.parameters).forEach((value, index) => {
      const error = fit.standardErrors?.[index] ?? 0;
      expect(Math.abs(value - (expected[index] ?? 0))).toBeLessThan(3.5 * error);
      expect(error / value).toBeLessThan(0.1);
    });
  });

  test("groups thinned out stand for as many customers, and lead near the same fit", () => {
    const thin = thinGroups(groups, 250);
    expect(thin.sizes.length).toBeLessThanOrEqual(250);
    expect(thin.sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(600, 8);
    const [near = 0, exact = 1] = [thin, groups].map((of) => valuesOf(fitPurchases("mbgNbd", of).parameters)[1]);
    expect(near / exact).toBeGreaterThan(0.6);
    expect(near / exact).toBeLessThan(1.6);
  });
});
