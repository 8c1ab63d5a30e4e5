import type { Condition } from "../settings/condition.ts";
import type { LadderScheme } from "../settings/scheme.ts";
import type { ConditionTest, Supposed } from "./condition-test.ts";
import type { Evaluation } from "./evaluation.ts";
import { notJudged } from "./scheme-result.ts";
import { testCondition } from "./test-condition.ts";

/** A list of conditions that must all hold. */
export type Alternative = readonly ConditionTest[];

/** A ladder made ready for a table. */
export interface LadderTests {
  /** Indexes of the tiers in the order in which they are tested. */
  readonly order: readonly number[];
  /** By tier index; undefined for the catch-all. */
  readonly alternatives: readonly (readonly Alternative[] | undefined)[];
  readonly notEnoughDataIf: readonly Alternative[];
  /** The first rung whose conditions hold; `notJudged` where the ladder says *Not enough data*. */
  tierIndexOf(index: number, supposed?: Supposed): number;
}

/** Whether all conditions of an alternative hold. */
export function allHold(alternative: Alternative, index: number, supposed?: Supposed): boolean {
  for (let at = 0; at < alternative.length; at += 1) {
    if (alternative[at]?.holds(index, supposed) === false) return false;
  }
  return true;
}

/** Makes a ladder ready. A ladder without a catch-all would leave its last tested rung to everyone: check-scheme.ts refuses it. */
export function ladderTests(scheme: LadderScheme, evaluation: Evaluation): LadderTests {
  const { tiers, testedIn, notEnoughDataIf = [] } = scheme;
  const ready = (list: readonly (readonly Condition[])[]) =>
    list.map((conditions) => conditions.map((condition) => testCondition(condition, evaluation)));
  const alternatives = tiers.map((rung) => (rung.alternatives === "otherwise" ? undefined : ready(rung.alternatives)));
  const order = (testedIn ?? tiers.map(({ id }) => id)).map((tested) => tiers.findIndex(({ id }) => id === tested));
  const before = ready(notEnoughDataIf);
  const anyHolds = (list: readonly Alternative[], index: number, supposed?: Supposed) => {
    for (let at = 0; at < list.length; at += 1) if (allHold(list[at] ?? [], index, supposed)) return true;
    return false;
  };
  return {
    order,
    alternatives,
    notEnoughDataIf: before,
    tierIndexOf(index, supposed) {
      if (anyHolds(before, index, supposed)) return notJudged;
      for (let at = 0; at < order.length; at += 1) {
        const tierIndex = order[at] ?? notJudged;
        const list = alternatives[tierIndex];
        if (list === undefined || anyHolds(list, index, supposed)) return tierIndex;
      }
      return notJudged;
    },
  };
}
