import { describe, expect, test } from "vitest";
import { discountedOrders, meanDiscount } from "../../../functions/core/lifetime/discounted-orders.ts";
import { modelOf } from "../../../functions/core/lifetime/purchases/model-of.ts";
import { compoundQuantile } from "../../../functions/core/lifetime/spend/compound-quantile.ts";
import { credibilityModel } from "../../../functions/core/lifetime/spend/credibility.ts";
import { type CustomerSpend, customerSpend } from "../../../functions/core/lifetime/spend/customer-spend.ts";
import { fitSpend } from "../../../functions/core/lifetime/spend/fit-spend.ts";
import { ownAverageModel } from "../../../functions/core/lifetime/spend/own-average.ts";
import { correlation, rankCorrelation } from "../../../functions/core/lifetime/spend/rank-correlation.ts";
import { historiesOf } from "./histories.ts";
import { diceOf } from "./simulate.ts";

/** The spend of customers from what each order brought. */
const spendOf = (customers: readonly (readonly number[])[]): CustomerSpend =>
  customerSpend(historiesOf(customers.map((orders) => orders.map((money, at) => [at, money] as const))), 1000, "all");

const dice = diceOf(23);
const normal = () => Math.sqrt(-2 * Math.log(dice.even())) * Math.cos(2 * Math.PI * dice.even());

describe("what a customer spends", () => {
  const histories = historiesOf([
    [
      [10, 5],
      [20, 7],
      [30, 12],
    ],
    [[15, 100]],
    [],
  ]);

  test("counts all orders, or those after the first, up to the day", () => {
    const all = customerSpend(histories, 25, "all");
    expect([...all.counts]).toEqual([2, 1, 0]);
    expect([...all.means]).toEqual([6, 100, 0]);
    expect([...all.squares]).toEqual([2, 0, 0]);
    const repeat = customerSpend(histories, 30, "repeat");
    expect([...repeat.counts]).toEqual([2, 0, 0]);
    expect([...repeat.means]).toEqual([9.5, 0, 0]);
  });

  test("is nothing where nothing tells", () => {
    const none = customerSpend(historiesOf([[1, 2]], { withSpend: false }), 30, "all");
    expect([...none.counts]).toEqual([0]);
  });
});

describe("credibility", () => {
  /** Customers with means of sd 20 about 100, and orders of sd 30 about those. */
  const customers = Array.from({ length: 3000 }, () => {
    const mean = 100 + 20 * normal();
    return { mean, orders: Array.from({ length: Math.ceil(dice.even(0, 8)) }, () => mean + 30 * normal()) };
  });
  const spend = spendOf(customers.map(({ orders }) => orders));
  const model = credibilityModel(spend, false);

  test("weighs the own average by n / (n + within / between variance)", () => {
    // within / between = 900 / 400.
    for (const count of [1, 3, 10]) {
      const weight = (model.expected(count, 200) - model.expected(count, 100)) / 100;
      expect(weight).toBeCloseTo(count / (count + 2.25), 1);
    }
    expect(Math.abs(model.expected(0, 0) - 100)).toBeLessThan(3);
  });

  test("is nearer to what customers are than their own averages, and than the average of all", () => {
    const off = (estimate: (index: number) => number) =>
      customers.reduce((sum, { mean }, index) => sum + (estimate(index) - mean) ** 2, 0);
    const estimated = off((index) => model.expected(spend.counts[index] ?? 0, spend.means[index] ?? 0));
    expect(estimated).toBeLessThan(0.9 * off((index) => spend.means[index] ?? 0));
    expect(estimated).toBeLessThan(0.9 * off(() => 100));
  });

  test("80% of the orders to come lie within its interval", () => {
    let hits = 0;
    for (const [index, { mean }] of customers.entries()) {
      const at = (level: number) =>
        compoundQuantile(model, [0, 0, 1], spend.counts[index] ?? 0, spend.means[index] ?? 0, level);
      const came = 2 * mean + 30 * (normal() + normal());
      if (came >= at(0.1) && came <= at(0.9)) hits += 1;
    }
    expect(hits / customers.length).toBeGreaterThan(0.775);
    expect(hits / customers.length).toBeLessThan(0.825);
  });

  test("by frequency, customers are compared with those who buy about as often", () => {
    const rising = spendOf(customers.map(({ orders }) => orders.map((money) => money + 100 * orders.length)));
    const among = credibilityModel(rising, true);
    expect(Math.abs(among.expected(1, 200) - 200)).toBeLessThan(3);
    expect(Math.abs(among.expected(3, 400) - 400)).toBeLessThan(3);
    // Against all, somebody with one order of 200 would be drawn up.
    expect(credibilityModel(rising, false).expected(1, 200)).toBeGreaterThan(206);
  });

  test("without any difference between customers it is the average of all", () => {
    const alike = credibilityModel(spendOf(Array.from({ length: 30 }, () => [10, 20, 30])), false);
    expect(alike.expected(3, 20)).toBe(20);
    expect(alike.expected(1, 500)).toBe(20);
  });

  test("with nobody who bought it is nothing, and certain", () => {
    const none = credibilityModel(spendOf([[], []]), false);
    expect(none.expected(0, 0)).toBe(0);
    expect(none.chanceBelow(2, 0, 0, 0)).toBe(1);
    expect(none.chanceBelow(2, 0, 0, -1)).toBe(0);
  });
});

