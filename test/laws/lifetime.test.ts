import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Likelihood } from "../../functions/core/lifetime/fit/likelihood.ts";
import { slopesAt } from "../../functions/core/lifetime/fit/scores.ts";
import { forecastGroups } from "../../functions/core/lifetime/forecast-groups.ts";
import type { PurchaseGroups } from "../../functions/core/lifetime/purchase-groups.ts";
import { groupPurchases } from "../../functions/core/lifetime/purchase-groups.ts";
import { purchaseLikelihood } from "../../functions/core/lifetime/purchases/fit-purchases.ts";
import { modelOf } from "../../functions/core/lifetime/purchases/model-of.ts";
import { ownRhythmModel } from "../../functions/core/lifetime/purchases/own-rhythm.ts";
import { type PurchaseParameters, valuesOf } from "../../functions/core/lifetime/purchases/parameters.ts";
import { compoundQuantile } from "../../functions/core/lifetime/spend/compound-quantile.ts";
import { credibilityModel } from "../../functions/core/lifetime/spend/credibility.ts";
import { customerSpend } from "../../functions/core/lifetime/spend/customer-spend.ts";
import { gammaGammaLikelihood } from "../../functions/core/lifetime/spend/gamma-gamma-likelihood.ts";
import { gammaGammaModel } from "../../functions/core/lifetime/spend/gamma-gamma-model.ts";
import { gammaGammaTotals } from "../../functions/core/lifetime/spend/gamma-gamma-totals.ts";
import { historiesOf } from "../core/lifetime/histories.ts";
import { evenly } from "../support/evenly.ts";

const numRuns = process.env.LONG === undefined ? 300 : 20_000;

// Far wider than any shop: shapes from 0.02 to 50, times from a day to ten years.
const shape = evenly(-4, 4).map(Math.exp);
const time = evenly(-2, 6.2).map(Math.exp);
const parameters: fc.Arbitrary<PurchaseParameters> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("mbgNbd" as const, "bgNbd" as const),
    r: shape,
    alphaWeeks: time,
    a: shape,
    b: shape,
  }),
  fc.record({ kind: fc.constant("paretoNbd" as const), r: shape, alphaWeeks: time, s: shape, betaWeeks: time }),
);
const share = evenly(0, 1);
const history = fc
  .record({ x: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 500 })), observed: time, last: share })
  .map(({ x, observed, last }) => ({ x, observed, last: x === 0 ? 0 : last * observed }));
const rounding = 1e-9;

describe("one customer", () => {
  test("probabilities lie between 0 and 1, and numbers are numbers", () => {
    fc.assert(
      fc.property(parameters, history, time, (given, { x, last, observed }, weeks) => {
        const one = modelOf(given);
        const alive = one.aliveProbability(x, last, observed);
        const { orders, stays, ordersIfStays } = one.ahead(x, observed, weeks);
        for (const chance of [alive, stays]) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
        for (const count of [orders, ordersIfStays]) {
          expect(Number.isFinite(count)).toBe(true);
          expect(count).toBeGreaterThanOrEqual(0);
        }
        expect(orders).toBeLessThanOrEqual(ordersIfStays * (1 + rounding) + rounding);
      }),
      { numRuns },
    );
  });

  test("a more recent purchase never lowers the alive probability", () => {
    fc.assert(
      fc.property(parameters, history, share, (given, { x, last, observed }, later) => {
        const one = modelOf(given);
        fc.pre(x > 0);
        const more = one.aliveProbability(x, Math.min(observed, last + later * (observed - last)), observed);
        expect(more).toBeGreaterThanOrEqual(one.aliveProbability(x, last, observed) * (1 - rounding));
      }),
      { numRuns },
    );
  });

  test("more silence never raises it", () => {
    fc.assert(
      fc.property(parameters, history, time, (given, { x, last, observed }, more) => {
        const one = modelOf(given);
        const now = one.aliveProbability(x, last, observed);
        expect(one.aliveProbability(x, last, observed + more)).toBeLessThanOrEqual(now * (1 + rounding));
      }),
      { numRuns },
    );
  });

  test("expected purchases rise with the horizon, and the chance to stay falls", () => {
    fc.assert(
      fc.property(parameters, history, time, time, (given, { x, observed }, weeks, more) => {
        const one = modelOf(given);
        const [near, far] = [one.ahead(x, observed, weeks), one.ahead(x, observed, weeks + more)];
        expect(far.orders).toBeGreaterThanOrEqual(near.orders * (1 - rounding));
        expect(far.stays).toBeLessThanOrEqual(near.stays * (1 + rounding) + rounding);
        expect(one.expectedOrders(x, observed, weeks)).toBeCloseTo(near.orders, 9);
      }),
      { numRuns },
    );
  });

  test("the chances of all numbers of orders add up to 1, with the mean that is expected", () => {
    fc.assert(
      fc.property(parameters, history, evenly(0.1, 260), (given, { x, observed }, weeks) => {
        const one = modelOf(given);
        const expected = one.expectedOrders(x, observed, weeks);
        fc.pre(expected < 2000);
        const chances = one.orderChances(x, observed, weeks);
        expect(chances.every((chance) => chance >= 0)).toBe(true);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
        const mean = chances.reduce((sum, chance, count) => sum + chance * count, 0);
        expect(Math.abs(mean - expected)).toBeLessThanOrEqual(1e-4 * expected + 1e-5);
      }),
      { numRuns: Math.min(numRuns, 2000) },
    );
  });

  test("by the own rhythm, too, a more recent purchase never lowers the alive probability", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), time, share, share, (x, observed, one, other) => {
        const [earlier, later] = [Math.max(1e-3, Math.min(one, other)), Math.max(1e-3, one, other)];
        const alive = (at: number) => ownRhythmModel.aliveProbability(x, at * observed, observed);
        expect(alive(later)).toBeGreaterThanOrEqual(alive(earlier));
        expect(alive(later)).toBeLessThanOrEqual(1);
        expect(alive(earlier)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns },
    );
  });
});

