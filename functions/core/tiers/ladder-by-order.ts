import { afterAnOrder } from "./after-an-order.ts";
import type { Evaluation } from "./evaluation.ts";
import type { LadderTests } from "./ladder-tests.ts";
import { notJudged } from "./scheme-result.ts";

/** The better tier that an order today leads to; undefined where it leads to none, or where the customer never ordered. */
export function ladderByOrder(
  tests: LadderTests,
  index: number,
  tierIndex: number,
  { table }: Evaluation,
): { readonly tierIndex: number } | undefined {
  const after = afterAnOrder(table, index);
  if (after === undefined) return undefined;
  const reached = tests.tierIndexOf(index, after);
  return reached !== notJudged && reached < tierIndex ? { tierIndex: reached } : undefined;
}
