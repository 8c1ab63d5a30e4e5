import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import type { Condition } from "../../functions/core/settings/condition.ts";
import type { AxisCut, GridScheme, Scheme } from "../../functions/core/settings/scheme.ts";
import { checkScheme } from "../../functions/core/tiers/check-scheme.ts";
import { evaluateScheme } from "../../functions/core/tiers/evaluate-scheme.ts";
import { gridCells } from "../../functions/core/tiers/grid-cells.ts";
import { notJudged, type Why } from "../../functions/core/tiers/scheme-result.ts";
import { customersWith } from "../support/customers.ts";
import { axisOf, gridScheme, ladderScheme, pointsScheme, quantileScheme } from "../support/schemes.ts";

/** What a customer has, in the metrics' own units: counts, so that small whole numbers are exact. */
interface Customer {
  readonly orderDays: number;
  readonly products: number;
  readonly categories: number;
}
const metrics = ["orderDays", "products", "categories"] as const;
type Metric = (typeof metrics)[number];

// Few different values make many ties.
const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 300 }));
const customer: fc.Arbitrary<Customer> = fc.record({ orderDays: value, products: value, categories: value });
const customers = fc.array(customer, { minLength: 1, maxLength: 25 });

function tableOf(list: readonly Customer[]): CustomerTable {
  return customersWith(Object.fromEntries(metrics.map((metric) => [metric, list.map((one) => one[metric])])));
}

const metric = fc.constantFrom(...metrics);
const limit = fc.integer({ min: 0, max: 12 });
const rising: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: metric, is: fc.constant("atLeast"), value: limit }),
  fc.record({
    fact: metric,
    is: fc.constant("inTop"),
    share: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  }),
);
const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  rising,
  fc.record({ fact: metric, is: fc.constantFrom("atMost", "moreThan", "lessThan"), value: limit }),
  fc.record({ fact: metric, is: fc.constant("equals"), value: limit }),
  fc.record({
    fact: metric,
    is: fc.constant("inBottom"),
    share: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  }),
);
const ladderOf = (condition: fc.Arbitrary<Condition>) =>
  fc
    .array(fc.array(fc.array(condition, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rungs) => ladderScheme(rungs));
const mixedLadder = fc.tuple(ladderOf(anyCondition), fc.infiniteStream(fc.nat())).map(([scheme, lots]) => {
  const ids = scheme.tiers.slice(0, -1).map(({ id }) => ({ id, lot: lots.next().value ?? 0 }));
  const testedIn = [
    ...ids.sort((left, right) => left.lot - right.lot).map(({ id }) => id),
    scheme.tiers.at(-1)?.id ?? "",
  ];
  return { ...scheme, testedIn };
});

const cut: fc.Arbitrary<AxisCut> = fc.oneof(
  fc.record({ kind: fc.constantFrom("scores", "meanScore"), count: fc.constantFrom(3, 4, 5) }),
  fc.record({ kind: fc.constant("mean"), aboveZero: fc.boolean() }),
  fc.record({ kind: fc.constant("top"), share: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100) }),
  fc
    .uniqueArray(limit, { minLength: 1, maxLength: 3 })
    .map((values): AxisCut => ({ kind: "from", values: values.sort((left, right) => left - right) })),
);
/** A grid whose cells name every combination, each a tier drawn by lot (ordered: by the sum of its levels). */
const gridOf = (ordered: boolean, better: fc.Arbitrary<"higher" | "lower">) =>
  fc
    .tuple(fc.array(fc.tuple(cut, better), { minLength: 2, maxLength: 3 }), fc.infiniteStream(fc.nat({ max: 3 })))
    .map(([cuts, lots]) => {
      const axes = cuts.map(([one, direction], at) =>
        axisOf("ABC"[at] ?? "A", metrics[at] ?? "orderDays", one, direction),
      );
      const bare = gridScheme(axes, [{}]);
      const { combinations, levelsAt } = gridCells(bare);
      const cells = combinations.map((steps) => {
        const sum = steps.reduce((total, step) => total + step, 0);
        const tier = ordered ? Math.min(sum, 4) : (lots.next().value ?? 0);
        return {
          levels: Object.fromEntries([...levelsAt(steps)].map(([axis, level]) => [axis, [level]])),
          tier: `T${tier + 1}`,
        };
      });
      const used = [...new Set(cells.map(({ tier }) => tier))].sort();
      return gridScheme(axes, [], {
        cells,
        tiers: used.map((id) => ({ ...gridScheme(axes, [{}]).tiers[0], id })).flatMap(named),
      });
    });
