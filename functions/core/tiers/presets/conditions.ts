import type { Comparison, Condition } from "../../settings/condition.ts";
import type { FactKey } from "../../settings/fact.ts";

const compare =
  (is: Comparison) =>
  (fact: FactKey, value: number): Condition => ({ fact, is, value });

/** Conditions as presets write them: money in currency units, shares 0 to 1, days as counts (settings/condition.ts). */
export const atLeast = compare("atLeast");
export const atMost = compare("atMost");
export const moreThan = compare("moreThan");
export const lessThan = compare("lessThan");
export const equals = (fact: FactKey, value: string | number): Condition => ({ fact, is: "equals", value });
export const oneOf = (fact: FactKey, ...values: readonly string[]): Condition => ({ fact, is: "oneOf", values });
export const yes = (fact: FactKey): Condition => ({ fact, is: "yes" });
export const inTop = (fact: FactKey, share: number): Condition => ({ fact, is: "inTop", share });

/** What a rung takes: alternatives joined by OR, each a list of conditions joined by AND. */
export type Alternatives = readonly (readonly Condition[])[];

/**
 * Has ever bought. Order days are those of the window that Settings choose; days since the first order look at all history, so
 * that who bought before the window is still a customer (TIERS.md 1).
 */
export const everBought: Alternatives = [[atLeast("orderDays", 1)], [atLeast("tenureDays", 0)]];

/** A survey column answered with at least 80% of its scale; where it is yes or no, with yes. */
export const agrees = (fact: FactKey): Condition => atLeast(fact, 0.8);
