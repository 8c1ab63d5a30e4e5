import { isWhole } from "../settings/fact.ts";
import type { BandsScheme, BandTier } from "../settings/scheme.ts";
import { conditionTest } from "./condition-test.ts";
import { dropsBelow, type Entries, tierAt, toNext } from "./entries.ts";
import type { Evaluation } from "./evaluation.ts";
import { factColumn } from "./fact-column.ts";
import { findCondition } from "./find-condition.ts";
import { inFactUnit } from "./in-fact-unit.ts";
import type { Placement } from "./placement.ts";
import type { ConditionFinding, Why } from "./scheme-result.ts";

/**
 * Places customers by fixed values: the first band whose value is reached and whose further conditions hold; the last at once
 * where the conditions for it do (TIERS.md 2.2).
 */
export function placeByBands(scheme: BandsScheme, evaluation: Evaluation): Placement {
  const { table } = evaluation;
  const column = factColumn(table, scheme.metric);
  // Of whole numbers 2.5 is first reached by 3: what is missing is told in whole numbers too.
  const reached = isWhole(scheme.metric) ? Math.ceil : (limit: number) => limit;
  const cuts = scheme.tiers.map(({ from }) =>
    from === undefined ? undefined : reached(inFactUnit(from, scheme.metric, table.scale)),
  );
  const tested = (conditions: BandTier["also"] = []) =>
    conditions.map((condition) => ({ condition, test: conditionTest(condition, evaluation) }));
  const also = scheme.tiers.map((tier) => tested(tier.also));
  const lastIf = tested(scheme.lastIf);

  const opens = (tierIndex: number, index: number) => also[tierIndex]?.every(({ test }) => test(index)) ?? true;
  const goesLast = (index: number) => lastIf.length > 0 && lastIf.every(({ test }) => test(index));
  const findings = (list: typeof lastIf, index: number): readonly ConditionFinding[] =>
    list.map(({ condition, test }) => findCondition(condition, test, index, evaluation));
  const entriesOf = (index: number): Entries => {
    const shut = goesLast(index);
    return scheme.tiers.map((_, tierIndex) => {
      if (tierIndex === last) return Number.NEGATIVE_INFINITY;
      return shut || !opens(tierIndex, index)
        ? Number.POSITIVE_INFINITY
        : (cuts[tierIndex] ?? Number.NEGATIVE_INFINITY);
    });
  };
  const valueAt = (index: number) => column[index] ?? Number.NaN;
  const last = scheme.tiers.length - 1;

  return {
    cuts,
    valueAt,
    tierIndexOf(index) {
      if (goesLast(index)) return last;
      const value = valueAt(index);
      let tierIndex = 0;
      while (tierIndex < last && !(value >= (cuts[tierIndex] ?? Number.NEGATIVE_INFINITY) && opens(tierIndex, index))) {
        tierIndex += 1;
      }
      return tierIndex;
    },
    whyOf(index): Why {
      const value = valueAt(index);
      const entries = entriesOf(index);
      const tierIndex = tierAt(entries, value);
      const next = toNext(entries, value);
      const drop = dropsBelow(entries, value);
      const sentLast = goesLast(index);
      // The bands between this one and the next within reach are closed by further conditions: name the nearest.
      const closed = !sentLast && tierIndex - 1 > (next?.tierIndex ?? -1) ? tierIndex - 1 : undefined;
      return {
        kind: "judged",
        tierIndex,
        metric: scheme.metric,
        value,
        cut: cuts[tierIndex],
        floored: false,
        ...(next && { toNext: next }),
        ...(drop && { dropsBelow: drop }),
        ...(sentLast && { lastBecause: findings(lastIf, index) }),
        ...(closed !== undefined && {
          heldBackBy: {
            tierIndex: closed,
            conditions: findings(also[closed] ?? [], index).filter(({ holds }) => !holds),
          },
        }),
      };
    },
  };
}