const named = (tier: Partial<ReturnType<typeof gridScheme>["tiers"][number]>) =>
  tier.id === undefined || tier.name === undefined || tier.action === undefined || tier.colour === undefined
    ? []
    : [{ id: tier.id, name: tier.name, action: tier.action, colour: tier.colour }];

const pointsRow = fc.oneof(
  fc.record({
    fact: metric,
    by: fc.constant("step"),
    step: fc.integer({ min: 1, max: 5 }),
    points: fc.integer({ min: 1, max: 4 }),
    maximum: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  }),
  fc.record({ fact: metric, by: fc.constant("yes"), points: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    fact: metric,
    by: fc.constantFrom("weight", "percentile"),
    weight: fc.integer({ min: 1, max: 9 }).map((tenth) => tenth / 10),
  }),
);
const points = fc
  .tuple(
    fc.array(pointsRow, { minLength: 1, maxLength: 4 }),
    fc.uniqueArray(fc.integer({ min: -5, max: 90 }), { minLength: 1, maxLength: 4 }),
  )
  .map(([rows, from]) =>
    pointsScheme(
      rows,
      from.sort((left, right) => right - left),
    ),
  );

const quantiles = fc
  .tuple(fc.integer({ min: 2, max: 7 }), metric, fc.constantFrom("higher", "lower"))
  .map(([count, fact, better]) => quantileScheme(count, fact, better));

const higher = fc.constant("higher" as const);
const parted = (grid: fc.Arbitrary<GridScheme>) => grid.filter(({ tiers }) => tiers.length > 1);
const either = fc.constantFrom("higher" as const, "lower" as const);
const anyScheme: fc.Arbitrary<Scheme> = fc.oneof(mixedLadder, parted(gridOf(false, either)), points, quantiles);
/** Those of which TIERS.md 2 promises that more never lowers the tier. */
const monotone: fc.Arbitrary<Scheme> = fc.oneof(
  ladderOf(rising),
  parted(gridOf(true, higher)),
  points,
  fc.tuple(fc.integer({ min: 2, max: 7 }), metric).map(([count, fact]) => quantileScheme(count, fact, "higher")),
);

/** A why of the kind that its scheme must give. */
function only<Kind extends Why["kind"]>(why: Why, kind: Kind): Extract<Why, { kind: Kind }> {
  const isKind = (one: Why): one is Extract<Why, { kind: Kind }> => one.kind === kind;
  if (!isKind(why)) throw new Error(`a why ${why.kind}, not ${kind}`);
  return why;
}

const isMetric = (fact: string): fact is Metric => metrics.some((one) => one === fact);

const tierIf = (scheme: Scheme, list: readonly Customer[], index: number, changed: Partial<Customer>) => {
  const now = list[index] ?? { orderDays: 0, products: 0, categories: 0 };
  return evaluateScheme(scheme, tableOf(list.with(index, { ...now, ...changed }))).tierIndexes[index] ?? notJudged;
};

