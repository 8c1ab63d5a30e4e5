import type { Alternative, LadderTests } from "./ladder-tests.ts";
import { notJudged } from "./scheme-result.ts";
import type { ConditionTest } from "./test-condition.ts";

/** Each of the held conditions whose end, all else as it is, leads to a lower tier; nothing of those that only time ends. */
export function ladderDrops(
  tests: LadderTests,
  index: number,
  tierIndex: number,
  held: Alternative,
): readonly { readonly tierIndex: number; readonly test: ConditionTest }[] {
  return held.flatMap((test) => {
    const exit = test.exitOf(index);
    if (exit === undefined || test.condition.is === "inTier") return [];
    const lower = tests.tierIndexOf(index, new Map([[test.condition.fact, exit]]));
    return lower !== notJudged && lower > tierIndex ? [{ tierIndex: lower, test }] : [];
  });
}
