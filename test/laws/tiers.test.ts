import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CustomerTable } from "../../functions/core/customers/customer-table.ts";
import type { Scheme } from "../../functions/core/settings/scheme.ts";
import { checkScheme } from "../../functions/core/tiers/check-scheme.ts";
import { evaluateScheme } from "../../functions/core/tiers/evaluate-scheme.ts";
import { notJudged } from "../../functions/core/tiers/scheme-result.ts";
import { customersWith } from "../support/customers.ts";
import { bandsScheme, shareScheme } from "../support/schemes.ts";

// Order days are counts, so that small whole numbers are the metric's own unit; few different values make many ties.
const metric = "orderDays";
const value = fc.integer({ min: -6, max: 12 });
const spread = fc.oneof(value, fc.integer({ min: -1000, max: 100_000 }));
const values = fc.array(fc.oneof(value, spread), { minLength: 1, maxLength: 40 });

const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 })
  .map((percents) => [...percents.sort((left, right) => left - right).map((percent) => percent / 100), 1]);
const floor = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined });
const share = (of: "customers" | "value") =>
  fc.record({ shares, floor, flooredOnlyLast: fc.boolean() }).map(({ shares: upTo, floor: limit, flooredOnlyLast }) =>
    shareScheme(flooredOnlyLast && limit !== undefined ? [...upTo, 1] : upTo, {
      of,
      metric,
      ...(limit === undefined ? {} : { floor: limit }),
    }),
  );
const bands = fc
  .uniqueArray(fc.integer({ min: -5, max: 12 }), { minLength: 1, maxLength: 4 })
  .chain((cuts) =>
    fc.tuple(fc.constant(cuts), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 })),
  )
  .map(([cuts, atLeast]) =>
    bandsScheme(
      cuts
        .sort((left, right) => right - left)
        .map((from, index) => ({
          from,
          also: [{ fact: "products", is: "atLeast", value: atLeast[index] ?? 0 } as const],
        })),
      metric,
    ),
  );
const anyShare = fc.oneof(share("customers"), share("value"));
const anyScheme: fc.Arbitrary<Scheme> = fc.oneof(share("customers"), share("value"), bands);

const productsOf = (index: number) => index % 4;
const tableOf = (list: readonly number[]) =>
  customersWith({ [metric]: list, products: list.map((_, index) => productsOf(index)) });
const tierIfValue = (scheme: Scheme, list: readonly number[], index: number, changed: number) =>
  evaluateScheme(scheme, tableOf(list.with(index, changed))).tierIndexes[index] ?? notJudged;

/** A share as a fraction of whole numbers: percents, as the generator makes them. */
const percentOf = (upTo: number) => BigInt(Math.round(upTo * 100));
const sum = (list: readonly number[]) => list.reduce((total, found) => total + found, 0);

describe("share and bands", () => {
  test("generated schemes are sound", () => {
    fc.assert(
      fc.property(anyScheme, (scheme) => {
        expect(checkScheme(scheme)).toEqual([]);
      }),
    );
  });

  test("every judged customer is in exactly one tier, nobody else is, and sizes add up", () => {
    fc.assert(
      fc.property(anyScheme, fc.array(fc.oneof(value, fc.constant(Number.NaN)), { minLength: 1 }), (scheme, list) => {
        const orders = list.map((_, index) => (index % 5 === 3 ? 0 : 1));
        const products = list.map((_, index) => productsOf(index));
        const { tiers, tierIndexes, why } = evaluateScheme(scheme, customersWith({ orders, [metric]: list, products }));
        list.forEach((found, index) => {
          const judged = orders[index] !== 0 && !Number.isNaN(found);
          const tierIndex = tierIndexes[index] ?? notJudged;
          expect(tierIndex >= 0 && tierIndex < tiers.length).toBe(judged);
          expect(why(index).kind).toBe(judged ? "byValue" : "notJudged");
        });
        tiers.forEach(({ size }, tierIndex) => {
          expect(size).toBe(tierIndexes.filter((found) => found === tierIndex).length);
        });
      }),
    );
  });

  test("row order never matters", () => {
    fc.assert(
      fc.property(anyShare, values, fc.infiniteStream(fc.nat()), (scheme, list, lots) => {
        const order = list.map((_, index) => ({ index, lot: lots.next().value })).sort((a, b) => a.lot - b.lot);
        const inOrder = evaluateScheme(scheme, tableOf(list)).tierIndexes;
        const shuffled = evaluateScheme(scheme, tableOf(order.map(({ index }) => list[index] ?? 0))).tierIndexes;
        order.forEach(({ index }, place) => {
          expect(shuffled[place]).toBe(inOrder[index]);
        });
      }),
    );
  });

  test("equal values share a tier, and a higher value never stands in a lower one", () => {
    fc.assert(
      fc.property(anyShare, values, (scheme, list) => {
        const { tierIndexes } = evaluateScheme(scheme, tableOf(list));
        list.forEach((left, index) => {
          list.forEach((right, other) => {
            const [leftTier = 0, rightTier = 0] = [tierIndexes[index], tierIndexes[other]];
            if (left === right) expect(leftTier).toBe(rightTier);
            if (left > right) expect(leftTier).toBeLessThanOrEqual(rightTier);
          });
        });
      }),
    );
  });

  test("more of the metric never lowers the tier", () => {
    fc.assert(
      fc.property(anyScheme, values, fc.nat(), fc.nat({ max: 20 }), (scheme, list, pick, more) => {
        const index = pick % list.length;
        const now = list[index] ?? 0;
        expect(tierIfValue(scheme, list, index, now + more)).toBeLessThanOrEqual(tierIfValue(scheme, list, index, now));
      }),
    );
  });
});