describe("every kind of scheme", () => {
  test("generated schemes are sound", () => {
    fc.assert(
      fc.property(fc.oneof(anyScheme, monotone), (scheme) => {
        expect(checkScheme(scheme)).toEqual([]);
      }),
    );
  });

  test("every customer is in exactly one tier, the why names the same, and sizes add up", () => {
    fc.assert(
      fc.property(anyScheme, customers, (scheme, list) => {
        const { tiers, tierIndexes, why } = evaluateScheme(scheme, tableOf(list));
        list.forEach((_, index) => {
          expect(tierIndexes[index]).toBeGreaterThanOrEqual(0);
          expect(tierIndexes[index]).toBeLessThan(tiers.length);
          expect(why(index)).toMatchObject({ tierIndex: tierIndexes[index] });
        });
        expect(tiers.map(({ size }) => size)).toEqual(
          tiers.map((_, tierIndex) => tierIndexes.filter((found) => found === tierIndex).length),
        );
      }),
    );
  });

  test("row order never matters", () => {
    fc.assert(
      fc.property(anyScheme, customers, fc.infiniteStream(fc.nat()), (scheme, list, lots) => {
        const order = list.map((_, index) => ({ index, lot: lots.next().value ?? 0 })).sort((a, b) => a.lot - b.lot);
        const inOrder = evaluateScheme(scheme, tableOf(list)).tierIndexes;
        const shuffled = evaluateScheme(scheme, tableOf(order.flatMap(({ index }) => list[index] ?? []))).tierIndexes;
        order.forEach(({ index }, place) => {
          expect(shuffled[place]).toBe(inOrder[index]);
        });
      }),
    );
  });

  test("customers who are equal in everything share a tier", () => {
    fc.assert(
      fc.property(anyScheme, customers, fc.nat(), (scheme, list, pick) => {
        const twin = list[pick % list.length];
        const { tierIndexes } = evaluateScheme(scheme, tableOf([...list, ...(twin ? [twin] : [])]));
        expect(tierIndexes[list.length]).toBe(tierIndexes[pick % list.length]);
      }),
    );
  });
});

