import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Held, type HoldReason, type HoldState, holdTier } from "../../../functions/core/movement/hold-tier.ts";
import { defaultMovementRules, type MovementRules } from "../../../functions/core/settings/movement-rules.ts";

/** Bands that begin at 1000, 500 and 100; the last takes the rest. */
const entries = [1000, 500, 100, Number.NEGATIVE_INFINITY];
const tierOf = (value: number) => entries.findIndex((entry) => value >= entry);

/** One evaluation: the day, and the value of that day; undefined: not judged. */
type Evaluation = readonly [day: number, value: number | undefined];

/** Evaluates day after day, each with what the one before left. */
function follow(evaluations: readonly Evaluation[], rules: Partial<MovementRules>): readonly Held[] {
  let before: HoldState | undefined;
  return evaluations.map(([asOf, value]) => {
    const held = holdTier(
      { asOf, tierIndex: value === undefined ? -1 : tierOf(value), value: value ?? Number.NaN, entries },
      before,
      { ...defaultMovementRules, ...rules },
    );
    before = held.state;
    return held;
  });
}

const tiersHeld = (evaluations: readonly Evaluation[], rules: Partial<MovementRules>) =>
  follow(evaluations, rules).map(({ state }) => state.heldTierIndex);
/** A value for each of the days 1, 2, 3, ... */
const daily = (...values: readonly (number | undefined)[]): readonly Evaluation[] =>
  values.map((value, index) => [index + 1, value]);

