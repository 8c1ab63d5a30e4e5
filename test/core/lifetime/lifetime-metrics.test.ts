import { describe, expect, test } from "vitest";
import { splitDayOf } from "../../../functions/core/lifetime/check-holdout.ts";
import { fewestRepeatBuyers } from "../../../functions/core/lifetime/choose-model.ts";
import { type LifetimeOptions, lifetimeMetrics } from "../../../functions/core/lifetime/lifetime-metrics.ts";
import {
  type LifetimeColumns,
  type LifetimeMethod,
  type LifetimeResult,
  lifetimeMethods,
  missingReasons,
} from "../../../functions/core/lifetime/lifetime-result.ts";
import { hasShared } from "../../support/shared.ts";
import { sharedFiles } from "../../support/shared-customers.ts";
import { type CustomerDays, calibrationEnd, cdnowHistories, dataEnd, historiesOf } from "./histories.ts";
import { shopOf } from "./shop.ts";
import { diceOf } from "./simulate.ts";

const asOf = 20_000;
const options: LifetimeOptions = { asOf, horizonMonths: 12, margin: 0.4, yearlyDiscountRate: 0.1 };
const metricsOf = (customers: readonly CustomerDays[], more: Partial<LifetimeOptions> = {}): LifetimeResult =>
  lifetimeMetrics(historiesOf(customers), { ...options, ...more });

const methodOf = ({ columns }: LifetimeResult, customer: number): LifetimeMethod | undefined =>
  lifetimeMethods[columns.method[customer] ?? 0];
const reasonOf = ({ columns }: LifetimeResult, customer: number) => missingReasons[columns.reason[customer] ?? 0];
const kindsOf = ({ notes }: LifetimeResult) => notes.map(({ kind }) => kind);

/** Every number is finite and in its bounds where there is a method, and missing where there is none. */
function expectSound({ columns }: LifetimeResult, { withMoney = true, withAliveInterval = false } = {}): void {
  for (let customer = 0; customer < columns.method.length; customer += 1) {
    const at = (name: keyof LifetimeColumns) => columns[name][customer] ?? Number.NaN;
    const has = columns.method[customer] !== 0;
    expect(at("reason") === 0).toBe(has);
    for (const name of [
      "aliveProbability",
      "expectedOrders",
      "expectedOrdersLow",
      "expectedOrdersHigh",
      "aliveAtHorizonEnd",
    ] as const) {
      expect(Number.isFinite(at(name))).toBe(has);
    }
    for (const name of [
      "expectedSpendPerOrder",
      "lifetimeValue",
      "lifetimeValueLow",
      "lifetimeValueHigh",
      "valueIfStays",
    ] as const) {
      expect(Number.isSafeInteger(at(name))).toBe(has && withMoney);
    }
    if (!has) continue;
    expect(at("aliveProbability")).toBeGreaterThanOrEqual(0);
    expect(at("aliveProbability")).toBeLessThanOrEqual(1);
    expect(at("aliveAtHorizonEnd")).toBeLessThanOrEqual(at("aliveProbability"));
    expect(at("expectedOrders")).toBeGreaterThanOrEqual(0);
    expect(at("expectedOrdersHigh")).toBeGreaterThanOrEqual(at("expectedOrdersLow"));
    if (withMoney) expect(at("lifetimeValueHigh")).toBeGreaterThanOrEqual(at("lifetimeValueLow"));
    if (withAliveInterval) {
      expect(at("aliveProbabilityLow")).toBeLessThanOrEqual(at("aliveProbability"));
      expect(at("aliveProbabilityHigh")).toBeGreaterThanOrEqual(at("aliveProbability"));
    }
  }
}