describe("quantiles, points, ordered grids, ladders of at-least and in-top", () => {
  test("more of a metric never lowers the tier", () => {
    fc.assert(
      fc.property(
        monotone,
        customers,
        fc.nat(),
        metric,
        fc.integer({ min: 0, max: 60 }),
        (scheme, list, pick, fact, more) => {
          const index = pick % list.length;
          const now = list[index]?.[fact] ?? 0;
          expect(tierIf(scheme, list, index, { [fact]: now + more })).toBeLessThanOrEqual(
            tierIf(scheme, list, index, {}),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("what a why says comes true", () => {
  test("quantiles: exactly what is missing reaches the tier, the limit keeps it, one beyond falls", () => {
    fc.assert(
      fc.property(quantiles, customers, (scheme, list) => {
        const { why } = evaluateScheme(scheme, tableOf(list));
        const sign = scheme.better === "higher" ? 1 : -1;
        const tierAt = (index: number, changed: number) => tierIf(scheme, list, index, { [scheme.metric]: changed });
        list.forEach((_, index) => {
          const { tierIndex, value: now, toNext, dropsBelow } = only(why(index), "byValue");
          if (toNext) {
            expect(toNext.missing).toBeGreaterThan(0);
            expect(toNext.at).toBe(now + sign * toNext.missing);
            expect(tierAt(index, toNext.at)).toBe(toNext.tierIndex);
            expect(tierAt(index, toNext.at - sign)).toBe(tierIndex);
          } else expect(tierAt(index, sign * 10_000)).toBe(tierIndex);
          if (dropsBelow) {
            expect(tierAt(index, dropsBelow.value)).toBe(tierIndex);
            expect(tierAt(index, dropsBelow.value - sign)).toBe(dropsBelow.tierIndex);
          } else expect(tierAt(index, -sign * 10_000)).toBe(tierIndex);
        });
      }),
    );
  });

  test("grids: an axis that rises by what is missing reaches the cell named, and less leads to no better one", () => {
    fc.assert(
      fc.property(gridOf(false, either), customers, (scheme, list) => {
        const { why } = evaluateScheme(scheme, tableOf(list));
        list.forEach((_, index) => {
          const { tierIndex, toNext, dropsBelow } = only(why(index), "byLevels");
          const axisOfStep = (id: string) => scheme.axes.find((axis) => axis.id === id) ?? scheme.axes[0];
          if (toNext) {
            const axis = axisOfStep(toNext.axis);
            const sign = axis?.better === "lower" ? -1 : 1;
            const fact = axis?.metric ?? "";
            const now = list[index]?.[isMetric(fact) ? fact : "orderDays"] ?? 0;
            expect(toNext.at).toBe(now + sign * toNext.missing);
            expect(tierIf(scheme, list, index, { [fact]: toNext.at })).toBe(toNext.tierIndex);
            expect(toNext.tierIndex).toBeLessThan(tierIndex);
            expect(tierIf(scheme, list, index, { [fact]: toNext.at - sign })).toBeGreaterThanOrEqual(tierIndex);
          }
          if (dropsBelow) {
            const axis = axisOfStep(dropsBelow.axis);
            const sign = axis?.better === "lower" ? -1 : 1;
            const fact = axis?.metric ?? "";
            expect(dropsBelow.tierIndex).toBeGreaterThan(tierIndex);
            expect(tierIf(scheme, list, index, { [fact]: dropsBelow.value - sign })).toBe(dropsBelow.tierIndex);
            expect(tierIf(scheme, list, index, { [fact]: dropsBelow.value })).toBeLessThanOrEqual(tierIndex);
          }
        });
      }),
    );
  });

  test("ladders: whoever gets what is lacking, metric by metric, is on the rung named", () => {
    fc.assert(
      fc.property(ladderOf(rising), customers, (scheme, list) => {
        const { why } = evaluateScheme(scheme, tableOf(list));
        list.forEach((_, index) => {
          const { tierIndex, toNext } = only(why(index), "byConditions");
          if (toNext === undefined) return;
          expect(toNext.ending).toEqual([]);
          const changed: Partial<Record<Metric, number>> = {};
          for (const { condition, limit: at } of toNext.lacking) {
            if (condition.is === "inTier" || at === undefined || !isMetric(condition.fact)) continue;
            changed[condition.fact] = Math.max(changed[condition.fact] ?? 0, at);
          }
          const reached = tierIf(scheme, list, index, changed);
          expect(reached).toBe(toNext.tierIndex);
          expect(reached).toBeLessThan(tierIndex);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("ladders: a held condition whose end is named leads to that tier just beyond its limit", () => {
    fc.assert(
      fc.property(mixedLadder, customers, (scheme, list) => {
        const { why } = evaluateScheme(scheme, tableOf(list));
        list.forEach((_, index) => {
          const { drops } = only(why(index), "byConditions");
          for (const { finding, tierIndex } of drops) {
            const { condition, limit: at } = finding;
            if (condition.is === "inTier" || at === undefined) continue;
            const beyond = ["atLeast", "moreThan", "inTop"].includes(condition.is) ? at - 1 : at + 1;
            expect(tierIf(scheme, list, index, { [condition.fact]: beyond })).toBe(tierIndex);
          }
        });
      }),
    );
  });

  test("points: the total is the sum of what the rows earned, and more is missing by what the why says", () => {
    fc.assert(
      fc.property(points, customers, (scheme, list) => {
        const { why } = evaluateScheme(scheme, tableOf(list));
        list.forEach((_, index) => {
          const { value: total, earned = [], toNext, tierIndex } = only(why(index), "byValue");
          expect(earned.reduce((sum, { points: some }) => sum + some, 0)).toBeCloseTo(total, 6);
          const from = scheme.tiers[tierIndex - 1]?.from;
          if (from !== undefined) expect(toNext).toMatchObject({ tierIndex: tierIndex - 1, missing: from - total });
        });
      }),
    );
  });
});