describe("many customers", () => {
  const customer = fc
    .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 6 })
    .map((days) => days.sort((a, b) => a - b));
  const customers = fc.array(customer, { minLength: 1, maxLength: 30 });
  const alone = (days: readonly number[]) => groupPurchases(historiesOf([days]), 40);
  const at = ({ repeats, lastWeeks, observedWeeks }: PurchaseGroups, group: number) => [
    repeats[group],
    lastWeeks[group],
    observedWeeks[group],
  ];

  test("each is in the group with exactly their history, and groups differ", () => {
    fc.assert(
      fc.property(customers, (list) => {
        const { groups, groupOf } = groupPurchases(historiesOf(list), 40);
        list.forEach((days, index) => {
          if (days.length === 0) expect(groupOf[index]).toBe(-1);
          else expect(at(groups, groupOf[index] ?? -1)).toEqual(at(alone(days).groups, 0));
        });
        const all = Array.from(groups.sizes.keys(), (group) => at(groups, group).join(" "));
        expect(new Set(all).size).toBe(all.length);
        expect(groups.sizes.reduce((sum, size) => sum + size, 0)).toBe(list.filter(({ length }) => length > 0).length);
      }),
    );
  });

  test("grouping changes no likelihood and no forecast", () => {
    fc.assert(
      fc.property(customers, parameters, (list, given) => {
        const some = list.filter(({ length }) => length > 0);
        fc.pre(some.length > 0);
        const horizon = { weeks: 10, yearlyDiscountRate: 0.1 };
        const logs = valuesOf(given).map(Math.log);
        const { groups, groupOf } = groupPurchases(historiesOf(some), 40);
        const together = new Float64Array(groups.sizes.length);
        purchaseLikelihood(given.kind, groups).fill(logs, together);
        const forecasts = forecastGroups(modelOf(given), groups, horizon);
        some.forEach((days, index) => {
          const group = groupOf[index] ?? -1;
          const single = new Float64Array(1);
          purchaseLikelihood(given.kind, alone(days).groups).fill(logs, single);
          expect(together[group]).toBe(single[0]);
          const one = forecastGroups(modelOf(given), alone(days).groups, horizon);
          expect(forecasts.orders[group]).toBe(one.orders[0]);
          expect(forecasts.ordersHigh[group]).toBe(one.ordersHigh[0]);
        });
      }),
      { numRuns: Math.min(numRuns, 500) },
    );
  });
});

