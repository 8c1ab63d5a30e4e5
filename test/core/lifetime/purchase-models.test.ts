import { describe, expect, test } from "vitest";
import { modelOf } from "../../../functions/core/lifetime/purchases/model-of.ts";
import { ownRhythmModel } from "../../../functions/core/lifetime/purchases/own-rhythm.ts";
import type { PurchaseParameters } from "../../../functions/core/lifetime/purchases/parameters.ts";
import { expectedOrdersOfNewCustomer } from "../../../functions/core/lifetime/purchases/purchase-model.ts";
import { gaussLegendre } from "../../../functions/core/lifetime/special/gauss-legendre.ts";
import { logGamma } from "../../../functions/core/lifetime/special/log-gamma.ts";
import { logLikelihoodAt, oneGroup } from "./histories.ts";

const mbg = { kind: "mbgNbd", r: 0.525, alphaWeeks: 6.183, a: 0.891, b: 1.614 } as const;
const bg = { kind: "bgNbd", r: 0.243, alphaWeeks: 4.414, a: 0.793, b: 2.426 } as const;
const pareto = { kind: "paretoNbd", r: 0.553, alphaWeeks: 10.578, s: 0.606, betaWeeks: 11.67 } as const;
const all: readonly PurchaseParameters[] = [mbg, bg, pareto, { ...pareto, alphaWeeks: 14, betaWeeks: 5 }];
const histories = [
  { x: 0, last: 0, observed: 38.86 },
  { x: 2, last: 30.43, observed: 38.86 },
  { x: 9, last: 12, observed: 78 },
  { x: 41, last: 77, observed: 78 },
];

/** ∫ from 0 to `upTo`, in parts that grow, so that what is steep at 0 and far out both count. */
function integrate(f: (at: number) => number, upTo: number, halvings = 120): number {
  const { nodes, weights } = gaussLegendre(40);
  let sum = 0;
  for (let [from, to] = [0, upTo / 2 ** halvings]; from < upTo; [from, to] = [to, Math.min(upTo, to * 2)]) {
    nodes.forEach((node, index) => {
      sum += (weights[index] ?? 0) * (to - from) * f(from + node * (to - from));
    });
  }
  return sum;
}

const gammaDensity = (shape: number, rate: number, at: number) =>
  Math.exp(shape * Math.log(rate) + (shape - 1) * Math.log(at) - rate * at - logGamma(shape));

describe("the likelihood is that of the story the model tells", () => {
  test.each(histories)(
    "Pareto/NBD: x = $x, tx = $last, T = $observed, integrated over both rates",
    ({ x, last, observed }) => {
      const { r, alphaWeeks, s, betaWeeks } = pareto;
      // λ^x (λ e^{-(λ+μ)T} + μ e^{-(λ+μ)tx}) / (λ + μ), mixed by two gamma distributions.
      const likelihood = integrate(
        (rate) =>
          gammaDensity(r, alphaWeeks, rate) *
          integrate(
            (leaving) => {
              const both = rate + leaving;
              const seen = (rate * Math.exp(-both * observed) + leaving * Math.exp(-both * last)) / both;
              return gammaDensity(s, betaWeeks, leaving) * rate ** x * seen;
            },
            12,
            30,
          ),
        12,
        30,
      );
      expect(logLikelihoodAt(pareto, oneGroup(x, last, observed))).toBeCloseTo(Math.log(likelihood), 3);
    },
  );

  test.each([mbg, bg])("$kind: integrated over the rate, summed over when the customer may have left", (parameters) => {
    const { r, alphaWeeks, a, b } = parameters;
    const beta = (left: number, right: number) => Math.exp(logGamma(left) + logGamma(right) - logGamma(left + right));
    for (const { x, last, observed } of histories) {
      const atOnce = parameters.kind === "mbgNbd" ? 1 : 0;
      const stays = beta(a, b + x + atOnce) / beta(a, b);
      const leaves = x + atOnce > 0 ? beta(a + 1, b + x + atOnce - 1) / beta(a, b) : 0;
      const likelihood = integrate(
        (rate) =>
          gammaDensity(r, alphaWeeks, rate) *
          rate ** x *
          (stays * Math.exp(-rate * observed) + leaves * Math.exp(-rate * last)),
        40,
      );
      expect(logLikelihoodAt(parameters, oneGroup(x, last, observed))).toBeCloseTo(Math.log(likelihood), 4);
    }
  });
});

