import { describe, expect, test } from "vitest";
import { aliveIntervals } from "../../functions/core/lifetime/alive-intervals.ts";
import { forecastGroups } from "../../functions/core/lifetime/forecast-groups.ts";
import { fitPurchases } from "../../functions/core/lifetime/purchases/fit-purchases.ts";
import { modelOf } from "../../functions/core/lifetime/purchases/model-of.ts";
import { type PurchaseParameters, valuesOf } from "../../functions/core/lifetime/purchases/parameters.ts";
import { fitGammaGamma } from "../../functions/core/lifetime/spend/gamma-gamma.ts";
import { gammaGammaTotals } from "../../functions/core/lifetime/spend/gamma-gamma-totals.ts";
import { cameOf, type Dice, diceOf, type Lived, live, seenOf } from "../core/lifetime/simulate.ts";

/** All two hundred fits take minutes: `npm run test:long`. */
const isLong = process.env.LONG !== undefined;
const customersPerFit = 2000;
/** Of a normal distribution: 80% lie between plus and minus so many, and all but one in a thousand. */
const [deviations80, deviations999] = [1.2815515655446004, 3.290526731491926];

/** Made when it is first asked for: collecting tests stays quick. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Sensible shops: rates from an order in 20 weeks to one in 3, observed for a half to two years. */
function anyParameters(kind: PurchaseParameters["kind"], dice: Dice): PurchaseParameters {
  const r = dice.even(0.4, 2);
  const alphaWeeks = r / dice.even(0.05, 0.35);
  return kind === "paretoNbd"
    ? { kind, r, alphaWeeks, s: dice.even(0.5, 1.5), betaWeeks: dice.even(8, 40) }
    : { kind, r, alphaWeeks, a: dice.even(0.4, 1.5), b: dice.even(1, 4) };
}

function shop(parameters: PurchaseParameters, dice: Dice, aheadWeeks: number): readonly Lived[] {
  const longest = dice.even(52, 104);
  return Array.from({ length: customersPerFit }, () =>
    live(parameters, dice, dice.even(longest / 2, longest), aheadWeeks),
  );
}

/** That so many of so many cases with these chances come true is no rarer than one in a thousand. */
function expectWithinBounds(cameTrue: number, chances: readonly number[]): void {
  const mean = chances.reduce((sum, chance) => sum + chance, 0);
  const deviation = Math.sqrt(chances.reduce((sum, chance) => sum + chance * (1 - chance), 0));
  expect(cameTrue).toBeGreaterThanOrEqual(mean - deviations999 * deviation - 0.5);
  expect(cameTrue).toBeLessThanOrEqual(mean + deviations999 * deviation + 0.5);
}

describe.each([
  { kind: "mbgNbd", fits: isLong ? 200 : 30 },
  { kind: "paretoNbd", fits: isLong ? 200 : 6 },
  { kind: "bgNbd", fits: isLong ? 200 : 10 },
] as const)("$fits shops that live by $kind", ({ kind, fits }) => {
  const aheadWeeks = 52;
  const shops = once(() =>
    Array.from({ length: fits }, (_, seed) => {
      const dice = diceOf(7919 * (seed + 1));
      const truth = anyParameters(kind, dice);
      const lived = shop(truth, dice, aheadWeeks);
      const groups = seenOf(lived);
      const fit = fitPurchases(kind, groups);
      const model = modelOf(fit.parameters);
      const forecasts = forecastGroups(model, groups, { weeks: aheadWeeks, yearlyDiscountRate: 0 });
      return {
        truth,
        lived,
        groups,
        fit,
        model,
        forecasts,
        picked: Array.from({ length: 50 }, () => Math.floor(dice.even(0, customersPerFit))),
      };
    }),
  );

  test("every fit ends on a peak", () => {
    expect(shops().filter(({ fit }) => !fit.converged)).toEqual([]);
  });

  test.each([0, 1, 2, 3])("the 80% interval of parameter %d holds the true one in 80% of the shops", (index) => {
    const hits = shops().filter(({ truth, fit: { parameters, logCovariance } }) => {
      const off = Math.log((valuesOf(truth)[index] ?? 0) / (valuesOf(parameters)[index] ?? 0));
      return Math.abs(off) <= deviations80 * Math.sqrt(logCovariance?.[index]?.[index] ?? 0);
    });
    expectWithinBounds(
      hits.length,
      shops().map(() => 0.8),
    );
  });

  test("what comes lies within the interval of expected orders as often as it promises, never less than 80%", () => {
    const chances: number[] = [];
    let hits = 0;
    for (const { lived, groups, model, forecasts, picked } of shops()) {
      for (const customer of picked) {
        const [low, high] = [forecasts.ordersLow[customer] ?? 0, forecasts.ordersHigh[customer] ?? 0];
        const alive = forecasts.aliveProbability[customer] ?? 0;
        const ahead = model.orderChances(
          groups.repeats[customer] ?? 0,
          groups.observedWeeks[customer] ?? 0,
          aheadWeeks,
        );
        const mass = ahead.reduce(
          (sum, chance, count) =>
            sum + (count >= low && count <= high ? chance * alive + (count === 0 ? 1 - alive : 0) : 0),
          0,
        );
        expect(mass).toBeGreaterThan(0.8 - 1e-6);
        chances.push(Math.min(1, mass));
        const one = lived[customer];
        const came = one === undefined ? 0 : cameOf(one);
        if (came >= low && came <= high) hits += 1;
      }
    }
    expectWithinBounds(hits, chances);
  });

  test("all that comes is what was expected, but for chance", () => {
    let [expected, came, variance] = [0, 0, 0];
    for (const { lived, groups, model, forecasts, picked } of shops()) {
      for (const customer of picked) {
        const one = lived[customer];
        const mean = forecasts.orders[customer] ?? 0;
        const alive = forecasts.aliveProbability[customer] ?? 0;
        const ahead = model.orderChances(
          groups.repeats[customer] ?? 0,
          groups.observedWeeks[customer] ?? 0,
          aheadWeeks,
        );
        expected += mean;
        variance += alive * ahead.reduce((sum, chance, count) => sum + chance * count * count, 0) - mean * mean;
        came += one === undefined ? 0 : cameOf(one);
      }
    }
    expect(Math.abs(came - expected)).toBeLessThan(deviations999 * Math.sqrt(variance));
  });

  // BG/NBD is sure of every one-time buyer: there is nothing to cover.
  const testAlive = kind === "bgNbd" ? () => {} : test;
  testAlive("the interval of the alive probability holds the one that the true parameters give in 80%", () => {
    let hits = 0;
    for (const {
      truth,
      groups,
      fit,
      picked: [customer = 0],
    } of shops()) {
      const { low, high } = aliveIntervals(fit, groups);
      const [x, last, observed] = [
        groups.repeats[customer] ?? 0,
        groups.lastWeeks[customer] ?? 0,
        groups.observedWeeks[customer] ?? 0,
      ];
      const alive = modelOf(truth).aliveProbability(x, last, observed);
      if (alive >= (low[customer] ?? 1) && alive <= (high[customer] ?? 0)) hits += 1;
    }
    expectWithinBounds(
      hits,
      shops().map(() => 0.8),
    );
  });
});