describe("a shop with enough repeat buyers and history", () => {
  const shop = shopOf({ customers: 260, firstDay: asOf - 600, asOf, seed: 5 });
  const result = lifetimeMetrics(shop, options);

  test("every customer has numbers by one model, checked on the last third", () => {
    expectSound(result, { withAliveInterval: true });
    expect(result.counts.notEnoughData + result.counts.ownRhythm).toBe(0);
    expect(result.holdout?.splitDay).toBe(
      splitDayOf(
        shop.days.reduce((first, day) => Math.min(first, day)),
        asOf,
      ),
    );
    expect(result.holdout?.kind).toBe(result.fit?.parameters.kind);
  });

  test("the horizon is counted in calendar months", () => {
    // 20000 is 2024-10-04.
    expect(result.horizonDays).toBe(365);
    expect(lifetimeMetrics(shop, { ...options, horizonMonths: 1 }).horizonDays).toBe(31);
  });

  test("value is discounted orders times the money of one, after the margin", () => {
    const undiscounted = lifetimeMetrics(shop, { ...options, yearlyDiscountRate: 0 }).columns;
    for (let customer = 0; customer < 20; customer += 1) {
      const product =
        (undiscounted.expectedOrders[customer] ?? 0) * (undiscounted.expectedSpendPerOrder[customer] ?? 0);
      // The money of one order is whole money: rounded before it is multiplied here.
      expect(Math.abs((undiscounted.lifetimeValue[customer] ?? 0) - product)).toBeLessThan(
        1 + (undiscounted.expectedOrders[customer] ?? 0),
      );
      const ratio = (result.columns.lifetimeValue[customer] ?? 0) / (undiscounted.lifetimeValue[customer] ?? 1);
      expect(ratio).toBeLessThan(1);
      expect(ratio).toBeGreaterThan(1 / 1.1);
      const [stays = 0, full = 1] = [result.columns.valueIfStays[customer], undiscounted.valueIfStays[customer]];
      // Over 365 of a year's 365.25 days.
      expect(stays / full).toBeCloseTo((1 - 1 / 1.1) / Math.log(1.1), 3);
    }
  });

  test("a margin is taken from revenue, never from profit", () => {
    const whole = lifetimeMetrics({ ...shop, spendIs: "profit" }, options).columns;
    const part = result.columns;
    for (let customer = 0; customer < 20; customer += 1) {
      const [value = 0, full = 0] = [part.lifetimeValue[customer], whole.lifetimeValue[customer]];
      expect(Math.abs(value - 0.4 * full)).toBeLessThanOrEqual(1);
      const [high = 0, fullHigh = 0] = [part.lifetimeValueHigh[customer], whole.lifetimeValueHigh[customer]];
      expect(Math.abs(high - 0.4 * fullHigh)).toBeLessThanOrEqual(1);
    }
  });

  test("the same input gives the same output", () => {
    expect(lifetimeMetrics(shop, options)).toEqual(result);
  });

  test("the order of customers changes nothing", () => {
    const count = shop.starts.length - 1;
    const backwards = Array.from({ length: count }, (_, index) => {
      const customer = count - 1 - index;
      const [start = 0, end = 0] = [shop.starts[customer], shop.starts[customer + 1]];
      return Array.from(
        { length: end - start },
        (_, at) => [shop.days[start + at] ?? 0, shop.spend?.[start + at] ?? 0] as const,
      );
    });
    const found = metricsOf(backwards).columns;
    for (let customer = 0; customer < count; customer += 1) {
      expect(found.expectedOrders[count - 1 - customer]).toBeCloseTo(result.columns.expectedOrders[customer] ?? 0, 6);
      expect(found.aliveProbability[count - 1 - customer]).toBeCloseTo(
        result.columns.aliveProbability[customer] ?? 0,
        6,
      );
    }
  });

  test("without money there are orders, and a note", () => {
    const found = lifetimeMetrics({ days: shop.days, starts: shop.starts, spendIs: "revenue" }, options);
    expectSound(found, { withMoney: false });
    expect(kindsOf(found)).toContain("noSpend");
    expect(found.columns.expectedOrders).toEqual(result.columns.expectedOrders);
  });
});

