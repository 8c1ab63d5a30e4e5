import fc from "fast-check";
import { expect, test } from "vitest";
import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import type { MetricKey } from "../../functions/core/settings/metric.ts";
import { customersOf, day, type OrderRow } from "../support/orders.ts";

const asOf = day("2025-06-30");
const metrics = { fewestForGap: 2 };
const options = { asOf, metrics, windows: [3] };

/** Orders of a few customers, some of them given back. */
const orderRows: fc.Arbitrary<readonly OrderRow[]> = fc.array(
  fc.record({
    customerId: fc.constantFrom("ann", "ben", "cy", "dee"),
    orderId: fc.constantFrom("", "1", "2", "3"),
    date: fc.integer({ min: asOf - 900, max: asOf }),
    amount: fc.integer({ min: -20, max: 100 }).map((amount) => amount / 4),
    cost: fc.integer({ min: 0, max: 40 }),
    costToServe: fc.constantFrom("", 1, 0.25),
    quantity: fc.constantFrom("", 1, 2.5, 0.1),
    discount: fc.constantFrom("", 0, "5%"),
    category: fc.constantFrom("", "tea", "Tea", "pots"),
    status: fc.constantFrom("", "", "returned"),
  }),
  { minLength: 1, maxLength: 40 },
);

const valuesOf = (table: CustomerTable) =>
  Object.fromEntries([...table.metrics].map(([name, values]) => [name, [...values]]));

test("the order of rows never matters, to the last digit of any metric", () => {
  fc.assert(
    fc.property(
      orderRows.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        expect(valuesOf(customersOf(shuffled, options))).toEqual(valuesOf(customersOf(rows, options)));
      },
    ),
  );
});

test("shares, scores and ratios stay within what they mean", () => {
  const ranges: Readonly<Record<string, readonly [number, number]>> = {
    refundRate: [0, 1],
    discountShare: [0, 1],
    "discountShare@3m": [0, 1],
    trend: [-1, 1],
    activityIndex: [0, 100],
    loyaltyScore: [0, 100],
    active: [0, 1],
    expectedGap: [7, Number.POSITIVE_INFINITY],
    rhythm: [0, Number.POSITIVE_INFINITY],
    gapVariation: [0, Number.POSITIVE_INFINITY],
  };
  fc.assert(
    fc.property(orderRows, (rows) => {
      const table = customersOf(rows, options);
      for (const [name, [least, most]] of Object.entries(ranges)) {
        const values = [...(table.metrics.get(name as MetricKey) ?? [Number.NaN])];
        expect(values.filter((value) => value < least || value > most)).toEqual([]);
      }
    }),
  );
});

const bought = (customerId: string, days: readonly number[]): readonly OrderRow[] =>
  days.map((age) => ({ customerId, date: asOf - age, amount: 10 }));
const ages = fc.uniqueArray(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 12 });

test("the activity index rises with every purchase, and fades with silence", () => {
  const indexOf = (days: readonly number[], later = 0) =>
    customersOf(bought("ann", days), { ...options, asOf: asOf + later }).metrics.get("activityIndex")?.[0] ??
    Number.NaN;
  fc.assert(
    fc.property(ages, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 400 }), (days, more, silence) => {
      const now = indexOf(days);
      if (!days.includes(more)) expect(indexOf([...days, more])).toBeGreaterThan(now);
      expect(indexOf(days, silence)).toBeLessThan(now);
    }),
  );
});

test("expected gap and rhythm are those of a plain calculation", () => {
  const median = (values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  };
  fc.assert(
    fc.property(fc.array(ages, { minLength: 3, maxLength: 6 }), (customers) => {
      const rows = customers.flatMap((days, index) => bought(`c${index}`, days));
      const table = customersOf(rows, options);
      const own = customers.map((days) => {
        const sorted = [...days].sort((a, b) => b - a);
        return sorted.slice(1).map((age, at) => (sorted[at] ?? 0) - age);
      });
      const medians = own.filter((gaps) => gaps.length >= 2).map(median);
      for (const [index, gaps] of own.entries()) {
        const expected =
          medians.length < metrics.fewestForGap
            ? Number.NaN
            : Math.max(
                7,
                (gaps.length * (gaps.length === 0 ? 0 : median(gaps)) + 2 * median(medians)) / (gaps.length + 2),
              );
        const silence = Math.min(...(customers[index] ?? []));
        const rounded = (value = Number.NaN) => value.toPrecision(12);
        expect(rounded(table.metrics.get("expectedGap")?.[index])).toBe(rounded(expected));
        expect(rounded(table.metrics.get("rhythm")?.[index])).toBe(rounded(silence / expected));
      }
    }),
  );
});

test("equal customers have equal metrics, and a longer silence never a higher loyalty", () => {
  fc.assert(
    fc.property(
      ages,
      fc.array(ages, { minLength: 3, maxLength: 5 }),
      fc.integer({ min: 1, max: 300 }),
      (days, others, silence) => {
        const rows = others.flatMap((each, index) => bought(`o${index}`, each));
        // The silent one bought the same, only earlier.
        const silent = days.map((age) => age + silence);
        const table = customersOf(
          [...rows, ...bought("x", days), ...bought("y", days), ...bought("z", silent)],
          options,
        );
        const of = (key: string, name: MetricKey) => table.metrics.get(name)?.[table.keys.indexOf(key)] ?? Number.NaN;
        for (const [name, values] of table.metrics) {
          expect(values[table.keys.indexOf("x")]).toEqual(values[table.keys.indexOf("y")]);
          if (name === "loyaltyScore" && !Number.isNaN(of("x", name)))
            expect(of("z", name)).toBeLessThanOrEqual(of("x", name));
        }
      },
    ),
  );
});
