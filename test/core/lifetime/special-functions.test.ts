import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { betaPrimeCdf } from "../../../functions/core/lifetime/special/beta-prime-cdf.ts";
import { digamma } from "../../../functions/core/lifetime/special/digamma.ts";
import { gaussHypergeometric } from "../../../functions/core/lifetime/special/gauss-hypergeometric.ts";
import { gaussLegendre } from "../../../functions/core/lifetime/special/gauss-legendre.ts";
import { logGamma } from "../../../functions/core/lifetime/special/log-gamma.ts";
import { normalCdf } from "../../../functions/core/lifetime/special/normal-cdf.ts";
import { roughBetaPrimeCdf } from "../../../functions/core/lifetime/special/rough-beta-prime-cdf.ts";

// Forty digits by an arithmetic that is not ours: the definitions themselves, summed until nothing changes.
const Exact = Decimal.clone({ precision: 40 });
const pi = Exact.acos(-1);

/** Relative to the value where that is above 1, absolute below. */
const off = (found: number, exact: Decimal) =>
  new Exact(found).minus(exact).abs().div(Exact.max(1, exact.abs())).toNumber();

const bernoulli = [
  "1/6",
  "-1/30",
  "1/42",
  "-1/30",
  "5/66",
  "-691/2730",
  "7/6",
  "-3617/510",
  "43867/798",
  "-174611/330",
].map((fraction) => {
  const [above = "0", below = "1"] = fraction.split("/");
  return new Exact(above).div(below);
});

/** ln Γ by lifting the argument above 60, where ten terms of Stirling's series leave less than 1e-30. */
function exactLogGamma(x: number): Decimal {
  let [lifted, product] = [new Exact(x), new Exact(1)];
  for (; lifted.lt(60); lifted = lifted.plus(1)) product = product.times(lifted);
  const series = bernoulli.reduce((sum, fraction, index) => {
    const k = index + 1;
    return sum.plus(fraction.div(2 * k * (2 * k - 1)).div(lifted.pow(2 * k - 1)));
  }, new Exact(0));
  const half = new Exact(0.5);
  return lifted
    .minus(half)
    .times(lifted.ln())
    .minus(lifted)
    .plus(pi.times(2).ln().times(half))
    .plus(series)
    .minus(product.ln());
}

/** ψ in the same way. */
function exactDigamma(x: number): Decimal {
  let [lifted, below] = [new Exact(x), new Exact(0)];
  for (; lifted.lt(60); lifted = lifted.plus(1)) below = below.plus(new Exact(1).div(lifted));
  const series = bernoulli.reduce((sum, fraction, index) => {
    const twice = 2 * (index + 1);
    return sum.plus(fraction.div(twice).div(lifted.pow(twice)));
  }, new Exact(0));
  return lifted.ln().minus(new Exact(0.5).div(lifted)).minus(series).minus(below);
}

/** 2F1(a, b; c; z) by its series, for z below 1. */
function exactHypergeometric(a: Decimal.Value, b: Decimal.Value, c: Decimal.Value, z: Decimal.Value): Decimal {
  let [term, sum] = [new Exact(1), new Exact(1)];
  for (let n = 0; n < 200_000; n += 1) {
    term = term
      .times(new Exact(a).plus(n))
      .times(new Exact(b).plus(n))
      .div(new Exact(c).plus(n))
      .div(n + 1)
      .times(z);
    sum = sum.plus(term);
    if (term.abs().lt(sum.abs().times(1e-30))) break;
  }
  return sum;
}

/** I at y / (1 + y) by y's hypergeometric series (DLMF 8.17.8), all of whose terms are positive. */
function exactBetaPrime(y: Decimal.Value, a: number, b: number): Decimal {
  // From the end that is nearer: there the series is short.
  if (new Exact(y).gt(a / b)) return new Exact(1).minus(exactBetaPrime(new Exact(1).div(y), b, a));
  const x = new Exact(y).div(new Exact(1).plus(y));
  const logFront = new Exact(a).times(x.ln()).plus(new Exact(b).times(new Exact(1).minus(x).ln()));
  const logBeta = exactLogGamma(a)
    .plus(exactLogGamma(b))
    .minus(exactLogGamma(a + b));
  return logFront
    .minus(logBeta)
    .exp()
    .div(a)
    .times(exactHypergeometric(a + b, 1, a + 1, x));
}