describe("the slopes that a model tells are those of its likelihood", () => {
  const likeDifferences = ({ fillSlopes, ...heights }: Likelihood, point: readonly number[]) => {
    expect(fillSlopes).toBeDefined();
    const found = slopesAt({ ...heights, ...(fillSlopes && { fillSlopes }) }, point);
    const differences = slopesAt(heights, point);
    const each = new Float64Array(heights.weights.length);
    heights.fill(point, each);
    for (const [index, column] of found.entries()) {
      column.forEach((slope, group) => {
        const other = differences[index]?.[group] ?? Number.NaN;
        // Differences are rounded as the heights are, over twice the step.
        const rough = 1e-6 * Math.max(1, Math.abs(slope)) + 1e-11 * Math.abs(each[group] ?? 0);
        expect(Math.abs(slope - other)).toBeLessThanOrEqual(rough);
      });
    }
  };
  const several = fc.array(history, { minLength: 1, maxLength: 5 });

  test("for MBG/NBD and BG/NBD", () => {
    fc.assert(
      fc.property(several, parameters, (list, given) => {
        fc.pre(given.kind !== "paretoNbd");
        const column = (of: (one: (typeof list)[number]) => number) => Float64Array.from(list, of);
        const groups: PurchaseGroups = {
          repeats: column(({ x }) => x),
          lastWeeks: column(({ last }) => last),
          observedWeeks: column(({ observed }) => observed),
          sizes: column(() => 1),
        };
        likeDifferences(purchaseLikelihood(given.kind, groups), valuesOf(given).map(Math.log));
      }),
      { numRuns },
    );
  });

  test("for gamma-gamma", () => {
    const spenders = fc.array(fc.record({ count: fc.integer({ min: 1, max: 500 }), mean: shape }), { minLength: 1 });
    fc.assert(
      fc.property(spenders, shape, shape, shape, (list, p, q, v) => {
        const likelihood = gammaGammaLikelihood({
          counts: Float64Array.from(list, ({ count }) => count),
          means: Float64Array.from(list, ({ mean }) => mean),
          sizes: new Float64Array(list.length).fill(1),
        });
        likeDifferences(likelihood, [p, q, v].map(Math.log));
      }),
      { numRuns },
    );
  });
});

test("a quantile of what orders bring is within 1% of the amount with its share of the chances below it", () => {
  const gammaGamma = fc.record({
    p: evenly(0.2, 50),
    q: evenly(1.05, 20),
    v: evenly(0.1, 1e6),
  });
  const weights = fc.array(evenly(0, 1), { minLength: 2, maxLength: 12 });
  const level = evenly(0.02, 0.98);
  fc.assert(
    fc.property(gammaGamma, weights, fc.nat({ max: 40 }), level, (given, raw, count, wanted) => {
      const all = raw.reduce((sum, weight) => sum + weight, 0);
      fc.pre(all > 0.1);
      const chances = raw.map((weight) => weight / all);
      const quantile = gammaGammaTotals(given)(chances, count)(wanted) * given.v;
      const { chanceBelow } = gammaGammaModel(given);
      const rough = 3e-4;
      const below = (total: number) =>
        chances.reduce(
          (sum, chance, orders) => sum + chance * (orders === 0 ? 1 : chanceBelow(orders, count, 0, total)),
          0,
        );
      if (quantile === 0) expect(chances[0]).toBeGreaterThanOrEqual(wanted);
      else {
        // Below a ten-millionth of v all amounts are as good as nothing.
        expect(below(quantile * 0.99 - 1e-7 * given.v)).toBeLessThanOrEqual(wanted + rough);
        expect(below(quantile * 1.01)).toBeGreaterThanOrEqual(wanted - rough);
      }
    }),
    { numRuns },
  );
});

test("so is one by halving, for any spend model", () => {
  const amounts = fc.array(fc.integer({ min: -500, max: 2000 }), { minLength: 12, maxLength: 40 });
  const weights = fc.array(evenly(0, 1), { minLength: 2, maxLength: 12 });
  const level = evenly(0.02, 0.98);
  fc.assert(
    fc.property(amounts, weights, fc.nat(), level, (list, raw, pick, wanted) => {
      const all = raw.reduce((sum, weight) => sum + weight, 0);
      fc.pre(all > 0.1);
      const chances = raw.map((weight) => weight / all);
      // Customers with three orders each.
      const histories = historiesOf(
        Array.from({ length: Math.floor(list.length / 3) }, (_, customer) =>
          [0, 1, 2].map((at) => [at, list[customer * 3 + at] ?? 0] as const),
        ),
      );
      const spend = customerSpend(histories, 10, "all");
      const model = credibilityModel(spend, false);
      const mean = spend.means[pick % spend.means.length] ?? 0;
      const quantile = compoundQuantile(model, chances, 3, mean, wanted);
      const below = (total: number) =>
        chances.reduce(
          (sum, chance, orders) =>
            sum + chance * (orders === 0 ? (total >= 0 ? 1 : 0) : model.chanceBelow(orders, 3, mean, total)),
          0,
        );
      const near = 1e-3 * Math.abs(quantile) + 1e-6;
      expect(below(quantile - near)).toBeLessThanOrEqual(wanted + 1e-4);
      expect(below(quantile + near)).toBeGreaterThanOrEqual(wanted - 1e-4);
    }),
    { numRuns },
  );
});