describe("what a why says comes true", () => {
  /** Each customer's why, beside the tier that any other value would have got. */
  const everyWhy = (
    scheme: Scheme,
    list: readonly number[],
    check: (
      why: Extract<ReturnType<ReturnType<typeof evaluateScheme>["why"]>, { kind: "byValue" }>,
      index: number,
    ) => void,
  ) => {
    const result = evaluateScheme(scheme, tableOf(list));
    list.forEach((_, index) => {
      const why = result.why(index);
      if (why.kind !== "byValue") throw new Error("everyone here is judged");
      expect(why.tierIndex).toBe(result.tierIndexes[index]);
      check(why, index);
    });
  };

  test("with that much more, and not with less, the customer is in the better tier", () => {
    fc.assert(
      fc.property(anyScheme, values, (scheme, list) => {
        everyWhy(scheme, list, ({ value: now, tierIndex, toNext }, index) => {
          if (toNext === undefined) {
            expect(tierIfValue(scheme, list, index, 10_000_000)).toBe(tierIndex);
            return;
          }
          expect(toNext.tierIndex).toBeLessThan(tierIndex);
          expect(tierIfValue(scheme, list, index, now + toNext.missing)).toBe(toNext.tierIndex);
          expect(tierIfValue(scheme, list, index, now + toNext.missing - 1)).toBe(tierIndex);
        });
      }),
    );
  });

  test("at that value the customer keeps the tier, and just below it falls to the one named", () => {
    fc.assert(
      fc.property(anyScheme, values, (scheme, list) => {
        everyWhy(scheme, list, ({ tierIndex, dropsBelow }, index) => {
          if (dropsBelow === undefined) {
            expect(tierIfValue(scheme, list, index, -10_000_000)).toBe(tierIndex);
            return;
          }
          expect(dropsBelow.tierIndex).toBeGreaterThan(tierIndex);
          expect(tierIfValue(scheme, list, index, dropsBelow.value)).toBe(tierIndex);
          expect(tierIfValue(scheme, list, index, dropsBelow.value - 1)).toBe(dropsBelow.tierIndex);
        });
      }),
    );
  });

  test("a further condition named as missing opens the band above", () => {
    fc.assert(
      fc.property(bands, values, (scheme, list) => {
        everyWhy(scheme, list, ({ tierIndex, value: now, heldBackBy }, index) => {
          if (heldBackBy === undefined) return;
          const [failing] = heldBackBy.conditions;
          const atLeast = failing?.condition.is === "atLeast" ? failing.condition.value : Number.NaN;
          expect(failing?.value).toBeLessThan(atLeast);
          const products = list.map((_, other) => (other === index ? atLeast : productsOf(other)));
          const cut = scheme.tiers[heldBackBy.tierIndex]?.from ?? 0;
          const opened: CustomerTable = customersWith({ [metric]: list.with(index, Math.max(now, cut)), products });
          expect(evaluateScheme(scheme, opened).tierIndexes[index]).toBeLessThan(tierIndex);
        });
      }),
    );
  });
});

describe("share, by its definition", () => {
  test("top p of customers: in while (strictly better) / n < p, whole numbers only", () => {
    fc.assert(
      fc.property(shares, values, (upTo, list) => {
        const { tierIndexes } = evaluateScheme(shareScheme(upTo, { metric }), tableOf(list));
        list.forEach((found, index) => {
          const better = BigInt(list.filter((other) => other > found).length);
          const expected = upTo.findIndex((limit) => better * 100n < percentOf(limit) * BigInt(list.length));
          expect(tierIndexes[index]).toBe(expected);
        });
      }),
    );
  });

  test("share of value: in while the share before it is below the limit; values at or below 0 are last", () => {
    fc.assert(
      fc.property(shares, values, (upTo, list) => {
        const { tierIndexes } = evaluateScheme(shareScheme(upTo, { metric, of: "value" }), tableOf(list));
        const total = BigInt(sum(list.filter((found) => found > 0)));
        list.forEach((found, index) => {
          const before = BigInt(sum(list.filter((other) => other > found)));
          const expected = upTo.findIndex((limit) => before * 100n < percentOf(limit) * total);
          expect(tierIndexes[index]).toBe(found > 0 ? expected : upTo.length - 1);
        });
      }),
    );
  });

  test("each tier and those above it hold what was asked, give or take one group of ties", () => {
    fc.assert(
      fc.property(shares, values, (upTo, list) => {
        const { tierIndexes } = evaluateScheme(shareScheme(upTo, { metric }), tableOf(list));
        upTo.forEach((limit, tierIndex) => {
          const inside = list.filter((_, index) => (tierIndexes[index] ?? 0) <= tierIndex);
          const lowest = Math.min(...inside);
          const ties = list.filter((found) => found === lowest).length;
          expect(inside.length * 100).toBeGreaterThanOrEqual(Number(percentOf(limit)) * list.length);
          expect((inside.length - ties) * 100).toBeLessThan(Number(percentOf(limit)) * list.length);
        });
      }),
    );
  });

  test("nobody at or below the floor is in any but the last tier, and all the same count as ranked", () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: -3, max: 3 }), values, (upTo, limit, list) => {
        const withFloor = evaluateScheme(shareScheme(upTo, { metric, floor: limit }), tableOf(list)).tierIndexes;
        const without = evaluateScheme(shareScheme(upTo, { metric }), tableOf(list)).tierIndexes;
        list.forEach((found, index) => {
          expect(withFloor[index]).toBe(found <= limit ? upTo.length - 1 : without[index]);
        });
      }),
    );
  });
});