describe("log gamma", () => {
  const met = [
    1e-3, 0.01, 0.24, 0.5, 0.999, 1, 1.001, 1.5, 2, 2.5, 3.74, 9.99, 10, 11.3, 57, 123.456, 500.5, 2021, 1e5,
  ];

  test.each(met)("of %d is right to 1e-13", (x) => {
    expect(off(logGamma(x), exactLogGamma(x))).toBeLessThan(1e-13);
  });

  test.each(met)("its slope at %d is right to 1e-13", (x) => {
    expect(off(digamma(x), exactDigamma(x))).toBeLessThan(1e-13);
  });

  test("refuses what has no logarithm", () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => logGamma(Number.NaN)).toThrow(RangeError);
    expect(() => digamma(0)).toThrow(RangeError);
    expect(() => digamma(Number.NaN)).toThrow(RangeError);
  });
});

describe("Gauss's hypergeometric function 2F1(1, b; c; z)", () => {
  const shapes = [0.25, 0.5533, 1.606, 3.5, 31.2, 200.55, 500.5];
  const more = [0.01, 0.606, 1, 3.4];
  const cases = [
    ...shapes.flatMap((b) =>
      more.flatMap((rest) => [0, 0.0003, 0.09, 0.5, 0.9, 0.97].map((z) => ({ b, c: b + rest, z }))),
    ),
    ...[0.5533, 3.5, 31.2].map((b) => ({ b, c: b + 1.606, z: 0.99 })),
  ];

  test("is right to 1e-10, from a quarter to five hundred purchases", () => {
    const worst = Math.max(
      ...cases.map(({ b, c, z }) => off(gaussHypergeometric(b, c, z), exactHypergeometric(1, b, c, z))),
    );
    expect(worst).toBeLessThan(1e-10);
  }, 60_000);

  test("is right close to 1, where the series takes a hundred thousand terms", () => {
    // 2F1(1, b; b + 1; z) at b = 1/2 is artanh(√z)/√z.
    const z = new Exact("0.999999");
    const root = z.sqrt();
    expect(off(gaussHypergeometric(0.5, 1.5, 0.999999), root.atanh().div(root))).toBeLessThan(1e-10);
  });

  test("is right next to 1, where few are as alike as the bounds of a fit allow", () => {
    // 2F1(1, 1; 3/2; z) is arcsin(√z)/√(z (1−z)); from c to c + 1 by contiguity (DLMF 15.5.18 with a = 1).
    for (const rest of [5, 10, 20].map((halvings) => new Exact(2).pow(-halvings))) {
      const z = new Exact(1).minus(rest);
      let exact = z.sqrt().asin().div(z.times(rest).sqrt());
      for (let c = 1.5; c < 8; c += 1) {
        expect(off(gaussHypergeometric(1, c, z.toNumber()), exact)).toBeLessThan(1e-11);
        exact = new Exact(1)
          .minus(rest.times(exact))
          .times(c)
          .div(z.times(c - 1));
      }
    }
  });

  test("has no gap where its series begins, nor where it gives way next to an integer", () => {
    for (const [b, c] of [
      [1.3, 1.7],
      [1.001, 5.4],
      [40.6, 41.9],
      [1.6, 3.2],
    ] as const) {
      const ends = 1 - 0.5 / Math.max(5, b);
      const at = (z: number) => Math.log(gaussHypergeometric(b, c, z));
      expect(at(ends + 1e-9) - at(ends - 1e-9)).toBeLessThan(1e-6);
      expect(at(ends + 1e-9)).toBeGreaterThan(at(ends - 1e-9));
    }
    const across = [-1e-3, -4.9e-4, 0, 4.9e-4, 1e-3].map((by) => gaussHypergeometric(1.2, 4.2 + by, 0.999));
    across.slice(1).forEach((value, at) => {
      expect(value).toBeLessThan(across[at] ?? 0);
    });
  });

  test("is what Euler's integral gives, at the parameters of the papers", () => {
    // (c−1) ∫ (1−t)^(c−2) (1−zt)^−b dt.
    const { nodes, weights } = gaussLegendre(200);
    const [b, c, z] = [2.5533, 4.1594, 0.0935];
    let integral = 0;
    nodes.forEach((t, index) => {
      integral += (weights[index] ?? 0) * (c - 1) * (1 - t) ** (c - 2) * (1 - z * t) ** -b;
    });
    expect(gaussHypergeometric(b, c, z)).toBeCloseTo(integral, 8);
  });

  test.each([
    [1, 2, 1],
    [1, 2, -0.1],
    [2, 1, 0.5],
    [0, 2, 0.5],
  ])("refuses b = %d, c = %d, z = %d", (b, c, z) => {
    expect(() => gaussHypergeometric(b, c, z)).toThrow(RangeError);
  });
});