describe("falling", () => {
  test("at once: the tier is what today's value makes it", () => {
    expect(tiersHeld(daily(1200, 90, 600), {})).toEqual([0, 3, 1]);
  });

  test("one tier at a time: an evaluation for each step, however deep the fall", () => {
    const downgrade = { kind: "oneAtATime" } as const;
    expect(tiersHeld(daily(1200, 90, 90, 90, 90), { downgrade })).toEqual([0, 1, 2, 3, 3]);
  });

  test("after a grace of 30 days: kept on the 29th day below, lost on the 30th", () => {
    const downgrade = { kind: "graceDays", days: 30 } as const;
    const followed = follow(
      [
        [100, 1200],
        [101, 600],
        [130, 600],
        [131, 600],
      ],
      { downgrade },
    );
    expect(followed.map(({ state }) => state.heldTierIndex)).toEqual([0, 0, 0, 1]);
    expect(followed[1]?.reason).toEqual({ kind: "graceDays", until: 131 } satisfies HoldReason);
    expect(followed.map(({ isAtRisk }) => isAtRisk)).toEqual([false, true, true, false]);
  });

  test("a grace begins anew once the customer was seen in the tier again", () => {
    const downgrade = { kind: "graceDays", days: 3 } as const;
    expect(tiersHeld(daily(1200, 600, 600, 1200, 600, 600, 600, 600), { downgrade })).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test("at the end of a grace the customer falls to where they stand that day", () => {
    const downgrade = { kind: "graceDays", days: 2 } as const;
    expect(tiersHeld(daily(1200, 600, 600, 90), { downgrade })).toEqual([0, 0, 0, 3]);
  });

  test("a grace of two evaluations: the third one below takes the tier, on whatever day it comes", () => {
    const downgrade = { kind: "graceEvaluations", evaluations: 2 } as const;
    const followed = follow(
      [
        [1, 1200],
        [2, 600],
        [50, 600],
        [51, 600],
      ],
      { downgrade },
    );
    expect(followed.map(({ state }) => state.heldTierIndex)).toEqual([0, 0, 0, 1]);
    expect(followed.map(({ reason }) => reason)).toEqual([
      undefined,
      { kind: "graceEvaluations", left: 2 },
      { kind: "graceEvaluations", left: 1 },
      undefined,
    ]);
  });

  test("never: what was reached once stays, and says so", () => {
    const followed = follow(daily(600, 90, 1200, 0), { downgrade: { kind: "never" } });
    expect(followed.map(({ state }) => state.heldTierIndex)).toEqual([1, 1, 0, 0]);
    expect(followed.at(-1)?.reason).toEqual({ kind: "never" });
  });
});

describe("the margin at a cut", () => {
  const rules = { margin: 0.05 };

  test("a customer at a cut does not flap: kept down to 5% below it, lost below that", () => {
    expect(tiersHeld(daily(1000, 950, 1000, 949), rules)).toEqual([0, 0, 0, 1]);
  });

  test("the margin gives nobody a tier that they did not hold", () => {
    expect(tiersHeld(daily(950, 990, 1000), rules)).toEqual([1, 1, 0]);
  });

  test("who is within the margin of the cut, on either side, is at risk", () => {
    const atRisk = follow(daily(1051, 1049, 960), rules).map(({ isAtRisk }) => isAtRisk);
    expect(atRisk).toEqual([false, true, true]);
  });

  test("a deep fall stops at the first tier whose margin is reached", () => {
    expect(tiersHeld(daily(1200, 480), rules)).toEqual([0, 1]);
  });

  test("below a beginning of 0 or less the margin lies below it too", () => {
    const floor = [0, Number.NEGATIVE_INFINITY];
    const held = (value: number) =>
      holdTier(
        { asOf: 2, tierIndex: value >= 0 ? 0 : 1, value, entries: floor },
        { heldTierIndex: 0, belowSince: undefined, belowCount: 0, aboveCount: 0, aboveTierIndex: -1 },
        { ...defaultMovementRules, margin: 0.05 },
      ).state.heldTierIndex;
    expect([held(0), held(-1)]).toEqual([0, 1]);
  });
});

describe("rising", () => {
  test("after three evaluations in a row: not on the second", () => {
    const followed = follow(daily(90, 600, 600, 600), { upgradeEvaluations: 3 });
    expect(followed.map(({ state }) => state.heldTierIndex)).toEqual([3, 3, 3, 1]);
    expect(followed[1]?.reason).toEqual({ kind: "awaitsUpgrade", left: 2 });
  });

  test("an evaluation in the old tier begins the count anew", () => {
    expect(tiersHeld(daily(90, 600, 90, 600, 600), { upgradeEvaluations: 2 })).toEqual([3, 3, 3, 3, 1]);
  });

  test("only what was seen each time is given: the better tier has to wait for its own", () => {
    expect(tiersHeld(daily(90, 600, 1200, 1200), { upgradeEvaluations: 2 })).toEqual([3, 3, 1, 0]);
  });
});

describe("beginnings and ends", () => {
  test("a new customer gets the computed tier, whatever the rules", () => {
    const rules = { upgradeEvaluations: 5, downgrade: { kind: "never" } } as const;
    expect(tiersHeld(daily(1200), rules)).toEqual([0]);
  });

  test("who cannot be judged holds nothing, and begins anew when judged again", () => {
    const downgrade = { kind: "never" } as const;
    expect(tiersHeld(daily(1200, undefined, 600), { downgrade })).toEqual([0, -1, 1]);
  });
});

describe("laws", () => {
  const downgrades = fc.oneof(
    fc.constantFrom({ kind: "atOnce" as const }, { kind: "oneAtATime" as const }, { kind: "never" as const }),
    fc.record({ kind: fc.constant("graceDays" as const), days: fc.nat(20) }),
    fc.record({ kind: fc.constant("graceEvaluations" as const), evaluations: fc.nat(5) }),
  );
  const rules: fc.Arbitrary<MovementRules> = fc.record({
    downgrade: downgrades,
    upgradeEvaluations: fc.integer({ min: 1, max: 4 }),
    margin: fc.constantFrom(0, 0.05, 0.5),
  });
  /** Values that dwell, with nights that were missed. */
  const history = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 90, 96, 100, 480, 500, 600, 960, 1000, 1200)), {
      minLength: 1,
      maxLength: 60,
    })
    .map((steps) => {
      let day = 0;
      return steps.map(([days, value]): Evaluation => {
        day += days;
        return [day, value];
      });
    });

  test("without rules of its own, the held tier is the computed one", () => {
    fc.assert(
      fc.property(history, (evaluations) => {
        expect(tiersHeld(evaluations, {})).toEqual(evaluations.map(([, value]) => tierOf(value ?? 0)));
      }),
    );
  });

  test("a tier falls only as its rule allows", () => {
    fc.assert(
      fc.property(history, rules, (evaluations, given) => {
        const followed = follow(evaluations, given);
        followed.forEach(({ state }, at) => {
          const before = followed[at - 1]?.state.heldTierIndex ?? state.heldTierIndex;
          if (state.heldTierIndex <= before) return;
          const [day = 0] = evaluations[at] ?? [];
          // Since when every evaluation has seen the customer below the tier that is lost.
          let first = at;
          while (first > 0 && tierOf(evaluations[first - 1]?.[1] ?? 0) > before) first -= 1;
          const since = evaluations[first]?.[0] ?? day;
          switch (given.downgrade.kind) {
            case "never":
              throw new Error("fell, though never was asked for");
            case "oneAtATime":
              expect(state.heldTierIndex).toBe(before + 1);
              break;
            case "graceDays":
              expect(day - since).toBeGreaterThanOrEqual(given.downgrade.days);
              break;
            case "graceEvaluations":
              expect(at - first).toBeGreaterThanOrEqual(given.downgrade.evaluations);
              break;
            case "atOnce":
              break;
          }
        });
      }),
    );
  });

  test("a tier rises only after enough evaluations in a row that saw it or better", () => {
    fc.assert(
      fc.property(history, rules, (evaluations, given) => {
        const followed = follow(evaluations, given);
        followed.forEach(({ state }, at) => {
          const before = followed[at - 1]?.state.heldTierIndex ?? state.heldTierIndex;
          if (state.heldTierIndex >= before) return;
          const seen = evaluations.slice(Math.max(0, at + 1 - given.upgradeEvaluations), at + 1);
          expect(seen.every(([, value]) => tierOf(value ?? 0) <= state.heldTierIndex)).toBe(true);
        });
      }),
    );
  });

  test("whoever stands still long enough holds what is computed, but for what never and the margin keep", () => {
    fc.assert(
      fc.property(history, rules, fc.constantFrom(0, 300, 700, 1300), (evaluations, given, value) => {
        const last = evaluations.at(-1)?.[0] ?? 0;
        const still = Array.from({ length: 40 }, (_, index): Evaluation => [last + 1 + index, value]);
        const { state, reason } = follow([...evaluations, ...still], { ...given, margin: 0 }).at(-1) ?? {};
        if (given.downgrade.kind === "never") expect(state?.heldTierIndex).toBeLessThanOrEqual(tierOf(value));
        else expect([state?.heldTierIndex, reason]).toEqual([tierOf(value), undefined]);
      }),
    );
  });

  test("whatever is held against the computed tier is given a reason", () => {
    fc.assert(
      fc.property(history, rules, (evaluations, given) => {
        follow(evaluations, given).forEach(({ state, reason }, at) => {
          const computed = tierOf(evaluations[at]?.[1] ?? 0);
          expect(reason === undefined).toBe(state.heldTierIndex === computed);
        });
      }),
    );
  });
});
