import type { Condition } from "../settings/condition.ts";
import type { FactKey } from "../settings/fact.ts";

/** Facts of which fewer is better; of every other fact more is. */
const fewerIsBetter: ReadonlySet<string> = new Set([
  ...["daysSinceLast", "rhythm", "gapVariation", "cost", "costToServe", "refunds", "refundRate", "discountShare"],
  "attribute:complaints",
]);

/**
 * Whether a customer who comes to fulfil a condition becomes a better one: more of what is good, less of what is not. What is
 * neither, such as one value among others, counts as better.
 */
export function improves(condition: Condition): boolean {
  switch (condition.is) {
    case "atLeast":
    case "moreThan":
    case "inTop":
      return !isFewerBetter(condition.fact);
    case "atMost":
    case "lessThan":
    case "inBottom":
      return isFewerBetter(condition.fact);
    case "yes":
    case "equals":
    case "oneOf":
    case "inTier":
      return true;
  }
}

/** Whether a customer who ceases to fulfil a condition becomes a better one. */
export function endImproves(condition: Condition): boolean {
  return condition.is === "equals" || !improves(condition);
}

const isFewerBetter = (fact: FactKey) => fewerIsBetter.has(fact.split("@", 1)[0] ?? fact);
