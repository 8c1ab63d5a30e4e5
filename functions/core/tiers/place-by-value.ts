import type { Condition } from "../settings/condition.ts";
import type { FactKey } from "../settings/fact.ts";
import type { BandTier } from "../settings/scheme.ts";
import type { ConditionTest } from "./condition-test.ts";
import { dropsBelow, type Entries, tierAt, toNext } from "./entries.ts";
import type { Evaluation } from "./evaluation.ts";
import { findCondition } from "./find-condition.ts";
import type { Placement } from "./placement.ts";
import type { ConditionFinding, ValueWhy } from "./scheme-result.ts";
import { testCondition } from "./test-condition.ts";

/** A value of each customer and where bands of it begin. */
export interface BandedValues {
  /** undefined: the sum of points. */
  readonly metric: FactKey | undefined;
  readonly valueAt: (index: number) => number;
  readonly tiers: readonly BandTier[];
  /** In the value's own unit. */
  readonly cuts: readonly (number | undefined)[];
  /** Who fulfils all of these goes straight to the last tier. */
  readonly lastIf: readonly Condition[];
  readonly evaluation: Evaluation;
}

/**
 * Places customers by fixed values: the first band whose value is reached and whose further conditions hold; the last at once
 * where the conditions for it do.
 */
export function placeByValue({ metric, valueAt, tiers, cuts, lastIf, evaluation }: BandedValues): Placement {
  const last = tiers.length - 1;
  const tested = (conditions: readonly Condition[]) => conditions.map((one) => testCondition(one, evaluation));
  const also = tiers.map((tier) => tested(tier.also ?? []));
  const lastTests = tested(lastIf);
  const allHold = (tests: readonly ConditionTest[] | undefined, index: number) =>
    tests?.every((test) => test.holds(index)) ?? true;
  const goesLast = (index: number) => lastTests.length > 0 && allHold(lastTests, index);
  const cutOf = (tierIndex: number) => cuts[tierIndex] ?? Number.NEGATIVE_INFINITY;
  const findings = (tests: readonly ConditionTest[], index: number): readonly ConditionFinding[] =>
    tests.map((test) => findCondition(test, index, evaluation));
  const entriesOf = (index: number, shut: boolean): Entries =>
    tiers.map((_, tierIndex) => {
      if (tierIndex === last) return Number.NEGATIVE_INFINITY;
      return shut || !allHold(also[tierIndex], index) ? Number.POSITIVE_INFINITY : cutOf(tierIndex);
    });

  return {
    cuts,
    valueAt,
    tierIndexOf(index) {
      if (goesLast(index)) return last;
      const value = valueAt(index);
      let tierIndex = 0;
      while (tierIndex < last && !(value >= cutOf(tierIndex) && allHold(also[tierIndex], index))) tierIndex += 1;
      return tierIndex;
    },
    whyOf(index): ValueWhy {
      const value = valueAt(index);
      const sentLast = goesLast(index);
      const entries = entriesOf(index, sentLast);
      const tierIndex = tierAt(entries, value);
      const next = toNext(entries, value);
      const drop = dropsBelow(entries, value);
      // The bands between this one and the next within reach are closed by further conditions: name the nearest.
      const closed = !sentLast && tierIndex - 1 > (next?.tierIndex ?? -1) ? tierIndex - 1 : undefined;
      const missing = closed === undefined ? 0 : cutOf(closed) - value;
      return {
        kind: "byValue",
        tierIndex,
        metric,
        better: "higher",
        value,
        cut: cuts[tierIndex],
        floored: false,
        ...(next && { toNext: next }),
        ...(drop && { dropsBelow: drop }),
        ...(sentLast && { lastBecause: findings(lastTests, index) }),
        ...(closed !== undefined && {
          heldBackBy: {
            tierIndex: closed,
            ...(missing > 0 && { missing }),
            conditions: findings(also[closed] ?? [], index).filter(({ holds }) => !holds),
          },
        }),
      };
    },
  };
}
