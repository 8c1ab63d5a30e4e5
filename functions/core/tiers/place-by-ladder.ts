import type { FactKey } from "../settings/fact.ts";
import type { LadderScheme } from "../settings/scheme.ts";
import type { Evaluation } from "./evaluation.ts";
import { findFactColumn } from "./fact-column.ts";
import { findCondition } from "./find-condition.ts";
import { ladderByOrder } from "./ladder-by-order.ts";
import { ladderDrops } from "./ladder-drops.ts";
import { ladderInTime } from "./ladder-in-time.ts";
import { knownIn, ladderNext } from "./ladder-next.ts";
import { type Alternative, allHold, ladderTests } from "./ladder-tests.ts";
import type { Placement } from "./placement.ts";
import { notJudged, type Why } from "./scheme-result.ts";
import { silenceFacts } from "./silence-facts.ts";

/** Places customers on the first rung, in the order of testing, whose conditions hold (TIERS.md 2.3). */
export function placeByLadder(scheme: LadderScheme, evaluation: Evaluation): Placement {
  const tests = ladderTests(scheme, evaluation);
  const daysAhead = ladderInTime(tests, evaluation);
  const column = (fact: FactKey) => findFactColumn(evaluation.table, fact);
  const isKnown = knownIn(column);
  const findings = (alternative: Alternative | undefined, index: number) =>
    (alternative ?? []).map((test) => findCondition(test, index, evaluation));
  return {
    cuts: scheme.tiers.map(() => undefined),
    tierIndexOf: (index) => tests.tierIndexOf(index),
    whyOf(index): Why {
      const tierIndex = tests.tierIndexOf(index);
      if (tierIndex === notJudged) {
        const said = tests.notEnoughDataIf.find((alternative) => allHold(alternative, index));
        const because = { kind: "conditions", conditions: findings(said, index) } as const;
        return { kind: "notJudged", reason: "notEnoughData", because };
      }
      const held = tests.alternatives[tierIndex]?.find((alternative) => allHold(alternative, index));
      const toNext = ladderNext(tests, index, tierIndex, isKnown);
      // Where silence stands in the way, an order says more than the limits of silence.
      const bySilence =
        toNext === undefined ||
        toNext.ending.length > 0 ||
        toNext.lacking.some(({ condition }) => condition.is !== "inTier" && silenceFacts.has(condition.fact));
      const byOrder = bySilence ? ladderByOrder(tests, index, tierIndex, evaluation) : undefined;
      const inTime = daysAhead(index, tierIndex);
      return {
        kind: "byConditions",
        tierIndex,
        held: findings(held, index),
        ...(toNext && {
          toNext: {
            tierIndex: toNext.tierIndex,
            lacking: findings(toNext.lacking, index),
            ending: findings(toNext.ending, index),
          },
        }),
        drops: ladderDrops(tests, index, tierIndex, held ?? [], (fact) => column(fact)?.[index] ?? Number.NaN).map(
          ({ tierIndex: lower, test }) => ({
            tierIndex: lower,
            finding: findCondition(test, index, evaluation),
          }),
        ),
        ...(byOrder && { byOrder }),
        ...(inTime && { inTime }),
      };
    },
  };
}