describe("the beta prime distribution", () => {
  const shapes = [
    [0.4, 1.1],
    [6.25, 3.74],
    [62.5, 3.74],
    [6.25, 3128.7],
    [1250, 66.2],
    [1250, 3128.7],
  ] as const;
  const cases = shapes.flatMap(([a, b]) => [0.02, 0.5, 1, 2.2, 30].map((share) => ({ a, b, y: (share * a) / b })));

  test("is right to 1e-10", () => {
    const worst = Math.max(...cases.map(({ a, b, y }) => off(betaPrimeCdf(y, a, b), exactBetaPrime(y, a, b))));
    expect(worst).toBeLessThan(1e-10);
  }, 60_000);

  test("begins at 0 and ends at 1", () => {
    expect(betaPrimeCdf(0, 2, 3)).toBe(0);
    expect(betaPrimeCdf(-1, 2, 3)).toBe(0);
    expect(betaPrimeCdf(Number.POSITIVE_INFINITY, 2, 3)).toBe(1);
  });
});

test("the normal distribution is right to 1e-7, and its tails end at 0 and 1", () => {
  // Φ(z) = 1/2 + φ(z) Σ z^(2n+1) / (2n+1)!!
  for (const z of [-6, -2.5, -1.2815515655446004, -0.1, 0, 0.7, 3]) {
    let [term, sum] = [new Exact(z), new Exact(z)];
    for (let n = 3; n < 400; n += 2) {
      term = term.times(z).times(z).div(n);
      sum = sum.plus(term);
    }
    const exact = sum.times(new Exact(z).pow(2).div(-2).exp()).div(pi.times(2).sqrt()).plus(0.5);
    expect(off(normalCdf(z), exact)).toBeLessThan(1e-7);
  }
  expect(normalCdf(-50)).toBe(0);
  expect(normalCdf(50)).toBe(1);
});

test("Gauss-Legendre quadrature is exact for polynomials up to degree 2n − 1", () => {
  const { nodes, weights } = gaussLegendre(5);
  for (let degree = 0; degree <= 9; degree += 1) {
    const integral = nodes.reduce((sum, node, index) => sum + (weights[index] ?? 0) * node ** degree, 0);
    expect(integral).toBeCloseTo(1 / (degree + 1), 14);
  }
});

test("the rough beta prime distribution is within 0.0003 of the exact one for shapes of at least 20", () => {
  for (const a of [20, 35, 200, 3000]) {
    for (const b of [20, 64, 800]) {
      for (let deviations = -4; deviations <= 4; deviations += 0.25) {
        const y = (a / b) * Math.exp(deviations * Math.sqrt(1 / a + 1 / b));
        expect(Math.abs(roughBetaPrimeCdf(y, a, b) - betaPrimeCdf(y, a, b))).toBeLessThan(3e-4);
      }
    }
  }
  expect(roughBetaPrimeCdf(0, 30, 30)).toBe(0);
});
