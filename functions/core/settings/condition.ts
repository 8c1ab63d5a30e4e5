import type { FactKey } from "./fact.ts";

/**
 * Something that holds for a customer or does not (TIERS.md 2.3). Numbers are in the fact's unit as people write it: money in
 * currency units, shares 0 to 1, days as serial days.
 *
 * A fact without a value for a customer fulfils no condition. `yes` is 1, or any count above 0 (one open return). `inTop` and
 * `inBottom` rank everyone who has an order (in the fact's window, where it has one) and a value, as a share of customers does,
 * ties together. `equals` and `oneOf` compare texts with what a cell says, as keys are compared (trimmed, NFKC, case-folded), and
 * numbers, yes and no with its number.
 */
export type Condition =
  | { readonly fact: FactKey; readonly is: Comparison; readonly value: number }
  | { readonly fact: FactKey; readonly is: "equals"; readonly value: string | number | boolean }
  | { readonly fact: FactKey; readonly is: "oneOf"; readonly values: readonly (string | number)[] }
  | { readonly fact: FactKey; readonly is: "yes" }
  | { readonly fact: FactKey; readonly is: "inTop" | "inBottom"; readonly share: number }
  /** The customer stands in one of these tiers (ids) of another scheme. */
  | { readonly scheme: string; readonly is: "inTier"; readonly tiers: readonly string[] };

export const comparisons = ["atLeast", "atMost", "moreThan", "lessThan"] as const;
export type Comparison = (typeof comparisons)[number];

/** Every operator that a rule can name. */
export const operators = [...comparisons, "equals", "oneOf", "yes", "inTop", "inBottom", "inTier"] as const;
export type Operator = (typeof operators)[number];
