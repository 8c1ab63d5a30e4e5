import type { Condition } from "../settings/condition.ts";
import type { LadderScheme } from "../settings/scheme.ts";
import { checkCondition } from "./check-condition.ts";
import type { SchemeProblem } from "./scheme-problem.ts";

/** Every ladder ends, in the order of testing, in the one rung that takes the rest; every other rung has conditions and is tested once. */
export function checkLadder(scheme: LadderScheme): readonly SchemeProblem[] {
  const { id, tiers, testedIn, notEnoughDataIf = [] } = scheme;
  const ids = tiers.map((tier) => tier.id);
  const order = testedIn ?? ids;
  const indexOf = (tested: string | undefined) => ids.indexOf(tested ?? "");
  const catchAlls = tiers.flatMap(({ alternatives }, tierIndex) => (alternatives === "otherwise" ? [tierIndex] : []));
  const [catchAll] = catchAlls;
  return [
    ...(catchAll === undefined ? [{ tierIndex: tiers.length - 1, reason: "noCatchAll", found: "" } as const] : []),
    ...catchAlls
      .slice(1)
      .map((tierIndex) => ({ tierIndex, reason: "twoCatchAlls", found: ids[tierIndex] ?? "" }) as const),
    ...(catchAlls.length === 1 && order.includes(ids[catchAll ?? 0] ?? "") && indexOf(order.at(-1)) !== catchAll
      ? [{ tierIndex: catchAll ?? 0, reason: "catchAllNotLast", found: ids[catchAll ?? 0] ?? "" } as const]
      : []),
    ...ids.flatMap((tier, tierIndex): SchemeProblem[] =>
      order.includes(tier) ? [] : [{ tierIndex, reason: "notTested", found: tier }],
    ),
    ...order.flatMap((tested, at): SchemeProblem[] => {
      if (!ids.includes(tested)) return [{ reason: "unknownTier", found: tested }];
      const isTwice = testedIn !== undefined && order.indexOf(tested) < at;
      return isTwice ? [{ tierIndex: indexOf(tested), reason: "testedTwice", found: tested }] : [];
    }),
    ...tiers.flatMap(({ alternatives }, tierIndex) =>
      alternatives === "otherwise"
        ? []
        : checkAlternatives(alternatives, id).map((problem) => ({ ...problem, tierIndex })),
    ),
    ...(notEnoughDataIf.length === 0 ? [] : checkAlternatives(notEnoughDataIf, id)).map((problem) => ({
      ...problem,
      list: "notEnoughDataIf" as const,
    })),
  ];
}

function checkAlternatives(
  alternatives: readonly (readonly Condition[])[],
  schemeId: string,
): readonly SchemeProblem[] {
  if (alternatives.length === 0) return [{ reason: "noConditions", found: "" }];
  return alternatives.flatMap((conditions, alternativeIndex): readonly SchemeProblem[] => {
    if (conditions.length === 0) return [{ alternativeIndex, reason: "noConditions", found: "" }];
    return conditions.flatMap((condition, conditionIndex) =>
      checkCondition(condition, schemeId).map((problem) => ({ ...problem, alternativeIndex, conditionIndex })),
    );
  });
}