describe("too few customers for a model", () => {
  const every = (gap: number, count: number, end = asOf) =>
    Array.from({ length: count }, (_, index) => end - gap * (count - 1 - index));
  const regular = every(30, 12);
  const gone = every(10, 8, asOf - 300);
  const result = metricsOf([regular, gone, [asOf - 200, asOf - 100], [asOf - 50], []]);

  test("customers with three order days are told by their own rhythm", () => {
    expectSound(result);
    expect(methodOf(result, 0)).toBe("ownRhythm");
    const { aliveProbability, expectedOrders } = result.columns;
    expect(aliveProbability[0]).toBeGreaterThan(0.9);
    // Twelve a year, less the chance to leave.
    expect(expectedOrders[0]).toBeGreaterThan(6);
    expect(expectedOrders[0]).toBeLessThan(12.2);
    expect(aliveProbability[1]).toBeLessThan(0.01);
  });

  test("the others have no numbers, with a reason", () => {
    expect(methodOf(result, 2)).toBe("notEnoughData");
    expect([2, 3, 4].map((customer) => reasonOf(result, customer))).toEqual(["fewOrders", "fewOrders", "noOrders"]);
    expect(result.columns.lifetimeValue[3]).toBeNaN();
  });

  test("it says how many repeat buyers there are and how many it takes", () => {
    expect(result.notes).toContainEqual({ kind: "fewRepeatBuyers", found: 3, needed: fewestRepeatBuyers });
  });

  test("a history of two months is too short, however many customers", () => {
    const found = lifetimeMetrics(shopOf({ customers: 500, firstDay: asOf - 60, asOf, seed: 3 }), options);
    expect(kindsOf(found)).toContain("shortHistory");
    expect(found.counts.ownRhythm).toBeGreaterThan(0);
    expectSound(found);
  });
});

describe("where no model finds a peak", () => {
  const dice = diceOf(17);
  /** Nobody ever leaves, and all buy at the same pace. */
  const loyal = Array.from({ length: 200 }, () => {
    const days = new Set<number>();
    for (let at = asOf - dice.even(350, 400); at <= asOf; at += dice.exponential(1 / 30)) days.add(Math.floor(at));
    return [...days];
  });

  test("a model that says nobody leaves is kept where it forecasts better than the own rhythm, and a note says so", () => {
    const found = metricsOf(loyal);
    expectSound(found);
    expect(found.fit?.atBorder).toBe(true);
    expect(kindsOf(found)).toContain("fitAtBorder");
    const { modelOff = 0, ownRhythmOff = 0 } = found.holdout?.againstOwnRhythm ?? {};
    expect(modelOff).toBeLessThanOrEqual(ownRhythmOff);
    expect(found.columns.aliveProbabilityLow[0]).toBeNaN();
  });

  test("the own rhythm stands in where the model forecasts worse, or cannot be checked", () => {
    // All alike, and all have stopped: a model of customers who are all the same goes on for ever.
    const found = metricsOf(Array.from({ length: 500 }, () => [asOf - 400, asOf - 350, asOf - 300, asOf - 250]));
    expectSound(found);
    expect(kindsOf(found)).toContain("rhythmInstead");
    expect(found.counts.ownRhythm).toBe(500);
    expect(found.fit).toBeUndefined();
  });
});