describe(`${isLong ? 200 : 20} shops whose orders bring what gamma-gamma says`, () => {
  const shops = once(() =>
    Array.from({ length: isLong ? 200 : 20 }, (_, seed) => {
      const dice = diceOf(104_729 * (seed + 1));
      const purchases = anyParameters("mbgNbd", dice);
      const truth = { p: dice.even(1, 8), q: dice.even(2.2, 6), v: dice.even(5, 200) };
      const lived = shop(purchases, dice, 52);
      const groups = seenOf(lived);
      const rates = lived.map(() => dice.gamma(truth.q, truth.v));
      const spend = (customer: number, orders: number) =>
        Array.from({ length: orders }, () => dice.gamma(truth.p, rates[customer] ?? 1)).reduce(
          (sum, one) => sum + one,
          0,
        );
      const means = groups.repeats.map((x, customer) => spend(customer, x + 1) / (x + 1));
      const came = lived.map((one, customer) => spend(customer, cameOf(one)));
      const counts = groups.repeats.map((x) => x + 1);
      const fit = fitGammaGamma(counts, means);
      const model = modelOf(fitPurchases("mbgNbd", groups).parameters);
      const totals = gammaGammaTotals(fit.parameters);
      const forecasts = forecastGroups(model, groups, { weeks: 52, yearlyDiscountRate: 0 }, (chances, x) =>
        totals(chances, x + 1),
      );
      return {
        truth,
        fit,
        counts,
        means,
        came,
        groups,
        model,
        forecasts,
        picked: Array.from({ length: 50 }, () => Math.floor(dice.even(0, customersPerFit))),
      };
    }),
  );

  test.each(["p", "q", "v"] as const)("the 80% interval of %s holds the true one in 80% of the shops", (name) => {
    const index = ["p", "q", "v"].indexOf(name);
    const hits = shops().filter(({ truth, fit: { parameters, logCovariance } }) => {
      const off = Math.log(truth[name] / parameters[name]);
      return Math.abs(off) <= deviations80 * Math.sqrt(logCovariance?.[index]?.[index] ?? 0);
    });
    expectWithinBounds(
      hits.length,
      shops().map(() => 0.8),
    );
  });

  test("what customers bring lies within the interval of their value as often as it promises", () => {
    const chances: number[] = [];
    let hits = 0;
    for (const { fit, counts, means, came, groups, model, forecasts, picked } of shops()) {
      for (const customer of picked) {
        const unit = fit.parameters.v + (counts[customer] ?? 0) * (means[customer] ?? 0);
        const [low, high] = [(forecasts.totalLow[customer] ?? 0) * unit, (forecasts.totalHigh[customer] ?? 0) * unit];
        const alive = forecasts.aliveProbability[customer] ?? 0;
        const ahead = model.orderChances(groups.repeats[customer] ?? 0, groups.observedWeeks[customer] ?? 0, 52);
        // A tenth lies above; below lies a tenth, or nothing where that is no order at all.
        chances.push(high === 0 ? 1 - alive + alive * (ahead[0] ?? 0) : low === 0 ? 0.9 : 0.8);
        const brought = came[customer] ?? 0;
        if (brought >= low && brought <= high) hits += 1;
      }
    }
    expectWithinBounds(hits, chances);
  });
});