describe("what lies ahead", () => {
  const cases = all.flatMap((parameters) => histories.map((history) => ({ parameters, ...history })));

  test.each(cases)("$parameters.kind, x = $x: chances add up to 1, and their mean is what is expected", (one) => {
    const model = modelOf(one.parameters);
    for (const weeks of [1, 12, 52, 260]) {
      const chances = model.orderChances(one.x, one.observed, weeks);
      const sum = chances.reduce((total, chance) => total + chance, 0);
      const mean = chances.reduce((total, chance, count) => total + count * chance, 0);
      expect(sum).toBeCloseTo(1, 6);
      expect(mean / model.expectedOrders(one.x, one.observed, weeks)).toBeCloseTo(1, 4);
    }
  });

  test.each(cases)(
    "$parameters.kind, x = $x: the longer the time the more orders, ever fewer a week",
    ({ parameters, x, last, observed }) => {
      const model = modelOf(parameters);
      const alive = model.aliveProbability(x, last, observed);
      const half = (weeks: number) => alive * model.expectedOrders(x, observed, weeks);
      expect(half(52)).toBeGreaterThan(half(26));
      expect(half(52)).toBeLessThan(2 * half(26) + 1e-12);
      const ahead = model.ahead(x, observed, 52);
      expect(ahead.orders).toBeCloseTo(model.expectedOrders(x, observed, 52), 12);
      // Whoever stays all the time buys at the rate of who is alive now.
      expect(ahead.ordersIfStays / 52).toBeCloseTo(model.expectedOrders(x, observed, 1e-6) / 1e-6, 5);
      expect(ahead.ordersIfStays).toBeGreaterThan(ahead.orders);
      expect(ahead.stays).toBeGreaterThan(0);
      expect(ahead.stays).toBeLessThan(1);
    },
  );

  test("the sum over counts is the closed form with Gauss's function that the papers print", () => {
    const series = (b: number, c: number, r: number, z: number) => {
      let [term, sum] = [1, 1];
      for (let n = 0; n < 5000; n += 1) {
        term *= (((r + n) * (b + n)) / (c + n) / (n + 1)) * z;
        sum += term;
      }
      return sum;
    };
    for (const { x, observed } of histories) {
      const { r, alphaWeeks, a, b } = mbg;
      const weeks = 52;
      const z = weeks / (alphaWeeks + observed + weeks);
      const c = a + b + x;
      const closed = (c / (a - 1)) * (1 - (1 - z) ** (r + x) * series(b + x + 1, c, r + x, z));
      expect(modelOf(mbg).expectedOrders(x, observed, weeks)).toBeCloseTo(closed, 8);
    }
  });

  test.each(["mbgNbd", "bgNbd"] as const)("%s has no gap at a = 1, where the closed form divides by 0", (kind) => {
    const at = (a: number) => modelOf({ ...mbg, kind, a }).expectedOrders(2, 38.86, 39);
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 10);
  });

  test("Pareto/NBD has no gap at s = 1 and none at alpha = beta", () => {
    const at = (s: number, beta: number) => {
      const model = modelOf({ ...pareto, s, betaWeeks: beta });
      return model.aliveProbability(2, 30.43, 38.86) * model.expectedOrders(2, 38.86, 39);
    };
    const { alphaWeeks } = pareto;
    expect(at(1, 11)).toBeCloseTo((at(1 - 1e-6, 11) + at(1 + 1e-6, 11)) / 2, 9);
    expect(at(0.6, alphaWeeks)).toBeCloseTo((at(0.6, alphaWeeks - 1e-6) + at(0.6, alphaWeeks + 1e-6)) / 2, 9);
  });

  test("five hundred purchases in a year and a half are no trouble", () => {
    for (const parameters of all) {
      const model = modelOf(parameters);
      const alive = model.aliveProbability(500, 77.9, 78);
      const { orders, stays, ordersIfStays } = model.ahead(500, 78, 260);
      const chances = model.orderChances(500, 78, 260);
      for (const value of [alive, orders, stays, ordersIfStays, ...chances]) expect(Number.isFinite(value)).toBe(true);
      expect(alive).toBeGreaterThan(0.9);
      expect(model.aliveProbability(500, 20, 78)).toBeLessThan(1e-100);
    }
  });

  test.each([
    ["as usual", pareto, 9, 78, 52],
    ["nearly sure to leave soon", { ...pareto, r: 31, alphaWeeks: 0.67, s: 52, betaWeeks: 0.44 }, 12, 0.33, 260],
    ["a daily buyer", pareto, 400, 78, 260],
  ] as const)(
    "Pareto/NBD, %s: the chances are the integral over the time of leaving",
    (_, parameters, x, observed, weeks) => {
      const { r, alphaWeeks, s, betaWeeks } = parameters;
      const [shape, scale, still] = [r + x, alphaWeeks + observed, betaWeeks + observed];
      const logChance = (n: number, odds: number) =>
        logGamma(shape + n) - logGamma(shape) - logGamma(n + 1) + n * Math.log(odds) - (shape + n) * Math.log1p(odds);
      const chances = modelOf(parameters).orderChances(x, observed, weeks);
      let [found, wanted] = [0, 0];
      for (let n = 0; n < 40; n += 1) {
        const leaves = (at: number) => s * still ** s * (still + at) ** (-s - 1) * Math.exp(logChance(n, at / scale));
        found += chances[n] ?? 0;
        wanted += integrate(leaves, weeks) + (still / (still + weeks)) ** s * Math.exp(logChance(n, weeks / scale));
        expect(Math.abs(found - wanted)).toBeLessThan(2e-5);
      }
    },
  );

  test("a new customer is one without a repeat, just observed", () => {
    const model = modelOf(mbg);
    // b / (a + b) do not leave at once.
    expect(model.aliveProbability(0, 0, 0)).toBeCloseTo(1.614 / (0.891 + 1.614), 12);
    expect(expectedOrdersOfNewCustomer(model, 0)).toBe(0);
  });

  test.each([
    [1, 5, 4],
    [-1, 0, 4],
    [1.5, 1, 4],
    [1, -1, 4],
    [1, Number.NaN, 4],
    [1, 1, Number.POSITIVE_INFINITY],
  ])("x = %d, tx = %d, T = %d is no history", (x, last, observed) => {
    for (const parameters of all) {
      expect(() => modelOf(parameters).aliveProbability(x, last, observed)).toThrow(RangeError);
    }
  });
});

describe("the own rhythm", () => {
  test("three order days and a silence as long as all the time before leave 43%, ten order days 2%", () => {
    expect(ownRhythmModel.aliveProbability(2, 10, 20)).toBeCloseTo(3 / 7, 12);
    expect(ownRhythmModel.aliveProbability(9, 10, 20)).toBeCloseTo(10 / 522, 12);
  });

  test("who has just bought, ten times in 30 weeks, is expected to go on at nearly that pace", () => {
    const alive = ownRhythmModel.aliveProbability(9, 30, 30);
    const nextTen = alive * ownRhythmModel.expectedOrders(9, 30, 10);
    expect(nextTen).toBeGreaterThan(2.2);
    expect(nextTen).toBeLessThan(3);
  });
});