describe("the own average", () => {
  test("is not there without an order, and the rougher the fewer there are", () => {
    const model = ownAverageModel(spendOf([[10, 20], [30, 50], [5]]));
    expect(model.expected(0, 0)).toBeNaN();
    expect(model.expected(2, 15)).toBe(15);
    const spread = (count: number) => model.chanceBelow(1, count, 15, 25) - model.chanceBelow(1, count, 15, 5);
    expect(spread(10)).toBeGreaterThan(spread(2));
  });
});

describe("which way is taken", () => {
  const gammaShop = (moneyOf: (mean: number, orders: number) => number) =>
    spendOf(
      Array.from({ length: 400 }, () => {
        const orders = Math.ceil(dice.even(0, 6));
        const rate = dice.gamma(4, 100);
        return Array.from({ length: orders }, () => moneyOf(dice.gamma(5, rate), orders));
      }),
    );

  test("gamma-gamma where its conditions hold", () => {
    expect(fitSpend(gammaShop((money) => money))).toMatchObject({
      method: "gammaGamma",
      reason: undefined,
      notPositive: 0,
    });
  });

  test("fewer than fifty customers with two orders: credibility; fewer than ten: the own average", () => {
    const shop = (size: number) => spendOf(Array.from({ length: size }, () => [10 + dice.even(0, 5), 20]));
    expect(fitSpend(shop(49))).toMatchObject({ method: "credibility", reason: "fewSpenders" });
    expect(fitSpend(shop(9))).toMatchObject({ method: "ownAverage", reason: "fewSpenders" });
    expect(fitSpend(shop(0))).toMatchObject({ method: "ownAverage", spenders: 0, rankCorrelation: undefined });
  });

  test("losses and a correlation at once: by frequency", () => {
    const found = fitSpend(gammaShop((money, orders) => money * orders * orders - 150));
    expect(found).toMatchObject({ method: "credibilityByFrequency", reason: "spendNotPositive" });
  });
});

describe("correlation", () => {
  test("of ranks is that of the order alone, ties sharing their rank", () => {
    expect(rankCorrelation(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 10, 100, 1e9))).toBeCloseTo(1, 12);
    expect(rankCorrelation(Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1))).toBeCloseTo(-1, 12);
    // Ranks 0.5 0.5 2 3 and 0 1 2 3: 4.5 / √(4.5 · 5).
    expect(rankCorrelation(Float64Array.of(7, 7, 8, 9), Float64Array.of(1, 2, 3, 4))).toBeCloseTo(
      4.5 / Math.sqrt(22.5),
      12,
    );
  });

  test("is not there where one side is all the same", () => {
    expect(correlation(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeUndefined();
    expect(rankCorrelation(Float64Array.of(), Float64Array.of())).toBeUndefined();
  });
});

describe("discount", () => {
  const model = modelOf({ kind: "mbgNbd", r: 0.525, alphaWeeks: 6.183, a: 0.891, b: 1.614 });

  test.each([
    { x: 0, observed: 0 },
    { x: 2, observed: 38.86 },
    { x: 40, observed: 78 },
  ])("each order counts what it is worth on its day: x = $x, T = $observed", ({ x, observed }) => {
    const horizon = { weeks: 52, yearlyDiscountRate: 0.15 };
    const found = discountedOrders(model, horizon)(x, observed, model.expectedOrders(x, observed, 52));
    // Order by order, in steps of an hour and a half.
    let [sum, before] = [0, 0];
    for (let step = 1; step <= 5200; step += 1) {
      const orders = model.expectedOrders(x, observed, step / 100);
      sum += (orders - before) * 1.15 ** (-((step - 0.5) / 100) / (365.25 / 7));
      before = orders;
    }
    expect(found / sum).toBeCloseTo(1, 4);
  });

  test("orders that come evenly are worth the mean of the discount; without a rate all count in full", () => {
    expect(meanDiscount({ weeks: 365.25 / 7, yearlyDiscountRate: 0.1 })).toBeCloseTo((1 - 1 / 1.1) / Math.log(1.1), 12);
    expect(meanDiscount({ weeks: 52, yearlyDiscountRate: 0 })).toBe(1);
    expect(discountedOrders(model, { weeks: 52, yearlyDiscountRate: 0 })(2, 38, 1.25)).toBe(1.25);
  });
});
