import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scheme } from "../../functions/core/settings/scheme.ts";
import { evaluateScheme } from "../../functions/core/tiers/evaluate-scheme.ts";
import { rfm } from "../../functions/core/tiers/presets/rfm.ts";
import { rfm8 } from "../../functions/core/tiers/presets/rfm-8.ts";
import { customersWith, euros } from "../support/customers.ts";
import { ladderScheme } from "../support/schemes.ts";

interface Buyer {
  readonly daysSinceLast: number;
  readonly orderDays: number;
  readonly revenue: number;
}

// Few different values make many ties.
const buyer: fc.Arbitrary<Buyer> = fc.record({
  daysSinceLast: fc.integer({ min: 0, max: 12 }),
  orderDays: fc.integer({ min: 1, max: 8 }),
  revenue: fc.integer({ min: 1, max: 20 }),
});
const buyers = fc.array(buyer, { minLength: 10, maxLength: 30 });

const steps = ladderScheme([
  [
    [
      { fact: "orderDays", is: "atLeast", value: 4 },
      { fact: "daysSinceLast", is: "atMost", value: 6 },
    ],
  ],
  [[{ fact: "daysSinceLast", is: "atMost", value: 3 }]],
]);
const schemes = fc.constantFrom<Scheme>(...rfm.variants, ...rfm8.variants, steps);

const evaluate = (scheme: Scheme, list: readonly Buyer[]) =>
  evaluateScheme(
    scheme,
    customersWith({
      orders: list.map(({ orderDays }) => orderDays),
      daysSinceLast: list.map(({ daysSinceLast }) => daysSinceLast),
      orderDays: list.map(({ orderDays }) => orderDays),
      revenue: euros(...list.map(({ revenue }) => revenue)),
    }),
  );

/** A customer after so many order days more, the last of them today. */
const bought = (now: Buyer, days: number): Buyer => ({ ...now, daysSinceLast: 0, orderDays: now.orderDays + days });

describe("an order today", () => {
  test("leads to the tier that the why names, and where it leads to a better one, the why says so", () => {
    fc.assert(
      fc.property(schemes, buyers, (scheme, list) => {
        const { why, tierIndexes } = evaluate(scheme, list);
        list.forEach((now, index) => {
          const found = why(index);
          if (found.kind === "notJudged" || found.kind === "byValue") throw new Error("neither a grid nor a ladder");
          const isNewDay = now.daysSinceLast > 0;
          const after = evaluate(scheme, list.with(index, bought(now, isNewDay ? 1 : 0))).tierIndexes[index] ?? -1;
          const told =
            found.kind === "byConditions"
              ? found.byOrder?.tierIndex
              : found.toNext?.byOrder === true
                ? found.toNext.tierIndex
                : undefined;
          if (told !== undefined) expect(after).toBe(told);
          else if (found.kind === "byLevels") expect(after).toBeGreaterThanOrEqual(tierIndexes[index] ?? 0);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("is one of several where more order days are missing: they end the silence too", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rfm.variants, ...rfm8.variants), buyers, (scheme, list) => {
        const { why } = evaluate(scheme, list);
        list.forEach((now, index) => {
          const found = why(index);
          if (found.kind !== "byLevels" || found.toNext?.axis !== "F" || found.toNext.byOrder) return;
          const after = list.with(index, bought(now, found.toNext.missing));
          expect(evaluate(scheme, after).tierIndexes[index]).toBe(found.toNext.tierIndex);
        });
      }),
      { numRuns: 300 },
    );
  });
});
