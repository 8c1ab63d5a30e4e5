import type { FactKey } from "../settings/fact.ts";
import type { ConditionTest } from "./condition-test.ts";
import type { Alternative, LadderTests } from "./ladder-tests.ts";
import { notJudged } from "./scheme-result.ts";

/** A held condition whose end leads to a lower tier. */
export interface LadderDrop {
  readonly tierIndex: number;
  readonly test: ConditionTest;
}

/** Of each fact the held condition that ends first, where its end, all else as it is, leads to a lower tier. */
export function ladderDrops(
  tests: LadderTests,
  index: number,
  tierIndex: number,
  held: Alternative,
  factOf: (fact: FactKey) => number,
): readonly LadderDrop[] {
  const first = new Map<FactKey, LadderDrop & { readonly distance: number }>();
  for (const test of held) {
    const exit = test.exitOf(index);
    if (exit === undefined || test.condition.is === "inTier") continue;
    const { fact } = test.condition;
    const lower = tests.tierIndexOf(index, new Map([[fact, exit]]));
    const distance = Math.abs(factOf(fact) - exit);
    if (
      lower === notJudged ||
      lower <= tierIndex ||
      distance >= (first.get(fact)?.distance ?? Number.POSITIVE_INFINITY)
    ) {
      continue;
    }
    first.set(fact, { tierIndex: lower, test, distance });
  }
  return [...first.values()];
}
