import { describe, expect, test } from "vitest";
import type { MetricKey } from "../../../functions/core/settings/metric.ts";
import type { Day } from "../../../functions/core/values/day.ts";
import { customersOf, day, metric, type OrderRow, orderRow, type TableOptions } from "../../support/orders.ts";

const start = day("2025-01-01");
const asOf = start + 100;

/** Orders of one customer on days counted from the first of January. */
const boughtOn = (customerId: string, ...days: readonly Day[]): readonly OrderRow[] =>
  days.map((each) => orderRow({ customerId, date: start + each }));

/** Thirty customers who buy every so many days: the population's gap. */
const population = (gapDays: number, count = 30) =>
  Array.from({ length: count }, (_, index) => boughtOn(`p${index}`, 0, gapDays, 2 * gapDays)).flat();

function ann(name: MetricKey, rows: readonly OrderRow[], options: TableOptions = {}): number {
  return metric(customersOf(rows, { asOf, ...options }), "ann", name);
}

describe("the expected gap", () => {
  test("of a customer with one order day is the population's: the median of the medians of those with three", () => {
    expect(ann("expectedGap", [...population(20), ...boughtOn("ann", 0)])).toBe(20);
    const mixed = [...population(20, 15), ...Array.from({ length: 15 }, (_, i) => boughtOn(`q${i}`, 0, 30, 60)).flat()];
    expect(ann("expectedGap", [...mixed, ...boughtOn("ann", 0)])).toBe(25);
  });

  test("weighs the own median by the number of gaps, and the population's as two", () => {
    // Two gaps of 10 and 40, median 25; the population's 20 counts twice: (2 × 25 + 2 × 20) / 4.
    expect(ann("expectedGap", [...population(20, 31), ...boughtOn("ann", 0, 10, 50)])).toBe(22.5);
  });

  test("is the median of the gaps between order days, however many orders a day holds and in whatever order rows stand", () => {
    const days = [50, 0, 10, 10, 50, 0];
    expect(ann("expectedGap", [...boughtOn("ann", ...days), ...population(20, 31)])).toBe(22.5);
  });

  test("is a week at least", () => {
    expect(ann("expectedGap", [...population(2), ...boughtOn("ann", 0, 1, 2, 3)])).toBe(7);
  });

  test("and all that is made of it waits for thirty customers with three order days, and says so", () => {
    const waiting: readonly MetricKey[] = ["expectedGap", "rhythm", "active", "loyaltyScore"];
    const table = customersOf([...population(20, 29), ...boughtOn("ann", 0, 5)], { asOf });
    for (const name of waiting) {
      expect([...(table.metrics.get(name) ?? [0])].every(Number.isNaN)).toBe(true);
      expect(table.undefinedBecause?.get(name)).toEqual({ kind: "fewCustomers", needed: 30, found: 29 });
    }
    expect(customersOf(population(20, 30), { asOf }).undefinedBecause).toBeUndefined();
    const settled = customersOf(population(20, 3), { asOf, metrics: { fewestForGap: 3 } });
    expect(metric(settled, "p0", "expectedGap")).toBe(20);
  });

  test("leaves out those on the blacklist", () => {
    const settings = { blacklist: ["p0"] };
    const table = customersOf(population(20, 30), { asOf, settings });
    expect(table.undefinedBecause?.get("rhythm")).toMatchObject({ found: 29 });
  });

  test("always looks at all history, whatever the window", () => {
    const rows = [...population(20), ...boughtOn("ann", -1000, -900)];
    expect(ann("expectedGap", rows, { window: { kind: "months", months: 1 } })).toBe(ann("expectedGap", rows));
  });
});

describe("rhythm", () => {
  test("is the silence in expected gaps: exactly 5 where it is five of them", () => {
    // Gaps of 1 and 2: (2 × 1.5 + 2 × 22) / 4 = 11.75, which no quotient of floats hits; 47 days are four of them.
    const rows = [...population(22, 31), ...boughtOn("ann", 50, 51, 53)];
    expect(ann("expectedGap", rows)).toBe(11.75);
    expect(ann("rhythm", rows)).toBe(4);
    for (const times of [1, 2, 3, 5]) {
      const later = { asOf: start + 140 + 20 * times };
      expect(ann("rhythm", [...population(20, 31), ...boughtOn("ann", 100, 120, 140)], later)).toBe(times);
    }
  });

  test("up to three is active; Settings may say otherwise", () => {
    const active = (silence: number, activeWithinGaps = 3) =>
      ann("active", [...population(20), ...boughtOn("ann", 100 - silence)], { metrics: { activeWithinGaps } });
    expect([active(0), active(60), active(61), active(61, 4)]).toEqual([1, 1, 0, 1]);
  });

  test("is undefined for who only gave something back", () => {
    expect(ann("rhythm", [...population(20), orderRow({ amount: -1 })])).toBeNaN();
  });
});

describe("the variation of gaps", () => {
  test("is 0 where all are alike, and grows with their spread around the mean", () => {
    expect(ann("gapVariation", boughtOn("ann", 0, 10, 20, 30))).toBe(0);
    // 10, 20, 30: standard deviation 10, mean 20.
    expect(ann("gapVariation", boughtOn("ann", 0, 10, 30, 60))).toBe(0.5);
    // 1, 1, 7: squares around 3 are 4, 4, 16; their half is 12.
    expect(ann("gapVariation", boughtOn("ann", 0, 1, 2, 9))).toBeCloseTo(Math.sqrt(12) / 3, 12);
  });

  test("needs four order days", () => {
    expect(ann("gapVariation", boughtOn("ann", 0, 10, 20))).toBeNaN();
  });
});

test("the active span goes from the first order to the last", () => {
  expect(ann("activeSpan", boughtOn("ann", 7, 30, 12))).toBe(23);
  expect(ann("activeSpan", boughtOn("ann", 7))).toBe(0);
});

describe("the activity index", () => {
  test("counts every order day by its age: half as much every half life", () => {
    expect(ann("activityIndex", boughtOn("ann", 100))).toBe(50);
    expect(ann("activityIndex", boughtOn("ann", 10))).toBeCloseTo(100 / 3, 12);
    expect(ann("activityIndex", boughtOn("ann", 10, 100))).toBe(60);
    expect(ann("activityIndex", boughtOn("ann", 90), { metrics: { halfLifeDays: 10 } })).toBeCloseTo(100 / 3, 12);
  });

  test("knows order days of long ago", () => {
    const index = ann("activityIndex", boughtOn("ann", -10_000));
    expect(index).toBeGreaterThan(0);
    expect(index).toBeLessThan(1e-10);
  });
});