describe("bad input gives numbers or a reason", () => {
  const many = (count: number, days: (index: number) => CustomerDays) =>
    Array.from({ length: count }, (_, index) => days(index));

  test("no customer at all", () => {
    expect(kindsOf(metricsOf([]))).toContain("nobodyForecast");
  });

  test("one purchase each", () => {
    const found = metricsOf(many(500, (index) => [asOf - index]));
    expectSound(found);
    expect(found.counts.notEnoughData).toBe(500);
    expect(kindsOf(found)).toContain("nobodyForecast");
  });

  test("all on one day, which is today: T = 0", () => {
    const found = metricsOf(many(500, () => [asOf]));
    expectSound(found);
    expect(found.counts.notEnoughData).toBe(500);
  });

  test("all customers alike", () => {
    expectSound(metricsOf(many(500, () => [asOf - 400, asOf - 300, asOf - 200])));
    expectSound(metricsOf(many(500, () => [asOf - 400, asOf])));
    expectSound(metricsOf(many(500, () => Array.from({ length: 40 }, (_, index) => asOf - 400 + 10 * index))));
  });

  test("every customer buys every day", () => {
    expectSound(metricsOf(many(150, () => Array.from({ length: 400 }, (_, index) => asOf - 399 + index))));
  });

  test("days after asOf are left out and counted", () => {
    const found = metricsOf([[asOf - 100, asOf - 60, asOf - 20, asOf + 5], [asOf + 1]]);
    expectSound(found);
    expect(found.notes).toContainEqual({ kind: "daysAfterAsOf", days: 2 });
    expect(reasonOf(found, 1)).toBe("noOrders");
  });

  test("days out of order or twice count as if they were right", () => {
    const right = metricsOf([
      [
        [asOf - 100, 10],
        [asOf - 60, 30],
        [asOf - 20, 50],
      ],
    ]);
    const wrong = metricsOf([
      [
        [asOf - 20, 20],
        [asOf - 100, 10],
        [asOf - 60, 30],
        [asOf - 20, 30],
      ],
    ]);
    expect(wrong.columns).toEqual(right.columns);
  });

  test("days in the first years of the calendar", () => {
    expectSound(
      metricsOf([...many(200, (index) => [asOf - 300 - index, asOf - index]), [-600_000, asOf - 5, asOf - 3]]),
    );
  });

  test("ten customers", () => {
    expectSound(metricsOf(many(10, (index) => [asOf - 90 - index, asOf - 40, asOf - index])));
  });

  test("five hundred purchases by one, among few and among many", () => {
    const daily = Array.from({ length: 500 }, (_, index) => asOf - 500 + index);
    expectSound(metricsOf([daily, [asOf - 3]]));
    const others = shopOf({ customers: 260, firstDay: asOf - 600, asOf, seed: 5 });
    const list = Array.from({ length: 260 }, (_, customer) =>
      Array.from(others.days.slice(others.starts[customer], others.starts[customer + 1])),
    );
    const found = metricsOf([...list, daily]);
    expectSound(found);
    expect(found.columns.expectedOrders[260]).toBeGreaterThan(100);
  });

  test.each([0, -25])("every order brings %d", (money) => {
    const shop = shopOf({ customers: 260, firstDay: asOf - 600, asOf, seed: 5 });
    const found = lifetimeMetrics({ ...shop, spend: new Float64Array(shop.days.length).fill(money) }, options);
    expectSound(found);
    expect(found.spend?.reason).toBe("spendNotPositive");
    expect(found.columns.lifetimeValue.every((value) => (money === 0 ? value === 0 : value <= 0))).toBe(true);
  });

  test("money that is not a number counts as nothing", () => {
    const shop = shopOf({ customers: 260, firstDay: asOf - 600, asOf, seed: 5 });
    const spend = shop.spend?.map((money, index) => (index % 50 === 0 ? Number.NaN : money)) ?? new Float64Array();
    expectSound(lifetimeMetrics({ ...shop, spend }, options));
  });

  test.each([
    { horizonMonths: 0 },
    { horizonMonths: 1.5 },
    { margin: 1.2 },
    { margin: Number.NaN },
    { yearlyDiscountRate: -0.1 },
    { yearlyDiscountRate: Number.POSITIVE_INFINITY },
  ])("options out of bounds are refused: %o", (wrong) => {
    expect(() => metricsOf([[asOf]], wrong)).toThrow(RangeError);
  });
});

