import type { FactKey } from "../settings/fact.ts";
import type { Evaluation } from "./evaluation.ts";
import type { LadderTests } from "./ladder-tests.ts";
import { notJudged } from "./scheme-result.ts";

/**
 * The better tier that an order today leads to, all else as it is: the silence ends and there is one order day more. undefined
 * where it leads to none, or where the customer has no order to be silent since.
 */
export function ladderByOrder(
  tests: LadderTests,
  index: number,
  tierIndex: number,
  { table }: Evaluation,
): { readonly tierIndex: number } | undefined {
  const factOf = (fact: "daysSinceLast" | "rhythm" | "orderDays") => table.metrics.get(fact)?.[index] ?? Number.NaN;
  const silence = factOf("daysSinceLast");
  if (Number.isNaN(silence)) return undefined;
  const after = new Map<FactKey, number>([
    ["daysSinceLast", 0],
    ["orderDays", factOf("orderDays") + (silence > 0 ? 1 : 0)],
  ]);
  if (!Number.isNaN(factOf("rhythm"))) after.set("rhythm", 0).set("active", 1);
  const reached = tests.tierIndexOf(index, after);
  return reached !== notJudged && reached < tierIndex ? { tierIndex: reached } : undefined;
}