describe("how spend is estimated", () => {
  const shop = shopOf({ customers: 260, firstDay: asOf - 600, asOf, seed: 5 });
  const withSpend = (moneyOf: (customer: number, orders: number, at: number) => number) => {
    const spend = new Float64Array(shop.days.length);
    for (let customer = 0; customer < shop.starts.length - 1; customer += 1) {
      const [start = 0, end = 0] = [shop.starts[customer], shop.starts[customer + 1]];
      for (let at = start; at < end; at += 1) spend[at] = moneyOf(customer, end - start, at);
    }
    return lifetimeMetrics({ ...shop, spend }, options);
  };

  test("customers who lose money are told apart from a gamma-gamma shop, and a note counts them", () => {
    const found = withSpend((customer, _, at) => (customer < 8 ? -5000 : (shop.spend?.[at] ?? 0)));
    expectSound(found);
    expect(found.spend?.method).toBe("gammaGamma");
    expect(found.notes).toContainEqual({ kind: "lossCustomers", customers: 8 });
    expect(found.columns.expectedSpendPerOrder[0]).toBeLessThan(found.columns.expectedSpendPerOrder[9] ?? 0);
  });

  test("too many of them: by credibility for all, and losses stay losses", () => {
    const found = withSpend((customer, _, at) => (customer % 5 === 0 ? -50_000 : 100_000) + ((at * 37) % 1000));
    expectSound(found);
    expect(found.spend).toMatchObject({ method: "credibility", reason: "spendNotPositive" });
    expect(kindsOf(found)).toContain("otherSpend");
    const loser = Array.from(found.columns.lifetimeValue.keys()).find(
      (customer) => customer % 5 === 0 && (shop.starts[customer + 1] ?? 0) - (shop.starts[customer] ?? 0) > 5,
    );
    expect(found.columns.lifetimeValue[loser ?? 0]).toBeLessThan(0);
    expect(found.columns.lifetimeValueLow[loser ?? 0]).toBeLessThan(0);
  });

  test("spend that rises with frequency: by credibility among those who buy about as often", () => {
    const found = withSpend((_, orders, at) => 10_000 * orders * (1 + ((at * 13) % 7) / 20));
    expectSound(found);
    expect(found.spend).toMatchObject({ method: "credibilityByFrequency", reason: "spendCorrelates" });
    expect(found.spend?.rankCorrelation).toBeGreaterThan(0.3);
  });

  test("a few huge spenders make a mean that does not exist: by credibility", () => {
    const found = withSpend(
      (customer, _, at) =>
        Math.round(1000 / (((customer * 2_654_435_761) % 1000) / 1000 + 1e-3) ** 1.8) + ((at * 7) % 5),
    );
    expectSound(found);
    expect(found.spend).toMatchObject({ method: "credibility", reason: "meanDoesNotExist" });
    expect(found.spend?.gammaGamma?.parameters.q).toBeLessThanOrEqual(1);
  });

  test("every order the same: the fit runs to its border, and spend is that amount", () => {
    const found = withSpend(() => 250_000);
    expectSound(found);
    expect(found.spend?.reason).toBe("spendFitFailed");
    expect(new Set(found.columns.expectedSpendPerOrder)).toEqual(new Set([100_000]));
  });
});

describe("CDNOW", () => {
  test.skipIf(!hasShared(...sharedFiles.sample))(
    "the sample as of the end: MBG/NBD, gamma-gamma, and 1,156 orders forecast within 2% (needs the shared folder)",
    () => {
      const result = lifetimeMetrics(cdnowHistories("sample"), {
        asOf: dataEnd,
        horizonMonths: 12,
        margin: 1,
        yearlyDiscountRate: 0.1,
      });
      expectSound(result, { withAliveInterval: true });
      expect(result.counts.mbgNbd).toBe(2357);
      expect(result.spend?.method).toBe("gammaGamma");
      expect(result.holdout?.total.actualOrders).toBe(1156);
      expect(result.holdout?.total.predictedOrders).toBeCloseTo(1136.8, 1);
    },
  );

  test.skipIf(!hasShared(...sharedFiles.sample))(
    "who bought in the calibration, predicted to the end (needs the shared folder)",
    () => {
      const result = lifetimeMetrics(cdnowHistories("sample"), {
        asOf: calibrationEnd,
        horizonMonths: 9,
        margin: 1,
        yearlyDiscountRate: 0,
      });
      const predicted = result.columns.expectedOrders.reduce((sum, orders) => sum + orders, 0);
      expect(result.horizonDays).toBe(273);
      expect(result.notes).toContainEqual({ kind: "daysAfterAsOf", days: 1882 });
      // 1,882 came: 16% more.
      expect(Math.round(predicted)).toBe(1577);
    },
  );
});
